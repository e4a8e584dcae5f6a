"""The words of events as a search asks for them: FTS5 on SQLite, a tsvector on PostgreSQL, one interface.

Both hold the tokens of `relations.search_tokens`, so both find the same. `index_words` writes them wherever
`Event.words` is written.
"""

from django.db import connection, models
from django.db.models import Lookup, TextField

from relations.search_tokens import tokens_of, wanted_tokens

TABLE = "relations_wording"
INSERT = {
    "sqlite": f"INSERT INTO {TABLE} (rowid, tokens) VALUES (%s, %s)",
    "postgresql": f"INSERT INTO {TABLE} (rowid, tokens) "
    "VALUES (%s, array_to_tsvector(string_to_array(%s, ' ')))",
}
STORED = {"sqlite": "tokens", "postgresql": "array_to_string(tsvector_to_array(tokens), ' ')"}
# PostgreSQL takes no longer lexeme.
LONGEST = 200


class Wording(models.Model):
    """The tokens of one event, by its key. No constraint ties it to the event: FTS5 has none."""

    event = models.OneToOneField("Event", models.DO_NOTHING, primary_key=True, db_column="rowid")
    tokens = models.TextField()

    class Meta:
        managed = False
        db_table = TABLE

    def __str__(self):
        return f"words of {self.event_id}"


@TextField.register_lookup
class Holds(Lookup):
    """`tokens__holds="…"`: every word of the text, by its beginning or by pairs of characters."""

    lookup_name = "holds"
    prepare_rhs = False

    def as_sqlite(self, compiler, connection):
        column, params = self.process_lhs(compiler, connection)
        query = " AND ".join(f'"{token}"*' if begins else f'"{token}"' for token, begins in _wanted(self.rhs))
        return f"{column} MATCH %s", [*params, query]

    def as_postgresql(self, compiler, connection):
        column, params = self.process_lhs(compiler, connection)
        query = " & ".join(f"'{token}':*" if begins else f"'{token}'" for token, begins in _wanted(self.rhs))
        return f"{column} @@ %s::tsquery", [*params, query]


def _wanted(text):
    return [(token[:LONGEST], begins) for token, begins in wanted_tokens(text)]


def index_words(words):
    """Makes the tokens of these events, {key: words}, those of their words."""
    forget_words(words)
    rows = [(pk, " ".join(sorted(_tokens(text)))) for pk, text in words.items()]
    with connection.cursor() as cursor:
        cursor.executemany(INSERT[connection.vendor], rows)


def _tokens(text):
    return {token[:LONGEST] for token in tokens_of(text)}


def wrongly_indexed(words):
    """The keys of those of these events, {key: words}, whose tokens are others than those of their words."""
    named = ", ".join(["%s"] * len(words))
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT rowid, {STORED[connection.vendor]} FROM {TABLE} WHERE rowid IN ({named})", [*words]
        )
        stored = {pk: set(tokens.split()) for pk, tokens in cursor.fetchall()}
    return [pk for pk, text in words.items() if stored.get(pk) != _tokens(text)]


def forget_words(pks):
    with connection.cursor() as cursor:
        cursor.executemany(f"DELETE FROM {TABLE} WHERE rowid = %s", [(pk,) for pk in pks])
