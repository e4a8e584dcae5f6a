"""Tables of events: what each row would change is seen first, then done once, and comes back the same."""

import io
import re
import time
import zipfile
from datetime import datetime
from importlib import import_module

import openpyxl
import pytest
from django.apps import apps
from hypothesis import given, settings
from hypothesis import strategies as st

from relations import decisions
from relations.intake.sheets.carrying_out import carry_out
from relations.intake.sheets.table import TableError, read_table
from relations.intake.sheets.workbook import workbook
from relations.models import Event, ExternalId, Original, Sheet
from tests import factories as make
from tests.archives import zipped
from tests.intake.tables import HEADER, SUMMIT, csv_of, fates, planned, row, xlsx_of


def imported(content, name="events.csv", by=None):
    sheet = Sheet.objects.create(name=name, original=Original.keep(content))
    return carry_out(sheet.pk, by)


def problems(content, name="events.csv"):
    return {row.number: "; ".join(row.problems) for row in planned(content, name).of_fate("bad")}


# --- bytes to rows --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        csv_of(["1", "meeting"], header=["external_id", "kind"]),
        csv_of(["1", "meeting"], header=["external_id", "kind"], delimiter=";"),
        csv_of(["1", "meeting"], header=["external_id", "kind"], delimiter="\t"),
        csv_of(["1", "meeting"], header=[" External ID", "KIND "]),
        b"\xef\xbb\xbf" + csv_of(["1", "meeting"], header=["external_id", "kind"]),
        csv_of(["1", "meeting"], header=["external_id", "kind"]).decode().encode("utf-16"),
    ],
)
def test_a_table_is_read_however_spreadsheets_write_it(content):
    table = read_table("events.csv", content)
    assert table.columns == ("external_id", "kind")
    assert [(r.number, r.cells, r.problems) for r in table.rows] == [
        (2, {"external_id": "1", "kind": "meeting"}, ())
    ]


def test_a_workbook_gives_the_same_rows_as_a_csv():
    table = read_table(
        "events.xlsx", xlsx_of([7, "meeting", None, None, datetime(2026, 1, 13), 2025.0, "x", 1.5])
    )
    assert list(table.rows[0].cells.values()) == ["7", "meeting", "", "", "2026-01-13", "2025", "x", "1.5"]


def test_rows_are_numbered_as_a_spreadsheet_numbers_them():
    content = b'external_id,kind\n1,"meet\ning"\n\n2,visit\n'
    assert [(r.number, r.cells["external_id"]) for r in read_table("e.csv", content).rows] == [
        (2, "1"),
        (4, "2"),
    ]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("e.csv", b"", "The file is empty"),
        ("e.csv", b"PK\x03\x04", "a workbook, whatever its name"),
        ("e.csv", b"a,b\x00\n", "NUL characters"),
        ("e.csv", b",,\n1,2,3\n", "must name the columns"),
        ("e.csv", b"kind,kind\n", "names a column twice: kind"),
        ("e.xlsx", b"no workbook", "no .xlsx workbook, or it is damaged"),
        ("e.ods", b"x", "ends in .csv or .xlsx"),
        ("e.csv", b"kind\n" + b"meeting\n" * 5001, "more than 5,000 rows"),
        ("e.csv", b"x" * 10_000_001, "larger than 10 MB"),
    ],
)
def test_what_is_no_table_is_told_so(name, content, said):
    with pytest.raises(TableError, match=said.replace(".", r"\.")):
        read_table(name, content)


@given(st.binary(max_size=300), st.sampled_from(["e.csv", "e.xlsx"]))
def test_any_bytes_are_a_table_or_told_why_not(content, name):
    try:
        table = read_table(name, content)
    except TableError:
        return
    assert all(set(r.cells) <= set(table.columns) for r in table.rows)


