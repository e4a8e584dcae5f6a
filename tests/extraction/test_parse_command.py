"""`manage.py parse`: what is read in texts, without a database."""

import io
import json

import pytest
from django.core.management import call_command

NARA = (
    " date 2026-01-13 Prime Minister Sanae Takaichi met South Korean President Lee Jae-myung "
    "in Nara on Tuesday. "
    'Lee said that ties "must grow".\n'
)


def parse(*arguments):
    """(exit status, standard output, standard error) of the command."""
    out, err, status = io.StringIO(), io.StringIO(), 0
    try:
        call_command("parse", *map(str, arguments), stdout=out, stderr=err)
    except SystemExit as end:
        status = end.code
    return status, out.getvalue(), err.getvalue()


def write(folder, name, text=NARA):
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_json_prints_one_object_a_text_in_the_order_given(tmp_path):
    second, first = write(tmp_path, "b.txt"), write(tmp_path, "a.txt")
    status, out, _ = parse(second, first, "--json")
    assert status == 0
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["b", "a"]


def test_the_object_has_the_shape_the_scorers_read(tmp_path):
    _, out, _ = parse(write(tmp_path, "2026-01-13-nara.txt"), "--json")
    shown = json.loads(out)
    assert {key: shown[key] for key in ("id", "published", "title", "language")} == {
        "id": "2026-01-13-nara",
        "published": "2026-01-13",
        "title": None,
        "language": "en",
    }
    assert [(date["text"], date["edtf"]) for date in shown["dates"]] == [("Tuesday", "2026-01-13")]
    meeting, statement = shown["events"]
    assert {key: meeting[key] for key in ("kind", "subtype", "date", "countries", "place", "status")} == {
        "kind": "meeting",
        "subtype": "summit",
        "date": "2026-01-13",
        "countries": ["JP", "KR"],
        "place": "Nara",
        "status": "happened",
    }
    assert meeting["participants"] == ["Sanae Takaichi", "Lee Jae-myung"]
    assert meeting["rule"].startswith("meeting:")
    assert 0 < meeting["confidence"] <= 1
    assert "statement" not in meeting
    assert statement["statement"]["direct"] is False
    assert statement["part_of"] == 0


def test_every_offset_is_into_the_file_as_stored(tmp_path):
    _, out, _ = parse(write(tmp_path, "nara.txt"), "--json")
    for event in json.loads(out)["events"]:
        start, end = event["span"]
        assert NARA[start:end] == event["evidence"]
    statement = json.loads(out)["events"][-1]["statement"]
    assert [NARA[start:end] for start, end in statement["content"]] == ['that ties "must grow"']
    assert [NARA[start:end] for start, end in statement["speaker"]] == ["Lee"]


def test_a_folder_stands_for_its_texts(tmp_path):
    write(tmp_path, "2.txt")
    write(tmp_path, "1.txt")
    _, out, _ = parse(tmp_path, "--json")
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["1", "2"]


def test_a_bad_file_is_named_and_the_others_still_print(tmp_path):
    bad = write(tmp_path, "bad.txt", "No date stands here.")
    good = write(tmp_path, "good.txt")
    status, out, err = parse(bad, good, tmp_path / "gone.txt", "--json")
    assert status == 1
    assert json.loads(out)["id"] == "good"
    assert "bad.txt: no date" in err
    assert "gone.txt: no such file" in err


def test_without_json_a_person_can_read_it(tmp_path):
    _, out, _ = parse(write(tmp_path, "nara.txt"))
    assert "2026-01-13  meeting, summit, happened: Sanae Takaichi, Lee Jae-myung (JP KR) in Nara" in out
    assert "“Prime Minister Sanae Takaichi met" in out


def test_a_text_with_nothing_to_find_says_so(tmp_path):
    status, out, _ = parse(write(tmp_path, "tea.txt", " date 2026-01-13 Tea is drunk hot.\n"))
    assert (status, "nothing found" in out) == (0, True)


@pytest.mark.django_db
def test_the_names_may_come_from_the_database(tmp_path):
    _, out, _ = parse(write(tmp_path, "nara.txt"), "--json", "--database")
    assert json.loads(out)["id"] == "nara"
