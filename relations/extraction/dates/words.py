"""English words of time: spelling → (token type, value). Nothing here knows a rule.

Units are D, W, M, Y and so on, as in TIMEX3 durations; hours and smaller carry a T.
"""

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH_SHORT = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_WEEKDAY_SHORT = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
)
_ONES += "sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth".split()
)
_ORDINALS += "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()

_UNITS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "fortnight": "FN", "month": "M",
    "quarter": "Q", "semester": "HY", "year": "Y", "decade": "DE", "century": "CE", "millennium": "ML",
}  # fmt: skip
_UNIT_TYPES = {"D": "day_unit", "W": "week_unit", "M": "month_unit", "Y": "year_unit", "Q": "quarter"}
_PLURALS = {"century": "centuries", "millennium": "millennia"}

# EDTF season codes.
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

# TIMEX3 parts of the day.
_DAYPARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "daytime": "DT", "dawn": "MO",
             "dusk": "EV", "lunchtime": "MI", "midday": "MI"}  # fmt: skip

_REFERENCES = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "presently": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "current": "PRESENT_REF", "recently": "PAST_REF", "lately": "PAST_REF", "previously": "PAST_REF", "soon": "FUTURE_REF", "shortly": "FUTURE_REF",
}  # fmt: skip

# Holidays on a fixed day of the year; the others move, and no calendar is kept for them.
_HOLIDAYS = {
    "christmas": (12, 25), "xmas": (12, 25), "halloween": (10, 31), "thanksgiving": None, "easter": None,
    "ramadan": None, "chuseok": None, "seollal": None, "passover": None, "hanukkah": None, "diwali": None,
}  # fmt: skip

_SETS = {
    "daily": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W", "monthly": "P1M",
    "bimonthly": "P2M", "quarterly": "P1Q", "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y",
    "biennial": "P2Y", "biannual": "P6M", "nightly": "P1D", "hourly": "PT1H",
}  # fmt: skip

_PLAIN = {
    "the": "the", "a": "a", "an": "a", "of": "of", "in": "in", "on": "on", "at": "at", "from": "from",
    "between": "between", "to": "to", "through": "to", "thru": "to", "till": "to", "until": "to", "til": "to",
    "and": "and", "or": "or", "ago": "ago", "before": "before", "after": "after",
    "every": "every", "each": "every", "per": "per", "other": "other", "once": "times", "twice": "times",
    "times": "times", "time": "times", "same": "same", "following": "following", "ensuing": "following",
    "preceding": "previous", "previous": "previous", "prior": "previous",
    "last": "last", "next": "next", "this": "this", "that": "that", "those": "that",
    "past": "past", "coming": "coming", "upcoming": "coming",
    "recent": "recent", "early": "part", "late": "part", "mid": "mid", "middle": "edge",
    "beginning": "edge", "start": "edge", "end": "end", "close": "end", "outset": "edge", "turn": "edge",
    "earlier": "earlier", "later": "later", "consecutive": "consecutive", "straight": "consecutive",
    "successive": "consecutive", "full": "consecutive", "whole": "consecutive", "more": "about",
    "less": "about", "fewer": "about", "than": "about", "over": "about", "about": "about",
    "around": "about", "nearly": "about", "almost": "about", "roughly": "about", "some": "about",
    "approximately": "about", "least": "about", "circa": "about", "under": "about", "old": "old",
    "few": "vague", "several": "vague", "couple": "vague", "many": "vague", "dozen": "number_word",
    "half": "half", "midnight": "noon", "noon": "noon", "gmt": "zone", "utc": "zone", "kst": "zone",
    "jst": "zone", "est": "zone", "edt": "zone", "pst": "zone", "pdt": "zone", "cet": "zone", "bst": "zone",
    "am": "meridiem", "pm": "meridiem", "fiscal": "fiscal", "these": "these", "moment": "moment", "being": "being",
    "near": "near", "foreseeable": "near", "future": "future", "present": "present", "single": "number_word", "weekend": "weekend", "weekends": "weekend",
}  # fmt: skip

_PART_VALUES = {"early": "early", "late": "late", "mid": "mid", "middle": "mid", "beginning": "start",
                "start": "start", "outset": "start", "turn": "start", "end": "end", "close": "end"}  # fmt: skip