def parts_of(workbook):
    with zipfile.ZipFile(io.BytesIO(workbook)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


SHEET = "xl/worksheets/sheet1.xml"
WORKBOOK = xlsx_of(SUMMIT, row(external_id="a2", edtf=datetime(2026, 1, 14), title="=1+1"))
PARTS = parts_of(WORKBOOK)


@st.composite
def damaged_workbooks(draw):
    """A workbook with some bytes of one part, or of the whole as it is packed, missing or replaced."""
    name = draw(st.sampled_from([None, *PARTS]))
    content = PARTS[name] if name else WORKBOOK
    for _ in range(draw(st.integers(1, 3))):
        at, length = draw(st.integers(0, len(content))), draw(st.integers(0, 20))
        instead = st.binary(max_size=3) | st.sampled_from([b"9999999999", b'r=""', b't="s"', b"<c/>", b"-1"])
        content = content[:at] + draw(instead) + content[at + length :]
    return zipped(PARTS | {name: content}) if name else content


@settings(max_examples=150, deadline=2000)
@given(damaged_workbooks())
def test_a_damaged_workbook_is_a_table_or_told_why_not(content):
    try:
        table = read_table("e.xlsx", content)
    except TableError:
        return
    assert all(set(r.cells) <= set(table.columns) for r in table.rows)


@pytest.mark.parametrize("missing", PARTS)
def test_a_workbook_without_one_of_its_parts_is_read_whole_or_told_to_be_damaged(missing):
    try:
        table = read_table("e.xlsx", zipped({name: part for name, part in PARTS.items() if name != missing}))
    except TableError:
        return
    assert len(table.rows) == 2


def test_a_workbook_without_a_sheet_is_told_to_be_damaged():
    book = re.sub(b"<sheets>.*</sheets>", b"<sheets/>", PARTS["xl/workbook.xml"])
    with pytest.raises(TableError, match="The first sheet of the workbook is damaged"):
        read_table("e.xlsx", zipped(PARTS | {"xl/workbook.xml": book}))


def test_rows_beyond_what_the_workbook_says_of_its_size_are_read():
    smaller = re.sub(b'<dimension ref="[^"]*"', b'<dimension ref="A1:B2"', PARTS[SHEET])
    assert smaller != PARTS[SHEET]
    assert read_table("e.xlsx", zipped(PARTS | {SHEET: smaller})) == read_table("e.xlsx", WORKBOOK)


@pytest.mark.parametrize("last", [b"1048576", b"99999999999"])
def test_a_row_far_below_all_others_is_refused_at_once(last):
    far = PARTS[SHEET].replace(b'<row r="3"', b'<row r="' + last + b'"')
    assert far != PARTS[SHEET]
    began = time.monotonic()
    with pytest.raises(TableError, match="goes on after row 20,000"):
        read_table("e.xlsx", zipped(PARTS | {SHEET: far}))
    assert time.monotonic() - began < 5


# --- the dry run ----------------------------------------------------------------------------------


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("header", "said"),
    [
        (["name", "when"], "has no column “kind”, “edtf”. The columns understood are: id, external_id, kind"),
        (["kind", "title"], "has no column “edtf”"),
    ],
)
def test_wrong_columns_are_told_with_the_right_ones(header, said):
    with pytest.raises(TableError) as told:
        planned(csv_of(["a", "b"], header=header))
    assert said in str(told.value)


def test_a_dry_run_says_what_each_row_would_be_and_changes_nothing(names_in_tables):
    content = csv_of(SUMMIT, row(external_id="a2", edtf="October 2025", place="Gyeongju"))
    one, two = planned(content).rows
    assert (one.fate, two.fate) == ("new", "new")
    assert ("edtf", "", "13 January 2026 (day)") in one.changes
    assert ("edtf", "", "October 2025 (month)") in two.changes
    assert two.notes == ["“Gyeongju” is no place known: kept in these words."]
    assert not Event.objects.exists()


