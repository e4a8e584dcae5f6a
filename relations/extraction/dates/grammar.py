"""English time expressions as patterns over roles: which words, in which order, mean what.

One table, matched longest first; macros name the parts that recur. A language with another order of
words brings its own table and its own words; roles, matching and resolving stay as they are.
"""

from . import read_amounts as amounts
from . import read_days as days
from . import read_units as units
from . import read_years as years
from .roles import Grammar

_MACROS = {
    "n": "NUM (?:DASH NUMWORD)? DOZEN?",
    "more": "AT? ABOUT{0,3}",
    "numbers": "{n} (?:(?:OR|TO|DASH) {n})? (?:AND A HALF)?",
    "amount": "(?:A|THE)? VAGUE OF? | {numbers} | A DOZEN? | HALF A | NUM A HALF",
    "counted": "(?:{more})? (?:{amount}) DASH? CONSECUTIVE? DASH? (?:UNIT|UNITS) (?:AND A HALF)?",
    "dayx": "DAY|DAYORD",
    "rels": "THE? REL (?:PAST|COMING|SAME|FOLLOWING)?",
    "relyear": "{rels} YEARW",
    "tail": "COMMA? OF? YEAR | COMMA? OF? (?:{relyear}) | COMMA? EARLIER THIS YEARW | OF THE YEARW",
    "md": "MONTH THE? (?:{dayx}) (?:{tail})?",
    "dm": "THE? (?:{dayx}) OF? MONTH (?:{tail})? | THE ORD OF MONTH (?:{tail})?",
    "day": "(?:{md}) | (?:{dm}) | (?:{rels})? WEEKDAY",
    "edge": "THE? PART? EDGE OF",
    "thing": "UNIT|WEEKEND",
    "zone": "ZONE | OPEN ZONE (?:WORD? NUM)? CLOSE | OPEN (?:CLOCK|NUM) AMPM? ZONE CLOSE",
    "time": "CLOCK AMPM?|NUM AMPM|NOON|NUM OCLOCK",
}