_VALUES = {**_PART_VALUES, "noon": "12:00", "midnight": "24:00", "dozen": 12, "single": 1, "couple": 2, "few": None,
           "several": None, "many": None, "am": "am", "pm": "pm"}  # fmt: skip


def _table():
    words = {word: (kind, _VALUES.get(word)) for word, kind in _PLAIN.items()}
    words |= {name: ("month", n) for n, name in enumerate(_MONTHS, 1)}
    words |= {name: ("month", n) for name, n in _MONTH_SHORT.items()}
    words |= {name: ("weekday", n) for n, name in enumerate(_WEEKDAYS)}
    words |= {name: ("weekday", n) for name, n in _WEEKDAY_SHORT.items()}
    words |= {name + "s": ("weekdays", n) for n, name in enumerate(_WEEKDAYS)}
    words |= {name: ("number_word", n) for n, name in enumerate(_ONES)}
    words |= {name: ("number_word", n * 10) for n, name in enumerate(_TENS, 2)}
    words |= {name: ("ordinal", n) for n, name in enumerate(_ORDINALS, 1)}
    words |= {"thirtieth": ("ordinal", 30), "hundred": ("number_word", 100)}
    for name, unit in _UNITS.items():
        words[name] = (_UNIT_TYPES.get(unit, "unit"), unit)
        words[_PLURALS.get(name, name + "s")] = ("units", unit)
    words["second"] = ("second", 2)
    words |= {name: ("season", code) for name, code in _SEASONS.items()}
    words |= {name: ("daypart", code) for name, code in _DAYPARTS.items()}
    words |= {
        name + "s": ("dayparts", _DAYPARTS[name]) for name in ("morning", "afternoon", "evening", "night")
    }
    words |= {
        "today": ("deictic", (0, "")),
        "yesterday": ("deictic", (-1, "")),
        "tomorrow": ("deictic", (1, "")),
    }
    words |= {"tonight": ("deictic", (0, "NI")), "overnight": ("deictic", (-1, "NI"))}
    words |= {name: ("reference", value) for name, value in _REFERENCES.items()}
    words |= {name: ("holiday", value) for name, value in _HOLIDAYS.items()}
    return words | {name: ("adjective_set", value) for name, value in _SETS.items()}


WORDS = _table()

# Short forms that take a full stop into their span: "Oct.", "Tues."
DOTTED = tuple(sorted((*_MONTH_SHORT, *_WEEKDAY_SHORT), key=len, reverse=True))

# --- Words that are a time only in company ---------------------------------------------------

MONTHS_THAT_ARE_VERBS = {"may", "march"}
MONTHS_THAT_ARE_NAMES = {"april", "may", "june", "august", "jan", "march"}
WEEKDAYS_THAT_ARE_WORDS = {"sun", "sat", "mon", "wed", "thu", "fri", "tue"}
SEASONS_THAT_ARE_VERBS = {"fall", "spring"}
BEFORE_A_MONTH = {
    "in", "of", "since", "until", "till", "by", "last", "next", "this", "early", "late", "mid", "during",
    "before", "after", "for", "from", "between", "through", "around", "about", "every", "each", "on", "via",
    "following", "previous", "past", "coming",
}  # fmt: skip
NAMED_DAYS = {
    "black",
    "bloody",
    "super",
    "good",
    "easter",
    "palm",
    "ash",
    "cyber",
    "holy",
    "maundy",
    "casual",
}
NEWSPAPER_NOUNS = {
    "times", "telegraph", "post", "mail", "herald", "express", "mirror", "world", "independent", "star",
    "tribune", "chronicle", "business", "school", "schools", "agreement", "people", "sport",
}  # fmt: skip

# --- Nouns that show that a number is a count or a label, not a year ---------------------------

LABELS_BEFORE_NUMBER = {
    "resolution", "resolutions", "no", "number", "article", "section", "page", "room", "flight", "route",
    "unit", "model", "channel", "building", "type", "version", "paragraph", "chapter", "highway", "bus",
}  # fmt: skip
MONEY_AND_MEASURES = {
    "dollars", "won", "yen", "pounds", "euros", "yuan", "francs", "marks", "prices", "percent", "per", "people",
    "men", "women", "km", "kilometers", "kilometres", "miles", "meters", "metres", "feet", "tons", "tonnes", "kg",
    "barrels", "troops", "soldiers", "points", "jobs", "children", "acres", "hectares", "hours", "members",
}  # fmt: skip

