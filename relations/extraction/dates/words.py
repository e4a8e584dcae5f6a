"""English words of time: spelling → (token type, value). Nothing here knows a rule.

Units are written as in TIMEX3 durations: D, W, M, Q, Y, DE, CE; those shorter than a day carry a T.
Another language is another module of this shape.
"""

# Token type: the words that have it and no value of their own.
_PLAIN = """
the: the
a: a an
of: of
in: in
on: on
at: at
from: from
between: between
to: to through thru till til until
and: and
or: or
ago: ago
before: before
after: after
every: every each
other: other
per: per
then: then
times: once twice times time
same: same
following: following ensuing
previous: previous preceding prior
last: last
next: next
this: this
that: that those
these: these
past: past
coming: coming upcoming forthcoming
recent: recent
earlier: earlier
later: later
new: new
moment: moment
being: being
near: near foreseeable
future: future
present: present
consecutive: consecutive straight successive full whole
about: more less fewer than over about around nearly almost roughly some approximately least circa under
old: old long
lasting: daylong weeklong monthlong yearlong hourlong
vague: few several many
fiscal: fiscal fy
weekend: weekend weekends
holiday_day: eve
zone: hkt ist gmt utc kst jst est edt pst pdt cet cest bst msk
oclock: o'clock
"""

# Token type: word=value.
_VALUED = """
part: early=early late=late
mid: mid=mid
edge: rest= remainder= middle=mid beginning=start start=start outset=start turn=start
end: end=end close=end
half: half=0.5
vague: couple=2
number_word: single=1
dozen: dozen=12 hundred=100
noon: noon=12:00 midday=12:00 midnight=24:00
meridiem: am=am pm=pm
daypart: morning=MO dawn=MO daytime=DT afternoon=AF lunchtime=MI evening=EV dusk=EV night=NI
dayparts: mornings=MO afternoons=AF evenings=EV nights=NI
unit: minute=TM hour=TH fortnight=FN semester=HY decade=DE century=CE
day_unit: day=D
week_unit: week=W
month_unit: month=M
year_unit: year=Y
quarter: quarter=Q
second: second=2
ordinal: latter=2
units: seconds=TS minutes=TM hours=TH days=D weeks=W fortnights=FN months=M quarters=Q semesters=HY years=Y
units: decades=DE centuries=CE
season: spring=21 summer=22 autumn=23 fall=23 winter=24
reference: now=PRESENT_REF currently=PRESENT_REF presently=PRESENT_REF nowadays=PRESENT_REF
current: current=PRESENT_REF
reference: recently=PAST_REF lately=PAST_REF previously=PAST_REF soon=FUTURE_REF shortly=FUTURE_REF
adjective_set: hourly=PT1H daily=P1D nightly=P1D weekly=P1W biweekly=P2W fortnightly=P2W monthly=P1M
adjective_set: bimonthly=P2M quarterly=P1Q biannual=P6M yearly=P1Y annual=P1Y annually=P1Y biennial=P2Y
"""

# Days from today, and the part of the day.
_DEICTIC = {
    "today": (0, ""),
    "yesterday": (-1, ""),
    "tomorrow": (1, ""),
    "tonight": (0, "NI"),
    "overnight": (-1, "NI"),
}

# Holidays on a fixed day of the year; the others move, and no calendar is kept for them.
_HOLIDAYS = {
    "christmas": (12, 25),
    "xmas": (12, 25),
    "halloween": (10, 31),
    **dict.fromkeys(("thanksgiving", "easter", "ramadan", "passover", "hanukkah", "diwali", "eid"), ()),
    **dict.fromkeys(("chuseok", "seollal", "tet"), ()),
}

_MONTHS = """january february march april may june july august september october november december"""
_MONTH_SHORT = "jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12"
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
_WEEKDAY_SHORT = "mon=0 tue=1 tues=1 wed=2 weds=2 thu=3 thur=3 thurs=3 fri=4 sat=5 sun=6"

_ONES = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"""


def _lines(table):
    for line in table.strip().splitlines():
        kind, _, spelled = line.partition(": ")
        yield kind, spelled.split()


def _value(text):
    return int(text) if text.isdigit() else float(text) if text == "0.5" else text


def _pairs(text):
    return {word: int(number) for word, _, number in (pair.partition("=") for pair in text.split())}


def _table():
    words = {word: (kind, None) for kind, spelled in _lines(_PLAIN) for word in spelled}
    words |= {name: ("number_word", n) for n, name in enumerate(_ONES.split(), 1)}
    words |= {name: ("number_word", n * 10) for n, name in enumerate(_TENS.split(), 2)}
    words |= {name: ("ordinal", n) for n, name in enumerate(_ORDINALS.split(), 1)} | {
        "thirtieth": ("ordinal", 30)
    }
    for kind, spelled in _lines(_VALUED):
        for pair in spelled:
            word, _, value = pair.partition("=")
            words[word] = (kind, _value(value))
    months = dict(zip(_MONTHS.split(), range(1, 13), strict=True)) | _pairs(_MONTH_SHORT)
    weekdays = dict(zip(_WEEKDAYS.split(), range(7), strict=True))
    words |= {name: ("month", n) for name, n in months.items()}
    words |= {name: ("weekday", n) for name, n in (weekdays | _pairs(_WEEKDAY_SHORT)).items()}
    words |= {name + "s": ("weekdays", n) for name, n in weekdays.items()}
    words |= {name: ("deictic", value) for name, value in _DEICTIC.items()}
    return words | {name: ("holiday", value) for name, value in _HOLIDAYS.items()}


WORDS = _table()

# Short forms that take a full stop into their span: "Oct.", "Tues."
DOTTED = tuple(sorted((*_pairs(_MONTH_SHORT), *_pairs(_WEEKDAY_SHORT)), key=len, reverse=True))
