"""People's roles and hours, teams, settings, orders and visits, circles and referrals."""

import sqlalchemy as sa
from alembic import op

from bot.store.types import UtcDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_TABLES = (
    "absences",
    "roles",
    "setting_changes",
    "settings",
    "teams",
    "contacts",
    "orders",
    "team_members",
    "circles",
    "order_changes",
    "visits",
    "referrals",
)


def upgrade() -> None:
    _tables()
    if op.get_bind().dialect.name == "postgresql":
        _second_wall()


def downgrade() -> None:
    for column in ("closed_at", "closed_by", "closed_reason"):
        op.drop_column("customers", column)
    op.drop_column("reminders", "before")
    op.drop_column("workspaces", "settings_version")
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
        "absences",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("absence", sa.String(32), nullable=False),
        sa.Column("person", sa.String(32), server_default=sa.text("''"), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("by", sa.String(32), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.CheckConstraint("first <= last", name=op.f("ck_absences_in_order")),
        sa.ForeignKeyConstraint(
            ["workspace"], ["workspaces.workspace"], name=op.f("fk_absences_workspace"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workspace", "absence", name=op.f("pk_absences")),
    )
    op.create_index(
        op.f("ix_absences_workspace_person_last"), "absences", ["workspace", "person", "last"], unique=False
    )
    op.create_table(
        "roles",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("person", sa.String(32), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("by", sa.String(32), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.CheckConstraint("role IN ('rep', 'manager', 'back_office', 'admin')", name=op.f("ck_roles_role")),
        sa.ForeignKeyConstraint(
            ["workspace"], ["workspaces.workspace"], name=op.f("fk_roles_workspace"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workspace", "person", "role", name=op.f("pk_roles")),
    )
    op.create_table(
        "setting_changes",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("change", sa.String(32), nullable=False),
        sa.Column("scope", sa.String(32), server_default=sa.text("''"), nullable=False),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("after", sa.JSON(), nullable=True),
        sa.Column("by", sa.String(32), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace"], ["workspaces.workspace"], name=op.f("fk_setting_changes_workspace"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workspace", "change", name=op.f("pk_setting_changes")),
    )
    op.create_index(op.f("ix_setting_changes_workspace_at"), "setting_changes", ["workspace", "at"], unique=False)
    op.create_table(
        "settings",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("scope", sa.String(32), server_default=sa.text("''"), nullable=False),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("by", sa.String(32), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace"], ["workspaces.workspace"], name=op.f("fk_settings_workspace"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workspace", "scope", "name", name=op.f("pk_settings")),
    )
    op.create_table(
        "teams",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("team", sa.String(32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("manager", sa.String(32), nullable=True),
        sa.Column("channel", sa.String(32), nullable=True),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("zone", sa.String(64), nullable=False),
        sa.Column("digest_day", sa.Integer(), nullable=True),
        sa.Column("digest_at", sa.String(5), server_default="09:00", nullable=False),
        sa.Column("names", sa.Boolean(), server_default=sa.text("(false)"), nullable=False),
        sa.Column("approved_at", UtcDateTime(), nullable=True),
        sa.Column("made_by", sa.String(32), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("gone_at", UtcDateTime(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace"], ["workspaces.workspace"], name=op.f("fk_teams_workspace"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workspace", "team", name=op.f("pk_teams")),
    )
    op.create_table(
        "contacts",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("contact", sa.String(32), nullable=False),
        sa.Column("customer", sa.String(32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("made_by", sa.String(32), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("gone_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace", "customer"],
            ["customers.workspace", "customers.customer"],
            name=op.f("fk_contacts_workspace_customer"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("workspace", "contact", name=op.f("pk_contacts")),
    )
    op.create_index(op.f("ix_contacts_workspace_customer"), "contacts", ["workspace", "customer"], unique=False)
    op.create_table(
        "orders",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("customer", sa.String(32), nullable=False),
        sa.Column("rep", sa.String(32), nullable=False),
        sa.Column("owner", sa.String(32), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("product", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=True),
        sa.Column("delivery_on", sa.Date(), nullable=False),
        sa.Column("zone", sa.String(64), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=True),
        sa.Column("received_by", sa.String(32), nullable=True),
        sa.Column("intact", sa.Boolean(), nullable=True),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.Column("closed_by", sa.String(32), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("round", sa.Integer(), server_default="1", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("state IN ('open', 'received', 'cancelled', 'never_made')", name=op.f("ck_orders_state")),
        sa.ForeignKeyConstraint(
            ["workspace", "customer"],
            ["customers.workspace", "customers.customer"],
            name=op.f("fk_orders_workspace_customer"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "rep"], ["people.workspace", "people.person"], name=op.f("fk_orders_workspace_rep")
        ),
        sa.ForeignKeyConstraint(
            ["workspace"], ["workspaces.workspace"], name=op.f("fk_orders_workspace"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workspace", "number", name=op.f("pk_orders")),
    )
    op.create_index(
        op.f("ix_orders_workspace_customer_state"), "orders", ["workspace", "customer", "state"], unique=False
    )
    op.create_index(op.f("ix_orders_workspace_owner_state"), "orders", ["workspace", "owner", "state"], unique=False)
    op.create_index(op.f("ix_orders_workspace_rep_state"), "orders", ["workspace", "rep", "state"], unique=False)
    op.create_table(
        "team_members",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("team", sa.String(32), nullable=False),
        sa.Column("person", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "team"],
            ["teams.workspace", "teams.team"],
            name=op.f("fk_team_members_workspace_team"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("workspace", "team", "person", name=op.f("pk_team_members")),
    )
    op.create_index(op.f("ix_team_members_workspace_person"), "team_members", ["workspace", "person"], unique=False)
    op.create_table(
        "circles",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("circle", sa.String(32), nullable=False),
        sa.Column("contact", sa.String(32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("people", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("made_by", sa.String(32), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("gone_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace", "contact"],
            ["contacts.workspace", "contacts.contact"],
            name=op.f("fk_circles_workspace_contact"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("workspace", "circle", name=op.f("pk_circles")),
    )
    op.create_index(op.f("ix_circles_workspace_contact"), "circles", ["workspace", "contact"], unique=False)
    op.create_table(
        "order_changes",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("change", sa.String(32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(16), nullable=False),
        sa.Column("by", sa.String(32), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("versions", sa.JSON(), nullable=False),
        sa.Column("undone_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace", "number"],
            ["orders.workspace", "orders.number"],
            name=op.f("fk_order_changes_workspace_number"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("workspace", "change", name=op.f("pk_order_changes")),
    )
    op.create_index(
        op.f("ix_order_changes_workspace_number_at"), "order_changes", ["workspace", "number", "at"], unique=False
    )
    op.create_table(
        "visits",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("contact", sa.String(32), nullable=True),
        sa.Column("at", UtcDateTime(), nullable=True),
        sa.Column("wall", sa.DateTime(), nullable=True),
        sa.Column("zone", sa.String(64), nullable=True),
        sa.Column("why_late", sa.Text(), nullable=True),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("format_right", sa.Boolean(), nullable=True),
        sa.Column("quality_right", sa.Boolean(), nullable=True),
        sa.Column("complete", sa.Boolean(), nullable=True),
        sa.Column("as_told", sa.Boolean(), nullable=True),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("checked_at", UtcDateTime(), nullable=True),
        sa.Column("checked_by", sa.String(32), nullable=True),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.Column("closed_by", sa.String(32), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("round", sa.Integer(), server_default="1", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("state <> 'checked' OR score IS NOT NULL", name=op.f("ck_visits_checked_has_score")),
        sa.CheckConstraint("state IN ('to_book', 'booked', 'checked', 'closed')", name=op.f("ck_visits_state")),
        sa.CheckConstraint("score IS NULL OR score BETWEEN 1 AND 5", name=op.f("ck_visits_score")),
        sa.ForeignKeyConstraint(
            ["workspace", "contact"],
            ["contacts.workspace", "contacts.contact"],
            name=op.f("fk_visits_workspace_contact"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "number"],
            ["orders.workspace", "orders.number"],
            name=op.f("fk_visits_workspace_number"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("workspace", "number", name=op.f("pk_visits")),
    )
    op.create_table(
        "referrals",
        sa.Column("workspace", sa.String(32), nullable=False),
        sa.Column("referral", sa.String(32), nullable=False),
        sa.Column("customer", sa.String(32), nullable=False),
        sa.Column("contact", sa.String(32), nullable=False),
        sa.Column("circle", sa.String(32), nullable=False),
        sa.Column("rep", sa.String(32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("happy_with", sa.Text(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("question", sa.Text(), nullable=True),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("suggested_at", UtcDateTime(), nullable=False),
        sa.Column("asked_at", UtcDateTime(), nullable=True),
        sa.Column("answered_at", UtcDateTime(), nullable=True),
        sa.Column("answered_by", sa.String(32), nullable=True),
        sa.Column("name_given", sa.Text(), nullable=True),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("round", sa.Integer(), server_default="1", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "state IN ('suggested', 'asked', 'not_now', 'never', 'none', 'named', 'void')",
            name=op.f("ck_referrals_state"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "circle"], ["circles.workspace", "circles.circle"], name=op.f("fk_referrals_workspace_circle")
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "contact"],
            ["contacts.workspace", "contacts.contact"],
            name=op.f("fk_referrals_workspace_contact"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "customer"],
            ["customers.workspace", "customers.customer"],
            name=op.f("fk_referrals_workspace_customer"),
        ),
        sa.PrimaryKeyConstraint("workspace", "referral", name=op.f("pk_referrals")),
    )
    op.create_index(
        op.f("ix_referrals_workspace_contact_suggested_at"),
        "referrals",
        ["workspace", "contact", "suggested_at"],
        unique=False,
    )
    op.create_index(op.f("ix_referrals_workspace_customer"), "referrals", ["workspace", "customer"], unique=False)
    op.create_index(op.f("ix_referrals_workspace_rep_state"), "referrals", ["workspace", "rep", "state"], unique=False)
    op.add_column("customers", sa.Column("closed_at", UtcDateTime(), nullable=True))
    op.add_column("customers", sa.Column("closed_by", sa.String(32), nullable=True))
    op.add_column("customers", sa.Column("closed_reason", sa.Text(), nullable=True))
    op.add_column("reminders", sa.Column("before", UtcDateTime(), nullable=True))
    op.add_column("workspaces", sa.Column("settings_version", sa.Integer(), server_default="0", nullable=False))
