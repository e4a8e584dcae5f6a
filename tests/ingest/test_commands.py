"""The doorbells: what they print, and how they end. The reader is played by hand."""

import io
import socket

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import call_command
from django.core.management.base import CommandError

import relations.extraction
from relations.ingest import seeding
from relations.management.commands import start
from relations.models import Country, Event, Person, SeedRun, Source
from tests.ingest.drafting import draft

pytestmark = pytest.mark.usefixtures("rows")

NARA = "date 2026-01-13 Takaichi and Lee met in Nara on Tuesday."


@pytest.fixture(autouse=True)
def reader(monkeypatch):
    """Reads one meeting on 13 January 2026 in every text; gives the texts it was asked to read."""
    read = []

    def extract(source_text, gazetteer):
        read.append(source_text.key)
        span = (source_text.body_start, len(source_text.text.rstrip()))
        return [draft(span, on="2026-01-13", at="Nara")]

    monkeypatch.setattr(relations.extraction, "extract", extract)
    return read


def run(command, *args, **options):
    """(what it printed, what it complained, whether it failed)"""
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command(command, *map(str, args), stdout=out, stderr=err, **options)
        problem = ""
    except CommandError as error:
        problem = str(error)
    return out.getvalue(), err.getvalue(), problem


def write(folder, name, text=NARA):
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


# --- ingest ------------------------------------------------------------------------------------


def test_ingest_stores_a_file_and_says_what_came_of_it(tmp_path):
    printed, _, problem = run("ingest", write(tmp_path, "nara.txt"))
    assert printed == (
        "1 text read: 1 event added, 0 joined to events known before, 0 changed, 0 left alone.\n"
    )
    assert (problem, Source.objects.get().key, Event.objects.get().state) == ("", "nara", "proposed")


def test_ingest_takes_folders_and_merges_what_their_texts_tell(tmp_path):
    write(tmp_path, "a.txt")
    write(tmp_path, "b.txt", "date 2026-01-14 The two leaders met in Nara on Tuesday.")
    printed, _, _ = run("ingest", tmp_path)
    assert printed.startswith("2 texts read: 1 event added, 1 joined to events known before")
    assert Event.objects.get().evidence.filter(field="event").count() == 2


def test_ingest_again_adds_nothing(tmp_path):
    path = write(tmp_path, "nara.txt")
    run("ingest", path)
    printed, _, _ = run("ingest", path)
    assert printed.startswith("1 text read (1 stored already): 0 events added")
    assert printed.endswith("1 left alone.\n")


def test_ingest_publishes_where_it_is_told_to(tmp_path):
    printed, _, _ = run("ingest", write(tmp_path, "nara.txt"), "--publish")
    assert printed.endswith("0 left alone, 1 published.\n")
    assert Event.objects.get().state == "published"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (b"date 2026-01-13 caf\xe9", "not UTF-8"),
        ("", "empty"),
        ("They met.", "no date"),
        ("date 2026-01-13 They\x01met.", "control character"),
        ("date 2026-02-30 They met.", "2026-02-30"),
    ],
    ids=["latin-1", "empty", "undated", "control characters", "no such day"],
)
def test_a_bad_file_is_named_and_the_others_go_through(tmp_path, text, complaint):
    bad, good = write(tmp_path, "bad.txt", text), write(tmp_path, "good.txt")
    printed, complained, problem = run("ingest", bad, good)
    assert str(bad) in complained
    assert complaint in complained
    assert printed.startswith("1 text read: 1 event added")
    assert problem == "1 of 2 texts could not be read."


def test_a_path_that_is_not_there_is_named(tmp_path):
    _, complained, problem = run("ingest", tmp_path / "missing.txt")
    assert "missing.txt: no such file" in complained
    assert problem == "1 of 1 texts could not be read."


def test_a_folder_without_texts_is_said_to_be_one(tmp_path):
    _, _, problem = run("ingest", tmp_path)
    assert problem.startswith(f"No text in {tmp_path}")


