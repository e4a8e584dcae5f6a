"""The title of an event in the page's language.

Titles are stored in English, most of them made from who, what and where. Such a one can be made anew in
another language. One that somebody wrote, and one whose people are not known by name, stays as it is,
marked as English; and of a statement only the speaker is named anew: the words are quoted.
"""

import re
from dataclasses import dataclass

from django.utils.translation import get_language

from relations.models.titles import people_in_words, title_for

from .name import Name, is_english
from .offices import office_title
from .people import person_name
from .places import words_for_place, words_in_language

MOST_NAMED = 3
_SCRIPTS = {"ko": re.compile(r"[가-힣]"), "ja": re.compile(r"[ぁ-ヿ一-鿿]")}


@dataclass(frozen=True)
class Title:
    """`lead` is in the page's language, `words` in theirs; a title kept in its own has no lead."""

    lead: str
    words: Name

    def __str__(self):
        return self.lead + self.words

    @property
    def is_original(self):
        """True where the page could not say it in its own language."""
        return bool(not self.lead and self.words.language)


def event_title(event):
    """The Title of an event fetched `with_names`, or fetched anyhow at the cost of questions."""
    title = str(event)
    if is_english():
        return Title(title, Name(""))
    made = _made_anew(event, title)
    return made or Title("", Name(title, _language_of(title)))


def _made_anew(event, title):
    people = [one for one in event.participations.all() if one.role != "addressee"]
    wording = _WORDINGS[get_language()]
    named = [_named(one, wording) for one in people]
    if not named or None in named:
        return None
    who = wording.people(named)
    if event.kind == "statement":
        return _statement(title, people_in_words(people), who, wording)
    where = words_for_place(event)
    if where.language or title != title_for(event, people, ()):
        return None
    if event.kind == "visit":
        return Title(wording.visit(who, where), Name(""))
    return Title(wording.meeting(who, where if event.subtype != "call" else "", event.subtype), Name(""))


def _named(one, wording):
    """(name, title) of a participant, or None where there is no name in the page's language.

    Whom no title stands beside may want a form of address; a country takes none.
    """
    if one.person is None:
        name = words_in_language(one.name) if one.name else Name("", "en")
        return None if name.language else (name, "")
    title = office_title(one.office) if one.office else Name("")
    return person_name(one.person), title if title and not title.language else wording.untitled


def _statement(title, named, who, wording):
    """The speaker in the page's language before the words as they were quoted."""
    for lead, pattern in ((f"{named}: ", wording.said), (f"{named} agree ", wording.agreed)):
        if title.startswith(lead):
            words = title.removeprefix(lead)
            return Title(pattern.format(who=who), Name(words, _language_of(words)))
    return None


def _language_of(words):
    """By its script: quoted words may be in any language of the sources."""
    return next((language for language, letters in _SCRIPTS.items() if letters.search(words)), "en")


class Japanese:
    said, agreed, untitled = "{who}：", "{who}の合意：", "氏"
    meetings = {"summit": "首脳会談", "call": "電話会談", "dinner": "夕食会", "trilateral": "3カ国会談"}

    @staticmethod
    def people(named):
        """高市早苗首相と李在明大統領; of more than three the first two."""
        whole = [f"{name}{title}" for name, title in _once(named)]
        if len(whole) > MOST_NAMED:
            return "、".join(whole[:2]) + "ら"
        return "と".join(whole) if len(whole) == 2 else "、".join(whole)

    @staticmethod
    def visit(who, where):
        return f"{who}が{where}を訪問" if where else f"{who}が外国を訪問"

    @classmethod
    def meeting(cls, who, where, subtype):
        return f"{who}が{where}で{cls._deed(subtype)}" if where else f"{who}が{cls._deed(subtype)}"

    @classmethod
    def _deed(cls, subtype):
        return cls.meetings.get(subtype, "会談")


class Korean:
    said, agreed, untitled = "{who}: ", "{who} 합의: ", ""
    meetings = {"summit": "정상회담", "call": "전화 통화", "dinner": "만찬", "trilateral": "3국 회담"}

    @staticmethod
    def people(named):
        """다카이치 사나에 총리·이재명 대통령; of more than three the first two."""
        whole = [f"{name} {title}" if title else str(name) for name, title in _once(named)]
        if len(whole) > MOST_NAMED:
            return "·".join(whole[:2]) + f" 등 {len(whole)}명"
        return "·".join(whole)

    @staticmethod
    def visit(who, where):
        return f"{who}, {where} 방문" if where else f"{who}, 외국 방문"

    @classmethod
    def meeting(cls, who, where, subtype):
        deed = cls.meetings.get(subtype, "회담")
        return f"{who}, {where}에서 {deed}" if where else f"{who}, {deed}"


def _once(named):
    """Each person once, in order, with the first office told."""
    first = {}
    for name, office in named:
        first.setdefault(name, office)
    return first.items()


_WORDINGS = {"ja": Japanese, "ko": Korean}
