"""Time expressions: where they stand in a text, and which days they mean.

`find_dates` reads a text in four steps, each linear in its length:

1. `tokens` cuts it into tokens and gives each a type out of a table of words (`words`); `senses` takes
   back the types of words that are no time where they stand ("may", "the fall of Saigon").
2. `grammar` is one table of patterns over the roles that types can play (`roles`), compiled to regular
   expressions that run over one character a token: spelling and grammar never meet, and every pattern
   is bounded. Readers (`read_days`, `read_units`, `read_years`, `read_amounts`) turn what matched into a
   `Meaning`: what the words say, before anyone knows when they were written.
3. `finding` joins what belongs together: ranges, a clock time and its day, a distance and its date.
4. `reading` resolves in text order, so that later expressions can count from earlier ones: `tense` says
   which way a bare weekday or month points, `frames` and `chronology` which year a passage is about,
   `resolve` and `nearest` do the arithmetic, `counting` the distances from what happened.

Another language brings its own `words`, `company`, `tense_words` and `grammar`.

What the words leave open stays open: `value` is None and `reason` says why.
"""

from .expressions import resolve_expression
from .reading import find_dates
from .timex import as_timex

__all__ = ["as_timex", "find_dates", "resolve_expression"]
