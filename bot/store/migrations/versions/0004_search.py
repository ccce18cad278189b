"""What can be found: every promise, note and customer, by the pieces of its words."""

import itertools
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

from bot.store import search
from bot.store.tables import search_entries
from bot.store.types import PIECES, UtcDateTime

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# Every token is one already: the plain tokenizer leaves whatever is not ASCII as it is.
_SQLITE = (
    """CREATE VIRTUAL TABLE search_pieces
       USING fts5 (pieces, content='search_entries', content_rowid='entry', tokenize="ascii tokenchars '_'")""",
    """CREATE TRIGGER search_entries_added AFTER INSERT ON search_entries BEGIN
         INSERT INTO search_pieces (rowid, pieces) VALUES (new.entry, new.pieces);
       END""",
    """CREATE TRIGGER search_entries_gone AFTER DELETE ON search_entries BEGIN
         INSERT INTO search_pieces (search_pieces, rowid, pieces) VALUES ('delete', old.entry, old.pieces);
       END""",
    """CREATE TRIGGER search_entries_changed AFTER UPDATE OF pieces ON search_entries BEGIN
         INSERT INTO search_pieces (search_pieces, rowid, pieces) VALUES ('delete', old.entry, old.pieces);
         INSERT INTO search_pieces (rowid, pieces) VALUES (new.entry, new.pieces);
       END""",
)

# Row-level security keeps an index from being asked for what might leak, and matching is not known to be safe: so the
# owner of the table looks, sees every row, and the function itself is the second wall. A common word is found among the
# newest entries; a rare one in the index, whatever the planner thinks of it.
_POSTGRESQL = (
    "GRANT SELECT, INSERT, UPDATE, DELETE ON search_entries TO kept_app",
    "GRANT USAGE ON SEQUENCE search_entries_entry_seq TO kept_app",
    "ALTER TABLE search_entries ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE search_entries FORCE ROW LEVEL SECURITY",
    """CREATE POLICY one_workspace ON search_entries TO kept_app
       USING (workspace = current_setting('kept.workspace', true))""",
    "CREATE POLICY looked_up ON search_entries TO CURRENT_USER USING (true)",
    """CREATE FUNCTION search_entries_found(asked tsquery, whose text, most integer, beyond integer)
       RETURNS SETOF integer ROWS 20 LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
       DECLARE newest integer[];
       BEGIN
         SELECT array(
           SELECT entry FROM (
             SELECT entry, pieces FROM search_entries
             WHERE workspace = current_setting('kept.workspace', true) AND owner = whose
             ORDER BY workspace DESC, owner DESC, entry DESC LIMIT greatest(500, 2 * (most + beyond))
           ) AS latest WHERE pieces @@ asked LIMIT most OFFSET beyond
         ) INTO newest;
         IF cardinality(newest) = most THEN
           RETURN QUERY SELECT unnest(newest);
           RETURN;
         END IF;
         RETURN QUERY EXECUTE 'WITH found AS MATERIALIZED (
             SELECT entry FROM search_entries
             WHERE workspace = current_setting(''kept.workspace'', true) AND owner = $2 AND pieces @@ $1
           ) SELECT entry FROM found ORDER BY entry DESC LIMIT $3 OFFSET $4' USING asked, whose, most, beyond;
       END $$""",
    "REVOKE ALL ON FUNCTION search_entries_found FROM PUBLIC",
    "GRANT EXECUTE ON FUNCTION search_entries_found TO kept_app",
)


def upgrade() -> None:
    _table()
    bind = op.get_bind()
    if bind.dialect.name == "postgresql":
        _fill(bind)
        op.create_index("ix_search_entries_newest", "search_entries", ["workspace", "owner", "entry"])
        op.create_index("ix_search_entries_pieces", "search_entries", ["pieces"], postgresql_using="gin")
    for statement in _SQLITE if bind.dialect.name == "sqlite" else _POSTGRESQL:
        op.execute(sa.text(statement.replace(":", "\\:")))
    if bind.dialect.name == "sqlite":
        _fill(bind)


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE search_pieces")
    else:
        op.execute("DROP FUNCTION search_entries_found")
    op.drop_table("search_entries")


