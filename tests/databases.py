"""Tests that one of the two databases alone can carry: `make test` runs on SQLite, `.ci/run` on both."""

import pytest
from django.db import connection

# The test database of SQLite is in memory: no second connection and no other process can open it.
several_connections = pytest.mark.skipif(
    connection.vendor != "postgresql",
    reason="needs several connections to one database: DATABASE_URL=postgres://…",
)
# PostgreSQL reads a table of few rows whole, whatever its indexes: its plan would say nothing here.
plans_by_indexes = pytest.mark.skipif(
    connection.vendor != "sqlite",
    reason="looks at the plan of a search, which SQLite makes by indexes however small its tables are",
)