_RULES = [
    # Calendar dates
    ("ISO|NUMERIC", days.in_figures),
    ("MONTH (?:{dayx}) (?:DASH|TO|AND) (?:{dayx}) (?:{tail})?", days.day_range),
    ("THE? (?:{dayx}) (?:DASH|TO|AND) THE? (?:{dayx}) OF? MONTH (?:{tail})?", days.day_range),
    ("PART? (?:WEEKDAY COMMA? THE?)? (?:{md})", days.calendar_day),
    ("PART? (?:WEEKDAY COMMA?)? (?:{dm})", days.calendar_day),
    ("WEEKDAY OPEN (?:(?:{md})|(?:{dm})) CLOSE", days.calendar_day),
    ("(?:(?:{md})|(?:{dm})) OPEN WEEKDAY CLOSE (?:COMMA? YEAR)?", days.calendar_day),
    ("WEEKDAY COMMA? THE DAYORD", days.calendar_day),
    ("(?:{rels}) MONTH (?:{dayx})", days.calendar_day),
    ("DAY DASH MONTH DASH YEAR", days.calendar_day),
    ("THE WEEKW OF (?:{md}|{dm})", days.week_of_day),
    ("THE? PART? (?:DAYPART|UNITS) OF (?:{day})", days.calendar_day),
    ("THE DAYORD (?:OF (?:{rels}|THE) MONTHW)?", days.the_nth),
    ("DAY", days.another_day),
    ("(?:{rels}|EVERY)? (?:PART DASH?)? MONTH (?:{tail})?", days.month),
    ("(?:{edge}) MONTH (?:{tail})?", days.month),
    ("MONTH DASH YEAR", days.month),
    ("END DASH MONTH (?:{tail})?", days.month),
    ("THE ORD (?:HALF|WEEKW|WEEKEND) OF MONTH (?:{tail})?", days.part_of_month),
    ("THE ORD (?:HALF|WEEKW|WEEKEND) OF (?:{rels}|THE) MONTHW", days.part_of_month),
    # Weekdays and parts of the day
    ("(?:{rels})? (?:PART|EARLIER|LATER)? WEEKDAY DAYPART?", days.weekday),
    ("WEEKDAY DAYPART? COMMA? OF? (?:{rels}) WEEKW", days.weekday_in_week),
    ("(?:PART|EARLIER|LATER)? DEICTIC DAYPART? (?:OPEN WEEKDAY CLOSE)?", days.deictic),
    ("(?:EARLIER|LATER|PART)? (?:{rels}|EVERY) DAYPART", days.related_daypart),
    ("THE DAYPART (?:BEFORE|AFTER|EARLIER)", days.neighbouring_daypart),
    ("THE? (?:PART DASH?)? DAYPART", days.daypart),
    # Units counted from the writing or from another date
    ("THE? (?:EARLIER|LATER|PART)? (?:{rels}) FISCAL? (?:{thing})", units.related_unit),
    ("(?:EARLIER|LATER) IN THE (?:{thing})", units.later_in_unit),
    ("THE WEEKEND", units.weekend),
    ("THE UNIT", units.the_unit),
    ("(?:A|THE)? UNIT DASH AGO", units.ago),
    ("(?:{counted}) FROM (?:REF|DEICTIC)", units.from_now),
    ("THE? (?:REL|RECENT) (?:(?:{counted})|UNITS)", units.related_amount),
    ("(?:(?:{counted})|UNITS) AGO", units.ago),
    ("(?:(?:{counted})|UNITS|THE UNIT) (?:EARLIER|LATER|BEFORE|AFTER|PREVIOUS)", units.from_another),
    ("(?:{counted}) ON", units.days_on),
    ("THE UNIT (?:BEFORE|AFTER) REL", units.last_but_one),
    ("(?:{edge}) (?:{rels}|THE)? (?:{thing})", units.edge_of_unit),
    ("(?:THE|{rels})? UNIT DASH? END", units.edge_of_unit),
    ("MID DASH? UNIT", units.edge_of_unit),
    ("(?:{rels}|THE)? (?:PART DASH?)? SEASON (?:{tail})?", units.season),
    ("(?:{edge}) (?:{rels}|THE)? SEASON (?:{tail})?", units.season),
    # Years and what they are made of
    ("(?:THE? PART DASH?)? YEAR", years.year),
    ("THE? (?:FISCAL? YEARW|FISCAL) YEAR", years.year),
    ("(?:{edge}) YEAR | END DASH YEAR", years.year),
    ("YEAR DASH NUM", years.year_range),
    ("THE? (?:PART DASH?)? DECADE", years.decade),
    ("THE? (?:PART DASH?)? ORD DASH? UNIT", years.century),
    ("THE? ORD CONSECUTIVE? UNIT", units.nth_unit),
    ("THE? FISCAL? ORD FISCAL? DASH? QUARTER (?:{tail})?", years.quarter),
    ("THE? YEAR POSS? ORD DASH? QUARTER", years.quarter),
    ("THE? ORD DASH? HALF (?:{tail})", years.half),
    ("(?:QCODE|HCODE) (?:OF? YEAR)? | YEAR (?:QCODE|HCODE)", years.quarter_code),
    ("(?:{rels})? HOLIDAY HOLIDAYDAY? (?:{tail})?", years.holiday),
    ("NEW YEARW POSS HOLIDAYDAY?", years.new_year),
    # Clock times, durations, sets, vague references
    ("ABOUT? (?:(?:{time})|NUM ZONE) (?:{zone})?", amounts.clock),
    ("(?:{counted}) (?:DASH? OLD)?", amounts.duration),
    ("HALF DASH? UNIT | UNIT AND A HALF", amounts.duration),
    ("(?:{more})? A? QUARTER (?:OF A|DASH)? UNIT", amounts.quarter_century),
    ("(?:UNIT|UNITS) DASH OLD", amounts.unit_long),
    ("LASTING", amounts.lasting),
    ("(?:{more})? UNITS", amounts.bare_units),
    ("EVERY (?:OTHER|{n}|ORD|VAGUE)? (?:UNIT|UNITS|WEEKDAY DAYPART?|SEASON|WEEKEND)", amounts.every),
    ("(?:A|PER) UNIT", amounts.per_unit),
    ("WEEKDAYS | DAYPARTS | ADJSET", amounts.repeated),
    ("REF", amounts.reference),
    ("LATER | EARLIER", amounts.some_other_time),
    ("THEN", amounts.then),
    ("A? OLD TIMES | ABOUT TIMES", amounts.some_time),
    (
        "THE (?:MOMENT | TIMES BEING? | NEAR? FUTURE | RECENT? PAST) | THAT TIMES | THESE UNITS | PRESENT",
        amounts.moment,
    ),
]

GRAMMAR = Grammar(_RULES, _MACROS)
