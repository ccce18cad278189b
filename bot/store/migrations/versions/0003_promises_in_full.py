"""What stands under More of a promise, helpers and handovers, conversations, follow-through, a customer's card."""

import sqlalchemy as sa
from alembic import op

from bot.store.types import UtcDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_TABLES = (
    "customer_changes",
    "conversations",
    "follow_throughs",
    "handovers",
    "helpers",
)
_FOLLOWED = ["workspace", "rep", "had_at", "kind", "state", "number"]
_SCORED = ["workspace", "rep", "scored_at", "state", "outcome", "warned_until", "recorded_later"]


def upgrade() -> None:
    _tables()
    if op.get_bind().dialect.name == "postgresql":
        _second_wall()


def downgrade() -> None:
    op.drop_index("ix_changes_batch", table_name="changes")
    op.drop_index("ix_promises_conversation", table_name="promises")
    op.drop_index("ix_promises_taken_by", table_name="promises")
    op.drop_index("ix_promises_had", table_name="promises")
    op.drop_index("ix_promises_followed", table_name="promises")
    op.drop_index("ix_promises_scored", table_name="promises")
    op.drop_column("changes", "batch")
    op.drop_column("contacts", "mail")
    op.drop_column("customers", "strict")
    op.drop_column("customers", "early_policy")
    op.drop_column("customers", "expect_channel")
    op.drop_column("customers", "expect_speed")
    op.drop_column("customers", "expect_form")
    op.drop_column("customers", "version")
    op.drop_column("promises", "more")
    op.drop_column("promises", "conversation")
    op.drop_column("promises", "taken_by")
    for table in reversed(_TABLES):
        op.drop_table(table)


def _second_wall() -> None:
    """The application's role sees the rows of one workspace."""
    for table in _TABLES:
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO kept_app")
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
        op.execute(
            f"CREATE POLICY one_workspace ON {table} USING (workspace = current_setting('kept.workspace', true))"
        )


