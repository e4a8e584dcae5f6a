"""English time expressions as patterns over roles: which words, in which order, mean what.

One table, matched longest first; macros name the parts that recur. A language with another order of
words brings its own table and its own words; roles, matching and resolving stay as they are.
"""

from . import readers as read
from .roles import Grammar

_MACROS = {
    "n": "NUM (?:DASH NUMWORD)?",
    "more": "ABOUT{0,3} | AT ABOUT",
    "amount": "(?:A|THE)? VAGUE OF? | {n} (?:(?:OR|TO|DASH) {n})? (?:AND A HALF)? | A | HALF A | NUM A HALF",
    "counted": "(?:{more})? (?:{amount}) DASH? CONSECUTIVE? DASH? (?:UNIT|UNITS) (?:AND A HALF)?",
    "dayx": "DAY|DAYORD",
    "rel": "THIS|LAST|NEXT|SAME|THAT|PAST|FOLLOWING|PREVIOUS|COMING",
    "rels": "THE? (?:{rel}) (?:PAST|COMING|SAME|FOLLOWING)?",
    "relyear": "{rels} YEARW",
    "tail": "COMMA? OF? YEAR | COMMA? OF? (?:{relyear}) | COMMA? EARLIER THIS YEARW | COMMA? OF? THE YEARW",
    "md": "MONTH THE? (?:{dayx}) (?:{tail})?",
    "dm": "THE? (?:{dayx}) OF? MONTH (?:{tail})?",
    "day": "(?:{md}) | (?:{dm}) | (?:{rels})? WEEKDAY",
    "to": "DASH|TO|AND",
    "edge": "THE? (?:ABOUT ABOUT)? PART? (?:EDGE) OF",
    "thing": "UNIT|QUARTER|SEASON|WEEKEND",
}

_RULES = [
    # Full and partial calendar dates
    ("iso", "ISO", read.iso),
    ("numeric", "NUMERIC", read.numeric),
    ("month_day_range", "MONTH (?:{dayx}) (?:{to}) (?:{dayx}) (?:{tail})?", read.day_range),
    ("day_month_range", "THE? (?:{dayx}) (?:{to}) THE? (?:{dayx}) OF? MONTH (?:{tail})?", read.day_range),
    ("month_day", "PART? (?:WEEKDAY COMMA? THE?)? (?:{md})", read.calendar_day),
    ("day_month", "PART? (?:WEEKDAY COMMA?)? (?:{dm})", read.calendar_day),
    ("weekday_the_nth", "WEEKDAY COMMA? THE DAYORD", read.calendar_day),
    ("the_nth", "THE DAYORD (?:OF (?:{rels}|THE) MONTHW)?", read.the_nth),
    ("daypart_of", "THE PART? DAYPART OF (?:{day})", read.calendar_day),
    ("month", "(?:{rels}|EVERY)? (?:PART DASH?)? MONTH (?:{tail})?", read.month),
    ("edge_of_month", "(?:{edge})? MONTH (?:{tail})?", read.month),
    ("part_of_month", "THE ORD (?:HALF|WEEKW|WEEKEND) OF MONTH (?:{tail})?", read.part_of_month),
    # Weekdays and parts of the day
    ("weekday", "(?:{rels})? PART? WEEKDAY DAYPART?", read.weekday),
    ("weekday_in_week", "WEEKDAY DAYPART? (?:COMMA? OF)? (?:{rels}) WEEKW", read.weekday_in_week),
    ("deictic", "(?:PART|EARLIER|LATER)? DEICTIC DAYPART? (?:OPEN WEEKDAY CLOSE)?", read.deictic),
    ("rel_daypart", "(?:EARLIER|LATER|PART)? (?:{rels}|EVERY) DAYPART", read.rel_daypart),
    ("the_daypart_before", "THE DAYPART (?:BEFORE|AFTER|EARLIER)", read.rel_daypart),
    ("daypart", "THE? (?:PART DASH?)? DAYPART", read.daypart),
    # Units counted from now or from another date
    ("rel_unit", "THE? (?:EARLIER|LATER|PART)? (?:{rels}) (?:{thing})", read.rel_unit),
    ("later_in_unit", "(?:EARLIER|LATER) IN THE (?:{thing})", read.rel_unit),
    ("the_weekend", "THE? WEEKEND", read.rel_unit),
    ("rel_amount", "THE? (?:{rel}|RECENT) (?:{counted}|UNITS)", read.rel_amount),
    ("ago", "(?:{counted}|UNITS) AGO", read.ago),
    ("earlier", "(?:{counted}|UNITS) (?:EARLIER|LATER|BEFORE|AFTER|PREVIOUS)", read.from_anchor),
    ("the_day_before", "THE UNIT (?:BEFORE|AFTER|EARLIER|PREVIOUS)", read.from_anchor),
    ("edge_of_unit", "(?:{edge}) (?:{rels}|THE)? (?:{thing})", read.edge_of_unit),
    ("unit_end", "(?:THE|{rels})? UNIT DASH? END", read.edge_of_unit),
    ("mid_unit", "MID DASH? UNIT", read.edge_of_unit),
    # Years, decades, quarters, seasons
    ("year", "(?:THE? PART DASH?)? YEAR", read.year),
    ("the_year", "THE? (?:FISCAL? YEARW|FISCAL) YEAR", read.year),
    ("edge_of_year", "(?:{edge}) YEAR", read.year),
    ("year_range", "YEAR DASH (?:YEAR|NUM)", read.year_range),
    ("decade", "THE? (?:PART DASH?)? DECADE", read.decade),
    ("century", "THE? (?:PART DASH?)? ORD DASH? UNIT", read.century),
    ("quarter", "THE? (?:FISCAL)? ORD DASH? (?:QUARTER|HALF) (?:{tail})?", read.quarter),
    ("quarter_code", "(?:QCODE|HCODE) (?:OF? YEAR)?|YEAR (?:QCODE|HCODE)", read.quarter),
    ("season", "(?:{rels}|THE)? (?:PART DASH?)? SEASON (?:{tail})?", read.season),
    ("edge_of_season", "(?:{edge}) (?:{rels}|THE)? SEASON (?:{tail})?", read.season),
    ("holiday", "(?:{rels})? HOLIDAY HOLIDAYDAY? (?:{tail})?", read.holiday),
    # Times of day, durations, sets, vague references
    (
        "clock",
        "ABOUT? (?:CLOCK|NUM AMPM|CLOCK AMPM|NOON|NUM OCLOCK) (?:OPEN? ZONE (?:NUM)? CLOSE?)?",
        read.clock,
    ),
    ("hundred_hours", "(?:NUM) ZONE", read.clock),
    ("duration", "(?:{counted}) (?:DASH? OLD)?", read.duration),
    ("half_unit", "HALF DASH? UNIT | UNIT AND A HALF", read.duration),
    ("units", "(?:{more})? (?:VAGUE OF)? UNITS", read.bare_units),
    ("every", "EVERY (?:OTHER|{n}|ORD)? (?:UNIT|UNITS|WEEKDAY|MONTH|SEASON|WEEKEND)", read.every),
    ("per", "(?:A|PER) UNIT", read.per_unit),
    ("weekdays", "WEEKDAYS | DAYPARTS | ADJSET", read.repeated),
    ("reference", "REF", read.reference),
    (
        "the_moment",
        "THE (?:MOMENT | TIMES BEING | NEAR? FUTURE | RECENT? PAST) | THAT TIMES | THESE UNITS | PRESENT",
        read.moment,
    ),
]

GRAMMAR = Grammar(_RULES, _MACROS)