def test_a_row_like_an_event_there_is_names_it_with_why(names_in_tables):
    people = [make.person("Takaichi Sanae"), make.person("Lee Jae-myung")]
    known = make.event(subtype="summit", people=people, at=make.place())
    found = planned(csv_of(row(participants="高市; ; JP / Lee Jae-myung")))
    (likely,) = found.likely_of(found.rows[0])
    assert likely.event == known
    assert "same day" in likely.why
    assert "same place" in likely.why


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"kind": "summit"}, "kind: “summit” is none of meeting, visit, statement"),
        ({"kind": ""}, "kind: is empty"),
        ({"edtf": ""}, "edtf: the date is missing"),
        ({"edtf": "2026-02-30"}, "there is no such day, February 2026 has 28"),
        ({"edtf": "soon"}, "“soon” is not a date we can read"),
        ({"edtf": "2024-03/.."}, "leaves one end open"),
        ({"edtf": "0999-01-01"}, "outside 1800–2100"),
        ({"countries": "JP / Atlantis"}, "countries: no country is called “Atlantis”"),
        ({"participants": "; Prime Minister"}, "participants: write each as: name; office; country"),
        ({"participants": "Takaichi Sanae / Takaichi Sanae"}, "participants: the same person twice"),
        ({"participants": "Lee; President; XX"}, "participants: no country is called “XX”"),
        ({"title": "=HYPERLINK(1)"}, "title: begins with “=”, as a formula does"),
        ({"title": "=cmd|' /C calc'!A0"}, "title: begins with “=”, as a formula does"),
        ({"place": "@SUM(1)"}, "place: begins with “@”, as a formula does"),
        ({"title": "x" * 201}, "title: longer than 200 characters"),
        ({"title": "bell\x07"}, "title: a control character"),
        ({"external_id": "x" * 121}, "external_id: longer than 120 characters"),
    ],
)
def test_a_bad_row_is_named_and_the_next_one_goes_through(names_in_tables, cells, said):
    for content, name in ((csv_of(row(**cells), row(external_id="ok")), "e.csv"),):
        assert said in problems(content, name)[2]
        assert fates(content, name)[1] == (3, "new")


def test_a_formula_in_a_workbook_is_no_text(names_in_tables):
    content = xlsx_of(row(title="=1+1"), row(external_id="ok"))
    assert "begins with “=”" in problems(content, "e.xlsx")[2]
    assert fates(content, "e.xlsx")[1] == (3, "new")


def test_of_mixed_encodings_the_rows_in_utf_8_go_through(names_in_tables):
    content = csv_of(row(title="Café")) + csv_of(row(external_id="b", title="Café")).decode().splitlines()[
        1
    ].encode("latin-1")
    assert fates(content) == [(2, "new"), (3, "bad")]
    assert "title: not UTF-8 (0xe9); save the table as “CSV UTF-8”" in problems(content)[3]


def test_a_row_too_long_for_its_header_and_one_said_twice_are_named(names_in_tables):
    content = csv_of([*SUMMIT, "more"], row(external_id="b"), row(external_id="b"))
    assert problems(content) == {2: "9 cells, but 8 columns", 4: "the same event as row 3"}


def test_the_width_of_a_date_must_fit_its_words(names_in_tables):
    header = [*HEADER, "precision", "qualifier"]
    found = planned(
        csv_of(
            [*row(external_id="1", edtf="2025-10"), "day", ""],
            [*row(external_id="2", edtf="2025-10-30"), "month", ""],
            [*row(external_id="3", edtf="2025-10/2025-12"), "quarter", "approximate"],
            [*row(external_id="4", edtf="2025-10~"), "month", "exact"],
            header=header,
        )
    ).rows
    assert "“2025-10” is no finer than a month, not a day" in found[0].problems[0]
    assert "“2025-10-30” is as fine as a day, not a month" in found[1].problems[0]
    assert (found[2].wanted.date.precision, found[2].wanted.date.qualifier) == ("quarter", "approximate")
    assert "is approximate, the qualifier says exact" in found[3].problems[0]


def test_the_width_and_the_certainty_of_a_date_are_read_in_any_case(names_in_tables):
    header = [*HEADER, "precision", "qualifier"]
    content = csv_of([*row(), "Day", "Approximate"], header=header)
    assert fates(content) == [(2, "new")]
    imported(content)
    assert Event.objects.get().qualifier == "approximate"
    assert fates(content) == [(2, "same")]
    assert "“Dei” is none of day" in problems(csv_of([*row(), "Dei", ""], header=header))[2]


# --- carried out ----------------------------------------------------------------------------------


