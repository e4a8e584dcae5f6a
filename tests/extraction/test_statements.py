"""Who is held to have said what. Each text is one a newspaper could print."""

import pytest

from relations.extraction import extract
from relations.extraction.types import SourceText
from relations.partial_date import parse_edtf
from tests.extraction.small_world import SMALL_WORLD

PUBLISHED = "2024-05-15"


def statements(text, published=PUBLISHED):
    source = SourceText("text", text, published=parse_edtf(published))
    return [draft for draft in extract(source, SMALL_WORLD) if draft.kind == "statement"]


def told(text):
    """(speakers, contents) of each statement."""
    return [
        (
            "+".join(p.person or p.name for p in draft.participants if p.role == "speaker"),
            " … ".join(span.of(text) for span in draft.statement.content),
        )
        for draft in statements(text)
    ]


SPOKEN = (
    # the addressee, or someone within what is said, is no speaker
    ("Moon Jae-in told reporters that Abe Shinzo was welcome.", "moon", "that Abe Shinzo was welcome"),
    # those told have a clause of their own
    ("Park Geun-hye told reporters let in for the start that it was late.", "park", "that it was late"),
    # an appositive with a comma before the verb is no inversion
    ("Takeshi Iwaya, the foreign minister, told the BBC that talks went on.", "iwaya", "that talks went on"),
    # the particle stands apart from its verb
    ("Yoon Suk-yeol called before the press for more exchanges.", "yoon", "more exchanges"),
    (
        "Kishida Fumio will travel soon, Yoon Suk-yeol let reporters know.",
        "yoon",
        "Kishida Fumio will travel soon",
    ),
    ("Talks will resume, Moon Jae-in made known last week.", "moon", "Talks will resume"),
    # restricted saying is saying
    ("Yoon Suk-yeol would say only that talks had begun.", "yoon", "that talks had begun"),
    ("Kishida Fumio allowed that nobody knew the way.", "kishida", "that nobody knew the way"),
    # words passed on by others
    ("It was up to others, KCNA quoted Kim Jong Un as telling aides.", "kim-ju", "It was up to others"),
    (
        '"So you are here at last," Kishida Fumio was overheard saying.',
        "kishida",
        '"So you are here at last,"',
    ),
    # verbs that say little by themselves attribute a quotation, before or after it
    ('"Nobody wants a war," Wang Yi hinted on Tuesday.', "wang", '"Nobody wants a war,"'),
    ('"Nobody wants a war", Moon Jae-in shot back.', "moon", '"Nobody wants a war"'),
    ('"Nobody wants a war," Abe Shinzo snapped.', "abe", '"Nobody wants a war,"'),
    ("The talks were over, Park Geun-hye let slip on Friday.", "park", "The talks were over"),
    ("The talks were over, Moon Jae-in cabled from Berlin.", "moon", "The talks were over"),
    # the writer's own words after an attribution
    ('"Nothing yet," Moon Jae-in told aides, and the cars drove off.', "moon", '"Nothing yet,"'),
    # a thing, and what it is called
    ("Wang Yi called such talk extremely dangerous.", "wang", "such talk extremely dangerous"),
    ("Wang Yi called it useful.", "wang", "it useful"),
    # beside a quotation any verb attributes
    ('"Nobody wants a war," shrugged Wang Yi.', "wang", '"Nobody wants a war,"'),
    ('"We are not going back," Moon Jae-in beamed.', "moon", '"We are not going back,"'),
    ("The truce holds, maintains Wang Yi.", "wang", "The truce holds"),
    # a verb of hearing leaves the speaker to the bare verb
    ("Wang Yi heard Takeshi Iwaya demand that the ban be lifted.", "iwaya", "that the ban be lifted"),
    # the passive, with the speaker behind "by"
    ("Kishida Fumio was assured by Yoon Suk-yeol that it would stand.", "yoon", "that it would stand"),
    ("Abe Shinzo was urged by Moon Jae-in to look ahead.", "moon", "to look ahead"),
    # the source of a word that came
    ("From Wang Yi came the warning that blocs divide.", "wang", "that blocs divide"),
    # "as X told" stands beside or inside what was said
    ("There is no hurry, as Wang Yi has told his guest.", "wang", "There is no hurry"),
    ('"We ought to meet," Moon Jae-in was quoted as having told aides.', "moon", '"We ought to meet,"'),
    # after those who are told, a subject begins the clause
    ("Moon Jae-in toured the port and told reporters he was glad.", "moon", "he was glad"),
    # a participle after any verb
    ("Wang Yi flew home on Monday, calling the visit a success.", "wang", "the visit a success"),
    # the clause before a colon is the writer's
    (
        "Moon Jae-in struck another tone in Seoul: the two countries, he said, were friends.",
        "moon",
        "the two countries … were friends",
    ),
    # the place before a title is no part of who speaks
    (
        "In Beijing foreign ministry spokesman Zhao Lijian said that all was well.",
        "Zhao Lijian",
        "that all was well",
    ),
    # "on that occasion" opens no clause
    ("Wang Yi repeated on that occasion that it was settled.", "wang", "that it was settled"),
    # after the comma the subject of the report goes on, not that of its clause
    (
        "Wang Yi agreed that diplomats should talk, and confirmed that trade matters.",
        "wang",
        "that diplomats should talk … that trade matters",
    ),
    # behind an aside, and before a bare clause with a subject of its own
    (
        "Wang Yi, speaking in Seoul, said China attached importance to ties.",
        "wang",
        "China attached importance to ties",
    ),
    ("Kim Jong Un, the new leader's brother, said that he was sorry.", "kim-ju", "that he was sorry"),
    ("Wang Yi admitted to the mistakes.", "wang", "the mistakes"),
    # transcripts: a name heads its paragraph
    ("Wang Yi: Your city lies so near to us.", "wang", "Your city lies so near to us"),
    # a name, a colon, the words
    ('Wang Yi: "We are ready."', "wang", '"We are ready."'),
    ('Kim Jong Un, through an interpreter: "It was long."', "kim-ju", '"It was long."'),
    # the noun, its giver, its content
    ("Abe Shinzo got a promise from Moon Jae-in that ties would last.", "moon", "that ties would last"),
    # the subject stands before the aside and before "to do so"
    (
        "Kim Jong Un comes to China, the first leader to do so, and declares that ties are strong.",
        "kim-ju",
        "that ties are strong",
    ),
    # a paper speaks for those who gave it out
    (
        '"We are partners," ran the declaration which Kishida Fumio and Yoon Suk-yeol published.',
        "kishida+yoon",
        '"We are partners,"',
    ),
    (
        "Envoys will be exchanged, according to the communique that Abe Shinzo and Moon Jae-in signed.",
        "abe+moon",
        "Envoys will be exchanged",
    ),
)