# --- Tense and aspect ---------------------------------------------------------------------------

FUTURE_CUES = {
    "will", "shall", "'ll", "won't", "scheduled", "due", "slated", "planned", "poised", "upcoming", "tentatively",
    "would", "could", "may", "might", "should", "must", "can", "cannot",
}  # fmt: skip

# Words whose infinitive lies ahead: "agreed to meet", "is to visit", "plans to".
PROSPECTIVE = {
    "is", "are", "was", "were", "be", "am", "agree", "agreed", "agreeing", "plan", "plans", "planned", "planning",
    "promise", "promised", "promises", "scheduled", "set", "due", "expected", "expects", "expect", "hope", "hopes",
    "hoped", "hoping", "vow", "vowed", "vows", "pledge", "pledged", "want", "wants", "wanted", "decide", "decided",
    "decision", "intend", "intends", "intended", "intention", "ordered", "ready", "likely", "offer", "offered",
    "about", "invited", "invitation", "proposed", "propose", "proposal", "asked", "urged", "going", "slated",
    "poised", "prepare", "preparing", "prepared", "preparation", "arranged", "aims", "aimed", "aim", "seek", "seeks",
    "supposed", "bound", "willing", "hopeful", "unlikely", "agreement", "promising", "pledges", "deadline",
}  # fmt: skip

IRREGULAR_PAST = set(
    """was were had did said met held told took went made became began came gave saw spoke flew left sent wrote
    sat stood got brought found kept knew led lost paid put ran sold thought understood won broke built bought
    caught chose drew drove fell felt fought forgot grew heard hit hurt lay read rose shook showed shut sought
    spent struck swore taught threw wore withdrew shot dealt arisen done gone taken made seen spoken
    written known given begun become shown signed dined hosted fled swept undertook underwent""".split()
)

# -ed words that tell no tense.
NOT_PAST = set(
    """need speed feed red bed indeed hundred exceed proceed seed breed embed sacred wed united shed succeed
    weed heed creed deed greed steed freed armed unmanned allied advanced so-called biased skilled detailed
    related limited""".split()
)

# Verbs in the present that tell of what is arranged: "the summit opens on Friday".
SCHEDULE_VERBS = set(
    """opens begins starts arrives leaves meets visits hosts travels ends holds takes flies departs kicks goes
    comes returns joins welcomes sees brings marks concludes attends runs receives faces gets gathers sits
    resumes continues convenes heads winds wraps lands sets makes expires""".split()
)

PUTTING_OFF = {
    "postponed", "delayed", "suspended", "extended", "adjourned", "closed", "deferred", "put", "prolonged", "gave",
    "moved", "pushed", "barred", "banned", "valid",
}  # fmt: skip
AHEAD = {"ahead", "before", "until", "till", "by", "for"}

# --- Words beside a time -------------------------------------------------------------------------

AFTER_A_DAY = {
    "when",
    "at",
    "in",
    "for",
    "with",
    "as",
    "where",
    "while",
    "but",
    "will",
    "was",
    "is",
    "said",
    "of",
}
BEFORE_A_TIME = {
    "in", "on", "of", "by", "at", "since", "until", "during", "from", "for", "later", "earlier", "early", "late",
    "before", "after", "and", "through", "to",
}  # fmt: skip
BEFORE_A_YEAR = {
    "in", "since", "of", "by", "until", "till", "from", "during", "for", "before", "after", "between", "and", "to",
    "through", "around", "about", "circa", "early", "late", "mid", "year", "than", "as", "or", "back",
}  # fmt: skip
BEFORE_A_DURATION = {
    "for", "in", "within", "after", "about", "over", "than", "nearly", "almost", "of", "lasted", "lasting", "took",
    "takes", "last", "once", "every", "during", "only", "just", "by", "under", "spent", "through", "at", "half",
    "around", "roughly", "is", "was", "least", "to", "spend",
}  # fmt: skip
