"""The verbs of meetings and visits by each of their spellings."""

from relations.extraction.events.meeting_verbs import MEETING_VERBS
from relations.extraction.events.visit_verbs import VISIT_VERBS
from relations.extraction.language.english import by_form
from relations.extraction.language.tokens import words

PATTERNS = by_form((p.verb, p) for p in MEETING_VERBS + VISIT_VERBS)
for _found in PATTERNS.values():
    # "returned to Tokyo from Seoul": the visit that ended before the way home.
    _found.sort(key=lambda pair: (pair[0].how != "back", -len(pair[0].then)))

_EVENT_VERBS = {p.verb for p in MEETING_VERBS + VISIT_VERBS} - {"be", "take"} | words("hold have conduct")
_FORMS = by_form((v, v) for v in sorted(_EVENT_VERBS))
# What the language asks: which spellings are a past or a present of these verbs.
EVENT_FINITE = {spelling for spelling, pairs in _FORMS.items() if any(form == "past" for _, form in pairs)}
EVENT_PRESENT = {spelling for spelling, pairs in _FORMS.items() if any(form == "s" for _, form in pairs)}
