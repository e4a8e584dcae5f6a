"""What an event was at each step: who changed what, when and why.

A step is one Decision over one or several events; each is kept whole, before and after. Kept by hand and not
by triggers of the ORM, for an event is its own row and those of its people, countries, topics and evidence
together, and reading writes many of them at once.
"""

from .recording import Conflict, recorded
from .snapshots import stamp, stamps, take

__all__ = ["Conflict", "recorded", "stamp", "stamps", "take"]