@pytest.mark.parametrize(("text", "speaker", "content"), SPOKEN, ids=[row[0][:40] for row in SPOKEN])
def test_a_statement_has_its_speaker_and_its_words(text, speaker, content):
    assert told(text) == [(speaker, content)]


UNSPOKEN = (
    "Under the treaty Japan and South Korea undertake to share patrols.",
    '"Why so late?" he asked, according to one account which could not be confirmed.',
    "Kishida Fumio invited Yoon Suk-yeol to visit Hiroshima.",
    "Moon Jae-in came home, ending a stay in China that began on Monday.",
    "A delay, as diplomats like to put it, is no defeat.",
    "Abe Shinzo was told by nobody that the road was closed.",
    "Moon Jae-in called it off.",
    "After months of silence, Moon Jae-in hit back.",
    "A day after the parade, Kishida Fumio hinted nothing.",
    "The ship passed the islands that Japan calls the Senkakus.",
    "Moon Jae-in set out to end the quarrel.",
    "Moon Jae-in sought a promise from Abe Shinzo that ties would last.",
    "Yoon Suk-yeol did not say whether he would go.",
    "Kishida Fumio declined to say when he would go.",
    "Moon Jae-in ran the meeting with Abe Shinzo.",
    "Abe Shinzo was summoned and told that it had to stop.",
    "Moon Jae-in often says that peace is fragile.",
    "Park Geun-hye let the visitors go.",
)


@pytest.mark.parametrize("text", UNSPOKEN)
def test_where_nobody_spoke_there_is_no_statement(text):
    assert told(text) == []


def test_a_report_about_another_statement_leaves_both():
    text = (
        "Cho Tae-yul voiced regret at the delay, his ministry reported, and Wang Yi agreed to keep in touch."
    )
    assert ("cho", "regret at the delay") in told(text)
    assert ("wang", "to keep in touch") in told(text)


def test_two_who_spoke_in_turn_are_those_who_agree():
    text = "Kishida Fumio said trade grew. Yoon Suk-yeol said it helped. The two ministers agreed to go on."
    assert told(text)[-1] == ("kishida+yoon", "to go on")


DATED = (
    # a date that names what was asked about is not when it was answered
    ("Asked whether it concerned the Jan 2 attack, Wang Yi said on Tuesday it did.", "2024-05-14"),
    ("Kishida Fumio told a news conference on Monday that he would go on Friday.", "2024-05-13"),
    # words that were spoken are not of next week
    ("Talks will resume, Wang Yi let reporters know on Wednesday.", "2024-05-15"),
    (
        "On Monday Abe Shinzo said he was tired. Asked about it that night, Wang Yi said nothing was wrong.",
        "2024-05-13",
    ),
)


