"""Who held which office when, as a strip: a picture beside the list of the same."""

from dataclasses import dataclass
from datetime import date

from relations.models import Tenure

from .naming import is_english, person_name

# The chronicle of an office may reach back further than anyone can see in one strip.
MOST_YEARS = 30


@dataclass(frozen=True)
class Block:
    """A tenure's place in the strip, in hundredths of its width."""

    tenure: Tenure
    left: float
    width: float
    label: str  # "" where the block has no room for it
    roomy: bool  # has room for the label on a phone, too


@dataclass(frozen=True)
class Strip:
    title: str
    blocks: list[Block]
    ticks: list[tuple[str, float]]  # year, where it begins


# How many Latin letters wide one is that is written in a square.
SQUARE = 1.8
# Room that one letter of a label takes, in hundredths of the strip: on a desk, on a phone.
LETTER, LETTER_ON_PHONE = 1.05, 2.9


def strips(titles, today):
    """[Strip] of the tenures under each title, over the same years up to today; {title: [Tenure]}.

    A title that nobody held in these years has no strip. Who held an office for another is left out.
    """
    oldest = date(today.year - MOST_YEARS, 1, 1)
    recent = {
        title: [t for t in tenures if t.start <= today and (t.end or today) >= oldest and not t.acting]
        for title, tenures in titles.items()
    }
    begin = max(min((t.start for shown in recent.values() for t in shown), default=today), oldest)
    return [_strip(title, shown, begin, today) for title, shown in recent.items() if shown]


def _short_name(person):
    """In Japanese and Korean names the family name does not stand apart."""
    return person.family_name if is_english() else person_name(person)


def _strip(title, shown, begin, today):
    days = (today - begin).days or 1

    def at(day):
        return round(100 * (min(max(day, begin), today) - begin).days / days, 2)

    blocks = []
    for tenure in sorted(shown, key=lambda t: t.start):
        left, right = at(tenure.start), at(tenure.end or today)
        name, width = _short_name(tenure.person), round(right - left, 2)
        letters = sum(SQUARE if ord(letter) > 0x2E7F else 1 for letter in name)
        label = name if letters * LETTER < width else ""
        blocks.append(Block(tenure, left, max(width, 0.3), label, letters * LETTER_ON_PHONE < width))
    every = 5 if days > 12 * 365 else 1
    years = [year for year in range(begin.year + 1, today.year + 1) if year % every == 0]
    return Strip(title, blocks, [(str(year), at(date(year, 1, 1))) for year in years])