def _table() -> None:
    op.create_table(
        "search_entries",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(48), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("owner", sa.String(32), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("pieces", PIECES, nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace"], ["workspaces.workspace"], name=op.f("fk_search_entries_workspace"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry", name=op.f("pk_search_entries")),
    )
    op.create_index(
        op.f("ix_search_entries_workspace_subject"), "search_entries", ["workspace", "subject"], unique=True
    )


_PROMISES = """
    SELECT p.number, p.rep, p.state, p.what, p.line, p.reason, p.released_by, p.made_at, c.name AS customer_name
    FROM promises AS p LEFT JOIN customers AS c ON c.workspace = p.workspace AND c.customer = p.customer
    WHERE p.workspace = :workspace AND NOT (p.state = 'never_made' AND p.closed_at <= p.made_at + {undo})
    ORDER BY p.number
"""
_UNDO = {"sqlite": "600000000", "postgresql": "interval '10 minutes'"}
_MANY = 1000


def _fill(bind: Any) -> None:
    """Everything that is there already, the oldest first."""
    for (workspace,) in bind.execute(sa.text("SELECT workspace FROM workspace_next")).all():
        given = {"workspace": workspace}
        if bind.dialect.name == "postgresql":
            bind.execute(sa.text("SELECT set_config('kept.workspace', :workspace, true)"), given)
        for entries in _batches(_promises(bind, workspace), _customers(bind, workspace), _notes(bind, workspace)):
            bind.execute(search_entries.insert(), [given | each for each in entries])


def _batches(*sources: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    every = itertools.chain(*sources)
    while batch := list(itertools.islice(every, _MANY)):
        yield batch


def _promises(bind: Any, workspace: str) -> Iterator[dict[str, Any]]:
    query = sa.text(_PROMISES.format(undo=_UNDO[bind.dialect.name])).columns(made_at=UtcDateTime())
    for row in bind.execute(query, {"workspace": workspace}).all():
        texts, standing = search.texts_of(row.number, row._mapping), search.standing_of(row.state)
        subject = f"promise:{row.number}"
        yield search.entry(bind.dialect.name, workspace, subject, row.rep, row.made_at, texts, standing)


def _customers(bind: Any, workspace: str) -> Iterator[dict[str, Any]]:
    names = _names(bind, workspace, "SELECT customer, spelling FROM spellings WHERE workspace = :workspace")
    people = "SELECT customer, name FROM contacts WHERE workspace = :workspace AND gone_at IS NULL"
    for customer, found in _names(bind, workspace, people).items():
        names[customer] = [*names.get(customer, []), *found]
    query = """SELECT customer, name, made_at, expect_channel, expect_speed, expect_form
               FROM customers WHERE workspace = :workspace AND gone_at IS NULL"""
    rows = bind.execute(sa.text(query).columns(made_at=UtcDateTime()), {"workspace": workspace}).all()
    for row in rows:
        expected = (row.expect_channel, row.expect_speed, row.expect_form)
        texts = dict.fromkeys([row.name, *names.get(row.customer, []), *expected])
        subject = f"customer:{row.customer}"
        owner, past = search.EVERYBODYS, search.Standing.PAST
        yield search.entry(bind.dialect.name, workspace, subject, owner, row.made_at, texts, past)


def _notes(bind: Any, workspace: str) -> Iterator[dict[str, Any]]:
    query = "SELECT conversation, \"by\", at, notes FROM conversations WHERE workspace = :workspace AND state <> 'gone'"
    rows = bind.execute(sa.text(query).columns(at=UtcDateTime()), {"workspace": workspace}).all()
    for row in rows:
        subject, past = f"conversation:{row.conversation}", search.Standing.PAST
        yield search.entry(bind.dialect.name, workspace, subject, row.by, row.at, [row.notes], past)


def _names(bind: Any, workspace: str, query: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for customer, name in bind.execute(sa.text(query), {"workspace": workspace}).all():
        found.setdefault(customer, []).append(name)
    return found
