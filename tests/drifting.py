"""For tests of whatever writes: afterwards the lists and counts are what the events make them."""

from relations.models.reindexing import drift


def watch_lists(request):
    """To be run by an autouse fixture: every test of its folder then shows that no writer forgot them."""
    asked = set(request.fixturenames)
    uses_rows = request.node.get_closest_marker("django_db") or asked & {"db", "transactional_db"}
    if uses_rows:
        # Asked for here, the rows outlive this fixture.
        request.getfixturevalue("transactional_db" if "transactional_db" in asked else "db")
    yield
    if uses_rows:
        assert drift() == []