def test_a_failure_in_one_text_leaves_the_others_stored(tmp_path, monkeypatch):
    def beyond_its_end(source_text, gazetteer):
        end = len(source_text.text) + (source_text.key == "b")
        return [draft((0, end), on="2026-01-13", at="Nara")]

    monkeypatch.setattr(relations.extraction, "extract", beyond_its_end)
    for name in ("a.txt", "b.txt", "c.txt"):
        write(tmp_path, name, f"date 2026-01-13 Text {name} tells it.")
    _printed, complained, problem = run("ingest", tmp_path)
    assert "b: it could not be stored" in complained
    assert problem == "1 of 3 texts could not be read."
    assert sorted(Source.objects.values_list("key", flat=True)) == ["a", "c"]


def test_ctrl_c_ends_the_command_and_keeps_what_was_stored_whole(tmp_path, monkeypatch):
    def stopped_at_b(source_text, gazetteer):
        if source_text.key == "b":
            raise KeyboardInterrupt
        return [draft((0, len(source_text.text)), on="2026-01-13", at="Nara")]

    monkeypatch.setattr(relations.extraction, "extract", stopped_at_b)
    for name in ("a.txt", "b.txt", "c.txt"):
        write(tmp_path, name, f"date 2026-01-13 Text {name} tells it.")
    with pytest.raises(SystemExit) as ended:
        run("ingest", tmp_path)
    assert ended.value.code == 130
    assert Source.objects.get().key == "a"


# --- seed --------------------------------------------------------------------------------------


@pytest.fixture
def seeds(tmp_path, settings):
    """A small folder of seeds."""
    settings.SEEDS_DIR = tmp_path / "seeds"
    reference, texts = settings.SEEDS_DIR / "reference", settings.SEEDS_DIR / "texts"
    reference.mkdir(parents=True)
    texts.mkdir()
    languages = "names_en,names_ja,names_ko"
    tables = {
        "countries.csv": "code,name,names,demonyms,capitals,metonyms,names_ja,names_ko\n"
        "JP,Japan,,Japanese,Tokyo,,日本,\nFJ,Fiji,,Fijian,Suva,,,\n",
        "people.csv": f"slug,name,family_name,country,{languages},names_zh\n",
        "tenures.csv": "person,country,role,title,start,end,acting\n",
        "places.csv": f"slug,name,country,kind,town,latitude,longitude,{languages}\n",
        "topics.csv": "slug,name,words_en,words_ja,words_ko\n",
    }
    for name, table in tables.items():
        write(reference, name, table)
    write(texts, "nara.txt")
    return settings.SEEDS_DIR


def test_seed_loads_the_names_reads_the_texts_and_publishes_them(seeds):
    printed, _, _ = run("seed")
    assert printed.startswith("Seeds: 1 text read: 1 event added")
    assert Country.objects.filter(code="FJ").exists()
    assert Event.objects.published().get().title == "Takaichi Sanae and Lee Jae-myung meet in Nara"


def test_readers_see_the_whole_of_a_seed_and_of_no_other_text(seeds, tmp_path):
    run("ingest", str(write(tmp_path, "other.txt", "date 2026-01-14 Lee met Xi in Beijing on Monday.")))
    run("seed")
    assert {source.key: source.shown_whole for source in Source.objects.all()} == {
        "other": False,
        **dict.fromkeys([path.stem for path in (seeds / "texts").iterdir()], True),
    }


def test_a_seed_that_a_curator_shows_in_part_stays_so_when_the_seeds_are_read_again(seeds):
    run("seed")
    Source.objects.filter(key="nara").update(shown_whole=False)
    write(seeds / "texts", "second.txt", "date 2026-01-14 The two leaders met in Nara on Tuesday.")
    run("seed")
    assert {s.key: s.shown_whole for s in Source.objects.all()} == {"nara": False, "second": True}


