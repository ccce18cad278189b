"""Workspaces, people, customers, promises, and the outbox that speaks of them."""

import sqlalchemy as sa
from alembic import op

from bot.store.types import UtcDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_OF_A_WORKSPACE = (
    "workspaces",
    "people",
    "customers",
    "spellings",
    "name_keys",
    "not_same",
    "promises",
    "changes",
    "dates",
    "letters",
    "reminders",
    "homes",
    "inbox",
)
_TABLES = ("workspaces", "workspace_next", *_OF_A_WORKSPACE[1:])


def upgrade() -> None:
    _workspaces()
    _customers()
    _promises()
    _outbox()
    if op.get_bind().dialect.name == "postgresql":
        _second_wall()


def downgrade() -> None:
    for table in reversed(_TABLES):
        op.drop_table(table)


def _second_wall() -> None:
    """The application's role sees the rows of one workspace; only who is due when crosses."""
    op.execute("DO $$ BEGIN EXECUTE format('GRANT USAGE ON SCHEMA %I TO kept_app', current_schema()); END $$")
    op.execute("GRANT SELECT ON alembic_version TO kept_app")
    for table in _TABLES:
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO kept_app")
    for table in _OF_A_WORKSPACE:
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
        op.execute(
            f"CREATE POLICY one_workspace ON {table} USING (workspace = current_setting('kept.workspace', true))"
        )


