"""The curator's desk: the rows, to be looked at, corrected and decided upon by a person.

One file per subject; importing them here puts each on the admin site.
"""

from . import countries, errands, events, feeds, people, places, sheets, sources, topics

__all__ = ["countries", "errands", "events", "feeds", "people", "places", "sheets", "sources", "topics"]
