"""Where it happens: tables of sentences with every place in them, one comment for each hard case."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relations.extraction.actors import ActorReader
from relations.extraction.language.sentences import sentences
from relations.extraction.language.tokens import words
from relations.extraction.places.reading import PlaceReader
from relations.partial_date import parse_edtf
from tests.extraction.small_world import SMALL_WORLD

ACTORS, PLACES = ActorReader(SMALL_WORLD), PlaceReader(SMALL_WORLD)


def read(text):
    spans = sentences(text)
    return PLACES.read(text, spans, ACTORS.read(text, spans, parse_edtf("2025-11-15")))


def places(text):
    """Each place as (its words, its name, country and kind)."""
    return [(p.span.of(text), f"{p.name}/{p.country}/{p.kind}") for p in read(text)]


TOWNS = [
    ("They met in Gyeongju on Thursday.", [("Gyeongju", "Gyeongju/KR/town")]),
    # the country it lies in is part of the town
    ("They met in Gyeongju, South Korea, in October.", [("Gyeongju", "Gyeongju/KR/town")]),
    ("They met in the western Japan city of Nara.", [("Nara", "Nara/JP/town")]),
    ("He will see her on the sidelines of the APEC summit in Lima.", [("Lima", "Lima/PE/town")]),
    # a capital by description, by apposition, and by what was said before
    ("They met in the Chinese capital.", [("the Chinese capital", "Beijing/CN/town")]),
    (
        "He flew to Beijing. In the capital he met Xi.",
        [("Beijing", "Beijing/CN/town"), ("the capital", "Beijing/CN/town")],
    ),
    # the town of the dateline, then "this city"
    (
        "GYEONGJU, South Korea -- They met in this southeastern city.",
        [("GYEONGJU", "Gyeongju/KR/dateline"), ("this southeastern city", "Gyeongju/KR/town")],
    ),
    ("THE HAGUE, March 25 -- They met.", [("HAGUE", "The Hague/NL/dateline")]),
    # a meeting called after its town
    ("The Hangzhou encounter was fruitful.", [("Hangzhou", "Hangzhou/CN/town")]),
    # several of them, and a region
    ("They stopped in Seoul and Nara.", [("Seoul", "Seoul/KR/town"), ("Nara", "Nara/JP/town")]),
    ("They fish in Hokkaido.", [("Hokkaido", "Hokkaido/JP/region")]),
    # a capital that hosts is a place as well as a government
    ("Beijing played host to Lee.", [("Beijing", "Beijing/CN/town")]),
]

TRAVEL = [
    ("Lee visited China.", [("China", "China/CN/country")]),
    ("This is Lee's first visit to Japan.", [("Japan", "Japan/JP/country")]),
    (
        "He will travel to Seoul and leaves for Lima later.",
        [("Seoul", "Seoul/KR/town"), ("Lima", "Lima/PE/town")],
    ),
    ("He arrived in Tokyo from Seoul.", [("Tokyo", "Tokyo/JP/town")]),
    # back from where he has been
    ("Lee has returned from China.", [("China", "China/CN/country")]),
    ("The China trip was short.", [("China", "China/CN/country")]),
]

UNKNOWN = [
    ("They met in the town of Ikaruga.", [("Ikaruga", "Ikaruga//town")]),
    ("They met in the southern South Korean port city of Yeosu.", [("Yeosu", "Yeosu/KR/town")]),
    ("They met in Kananaskis, Canada.", [("Kananaskis", "Kananaskis/CA/town")]),
    ("He stayed in the Canadian province of Alberta.", [("Alberta", "Alberta/CA/region")]),
    ("They flew to Lahaina.", [("Lahaina", "Lahaina//town")]),
    # a town by what happens there, not a university by who works at it
    ("The two met at Edenfeld.", [("Edenfeld", "Edenfeld//town")]),
    ("They laid wreaths near Morval.", [("Morval", "Morval//town")]),
    ("They thought of Corvay, where both had knelt.", [("Corvay", "Corvay//town")]),
    ("He is a professor at Stanhope.", []),
]

SITES = [
    ("They will visit the Horyuji temple.", [("Horyuji temple", "Horyuji/JP/site")]),
    ("Biden received them at Camp David.", [("Camp David", "Camp David/US/site")]),
    (
        "They met at the Blue House in Seoul.",
        [("Blue House", "Blue House/KR/site"), ("Seoul", "Seoul/KR/town")],
    ),
    # venues nobody listed, in capitals and in small letters, and one with a person's name in it
    ("They dined at the Lotte Hotel.", [("Lotte Hotel", "Lotte Hotel//site")]),
    ("They met at the HICO convention center.", [("HICO convention center", "HICO convention center//site")]),
    (
        "They spoke at the Kim Dae-jung Convention Center.",
        [("Kim Dae-jung Convention Center", "Kim Dae-jung Convention Center//site")],
    ),
]

NO_PLACE = [
    # a government, a relation, a view, a language, a month, a person
    ("Tokyo and Seoul agreed.", []),
    ("Japan-South Korea ties are close, in China's view.", []),
    ("He spoke in Japanese in May and in Parliament.", []),
    ("Ties with China and trade between Japan and Russia grew.", []),
    ("The presidential office in Seoul said so.", []),
    # told, not travelled to
    ("He sent word to China and explained it to Japan.", [("China", "China/CN/country")]),
]


@pytest.mark.parametrize(
    ("text", "expected"), TOWNS + TRAVEL + UNKNOWN + SITES + NO_PLACE, ids=lambda value: str(value)[:50]
)
def test_every_place_of_a_text_is_found_with_its_country(text, expected):
    assert places(text) == expected


def test_a_known_place_is_told_by_its_key():
    assert [place.key for place in read("They will visit Horyuji in Nara.")] == ["horyuji", "nara"]


_WORDS = st.sampled_from(
    sorted(
        words(
            """
            in at to the city of Tokyo Nara Gyeongju , . South Korea Japan Japan's visited trip - -- capital
            this and Chinese Hotel Blue House host played from Ikaruga port temple Horyuji THE HAGUE
            """
        )
    )
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.lists(_WORDS, max_size=60).map(" ".join)))
def test_any_text_gives_places_inside_it_in_order_and_apart(text):
    spans = [place.span for place in read(text)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