def test_rows_become_proposals_with_the_people_and_the_offices_they_held(names_in_tables):
    header = [*HEADER, "topics"]
    people = "Takaichi Sanae; ; JP / Lee Jae-myung; President; South Korea / An aide; clerk; ROK"
    outcome = imported(csv_of([*row(participants=people), "trade"], header=header))
    assert (outcome["counts"], outcome["bad"]) == ({"new": 1}, [])
    event = Event.objects.get()
    assert (event.state, event.kind, event.subtype, event.date.edtf) == (
        "proposed",
        "meeting",
        "summit",
        "2026-01-13",
    )
    assert event.title == "Takaichi, Lee and An aide meet in Nara"
    assert [(p.shown_name, p.shown_office, p.country_id) for p in event.participations.all()] == [
        ("Takaichi Sanae", "Prime Minister", "JP"),
        ("Lee Jae-myung", "President", "KR"),
        ("An aide", "clerk", "KR"),
    ]
    assert (event.place.name, [t.name for t in event.topics.all()]) == ("Nara", ["trade"])
    assert event.changes.get().decision.reason == "From the table events.csv."


def test_long_names_of_rows_that_differ_only_at_their_end_are_not_the_same(names_in_tables):
    content = csv_of(row(external_id="x" * 119 + "1"), row(external_id="x" * 119 + "2"))
    assert fates(content) == [(2, "new"), (3, "new")]
    longer = csv_of(row(external_id="x" * 120 + "1"), row(external_id="x" * 120 + "2"))
    assert fates(longer) == [(2, "bad"), (3, "bad")]
    assert "same event" not in str(problems(longer))


def test_the_same_table_again_changes_nothing(names_in_tables):
    content = csv_of(SUMMIT, row(external_id="", title="Without an id"))
    imported(content)
    assert imported(content)["counts"] == {"same": 2}
    assert Event.objects.count() == 2


@pytest.mark.parametrize(
    "said",
    [
        {"countries": "South Korea / Japan"},
        {"countries": "jp, rok"},
        {"edtf": "13 January 2026"},
        {"participants": "高市早苗"},
        {"participants": "takaichi sanae;;japan;participant"},
        {"place": "Nara, Japan"},
        {"subtype": " Summit "},
    ],
)
def test_the_same_in_other_words_is_no_change(names_in_tables, said):
    make.person().names.create(text="高市早苗", language="ja")
    imported(csv_of(SUMMIT))
    assert fates(csv_of(row(**said))) == [(2, "same")]


def test_countries_that_follow_from_who_took_part_are_no_change(names_in_tables):
    content = csv_of(row(countries="JP", participants="Takaichi Sanae / Lee Jae-myung"))
    imported(content)
    assert {country.pk for country in Event.objects.get().countries.all()} == {"JP", "KR"}
    assert fates(content) == [(2, "same")]
    assert fates(csv_of(row(countries="JP / CN"))) == [(2, "bad")]


def test_a_row_found_by_its_external_id_updates_its_event(names_in_tables):
    imported(csv_of(SUMMIT))
    changed = csv_of(row(edtf="2026-01-13/2026-01-14", subtype=""))
    (update,) = planned(changed).rows
    assert update.changes == [("edtf", "13 January 2026 (day)", "13–14 January 2026 (day)")]
    assert imported(changed)["counts"] == {"update": 1}
    event = Event.objects.get()
    assert (event.date.edtf, event.subtype) == ("2026-01-13/2026-01-14", "summit"), (
        "an empty cell says nothing"
    )


def test_what_was_rejected_does_not_come_back(names_in_tables, admin_user):
    imported(csv_of(SUMMIT))
    decisions.reject(Event.objects.get(), admin_user, "An opinion.")
    (past,) = planned(csv_of(row(edtf="2026-01-15"))).rows
    assert (past.fate, past.notes) == ("past", ["It was rejected: An opinion."])
    imported(csv_of(row(edtf="2026-01-15")))
    assert [(e.state, e.date.edtf) for e in Event.objects.all()] == [("rejected", "2026-01-13")]


