"""GEXF: who met whom, for programs that draw networks.

Nodes are people, or countries. An edge is all meetings of two of them that took place: its weight is their
number, its spells are the days they may have happened on. GEXF knows whole days only, so a meeting of
which the month is known has the month as its spell, and `dates` holds what is known as EDTF.
"""

from collections import defaultdict
from io import BytesIO
from itertools import combinations

import networkx

from timeline.characters import one_line


def people_network(selection):
    """Between people known by name."""
    return _gexf(selection, _people)


def country_network(selection):
    return _gexf(selection, _countries)


def _people(entry):
    """{key: (label, country)}"""
    return {one.person: (one.name, one.country) for one in entry.people if one.person}


def _countries(entry):
    return {country.code: (country.name, country.code) for country in entry.event.countries.all()}


def _gexf(selection, those_of):
    """One text: nodes and couples are few, however many the meetings."""
    labels, meetings = {}, defaultdict(list)
    for entry in selection.entries():
        if (entry.event.kind, entry.event.status) != ("meeting", "happened"):
            continue
        present = those_of(entry)
        labels |= present
        for couple in combinations(sorted(present), 2):
            meetings[couple].append(
                (
                    entry.event.first_day.isoformat(),
                    entry.event.last_day.isoformat(),
                    entry.event.date.edtf,
                    entry.id,
                )
            )
    written = BytesIO()
    networkx.write_gexf(_graph(selection, labels, meetings), written, version="1.2draft")
    yield written.getvalue()


def _graph(selection, labels, meetings):
    graph = networkx.Graph(mode="dynamic", name=one_line(selection.title))
    for key, (label, country) in labels.items():
        graph.add_node(key, label=one_line(label), country=country)
    for (one, other), held in meetings.items():
        held.sort()
        graph.add_edge(
            one,
            other,
            weight=len(held),
            start=held[0][0],
            end=max(end for _, end, _, _ in held),
            spells=[(start, end) for start, end, _, _ in held],
            dates=" ".join(edtf for _, _, edtf, _ in held),
            events=" ".join(public_id for _, _, _, public_id in held),
        )
    return graph
