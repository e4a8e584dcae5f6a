"""A phrase about an actor as its words alone give it, before the text says who is meant."""

from dataclasses import dataclass, field

from relations.extraction.actors.lexicon import Label
from relations.extraction.actors.titles import Title


@dataclass(slots=True)
class Found:
    """Tokens `begin` to `end`, with the naming words at `head_begin` to `head_end`.

    `form` is that of ActorMention, or counterpart, host, guest, relative. `owner` is the pronoun of
    "his office", or the pronoun itself; `countries` what the phrase names, in order; `noun` tells
    apart groups of people and of countries, governments and institutions ("voice"), several unnamed
    people ("plural"). `inside` is another person named within the phrase: "Moon's envoy". `joiner`
    is "and" or "," where that alone stands before the next phrase. `figures` are those meant, once
    they are traced.
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
    inside: Label | None = None
    joiner: str = ""
    subject: bool = False
    speaker: bool = False
    quoted: bool = False
    by_office: bool = False
    figures: tuple = ()
