"""Measuring with synthetic events, up to a million: `make bench-scale`."""