def test_a_change_of_what_is_public_waits_beside_it_and_is_proposed_once(names_in_tables, admin_user):
    imported(csv_of(row(participants="Takaichi Sanae / Lee Jae-myung")))
    public = Event.objects.get()
    decisions.accept(public, admin_user, reason="Seen by all.")
    changed = csv_of(row(edtf="2026-01-14", participants=""))
    assert fates(changed) == [(2, "propose")]
    imported(changed)
    proposal = Event.objects.exclude(pk=public.pk).get()
    public.refresh_from_db()
    assert (public.state, public.date.edtf) == ("published", "2026-01-13")
    assert (proposal.state, proposal.date.edtf, proposal.participations.count()) == (
        "proposed",
        "2026-01-14",
        2,
    )
    assert [one.event for one in decisions.likely_same(proposal)] == [public]
    assert fates(changed) == [(2, "same")]
    imported(csv_of(row(edtf="2026-01-15")))
    assert Event.objects.count() == 2
    decisions.reject(Event.objects.get(pk=proposal.pk), admin_user, "No.")
    assert fates(csv_of(row(edtf="2026-01-15"))) == [(2, "past")]


def test_a_row_of_a_merged_event_finds_the_one_that_holds_it(names_in_tables, admin_user):
    imported(csv_of(SUMMIT))
    imported_event, standing = Event.objects.get(), make.event(title="The summit", people=[make.person()])
    Event.objects.filter(pk=imported_event.pk).update(state="withdrawn", merged_into=standing)
    (found,) = planned(csv_of(SUMMIT)).rows
    assert found.event == standing


def test_names_of_other_tables_that_look_like_ours_are_theirs(names_in_tables):
    """Such as “row 2” and “id 12”: they come back with the events, and never find another's."""
    event = make.event(state="published", people=[make.person()], at=make.place())
    header = ["id", *HEADER]
    imported(csv_of(["", *row(external_id=f"id {event.public_id}")], header=header))
    changed = csv_of([event.public_id, *row(external_id="", subtype="dinner")], header=header)
    assert [(r.fate, r.event) for r in planned(changed).rows] == [("propose", event)]
    imported(changed)
    assert fates(csv_of(row(external_id=f"id {event.public_id}"))) == [(2, "same")]
    imported(csv_of(row(external_id="row 2", edtf="2026-02-01")))
    events = Event.objects.order_by("pk").values_list("pk", flat=True)
    book = openpyxl.load_workbook(io.BytesIO(workbook(events)))
    found = [book.active.cell(n, 2).value for n in range(2, 6)]
    assert found == [None, f"id {event.public_id}", None, "row 2"]


@pytest.mark.django_db
def test_names_that_we_gave_rows_before_are_marked_as_ours():
    mark = import_module("relations.migrations.0015_own_names_of_rows").mark
    ours = ["row " + "0a" * 20, "id bcdf2345"]
    for name in [*ours, "row 2", "id 12", "a1"]:
        ExternalId.objects.create(value=name, event=make.event())
    mark(apps, None)
    assert sorted(ExternalId.objects.values_list("value", flat=True)) == sorted(
        ["row 2", "id 12", "a1", *(f"{ExternalId.OWN}{name}" for name in ours)]
    )


WHOLES = ["external_id", "kind", "edtf", "countries", "part_of"]


def in_wholes(*rows):
    return csv_of(*([name, "meeting", "2026-01-13", "JP / KR", whole] for name, whole in rows), header=WHOLES)


def test_no_row_makes_an_event_a_part_of_its_own_part(names_in_tables):
    imported(in_wholes(("a", ""), ("b", ""), ("c", "")))
    a, b, c = Event.objects.order_by("pk")
    content = in_wholes(("a", b.public_id), ("b", c.public_id), ("c", a.public_id))
    assert problems(content) == {4: "part_of: that event is this one or a part of it"}
    imported(content)
    assert [event.part_of for event in Event.objects.order_by("pk")] == [b, c, None]
    assert 2 in problems(in_wholes(("c", a.public_id))), "what is stored counts as what the table says"
    assert 2 in problems(in_wholes(("c", c.public_id)))


