"""The curator's desk: the rows, to be looked at, corrected and decided upon by a person.

One file per subject; importing them here puts each on the admin site.
"""

from . import countries, events, people, places, sources, topics

__all__ = ["countries", "events", "people", "places", "sources", "topics"]
