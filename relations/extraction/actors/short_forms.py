"""The shorter ways a text names its strangers again: "Sadat" and "el-Sadat", "Lacalle Pou"."""

from relations.extraction.actors import vocabulary as v
from relations.extraction.actors.lexicon import Label
from relations.extraction.actors.personal_names import GIVEN_NAMES
from relations.extraction.actors.spelling import HYPHENS, PARTICLES
from relations.extraction.actors.surroundings import ENOUGH, NEVER, use_of
from relations.extraction.actors.titles import is_head

# What stands between the words of one name.
_SMALL = PARTICLES | HYPHENS
_LONGEST = 12


class ShortForms:
    """Labels the full names of strangers, then every further place where one is named in short."""

    def __init__(self, text):
        self.text = text
        # The keys of each form, and whether it alone makes sure who is meant.
        self._forms, self._first = {}, set()

    def full(self, begin, end):
        """Labels tokens `begin` to `end` as a stranger's full name."""
        self._put(begin, end)
        self.learn(begin, end)

    def _put(self, begin, end):
        """Puts a label in place of any inside."""
        for j in range(begin, end):
            self.text.labels.pop(j, None)
        self.text.labels[begin] = Label("unknown", begin, end)

    def learn(self, begin, end):
        """Notes the ways to name again the person whose full name stands there."""
        tokens, parts = self.text.tokens, name_parts(self.text.tokens, begin, end)
        for part in parts[1:] or parts:
            self._add(tokens.key[part:end], True)
            small = part
            while small > begin and tokens.word[small - 1] in _SMALL:
                small -= 1
            self._add(tokens.key[small:end], True)
        for n, part in enumerate(parts[:-1]):
            key = tokens.key[part]
            if len(key) > 2 and (n > 0 or key not in GIVEN_NAMES):
                until = parts[n + 1]
                while until > part and tokens.word[until - 1] in _SMALL:
                    until -= 1
                self._add(tokens.key[part:until], False)

    def _add(self, keys, surely):
        keys = tuple(keys)
        self._first.update(keys[:1])
        self._forms[keys] = surely or self._forms.get(keys, False)

    def label_again(self):
        """Labels the short names all over the text."""
        text, i = self.text, 0
        while i < text.tokens.count:
            label = text.label(i)
            if label is not None and label.kind != "place":
                i = label.end
                continue
            end = self._again_at(i)
            if end > i and (label is None or use_of(text, i, end) >= ENOUGH):
                self._put(i, end)
                i = end
            else:
                i = label.end if label is not None else i + 1

    def _again_at(self, i):
        """Where the short name at token `i` ends, or `i` where there is none."""
        tokens = self.text.tokens
        if tokens.key[i] not in self._first or not (tokens.is_capital(i) or tokens.word[i] in PARTICLES):
            return i
        for size in range(_LONGEST, 0, -1):
            end = i + size
            surely = self._forms.get(tuple(tokens.key[i:end])) if end <= tokens.count else None
            if surely is None or not tokens.is_capital(end - 1):
                continue
            use = use_of(self.text, i, end)
            if use > NEVER and (use > 0 or (surely and not _in_longer_name(self.text, i))):
                return end
        return i


def name_parts(tokens, begin, end):
    """The tokens at which a name's words begin, small words and what follows a hyphen left out."""
    parts = []
    for j in range(begin, end):
        hyphenated = j > begin and tokens.word[j - 1] in HYPHENS and tokens.joined(j)
        behind_small = hyphenated and tokens.word[j - 2] in PARTICLES
        if tokens.is_capital(j) and (not hyphenated or behind_small):
            parts.append(j)
    return tuple(parts)


def _in_longer_name(text, i):
    """True where another capitalised word of no known kind stands right before."""
    tokens, before = text.tokens, i - 1
    if before < 0 or i in tokens.opening or not tokens.is_capital(before) or tokens.joined(i):
        return False
    key = tokens.key[before]
    known = is_head(key) or key in v.HONORIFICS or key in v.BEFORE_HEAD or key in v.CALENDAR
    return not (known or before in tokens.opening or key in v.NOT_NAMES)
