"""A sentence as the rules see it: words and marks, with each mention one unit.

"Lee said on Friday that …" is the units A(Lee) said on D(Friday) that …: a rule can ask what stands
left of "said" without knowing how many words a name or a date has.
"""

from dataclasses import dataclass, field

from relations.extraction.types import ActorMention, DateMention, PlaceMention, Span

# What a unit is: an actor, a country or capital that may be actor or place, a place, a date, a word,
# a quotation mark, a bracket, any other mark.
ACTOR, COUNTRY, PLACE, DATE, WORD, QUOTE, MARK = "A", "C", "P", "D", "W", '"', ","

MAX_UNITS = 300

QUOTE_MARKS = frozenset('"“”„«»「」『』‟')
DASHES = frozenset({"--", "---", "–", "—", "―"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


@dataclass(slots=True)
class Unit:
    kind: str
    start: int
    end: int
    low: str
    actor: ActorMention | None = None
    place: PlaceMention | None = None
    date: DateMention | None = None
    # Inside a direct quotation: what is told there is told by its speaker.
    quoted: bool = False

    @property
    def span(self):
        return Span(self.start, self.end)

    @property
    def is_who(self):
        return self.kind in (ACTOR, COUNTRY)


@dataclass(slots=True)
class Sentence:
    """`units` of one sentence; `opening` is the first unit after a dateline or a list mark."""

    index: int
    span: Span
    paragraph: int
    text: str
    units: list[Unit] = field(default_factory=list)
    opening: int = 0
    # The date that heads the entry of a chronology: "Jan. 9, 2026: Both governments …".
    entry: DateMention | None = None
    # The number of each unit's clause, once asked for.
    clauses: tuple[int, ...] | None = None

    def __len__(self):
        return len(self.units)

    def low(self, i):
        """The folded words of unit `i`, or "" outside the sentence."""
        # Asked a million times in ninety texts: a failed look-up is rarer than a check of the length.
        if i < 0:
            return ""
        try:
            return self.units[i].low
        except IndexError:
            return ""

    def kind(self, i):
        if i < 0:
            return ""
        try:
            return self.units[i].kind
        except IndexError:
            return ""


def sentence_units(tokens, spans, actors, dates, places, paragraph_spans, names=None):
    """The sentences of a text as units, in order.

    A mention that crosses the end of a sentence is left out; of mentions that overlap the longest wins.
    """
    mentions = _placed(actors, dates, places)
    sentences, m, paragraph = [], 0, 0
    for span in spans:
        while paragraph + 1 < len(paragraph_spans) and paragraph_spans[paragraph].end <= span.start:
            paragraph += 1
        sentence = Sentence(0, span, paragraph, tokens.text)
        while m < len(mentions) and mentions[m].start < span.start:
            m += 1
        m = _fill(sentence, tokens, mentions, m, names)
        sentences += _pieces(sentence)
    for index, sentence in enumerate(sentences):
        sentence.index = index
    return sentences


def _pieces(sentence):
    """The sentence, cut where it is longer than any sentence: rules may look from end to end of one."""
    if len(sentence.units) <= MAX_UNITS:
        return [sentence] if sentence.units else []
    pieces = []
    for at in range(0, len(sentence.units), MAX_UNITS):
        units = sentence.units[at : at + MAX_UNITS]
        span = Span(units[0].start, units[-1].end)
        pieces.append(Sentence(sentence.index, span, sentence.paragraph, sentence.text, units))
    return pieces


def _placed(actors, dates, places):
    """One unit a mention, in order of the text, none overlapping another."""
    units = []
    for actor in actors:
        kind = COUNTRY if actor.form == "country" else ACTOR
        units.append(Unit(kind, actor.span.start, actor.span.end, "", actor=actor))
    units += [Unit(DATE, d.span.start, d.span.end, "", date=d) for d in dates]
    units += [Unit(PLACE, p.span.start, p.span.end, "", place=p) for p in places if p.span]
    rank = {ACTOR: 0, COUNTRY: 1, PLACE: 2, DATE: 3}
    units.sort(key=lambda u: (u.start, -u.end, rank[u.kind]))
    kept = []
    for unit in units:
        if not kept or unit.start >= kept[-1].end:
            kept.append(unit)
            continue
        last = kept[-1]
        if unit.kind == PLACE and last.kind == COUNTRY and last.place is None:
            last.place = unit.place
        elif unit.kind == COUNTRY and last.kind == PLACE and last.actor is None:
            last.actor = unit.actor
            last.kind = COUNTRY if unit.end == last.end else PLACE
        elif unit.kind == ACTOR and last.kind in (DATE, PLACE) and unit.end > last.end:
            kept[-1] = unit
    return kept


def _fill(sentence, tokens, mentions, m, names):
    units, text, end = sentence.units, tokens.text, sentence.span.end
    i, count = tokens.at(sentence.span.start), tokens.count
    while i < count and tokens.begin[i] < end:
        begin = tokens.begin[i]
        while m < len(mentions) and mentions[m].end <= begin:
            m += 1
        unit = mentions[m] if m < len(mentions) else None
        if unit is not None and unit.start <= begin and unit.end <= end:
            unit.low = text[unit.start : unit.end].lower()
            units.append(unit)
            m += 1
            while i < count and tokens.begin[i] < unit.end:
                i += 1
            continue
        if names is not None and (named := names.at(tokens, i, tokens.at(end - 1) + 1)):
            i, place = named
            low = text[place.span.start : place.span.end].lower()
            units.append(Unit(PLACE, place.span.start, place.span.end, low, place=place))
            continue
        units.append(_word(tokens, i))
        i += 1
    sentence.opening = min(_opening(sentence), max(0, len(units) - 1))
    if units and sentence.opening in (1, 2) and sentence.opening < len(units) and _is_list_mark(units[0].low):
        sentence.span = Span(units[sentence.opening].start, sentence.span.end)  # "1. " is no part of it
    return m


_PLACE_LIKE = frozenset(",().") | DASHES


_LIST_MARKS = frozenset("-*•·●○■◆–—")


def _opening(sentence):
    """The first unit of what the sentence says: after "SEOUL, Oct. 30 (Yonhap) --", after "1."."""
    units = sentence.units
    if len(units) > 2 and units[0].low.isdigit() and units[1].low in (".", ")"):
        return 2
    if len(units) > 2 and units[0].kind == DATE and (units[1].low == ":" or units[1].low in DASHES):
        sentence.entry = units[0].date
        return 2
    if units and units[0].low in _LIST_MARKS:
        return 1
    if agency := _after_agency(sentence):
        return agency
    for i, unit in enumerate(units[:16]):
        if unit.low in DASHES or unit.low == ":":
            return i + 1 if i and _is_dateline(sentence, i) else 0
        if (
            unit.kind == WORD
            and unit.low.isalpha()
            and unit.low.islower()
            and sentence.text[unit.start].islower()
        ):
            return 0
    return 0


def _after_agency(sentence):
    """The first unit after "New Delhi, Aug 26 (PTI)", or 0."""
    units = sentence.units
    day = next((i for i, unit in enumerate(units[:6]) if unit.kind == DATE), 0)
    if not day or day + 4 > len(units) or units[day + 1].low != "(":
        return 0
    name = units[day + 2]
    written = sentence.text[name.start : name.end]
    closes = units[day + 3].low == ")" and written[:1].isupper()
    placed = all(
        u.kind in (PLACE, COUNTRY) or u.low == "," or sentence.text[u.start].isupper() for u in units[:day]
    )
    return day + 4 if closes and placed and day + 4 < len(units) else 0


def _is_list_mark(low):
    return low.isdigit() or low in _LIST_MARKS


def _is_dateline(sentence, dash):
    first = sentence.text[sentence.units[0].start : sentence.units[0].end].split()[0].strip(",.")
    kinds = {unit.kind for unit in sentence.units[:dash]}
    return (first.isupper() and len(first) > 1) or DATE in kinds


def _word(tokens, i):
    key = tokens.key[i]
    if key == "-" and not tokens.joined(i):
        key = "–"  # a hyphen after a space is a dash
    first = key[:1] or " "
    if first.isalnum():
        kind = WORD
    elif key in QUOTE_MARKS:
        kind = QUOTE
    elif key in POSSESSIVES:
        kind = WORD if len(key) > 1 else MARK
    else:
        kind = MARK
    return Unit(kind, tokens.begin[i], tokens.end[i], key)