@pytest.mark.parametrize(("text", "day"), DATED)
def test_a_statement_is_dated_by_its_telling(text, day):
    assert statements(text)[-1].date.edtf == day


def test_an_impersonal_agreement_is_that_of_the_two_who_met():
    text = "Moon Jae-in met Abe Shinzo in Tokyo on Monday. It was agreed that visits would go on."
    assert told(text) == [("moon+abe", "that visits would go on")]


def test_a_title_without_its_article_is_its_last_bearer():
    text = "Prime Minister Kishida Fumio met Yoon Suk-yeol. Prime Minister thanked him for coming."
    assert [speaker for speaker, _ in told(text)] == ["kishida"]


def test_a_sentence_that_opens_with_a_day_sets_the_day_of_what_is_said_next():
    text = "Abe Shinzo met Moon Jae-in on Monday. By Tuesday the mood had changed. Wang Yi said all was well."
    assert [str(draft.date) for draft in statements(text)] == ["2024-05-14"]


def test_that_day_is_the_day_its_own_sentence_names():
    text = (
        "Moon Jae-in said on Friday that he was glad. No session took place on Tuesday: the sides, "
        "Wang Yi explained that day, were tired."
    )
    assert [str(draft.date) for draft in statements(text, "2024-05-18")] == ["2024-05-17", "2024-05-14"]


def test_several_people_in_the_present_share_their_second_verb():
    text = "Abe Shinzo and Moon Jae-in meet in Tokyo and confirm that ties matter."
    assert told(text) == [("abe+moon", "that ties matter")]


def test_the_day_by_which_a_thing_is_to_be_done_is_not_the_day_it_was_said():
    text = "Abe Shinzo met Moon Jae-in on Monday. He pledged by 2030 to halve the debt."
    assert [str(draft.date) for draft in statements(text)] == ["2024-05-13"]


def test_what_is_said_on_that_occasion_is_of_the_day_of_the_meeting():
    text = (
        "Abe Shinzo met Moon Jae-in in Tokyo on Monday. Wang Yi called it a gamble on Tuesday. "
        "Moon Jae-in repeated on that occasion that ties matter."
    )
    assert [str(draft.date) for draft in statements(text)] == ["2024-05-14", "2024-05-13"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In Tokyo, Wang Yi said that all was well.", "Tokyo"),
        ("Wang Yi said in Seoul that all was well.", "Seoul"),
        ("Speaking to students in Tokyo, Wang Yi said that all was well.", "Tokyo"),
        ("An official in Seoul said that talks in Tokyo would go on.", None),
        ("Wang Yi said that he had been in Seoul.", None),
    ],
)
def test_a_statement_has_the_place_it_was_made_at(text, place):
    [said] = statements(text)
    assert (said.place and said.place.name) == place


def test_two_clauses_with_their_own_speakers_are_two_statements():
    text = "Wang Yi requested more trade, and Takeshi Iwaya extended words of comfort to the victims."
    assert told(text) == [("wang", "more trade"), ("iwaya", "words of comfort to the victims")]


def test_the_american_host_is_the_american_spoken_of():
    text = (
        "Wang Yi met Takeshi Iwaya in Tokyo on Monday. Nothing had been settled, the Japanese host went on."
    )
    assert [speaker for speaker, _ in told(text)] == ["iwaya"]


def test_his_counterpart_is_the_one_of_the_same_office_who_was_spoken_of():
    text = "Kishida Fumio met Yoon Suk-yeol. Kishida asked for help, and his counterpart expressed support."
    assert [speaker for speaker, _ in told(text)] == ["kishida", "yoon"]


def test_the_day_since_when_an_office_is_held_is_not_the_day_of_the_words():
    text = "Abe Shinzo met Moon Jae-in on Monday. Abe, in office since the first of April, voiced concern."
    assert [str(draft.date) for draft in statements(text)] == ["2024-05-13"]


def test_a_relative_clause_between_commas_lends_its_subject_to_no_verb_after_it():
    text = "Moon Jae-in congratulated Abe Shinzo, who took office last week, and suggested that they meet."
    assert [speaker for speaker, _ in told(text)] == ["moon"]


def test_what_a_speaker_tells_with_two_verbs_is_his_alone():
    assert [speaker for speaker, _ in told("Kishida said that Japan supported and welcomed it.")] == [
        "kishida"
    ]


def test_to_go_on_to_a_place_is_no_saying():
    assert (
        told("From Seoul Wang Yi goes on to Manila, and on Friday he is to attend a dinner in Hanoi.") == []
    )


def test_those_spoken_to_never_take_in_the_speaker():
    text = "Kishida Fumio met Yoon Suk-yeol. Yoon then saw survivors and told them he was sorry."
    assert {p.person for draft in statements(text) for p in draft.participants} == {"yoon"}