def test_what_several_seeds_tell_is_new_to_readers_as_one_first_version(seeds):
    write(seeds / "texts", "second.txt", "date 2026-01-14 The two leaders met in Nara on Tuesday.")
    printed, _, _ = run("seed")
    assert printed.endswith("0 left alone, 1 published.\n")
    event = Event.objects.published().get()
    assert (event.version, event.evidence.filter(field="event").count()) == (1, 2)


def test_a_second_seed_reads_nothing(seeds, reader, django_assert_max_num_queries):
    run("seed")
    reader.clear()
    with django_assert_max_num_queries(1):
        printed, _, _ = run("seed")
    assert (printed, reader) == ("The seeds are stored already.\n", [])


def test_seed_reads_again_when_a_seed_changed_and_when_forced(seeds, reader):
    run("seed")
    write(seeds / "texts", "second.txt", "date 2026-01-14 The two leaders met in Nara on Tuesday.")
    assert run("seed")[0].startswith("Seeds: 2 texts read (1 stored already): 0 events added, 1 joined")
    assert run("seed")[0] == "The seeds are stored already.\n"
    assert run("seed", "--force")[0].startswith("Seeds: 2 texts read (2 stored already): 0 events added")
    assert SeedRun.objects.count() == 1


def test_a_bad_seed_text_is_named_and_tried_again_the_next_time(seeds):
    write(seeds / "texts", "bad.txt", "No date.")
    _, complained, problem = run("seed")
    assert "bad.txt: no date" in complained
    assert problem == "1 of 2 seed texts could not be read."
    assert not seeding.are_stored(seeds)


def test_mistakes_in_the_reference_files_are_told_and_nothing_is_stored(seeds):
    write(seeds / "reference", "people.csv", "slug,name\n")
    _, _, problem = run("seed")
    assert problem.startswith("The reference files have mistakes:\npeople.csv, line 1")
    assert not Source.objects.exists()
    assert Person.objects.count() == 8


# --- start -------------------------------------------------------------------------------------


@pytest.fixture
def served(monkeypatch):
    """What `start` hands to the server, which is not started."""
    handed = []

    def call(name, *args, **options):
        if name == "runserver":
            handed.append((args, options["use_reloader"]))
        else:
            call_command(name, *args, **options)

    monkeypatch.setattr(start, "call_command", call)
    return handed


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_start_seeds_makes_an_administrator_and_serves(seeds, served):
    port = free_port()
    printed, _, _ = run("start", port=port)
    assert f"http://127.0.0.1:{port}/" in printed
    assert served == [((f"127.0.0.1:{port}",), False)]
    password = next(line.split()[-1] for line in printed.splitlines() if "Password:" in line)
    user = authenticate(username="admin", password=password)
    assert user.is_superuser
    assert Event.objects.published().exists()


def test_the_password_is_shown_once(seeds, served):
    run("start", port=free_port())
    printed, _, _ = run("start", port=free_port())
    assert "Password" not in printed
    assert get_user_model().objects.count() == 1


def test_start_makes_no_administrator_beside_another(seeds, served):
    get_user_model().objects.create_superuser("yuki", password="a long enough one")
    assert "Password" not in run("start", port=free_port())[0]


def test_start_serves_although_a_seed_is_bad(seeds, served):
    write(seeds / "texts", "bad.txt", "No date.")
    _, complained, _ = run("start", port=free_port())
    assert "1 of 2 seed texts could not be read." in complained
    assert len(served) == 1


def test_a_port_in_use_is_said_to_be_in_use(served):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        _, _, problem = run("start", port=port)
    assert problem.startswith(f"Port {port} can't be used")
    assert served == []


@pytest.mark.parametrize("port", ["0", "65536", "eighty", "-1"])
def test_what_is_no_port_is_refused(port):
    with pytest.raises(CommandError, match="is no port"):
        call_command("start", f"--port={port}")
