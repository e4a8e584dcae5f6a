"""A phrase about an actor as its words alone give it, before the text says who is meant."""

from dataclasses import dataclass, field

from relations.extraction.actors.lexicon import Label
from relations.extraction.actors.titles import Title


@dataclass(slots=True)
class Found:
    """Tokens `begin` to `end`, with the naming words at `head_begin` to `head_end`.

    `form` is that of ActorMention, and "counterpart", "host", "guest", "relative" until they are
    resolved. `owner` is the pronoun of "his office"; `countries` what the phrase names, in order.
    `sentence` is the number of its sentence, `joiner` is "and" where "and" or a list's comma follows.
    """

    begin: int
    end: int
    head_begin: int
    head_end: int
    form: str
    name: Label | None = None
    title: Title | None = None
    countries: list[str] = field(default_factory=list)
    modifier: str = ""
    possessive: bool = False
    definite: bool = False
    owner: str = ""
    number: int = 0
    noun: str = ""
    honorific: str = ""
    sentence: int = 0
    figures: tuple = ()
    subject: bool = False
    speaker: bool = False
    quoted: bool = False
    joiner: str = ""
    by_office: bool = False
