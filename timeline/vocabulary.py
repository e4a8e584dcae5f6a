"""The words for kinds, outcomes, roles and what evidence proves, in the language of the page.

The models say the same in English, for the desk; they know no language. Known subtypes have words here;
others stay what texts call them.
"""

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

KINDS = {"meeting": _("meeting"), "visit": _("visit"), "statement": _("statement")}
SUBTYPES = {
    "summit": _("summit"),
    "talks": _("talks"),
    "call": _("call"),
    "dinner": _("dinner"),
    "lunch": _("lunch"),
    "trilateral": _("trilateral"),
    "state visit": _("state visit"),
    "official visit": _("official visit"),
    "agreement": _("agreement"),
    "joint statement": _("joint statement"),
    "press conference": _("press conference"),
    "speech": _("speech"),
}
STATUSES = {
    "happened": _("happened"),
    "planned": _("planned"),
    "postponed": _("postponed"),
    "cancelled": _("cancelled"),
}
ROLES = {
    "participant": pgettext_lazy("role", "participant"),
    "visitor": pgettext_lazy("role", "visitor"),
    "host": pgettext_lazy("role", "host"),
    "speaker": pgettext_lazy("role", "speaker"),
    "addressee": pgettext_lazy("role", "addressee"),
}

FIELDS = {
    "event": _("the whole event"),
    "mention": _("a further mention"),
    "date": pgettext_lazy("evidence", "date"),
    "place": pgettext_lazy("evidence", "place"),
    "participants": pgettext_lazy("evidence", "people"),
    "status": pgettext_lazy("evidence", "status"),
    "speaker": pgettext_lazy("evidence", "speaker"),
    "cue": _("verb of saying"),
    "content": _("words said"),
}


def kind_word(kind):
    return str(KINDS[kind])


def subtype_word(subtype):
    return str(SUBTYPES.get(subtype, subtype))


def status_word(status):
    return str(STATUSES[status])


def what_it_is(event):
    """Kind and subtype: "Meeting · summit"."""
    kind, subtype = capfirst(kind_word(event.kind)), event.subtype
    return f"{kind} · {subtype_word(subtype)}" if subtype and subtype != event.kind else kind