def _workspaces() -> None:
    op.create_table(
        "workspaces",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False, server_default=sa.text("''")),
        sa.Column("bot_user", sa.String(32), nullable=False),
        sa.Column("bot_id", sa.String(32), nullable=True),
        sa.Column("zone", sa.String(64), nullable=False, server_default="UTC"),
        sa.Column("language", sa.String(8), nullable=False, server_default="en"),
        sa.Column("state", sa.String(16), nullable=False, server_default="active"),
        sa.Column("trouble", sa.Text(), nullable=True),
        sa.Column("paused_until", UtcDateTime(), nullable=True),
        sa.Column("last_number", sa.Integer(), nullable=False, server_default="0"),
        sa.PrimaryKeyConstraint("workspace", name=op.f("pk_workspaces")),
        sa.CheckConstraint("state IN ('active', 'suspended')", name=op.f("ck_workspaces_state")),
    )
    op.create_table(
        "workspace_next",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("next_due", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("workspace", name=op.f("pk_workspace_next")),
        sa.ForeignKeyConstraint(
            ["workspace"], ["workspaces.workspace"], name=op.f("fk_workspace_next_workspace"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_workspace_next_next_due"), "workspace_next", ["next_due"], unique=False)
    op.create_table(
        "people",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("person", sa.String(32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False, server_default=sa.text("''")),
        sa.Column("zone", sa.String(64), nullable=False),
        sa.Column("zone_from", sa.String(16), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("language_from", sa.String(16), nullable=False),
        sa.Column("is_admin", sa.Boolean(), nullable=False, server_default=sa.text("false")),
        sa.Column("dm_channel", sa.String(32), nullable=True),
        sa.Column("gone", sa.Boolean(), nullable=False, server_default=sa.text("false")),
        sa.Column("first_seen_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "person", name=op.f("pk_people")),
        sa.ForeignKeyConstraint(
            ["workspace"], ["workspaces.workspace"], name=op.f("fk_people_workspace"), ondelete="CASCADE"
        ),
        sa.CheckConstraint("language_from IN ('workspace', 'slack', 'person')", name=op.f("ck_people_language_from")),
        sa.CheckConstraint("zone_from IN ('workspace', 'slack', 'person')", name=op.f("ck_people_zone_from")),
    )


def _customers() -> None:
    op.create_table(
        "customers",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("customer", sa.String(32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("made_by", sa.String(32), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("gone_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("workspace", "customer", name=op.f("pk_customers")),
        sa.ForeignKeyConstraint(
            ["workspace"], ["workspaces.workspace"], name=op.f("fk_customers_workspace"), ondelete="CASCADE"
        ),
    )
    op.create_table(
        "spellings",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("spelling", sa.Text(), nullable=False),
        sa.Column("customer", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "spelling", name=op.f("pk_spellings")),
        sa.ForeignKeyConstraint(
            ["workspace", "customer"],
            ["customers.workspace", "customers.customer"],
            name=op.f("fk_spellings_workspace_customer"),
            ondelete="CASCADE",
        ),
    )
    op.create_index(op.f("ix_spellings_workspace_customer"), "spellings", ["workspace", "customer"], unique=False)
    op.create_table(
        "name_keys",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("customer", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "key", "customer", name=op.f("pk_name_keys")),
        sa.ForeignKeyConstraint(
            ["workspace", "customer"],
            ["customers.workspace", "customers.customer"],
            name=op.f("fk_name_keys_workspace_customer"),
            ondelete="CASCADE",
        ),
    )
    op.create_index(op.f("ix_name_keys_workspace_customer"), "name_keys", ["workspace", "customer"], unique=False)
    op.create_table(
        "not_same",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("spelling", sa.Text(), nullable=False),
        sa.Column("other", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "spelling", "other", name=op.f("pk_not_same")),
        sa.ForeignKeyConstraint(
            ["workspace"], ["workspaces.workspace"], name=op.f("fk_not_same_workspace"), ondelete="CASCADE"
        ),
    )


def _promises() -> None:
    op.create_table(
        "promises",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("rep", sa.String(32), nullable=False),
        sa.Column("customer", sa.String(32), nullable=True),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("told_at", UtcDateTime(), nullable=True),
        sa.Column("told_wall", sa.DateTime(), nullable=True),
        sa.Column("told_zone", sa.String(64), nullable=True),
        sa.Column("target_at", UtcDateTime(), nullable=True),
        sa.Column("planned_from", UtcDateTime(), nullable=True),
        sa.Column("early_from", UtcDateTime(), nullable=True),
        sa.Column("scored_at", UtcDateTime(), nullable=True),
        sa.Column("warned_until", UtcDateTime(), nullable=True),
        sa.Column("other_at", UtcDateTime(), nullable=True),
        sa.Column("ready_at", UtcDateTime(), nullable=True),
        sa.Column("had_at", UtcDateTime(), nullable=True),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.Column("closed_by", sa.String(32), nullable=True),
        sa.Column("outcome", sa.String(16), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("released_by", sa.Text(), nullable=True),
        sa.Column("recorded_later", sa.Boolean(), nullable=False, server_default=sa.text("false")),
        sa.Column("round", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("source_channel", sa.String(32), nullable=True),
        sa.Column("source_ts", sa.String(32), nullable=True),
        sa.Column("link", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
        sa.PrimaryKeyConstraint("workspace", "number", name=op.f("pk_promises")),
        sa.ForeignKeyConstraint(
            ["workspace", "rep"], ["people.workspace", "people.person"], name=op.f("fk_promises_workspace_rep")
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "customer"],
            ["customers.workspace", "customers.customer"],
            name=op.f("fk_promises_workspace_customer"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace"], ["workspaces.workspace"], name=op.f("fk_promises_workspace"), ondelete="CASCADE"
        ),
        sa.CheckConstraint(
            "state <> 'open' OR (told_at IS NOT NULL AND customer IS NOT NULL)",
            name=op.f("ck_promises_open_is_complete"),
        ),
        sa.CheckConstraint(
            "state IN ('draft', 'open', 'kept', 'dropped', 'released', 'never_made')", name=op.f("ck_promises_state")
        ),
    )
    op.create_index(
        op.f("ix_promises_workspace_customer_state"), "promises", ["workspace", "customer", "state"], unique=False
    )
    op.create_index(
        op.f("ix_promises_workspace_rep_state_told_at"),
        "promises",
        ["workspace", "rep", "state", "told_at"],
        unique=False,
    )
    op.create_index(
        op.f("ix_promises_workspace_source_channel_source_ts"),
        "promises",
        ["workspace", "source_channel", "source_ts"],
        unique=False,
    )
    op.create_table(
        "changes",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("change", sa.String(32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(16), nullable=False),
        sa.Column("by", sa.String(32), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("undone_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("workspace", "change", name=op.f("pk_changes")),
        sa.ForeignKeyConstraint(
            ["workspace", "number"],
            ["promises.workspace", "promises.number"],
            name=op.f("fk_changes_workspace_number"),
            ondelete="CASCADE",
        ),
    )
    op.create_index(op.f("ix_changes_workspace_number_at"), "changes", ["workspace", "number", "at"], unique=False)
    op.create_table(
        "dates",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("told_at", UtcDateTime(), nullable=False),
        sa.Column("told_wall", sa.DateTime(), nullable=False),
        sa.Column("told_zone", sa.String(64), nullable=False),
        sa.Column("wanted_by", sa.String(16), nullable=True),
        sa.Column("agreed", sa.Boolean(), nullable=True),
        sa.Column("by", sa.String(32), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "number", "version", name=op.f("pk_dates")),
        sa.ForeignKeyConstraint(
            ["workspace", "number"],
            ["promises.workspace", "promises.number"],
            name=op.f("fk_dates_workspace_number"),
            ondelete="CASCADE",
        ),
    )


def _outbox() -> None:
    op.create_table(
        "letters",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("letter", sa.String(32), nullable=False),
        sa.Column("to", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("key", sa.String(128), nullable=False),
        sa.Column("subject", sa.String(40), nullable=True),
        sa.Column("about", sa.JSON(), nullable=False),
        sa.Column("due", UtcDateTime(), nullable=False),
        sa.Column("expires", UtcDateTime(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False, server_default="pending"),
        sa.Column("attempts", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("lease_token", sa.String(32), nullable=True),
        sa.Column("lease_until", UtcDateTime(), nullable=True),
        sa.Column("send_started", UtcDateTime(), nullable=True),
        sa.Column("sent_at", UtcDateTime(), nullable=True),
        sa.Column("plain", sa.Boolean(), nullable=False, server_default=sa.text("false")),
        sa.Column("doubtful", sa.Boolean(), nullable=False, server_default=sa.text("false")),
        sa.Column("channel", sa.String(32), nullable=True),
        sa.Column("ts", sa.String(32), nullable=True),
        sa.Column("thread_ts", sa.String(32), nullable=True),
        sa.Column("last_error", sa.Text(), nullable=True),
        sa.Column("changed", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("shown", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("can_edit", sa.Boolean(), nullable=False, server_default=sa.text("true")),
        sa.Column("edit_at", UtcDateTime(), nullable=True),
        sa.Column("edits_failed", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("heal_at", UtcDateTime(), nullable=True),
        sa.Column("heals", sa.Integer(), nullable=False, server_default="0"),
        sa.PrimaryKeyConstraint("workspace", "letter", name=op.f("pk_letters")),
        sa.ForeignKeyConstraint(
            ["workspace"], ["workspaces.workspace"], name=op.f("fk_letters_workspace"), ondelete="CASCADE"
        ),
        sa.CheckConstraint("(state <> 'sent') OR (ts IS NOT NULL)", name=op.f("ck_letters_sent_has_ts")),
        sa.CheckConstraint(
            "state IN ('pending', 'claimed', 'sending', 'unknown', 'sent', 'skipped', 'dead', 'asked')",
            name=op.f("ck_letters_state"),
        ),
    )
    op.create_index(
        op.f("ix_letters_behind"),
        "letters",
        ["workspace", "edit_at"],
        unique=False,
        sqlite_where=sa.text("state = 'sent' AND shown < changed AND can_edit"),
        postgresql_where=sa.text("state = 'sent' AND shown < changed AND can_edit"),
    )
    op.create_index(
        op.f("ix_letters_leased"),
        "letters",
        ["workspace", "lease_until"],
        unique=False,
        sqlite_where=sa.text("state IN ('claimed', 'sending')"),
        postgresql_where=sa.text("state IN ('claimed', 'sending')"),
    )
    op.create_index(
        op.f("ix_letters_pending"),
        "letters",
        ["workspace", "due"],
        unique=False,
        sqlite_where=sa.text("state = 'pending'"),
        postgresql_where=sa.text("state = 'pending'"),
    )
    op.create_index(
        op.f("ix_letters_pending_to"),
        "letters",
        ["workspace", "to", "due"],
        unique=False,
        sqlite_where=sa.text("state = 'pending'"),
        postgresql_where=sa.text("state = 'pending'"),
    )
    op.create_index(
        op.f("ix_letters_to_heal"),
        "letters",
        ["workspace", "heal_at"],
        unique=False,
        sqlite_where=sa.text("state = 'sent' AND heal_at IS NOT NULL"),
        postgresql_where=sa.text("state = 'sent' AND heal_at IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_letters_unclear"),
        "letters",
        ["workspace", "due"],
        unique=False,
        sqlite_where=sa.text("state = 'unknown'"),
        postgresql_where=sa.text("state = 'unknown'"),
    )
    op.create_index(
        op.f("ix_letters_undelivered"),
        "letters",
        ["workspace", "to"],
        unique=False,
        sqlite_where=sa.text("state IN ('unknown', 'dead')"),
        postgresql_where=sa.text("state IN ('unknown', 'dead')"),
    )
    op.create_index(op.f("ix_letters_workspace_channel_ts"), "letters", ["workspace", "channel", "ts"], unique=False)
    op.create_index(op.f("ix_letters_workspace_key"), "letters", ["workspace", "key"], unique=True)
    op.create_index(op.f("ix_letters_workspace_subject"), "letters", ["workspace", "subject"], unique=False)
    op.create_index(op.f("ix_letters_workspace_to_sent_at"), "letters", ["workspace", "to", "sent_at"], unique=False)
    op.create_table(
        "reminders",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("subject", sa.String(40), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(16), nullable=False),
        sa.Column("reminder", sa.String(32), nullable=False),
        sa.Column("to", sa.String(32), nullable=False),
        sa.Column("due", UtcDateTime(), nullable=False),
        sa.Column("urgent", sa.Boolean(), nullable=False, server_default=sa.text("false")),
        sa.Column("state", sa.String(16), nullable=False, server_default="planned"),
        sa.Column("why", sa.String(64), nullable=True),
        sa.Column("reason", sa.String(64), nullable=True),
        sa.Column("letter", sa.String(32), nullable=True),
        sa.Column("line", sa.Integer(), nullable=True),
        sa.Column("told_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("workspace", "subject", "round", "step", name=op.f("pk_reminders")),
        sa.ForeignKeyConstraint(
            ["workspace", "letter"], ["letters.workspace", "letters.letter"], name=op.f("fk_reminders_workspace_letter")
        ),
        sa.ForeignKeyConstraint(
            ["workspace"], ["workspaces.workspace"], name=op.f("fk_reminders_workspace"), ondelete="CASCADE"
        ),
        sa.CheckConstraint("state IN ('planned', 'told', 'void')", name=op.f("ck_reminders_state")),
    )
    op.create_index(
        op.f("ix_reminders_unplanned"),
        "reminders",
        ["workspace", "due"],
        unique=False,
        sqlite_where=sa.text("state = 'planned' AND letter IS NULL"),
        postgresql_where=sa.text("state = 'planned' AND letter IS NULL"),
    )
    op.create_index(
        op.f("ix_reminders_workspace_letter_line"), "reminders", ["workspace", "letter", "line"], unique=False
    )
    op.create_index(op.f("ix_reminders_workspace_reminder"), "reminders", ["workspace", "reminder"], unique=True)
    op.create_table(
        "homes",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("person", sa.String(32), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("shown", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("opened_at", UtcDateTime(), nullable=True),
        sa.Column("publish_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("workspace", "person", name=op.f("pk_homes")),
        sa.ForeignKeyConstraint(
            ["workspace"], ["workspaces.workspace"], name=op.f("fk_homes_workspace"), ondelete="CASCADE"
        ),
    )
    op.create_index(
        op.f("ix_homes_behind"),
        "homes",
        ["workspace", "publish_at"],
        unique=False,
        sqlite_where=sa.text("shown < changed AND publish_at IS NOT NULL"),
        postgresql_where=sa.text("shown < changed AND publish_at IS NOT NULL"),
    )
    op.create_table(
        "inbox",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("source", sa.String(16), nullable=False),
        sa.Column("external_id", sa.String(128), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "source", "external_id", name=op.f("pk_inbox")),
        sa.ForeignKeyConstraint(
            ["workspace"], ["workspaces.workspace"], name=op.f("fk_inbox_workspace"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_inbox_workspace_at"), "inbox", ["workspace", "at"], unique=False)