def test_no_row_proposes_that_a_public_event_is_a_part_of_its_own_part(names_in_tables):
    imported(in_wholes(("a", "")))
    whole = Event.objects.get()
    Event.objects.update(state="published")
    part = make.event(part_of=whole)
    assert 2 in problems(in_wholes(("a", part.public_id)))


def test_a_sheet_is_carried_out_once(names_in_tables):
    sheet = Sheet.objects.create(name="e.csv", original=Original.keep(csv_of(SUMMIT)))
    first = carry_out(sheet.pk)
    assert carry_out(sheet.pk) == first
    assert Event.objects.count() == 1


def test_an_import_is_undone_in_one_step(names_in_tables, admin_user):
    outcome = imported(csv_of(SUMMIT, row(external_id="b")), by=admin_user)
    decisions.undo(decisions.undoable(admin_user).get(pk=outcome["decision"]), admin_user)
    assert set(Event.objects.values_list("state", flat=True)) == {"rejected"}


def test_a_quote_that_stands_in_a_stored_source_is_the_evidence(names_in_tables):
    source = make.source("Takaichi and Lee held talks in  Nara on Tuesday. They dined.")
    header = [*HEADER, "source_urls", "quotes"]
    quotes = "“held talks in Nara” / “words that nobody said”"
    imported(csv_of([*SUMMIT, "http://example.org/nara/ https://example.org/unknown", quotes], header=header))
    proof = Event.objects.get().evidence.get()
    assert (proof.source, proof.quote) == (source, "held talks in  Nara")


def test_of_a_thousand_rows_with_twenty_bad_ones_the_others_go_through(names_in_tables):
    lines = [
        row(external_id=str(n), edtf="never" if n % 50 == 7 else f"{1970 + n % 50}-{n // 50 % 12 + 1:02d}")
        for n in range(1000)
    ]
    outcome = imported(csv_of(*lines))
    assert outcome["counts"] == {"new": 980, "bad": 20}
    assert [number for number, _ in outcome["bad"]] == list(range(9, 1000, 50))
    assert all("“never” is not a date we can read" in problem for _, problem in outcome["bad"])
    assert Event.objects.filter(state="proposed").count() == 980


# --- there and back -------------------------------------------------------------------------------


@pytest.fixture
def varied(names_in_tables):
    people = [make.person("Takaichi Sanae"), make.person("Lee Jae-myung")]
    visit = make.event(
        "visit", on="2026-01-13/2026-01-14", people=people[1:], at=make.place(), title="=Visit"
    )
    make.event(subtype="summit", people=people, at=make.place(), part_of=visit, title="A, “b”; c / d")
    make.event("statement", on="2025-10~", people=people[:1], place_words="by telephone", status="planned")
    make.event(on="1965", countries=("JP",))
    quarter = make.event(on="2024-04/2024-06", countries=("JP", "CN"), title="In spring")
    Event.objects.filter(pk=quarter.pk).update(precision="quarter")


def test_a_workbook_that_is_handed_in_again_changes_nothing(varied):
    written = workbook(Event.objects.values_list("pk", flat=True))
    assert [fate for _, fate in fates(written, "events.xlsx")] == ["same"] * 5
    book = openpyxl.load_workbook(io.BytesIO(written))
    assert all(cell.data_type != "f" for line in book.active.iter_rows() for cell in line)


def test_the_public_csv_handed_in_again_changes_nothing(varied, client):
    exported = b"".join(client.get("/timeline.csv").streaming_content)
    assert exported.count(b"\n") >= 6
    found = planned(exported)
    assert [(row.fate, row.changes, row.problems) for row in found.rows] == [("same", [], [])] * 5
    assert "permalink" in found.unused


def test_a_cell_changed_in_a_workbook_is_the_only_change(varied):
    book = openpyxl.load_workbook(
        io.BytesIO(workbook(Event.objects.order_by("pk").values_list("pk", flat=True)))
    )
    header = [cell.value for cell in book.active[1]]
    book.active.cell(3, header.index("subtype") + 1).value = "dinner"
    written = io.BytesIO()
    book.save(written)
    assert [row.changes for row in planned(written.getvalue(), "e.xlsx").rows if row.changes] == [
        [("subtype", "summit", "dinner")]
    ]
