"""The read-only JSON API: the same filter as the pages, described by OpenAPI."""
