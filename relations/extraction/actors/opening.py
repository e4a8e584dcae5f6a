"""What stands before the noun of a phrase: "the", "his", "Japan's", "then-", "newly elected", demonyms."""

from relations.extraction.actors import vocabulary as v
from relations.extraction.actors.lexicon import Label
from relations.extraction.actors.naming import name_end
from relations.extraction.actors.spelling import PARTICLES
from relations.extraction.actors.titles import is_head, title_at

STATES = ("country", "demonym", "capital", "metonym")
_LONGEST = 16
# "the two Asian leaders"
_REGIONAL = frozenset(
    ("asian", "european", "arab", "african", "western", "allied", "neighbouring", "neighboring")
)
_RANKS = frozenset(
    ("senior", "top", "chief", "special", "veteran", "leading", "high-ranking", "unnamed", "retired")
)
ORGANISATIONS = frozenset(("un", "u.n.", "eu", "e.u.", "nato", "asean"))


class Opening:
    """The words from token `i` up to the noun, which begins at `end`.

    `countries` are those named, in order; `modifier` is then, former, late, elect, acting or "";
    `number` is that of "two" or "both" (0 where there is none) and `number_at` its token.
    """

    def __init__(self, text, i, last):
        self.text, self.begin, self.last = text, i, last
        self.determiner = self.owner = self.modifier = ""
        self.countries, self.number, self.number_at = [], 0, -1
        self.end = self._read(i)

    @property
    def identifies(self):
        """True where a title alone would tell who is meant."""
        return bool(self.determiner == "the" or self.owner or self.countries)

    def _read(self, i):
        key, p = self.text.key(i), i
        if key in v.DETERMINERS:
            self.determiner, p = key, p + 1
        elif key == "all" and self.text.key(p + 1) in v.NUMBERS:
            self.determiner, p = "the", p + 1  # "all three leaders"
        elif key in v.OWNERS:
            self.owner, p = key, p + 1
        while p < self.last and p < i + _LONGEST:
            following = self._step(p, i)
            if following == p:
                break
            p = following
        return p

    def _step(self, p, i):
        """The token after the modifier at `p`, or `p` where there is none."""
        text, key = self.text, self.text.key(p)
        label = text.label(p, *STATES)
        if label is not None and label.end <= self.last:
            return self._over_state(label)
        if key in v.NUMBERS and not self.number:
            self.number, self.number_at = v.NUMBERS[key], p
            return p + 1
        if key in v.MODIFIERS and text.label(p) is None:
            self.modifier = self.modifier or v.MODIFIERS[key]
            return p + 1
        if key == "-" and p > i and text.key(p - 1) in v.MODIFIERS and text.tokens.joined(p):
            return p + 1
        if key.isdigit() and [text.key(p + n) for n in (1, 2, 3, 4)] == ["-", "year", "-", "old"]:
            return p + 5
        if key in _REGIONAL and self.number and self.number_at == p - 1:
            return p + 1
        if key in _RANKS and text.label(p + 1, "demonym") is not None:
            return p + 1
        if key in ORGANISATIONS and title_at(text, p + 1, self.last) is not None:
            return p + 1
        return p

    def _over_state(self, label):
        """The token after a country that belongs to the phrase, or the country's own where it does not."""
        text, end = self.text, label.end
        after, following = text.key(end), text.key(end + 1)
        possessive = after == "'s" or (after in ("'", "’") and text.key(end - 1).endswith("s"))
        if label.kind == "demonym" or possessive:
            following_at = end + 1 if possessive else end
            if following_at >= self.last:
                return label.begin
            self.countries.append(label.country)
            return self._over_list(following_at, possessive)
        if self._is_noun_adjunct(end, after, following):
            self.countries.append(label.country)
            return end
        return label.begin

    def _over_list(self, p, possessive):
        """Past the ", and" of "Japanese, Chinese and South Korean", or "Japan's and Korea's"."""
        q = p
        while self.text.key(q) in (",", "and", "-", "–", "/", "the") and q < p + 3:
            q += 1
        if q == p or q >= self.last:
            return p
        label = self.text.label(q, "demonym", "country")
        if label is None or label.end >= self.last:
            return p
        if label.kind == "country" and not (possessive and self.text.key(label.end) == "'s"):
            return p
        return q

    def _is_noun_adjunct(self, end, after, following):
        """ "US President", "Kremlin leader", "ROK counterpart": a country's name used as a demonym."""
        if end in self.text.tokens.opening:
            return False
        if after in ("counterpart", "counterparts") or after in v.MODIFIERS or after in v.VOICES:
            return end < self.last
        if after == "-" and following in v.MODIFIERS:
            return False
        return title_at(self.text, end, self.last) is not None or (
            (is_head(after) or after in v.BEFORE_VOICE) and following in v.VOICES
        )


def name_label(text, p, last, lone=False):
    """The name at token `p`, as a Label of kind person, family or unknown, or None.

    `lone` takes any capitalised words where only a name can stand.
    """
    if p >= last:
        return None
    label = text.label(p)
    if label is not None and label.kind in ("person", "family", "unknown"):
        return label if label.end <= last else None
    if not lone or (label is not None and label.kind != "place"):
        return None
    if not (text.tokens.is_capital(p) or text.tokens.word[p] in PARTICLES):
        return None
    end = name_end(text.tokens, p, text.lexicon)
    if end < last and text.tokens.is_capital(end) and text.key(end) in v.PROPER_NOUNS:
        return None  # "the King David Hotel"
    return Label("unknown", p, end) if p < end <= last else None


def after_honorific(text, p, last):
    """(honorific or "", the token after it) at token `p`: "H.E. Mr.", "Ms", "Dr."."""
    honorific, begin = "", p
    while p < min(last, begin + _LONGEST) and text.key(p) in v.HONORIFICS and text.tokens.is_capital(p):
        if not honorific or text.key(p) in ("mr", "mrs", "ms"):
            honorific = text.key(p)
        p += 1
        if p < last and text.key(p) == ".":
            p += 1
    return honorific, p
