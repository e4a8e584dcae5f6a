"""Token types, the roles they can play, and patterns written over roles.

A text becomes a string with one character for each token: its type. A type can play several roles
("second" is an ordinal and a unit, "12" is a number, a day and an hour). Patterns are regular expressions
whose words are roles; they are compiled to character classes and run over that string, so that a
pattern never sees spelling and another language needs only other words and its own order of roles.
"""

import re

# type: the roles it plays. Characters are letters beyond ASCII: none means anything to `re`.
TYPES = {
    "word": "WORD",
    "stop": "STOP",
    "break": "BREAK",
    "the": "THE",
    "a": "A",
    "small": "NUM DAY HOUR",
    "middle": "NUM DAY HOUR",
    "big": "NUM DAY",
    "two_digits": "NUM YY",
    "year": "NUM YEAR",
    "number": "NUM",
    "number_word": "NUM NUMWORD",
    "dozen": "NUM NUMWORD DOZEN",
    "vague": "VAGUE",
    "half": "HALF",
    "day_ordinal": "ORD DAYORD",
    "ordinal": "ORD",
    "second": "ORD UNIT",
    "month": "MONTH",
    "weekday": "WEEKDAY",
    "weekdays": "WEEKDAYS",
    "daypart": "DAYPART",
    "dayparts": "DAYPARTS",
    "noon": "NOON",
    "unit": "UNIT",
    "day_unit": "UNIT HOLIDAYDAY",
    "week_unit": "UNIT WEEKW",
    "month_unit": "UNIT MONTHW",
    "year_unit": "UNIT YEARW",
    "units": "UNITS",
    "quarter": "QUARTER UNIT",
    "season": "SEASON",
    "weekend": "WEEKEND",
    "deictic": "DEICTIC",
    "reference": "REF",
    "current": "REF REL THIS",
    "last": "REL LAST",
    "next": "REL NEXT",
    "this": "REL THIS",
    "same": "REL SAME",
    "that": "REL THAT",
    "past": "REL PAST",
    "following": "REL FOLLOWING",
    "previous": "REL PREVIOUS",
    "coming": "REL COMING",
    "recent": "RECENT",
    "part": "PART",
    "mid": "PART MID",
    "edge": "EDGE",
    "end": "EDGE END",
    "earlier": "EARLIER",
    "later": "LATER",
    "ago": "AGO",
    "before": "BEFORE",
    "after": "AFTER",
    "every": "EVERY",
    "other": "OTHER",
    "per": "PER",
    "then": "THEN",
    "times": "TIMES",
    "adjective_set": "ADJSET",
    "consecutive": "CONSECUTIVE",
    "of": "OF",
    "in": "IN",
    "on": "ON",
    "at": "AT",
    "from": "FROM",
    "between": "BETWEEN",
    "to": "TO",
    "and": "AND",
    "or": "OR",
    "about": "ABOUT",
    "old": "OLD",
    "lasting": "LASTING",
    "comma": "COMMA",
    "dash": "DASH",
    "colon": "COLON",
    "possessive": "POSS",
    "open": "OPEN",
    "close": "CLOSE",
    "iso": "ISO",
    "numeric": "NUMERIC",
    "clock": "CLOCK",
    "meridiem": "AMPM",
    "zone": "ZONE",
    "oclock": "OCLOCK",
    "decade": "DECADE",
    "quarter_code": "QCODE",
    "half_code": "HCODE",
    "fiscal": "FISCAL",
    "these": "THESE",
    "moment": "MOMENT",
    "being": "BEING",
    "near": "NEAR",
    "future": "FUTURE",
    "present": "PRESENT",
    "new": "NEW",
    "holiday": "HOLIDAY",
    "holiday_day": "HOLIDAYDAY",
}

CHAR = {name: chr(0x100 + n) for n, name in enumerate(TYPES)}
NAME = {char: name for name, char in CHAR.items()}

ROLE = {}
for _name, _roles in TYPES.items():
    for _role in _roles.split():
        ROLE[_role] = ROLE.get(_role, "") + CHAR[_name]

# Types no expression begins with: most of a text, passed over at once.
_DULL = ("word", "stop", "break", "comma", "colon", "possessive", "open", "close", "to", "and", "or", "of")

_ROLE_NAME = re.compile(r"[A-Z]+")
_MACRO = re.compile(r"\{(\w+)\}")


def compiled(pattern, macros):
    """A role pattern as a regular expression over token types; KeyError where a role is unknown."""
    while _MACRO.search(pattern):
        pattern = _MACRO.sub(lambda m: f"(?:{macros[m[1]]})", pattern)
    return _ROLE_NAME.sub(lambda m: f"[{ROLE[m[0]]}]", pattern).replace(" ", "")


class Grammar:
    """An ordered table of (pattern, reader), matched longest first over a token string.

    A reader gets the matched tokens and answers a Meaning, or None where these words only look like
    a time expression; then the next longest match is asked.
    """

    def __init__(self, rules, macros):
        self._rules = [(re.compile(compiled(pattern, macros)), reader) for pattern, reader in rules]
        dull = "".join(CHAR[name] for name in _DULL)
        anything = "|".join(f"(?:{pattern.pattern})" for pattern, _ in self._rules)
        self._candidate = re.compile(f"(?=[^{dull}])(?:{anything})")

    def next_candidate(self, types, position):
        """The first position from `position` on where some rule matches, or -1."""
        hit = self._candidate.search(types, position)
        return hit.start() if hit else -1

    def matches_at(self, types, position):
        """(end, reader) of every rule that matches there, longest first, then in the table's order."""
        found = []
        for pattern, reader in self._rules:
            hit = pattern.match(types, position)
            if hit:
                found.append((hit.end(), reader))
        return sorted(found, key=lambda pair: -pair[0])
