"""Whether a cell says what the event says already, in whatever words: only then does nothing change."""

from .cells import cells_of, date_text, people_rows, read_cells


def differing(columns, cells, event, words):
    """Those of the columns whose cells say something else than the event. An empty cell says nothing.

    `event` is fetched with all that `cells_of` looks at.
    """
    own = cells_of(event)
    return [
        column
        for column in columns
        if is_given(column, cells) and not _says_the_same(column, cells, event, own, words)
    ]


def is_given(column, cells):
    return bool(date_text(cells) if column == "edtf" else cells.get(column))


def _says_the_same(column, cells, event, own, words):
    if column == "edtf":
        return _same_date(cells, event, own, words)
    if " ".join(cells[column].split()).casefold() == " ".join(own[column].split()).casefold():
        return True
    if column not in _SAME_MEANING:
        return False
    wanted, problems = read_cells(cells, [column], words, event)
    return not problems and _SAME_MEANING[column](wanted, cells, event)


def _same_date(cells, event, own, words):
    if date_text(cells) == own["edtf"]:
        # EDTF may be wider than what it was written from: "2026-01" for the middle of January.
        said = {name: cells.get(name, "").strip().casefold() for name in ("precision", "qualifier")}
        return all(said[name] in ("", own[name]) for name in said)
    wanted, problems = read_cells(cells, ["edtf"], words)
    return not problems and wanted.date == event.date


def _same_countries(wanted, cells, event):
    """Those that follow from who took part and where are the event's own in any case."""
    own = {country.pk for country in event.countries.all()}
    following = {seat.country_id for seat in event.participations.all()}
    if event.place:
        following.add(event.place.country_id)
    return wanted.countries <= own and own - wanted.countries <= following


def _same_place(wanted, cells, event):
    return wanted.place == event.place_id and wanted.place_words == event.place_words


def _same_topics(wanted, cells, event):
    return wanted.topics == {topic.pk for topic in event.topics.all()}


def _same_people(wanted, cells, event):
    """The same in any of their names; an office, a country or a role that is not given is the event's.

    The public table gives the office held that day where the event names none.
    """
    seats = sorted(event.participations.all(), key=lambda seat: seat.pk)
    rows = people_rows(cells["participants"])
    return len(rows) == len(seats) and all(map(_is_seat, rows, wanted.seats, seats))


def _is_seat(row, wanted, seat):
    name, office, country, role = row
    offices = {seat.shown_office, seat.office_words}
    if seat.person and not seat.office_id:
        offices |= {tenure.office.title for tenure in seat.person.tenures.all()}
    return (
        (name == seat.shown_name or (wanted.person and wanted.person == seat.person_id))
        and (not office or office in offices)
        and (not country or wanted.country == seat.country_id)
        and (not role or role == seat.role)
    )


_SAME_MEANING = {
    "countries": _same_countries,
    "participants": _same_people,
    "place": _same_place,
    "topics": _same_topics,
}