def _tables() -> None:
    op.create_table(
        "conversations",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("conversation", sa.String(32), nullable=False),
        sa.Column("customer", sa.String(32), nullable=True),
        sa.Column("by", sa.String(32), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("answered_at", UtcDateTime(), nullable=True),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("round", sa.Integer(), server_default="1", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("state IN ('open', 'promised', 'nothing', 'gone')", name=op.f("ck_conversations_state")),
        sa.ForeignKeyConstraint(
            ["workspace", "customer"],
            ["customers.workspace", "customers.customer"],
            name=op.f("fk_conversations_workspace_customer"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace"], ["workspaces.workspace"], name=op.f("fk_conversations_workspace"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workspace", "conversation", name=op.f("pk_conversations")),
    )
    op.create_index(op.f("ix_conversations_workspace_by_at"), "conversations", ["workspace", "by", "at"], unique=False)
    op.create_index(
        op.f("ix_conversations_workspace_customer_at"), "conversations", ["workspace", "customer", "at"], unique=False
    )
    op.create_table(
        "customer_changes",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("change", sa.String(32), nullable=False),
        sa.Column("customer", sa.String(32), nullable=False),
        sa.Column("by", sa.String(32), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("undone_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace", "customer"],
            ["customers.workspace", "customers.customer"],
            name=op.f("fk_customer_changes_workspace_customer"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("workspace", "change", name=op.f("pk_customer_changes")),
    )
    op.create_index(
        op.f("ix_customer_changes_workspace_customer_at"),
        "customer_changes",
        ["workspace", "customer", "at"],
        unique=False,
    )
    op.create_table(
        "follow_throughs",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("rep", sa.String(32), nullable=False),
        sa.Column("steps", sa.JSON(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("opened_at", UtcDateTime(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("done_at", UtcDateTime(), nullable=True),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("round", sa.Integer(), server_default="1", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("state IN ('open', 'done', 'void')", name=op.f("ck_follow_throughs_state")),
        sa.ForeignKeyConstraint(
            ["workspace", "number"],
            ["promises.workspace", "promises.number"],
            name=op.f("fk_follow_throughs_workspace_number"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("workspace", "number", name=op.f("pk_follow_throughs")),
    )
    op.create_index(
        op.f("ix_follow_throughs_workspace_rep_state"), "follow_throughs", ["workspace", "rep", "state"], unique=False
    )
    op.create_table(
        "handovers",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("handover", sa.String(32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("taker", sa.String(32), nullable=False),
        sa.Column("to", sa.String(32), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("offered_at", UtcDateTime(), nullable=False),
        sa.Column("answered_at", UtcDateTime(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("round", sa.Integer(), server_default="1", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "state IN ('offered', 'accepted', 'declined', 'lapsed', 'cancelled')", name=op.f("ck_handovers_state")
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "number"],
            ["promises.workspace", "promises.number"],
            name=op.f("fk_handovers_workspace_number"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("workspace", "handover", name=op.f("pk_handovers")),
    )
    op.create_index(op.f("ix_handovers_workspace_number"), "handovers", ["workspace", "number"], unique=False)
    op.create_index(op.f("ix_handovers_workspace_to_state"), "handovers", ["workspace", "to", "state"], unique=False)
    op.create_table(
        "helpers",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("helper", sa.String(32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(32), nullable=False),
        sa.Column("asked_by", sa.String(32), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("due_wall", sa.DateTime(), nullable=False),
        sa.Column("due_zone", sa.String(64), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("asked_at", UtcDateTime(), nullable=False),
        sa.Column("answered_at", UtcDateTime(), nullable=True),
        sa.Column("done_at", UtcDateTime(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("round", sa.Integer(), server_default="1", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "state IN ('asked', 'accepted', 'declined', 'done', 'cancelled')", name=op.f("ck_helpers_state")
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "number"],
            ["promises.workspace", "promises.number"],
            name=op.f("fk_helpers_workspace_number"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("workspace", "helper", name=op.f("pk_helpers")),
    )
    op.create_index(op.f("ix_helpers_workspace_number"), "helpers", ["workspace", "number"], unique=False)
    op.create_index(
        op.f("ix_helpers_workspace_person_state"), "helpers", ["workspace", "person", "state"], unique=False
    )
    op.add_column("changes", sa.Column("batch", sa.String(32), nullable=True))
    op.add_column("contacts", sa.Column("mail", sa.Text(), nullable=True))
    op.add_column("customers", sa.Column("strict", sa.Boolean(), server_default=sa.text("false"), nullable=False))
    op.add_column("customers", sa.Column("early_policy", sa.String(16), nullable=True))
    op.add_column("customers", sa.Column("expect_channel", sa.Text(), nullable=True))
    op.add_column("customers", sa.Column("expect_speed", sa.Text(), nullable=True))
    op.add_column("customers", sa.Column("expect_form", sa.Text(), nullable=True))
    op.add_column("customers", sa.Column("version", sa.Integer(), server_default="1", nullable=False))
    op.add_column("promises", sa.Column("more", sa.JSON(), nullable=True))
    op.add_column("promises", sa.Column("conversation", sa.String(32), nullable=True))
    op.add_column("promises", sa.Column("taken_by", sa.String(32), nullable=True))
    _index("ix_changes_batch", "changes", ["workspace", "batch"], "batch IS NOT NULL")
    _index("ix_promises_conversation", "promises", ["workspace", "conversation"], "conversation IS NOT NULL")
    _index("ix_promises_taken_by", "promises", ["workspace", "taken_by", "state", "number"], "taken_by IS NOT NULL")
    _index("ix_promises_had", "promises", ["workspace", "kind", "had_at"], "had_at IS NOT NULL")
    _index("ix_promises_followed", "promises", _FOLLOWED, "had_at IS NOT NULL")
    op.create_index("ix_promises_scored", "promises", _SCORED)


def _index(name: str, table: str, columns: list[str], where: str) -> None:
    """An index of the few rows that have something there."""
    op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))
