"""What people decide about events: accept, reject, withdraw, merge, split, part of, restore, undo.

Each is one function and one transaction, kept in the history. `by` is a user; `seen` is {pk: stamp} of the
events as that person saw them, and a Conflict says that somebody was faster. Refused says in words what is
missing.
"""

from relations.history import Conflict

from .likely import Likely, likely_same, likely_wholes
from .merging import FIELDS, merge, merges_of, split, split_off
from .proving import CHOSEN, prove
from .refusing import Refused
from .undoing import MOST_UNDONE, restore, undo, undoable
from .verdicts import REASONS, SENTENCE, accept, make_part, missing, reject, withdraw

__all__ = [
    "CHOSEN",
    "FIELDS",
    "MOST_UNDONE",
    "REASONS",
    "SENTENCE",
    "Conflict",
    "Likely",
    "Refused",
    "accept",
    "likely_same",
    "likely_wholes",
    "make_part",
    "merge",
    "merges_of",
    "missing",
    "prove",
    "reject",
    "restore",
    "split",
    "split_off",
    "undo",
    "undoable",
    "withdraw",
]
