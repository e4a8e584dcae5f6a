"""What a CHECK can't say, because it looks at two rows: triggers on both databases.

A span lies inside its source's text, and a source's text never changes. Django rebuilds a SQLite
table when a later migration alters it, which drops its triggers: such a migration runs `guard` again
(tests/test_constraints.py fails if it forgets).
"""

from django.db import migrations

SQLITE = [
    "DROP TRIGGER IF EXISTS evidence_inside_text_insert",
    """CREATE TRIGGER evidence_inside_text_insert BEFORE INSERT ON relations_evidence
       WHEN NEW."end" > (SELECT length FROM relations_source WHERE id = NEW.source_id)
       BEGIN SELECT RAISE(ABORT, 'evidence_inside_text: the span ends after the text'); END""",
    "DROP TRIGGER IF EXISTS evidence_inside_text_update",
    """CREATE TRIGGER evidence_inside_text_update BEFORE UPDATE ON relations_evidence
       WHEN NEW."end" > (SELECT length FROM relations_source WHERE id = NEW.source_id)
       BEGIN SELECT RAISE(ABORT, 'evidence_inside_text: the span ends after the text'); END""",
    "DROP TRIGGER IF EXISTS source_text_is_final",
    """CREATE TRIGGER source_text_is_final BEFORE UPDATE ON relations_source
       WHEN NEW.text <> OLD.text
       BEGIN SELECT RAISE(ABORT, 'source_text_is_final: a source text is never edited'); END""",
]

POSTGRESQL = [
    """CREATE OR REPLACE FUNCTION relations_evidence_inside_text() RETURNS trigger AS $$
       BEGIN
         IF NEW."end" > (SELECT length FROM relations_source WHERE id = NEW.source_id) THEN
           RAISE EXCEPTION 'evidence_inside_text: the span ends after the text' USING ERRCODE = '23514';
         END IF;
         RETURN NEW;
       END $$ LANGUAGE plpgsql""",
    "DROP TRIGGER IF EXISTS evidence_inside_text ON relations_evidence",
    """CREATE TRIGGER evidence_inside_text BEFORE INSERT OR UPDATE ON relations_evidence
       FOR EACH ROW EXECUTE FUNCTION relations_evidence_inside_text()""",
    """CREATE OR REPLACE FUNCTION relations_source_text_is_final() RETURNS trigger AS $$
       BEGIN
         RAISE EXCEPTION 'source_text_is_final: a source text is never edited' USING ERRCODE = '23514';
       END $$ LANGUAGE plpgsql""",
    "DROP TRIGGER IF EXISTS source_text_is_final ON relations_source",
    """CREATE TRIGGER source_text_is_final BEFORE UPDATE ON relations_source
       FOR EACH ROW WHEN (NEW.text IS DISTINCT FROM OLD.text)
       EXECUTE FUNCTION relations_source_text_is_final()""",
]

UNGUARD = {
    "sqlite": [s for s in SQLITE if s.startswith("DROP")],
    "postgresql": [
        "DROP TRIGGER IF EXISTS evidence_inside_text ON relations_evidence",
        "DROP TRIGGER IF EXISTS source_text_is_final ON relations_source",
    ],
}


def guard(apps, schema_editor):
    for statement in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def unguard(apps, schema_editor):
    for statement in UNGUARD[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("relations", "0001_initial")]
    operations = [migrations.RunPython(guard, unguard)]
