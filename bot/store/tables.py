"""Every table; a workspace is the first column of every key."""

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    text,
)

from bot.store.types import UtcDateTime

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

PERSON = String(32)
NUMBER = Integer
ID = String(32)

workspaces = Table(
    "workspaces",
    metadata,
    Column("workspace", String(32), nullable=False),
    Column("name", Text, nullable=False, server_default=text("''")),
    Column("bot_user", PERSON, nullable=False),
    Column("bot_id", String(32), nullable=True),
    Column("zone", String(64), nullable=False, server_default="UTC"),
    Column("language", String(8), nullable=False, server_default="en"),
    Column("state", String(16), nullable=False, server_default="active"),
    Column("trouble", Text, nullable=True),
    Column("paused_until", UtcDateTime, nullable=True),
    Column("last_number", NUMBER, nullable=False, server_default="0"),
    PrimaryKeyConstraint("workspace"),
    CheckConstraint("state IN ('active', 'suspended')", name="state"),
)

workspace_next = Table(
    "workspace_next",
    metadata,
    Column("workspace", String(32), nullable=False),
    Column("next_due", UtcDateTime, nullable=True),
    PrimaryKeyConstraint("workspace"),
    ForeignKeyConstraint(["workspace"], ["workspaces.workspace"], ondelete="CASCADE"),
    Index(None, "next_due"),
)

people = Table(
    "people",
    metadata,
    Column("workspace", String(32), nullable=False),
    Column("person", PERSON, nullable=False),
    Column("name", Text, nullable=False, server_default=text("''")),
    Column("zone", String(64), nullable=False),
    Column("zone_from", String(16), nullable=False),
    Column("language", String(8), nullable=False),
    Column("language_from", String(16), nullable=False),
    Column("is_admin", Boolean, nullable=False, server_default=text("false")),
    Column("dm_channel", String(32), nullable=True),
    Column("gone", Boolean, nullable=False, server_default=text("false")),
    Column("first_seen_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("workspace", "person"),
    ForeignKeyConstraint(["workspace"], ["workspaces.workspace"], ondelete="CASCADE"),
    CheckConstraint("zone_from IN ('workspace', 'slack', 'person')", name="zone_from"),
    CheckConstraint("language_from IN ('workspace', 'slack', 'person')", name="language_from"),
)

customers = Table(
    "customers",
    metadata,
    Column("workspace", String(32), nullable=False),
    Column("customer", ID, nullable=False),
    Column("name", Text, nullable=False),
    Column("made_by", PERSON, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("gone_at", UtcDateTime, nullable=True),
    PrimaryKeyConstraint("workspace", "customer"),
    ForeignKeyConstraint(["workspace"], ["workspaces.workspace"], ondelete="CASCADE"),
)

spellings = Table(
    "spellings",
    metadata,
    Column("workspace", String(32), nullable=False),
    Column("spelling", Text, nullable=False),
    Column("customer", ID, nullable=False),
    PrimaryKeyConstraint("workspace", "spelling"),
    ForeignKeyConstraint(["workspace", "customer"], ["customers.workspace", "customers.customer"], ondelete="CASCADE"),
    Index(None, "workspace", "customer"),
)

name_keys = Table(
    "name_keys",
    metadata,
    Column("workspace", String(32), nullable=False),
    Column("key", Text, nullable=False),
    Column("customer", ID, nullable=False),
    PrimaryKeyConstraint("workspace", "key", "customer"),
    ForeignKeyConstraint(["workspace", "customer"], ["customers.workspace", "customers.customer"], ondelete="CASCADE"),
    Index(None, "workspace", "customer"),
)

not_same = Table(
    "not_same",
    metadata,
    Column("workspace", String(32), nullable=False),
    Column("spelling", Text, nullable=False),
    Column("other", Text, nullable=False),
    PrimaryKeyConstraint("workspace", "spelling", "other"),
    ForeignKeyConstraint(["workspace"], ["workspaces.workspace"], ondelete="CASCADE"),
)

promises = Table(
    "promises",
    metadata,
    Column("workspace", String(32), nullable=False),
    Column("number", NUMBER, nullable=False),
    Column("rep", PERSON, nullable=False),
    Column("customer", ID, nullable=True),
    Column("what", Text, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("line", Text, nullable=False),
    Column("state", String(16), nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("told_at", UtcDateTime, nullable=True),
    Column("told_wall", DateTime(timezone=False), nullable=True),
    Column("told_zone", String(64), nullable=True),
    Column("target_at", UtcDateTime, nullable=True),
    Column("planned_from", UtcDateTime, nullable=True),
    Column("early_from", UtcDateTime, nullable=True),
    Column("scored_at", UtcDateTime, nullable=True),
    Column("warned_until", UtcDateTime, nullable=True),
    Column("other_at", UtcDateTime, nullable=True),
    Column("ready_at", UtcDateTime, nullable=True),
    Column("had_at", UtcDateTime, nullable=True),
    Column("closed_at", UtcDateTime, nullable=True),
    Column("closed_by", PERSON, nullable=True),
    Column("outcome", String(16), nullable=True),
    Column("reason", Text, nullable=True),
    Column("released_by", Text, nullable=True),
    Column("recorded_later", Boolean, nullable=False, server_default=text("false")),
    Column("round", Integer, nullable=False, server_default="1"),
    Column("source_channel", String(32), nullable=True),
    Column("source_ts", String(32), nullable=True),
    Column("link", Text, nullable=True),
    Column("version", Integer, nullable=False, server_default="1"),
    PrimaryKeyConstraint("workspace", "number"),
    ForeignKeyConstraint(["workspace"], ["workspaces.workspace"], ondelete="CASCADE"),
    ForeignKeyConstraint(["workspace", "customer"], ["customers.workspace", "customers.customer"]),
    ForeignKeyConstraint(["workspace", "rep"], ["people.workspace", "people.person"]),
    CheckConstraint("state IN ('draft', 'open', 'kept', 'dropped', 'released', 'never_made')", name="state"),
    CheckConstraint("state <> 'open' OR (told_at IS NOT NULL AND customer IS NOT NULL)", name="open_is_complete"),
    Index(None, "workspace", "rep", "state", "told_at"),
    Index(None, "workspace", "customer", "state"),
    Index(None, "workspace", "source_channel", "source_ts"),
)

changes = Table(
    "changes",
    metadata,
    Column("workspace", String(32), nullable=False),
    Column("change", ID, nullable=False),
    Column("number", NUMBER, nullable=False),
    Column("what", String(16), nullable=False),
    Column("by", PERSON, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("version", Integer, nullable=False),
    Column("before", JSON, nullable=False),
    Column("undone_at", UtcDateTime, nullable=True),
    PrimaryKeyConstraint("workspace", "change"),
    ForeignKeyConstraint(["workspace", "number"], ["promises.workspace", "promises.number"], ondelete="CASCADE"),
    Index(None, "workspace", "number", "at"),
)

dates = Table(
    "dates",
    metadata,
    Column("workspace", String(32), nullable=False),
    Column("number", NUMBER, nullable=False),
    Column("version", Integer, nullable=False),
    Column("told_at", UtcDateTime, nullable=False),
    Column("told_wall", DateTime(timezone=False), nullable=False),
    Column("told_zone", String(64), nullable=False),
    Column("wanted_by", String(16), nullable=True),
    Column("agreed", Boolean, nullable=True),
    Column("by", PERSON, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("workspace", "number", "version"),
    ForeignKeyConstraint(["workspace", "number"], ["promises.workspace", "promises.number"], ondelete="CASCADE"),
)

UNPLANNED = text("state = 'planned' AND letter IS NULL")

reminders = Table(
    "reminders",
    metadata,
    Column("workspace", String(32), nullable=False),
    Column("subject", String(40), nullable=False),
    Column("round", Integer, nullable=False),
    Column("step", String(16), nullable=False),
    Column("reminder", ID, nullable=False),
    Column("to", PERSON, nullable=False),
    Column("due", UtcDateTime, nullable=False),
    Column("urgent", Boolean, nullable=False, server_default=text("false")),
    Column("state", String(16), nullable=False, server_default="planned"),
    Column("why", String(64), nullable=True),
    Column("reason", String(64), nullable=True),
    Column("letter", ID, nullable=True),
    Column("line", Integer, nullable=True),
    Column("told_at", UtcDateTime, nullable=True),
    PrimaryKeyConstraint("workspace", "subject", "round", "step"),
    ForeignKeyConstraint(["workspace"], ["workspaces.workspace"], ondelete="CASCADE"),
    ForeignKeyConstraint(["workspace", "letter"], ["letters.workspace", "letters.letter"]),
    CheckConstraint("state IN ('planned', 'told', 'void')", name="state"),
    Index(None, "workspace", "reminder", unique=True),
    Index(None, "workspace", "letter", "line"),
    Index(
        "ix_reminders_unplanned",
        "workspace",
        "due",
        sqlite_where=UNPLANNED,
        postgresql_where=UNPLANNED,
    ),
)

PENDING = text("state = 'pending'")
LEASED = text("state IN ('claimed', 'sending')")
UNCLEAR = text("state = 'unknown'")
BEHIND = text("state = 'sent' AND shown < changed AND can_edit")
TO_HEAL = text("state = 'sent' AND heal_at IS NOT NULL")
UNDELIVERED = text("state IN ('unknown', 'dead')")

letters = Table(
    "letters",
    metadata,
    Column("workspace", String(32), nullable=False),
    Column("letter", ID, nullable=False),
    Column("to", PERSON, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("key", String(128), nullable=False),
    Column("subject", String(40), nullable=True),
    Column("about", JSON, nullable=False),
    Column("due", UtcDateTime, nullable=False),
    Column("expires", UtcDateTime, nullable=False),
    Column("state", String(16), nullable=False, server_default="pending"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("lease_token", ID, nullable=True),
    Column("lease_until", UtcDateTime, nullable=True),
    Column("send_started", UtcDateTime, nullable=True),
    Column("sent_at", UtcDateTime, nullable=True),
    Column("plain", Boolean, nullable=False, server_default=text("false")),
    Column("doubtful", Boolean, nullable=False, server_default=text("false")),
    Column("channel", String(32), nullable=True),
    Column("ts", String(32), nullable=True),
    Column("thread_ts", String(32), nullable=True),
    Column("last_error", Text, nullable=True),
    Column("changed", Integer, nullable=False, server_default="0"),
    Column("shown", Integer, nullable=False, server_default="0"),
    Column("can_edit", Boolean, nullable=False, server_default=text("true")),
    Column("edit_at", UtcDateTime, nullable=True),
    Column("edits_failed", Integer, nullable=False, server_default="0"),
    Column("heal_at", UtcDateTime, nullable=True),
    Column("heals", Integer, nullable=False, server_default="0"),
    PrimaryKeyConstraint("workspace", "letter"),
    ForeignKeyConstraint(["workspace"], ["workspaces.workspace"], ondelete="CASCADE"),
    CheckConstraint(
        "state IN ('pending', 'claimed', 'sending', 'unknown', 'sent', 'skipped', 'dead', 'asked')", name="state"
    ),
    CheckConstraint("(state <> 'sent') OR (ts IS NOT NULL)", name="sent_has_ts"),
    Index(None, "workspace", "key", unique=True),
    Index(None, "workspace", "channel", "ts"),
    Index("ix_letters_pending", "workspace", "due", sqlite_where=PENDING, postgresql_where=PENDING),
    Index("ix_letters_pending_to", "workspace", "to", "due", sqlite_where=PENDING, postgresql_where=PENDING),
    Index("ix_letters_leased", "workspace", "lease_until", sqlite_where=LEASED, postgresql_where=LEASED),
    Index("ix_letters_unclear", "workspace", "due", sqlite_where=UNCLEAR, postgresql_where=UNCLEAR),
    Index("ix_letters_behind", "workspace", "edit_at", sqlite_where=BEHIND, postgresql_where=BEHIND),
    Index("ix_letters_to_heal", "workspace", "heal_at", sqlite_where=TO_HEAL, postgresql_where=TO_HEAL),
    Index("ix_letters_undelivered", "workspace", "to", sqlite_where=UNDELIVERED, postgresql_where=UNDELIVERED),
    Index(None, "workspace", "to", "sent_at"),
    Index(None, "workspace", "subject"),
)

STALE = text("shown < changed AND publish_at IS NOT NULL")

homes = Table(
    "homes",
    metadata,
    Column("workspace", String(32), nullable=False),
    Column("person", PERSON, nullable=False),
    Column("changed", Integer, nullable=False, server_default="0"),
    Column("shown", Integer, nullable=False, server_default="0"),
    Column("opened_at", UtcDateTime, nullable=True),
    Column("publish_at", UtcDateTime, nullable=True),
    PrimaryKeyConstraint("workspace", "person"),
    ForeignKeyConstraint(["workspace"], ["workspaces.workspace"], ondelete="CASCADE"),
    Index("ix_homes_behind", "workspace", "publish_at", sqlite_where=STALE, postgresql_where=STALE),
)

inbox = Table(
    "inbox",
    metadata,
    Column("workspace", String(32), nullable=False),
    Column("source", String(16), nullable=False),
    Column("external_id", String(128), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("workspace", "source", "external_id"),
    ForeignKeyConstraint(["workspace"], ["workspaces.workspace"], ondelete="CASCADE"),
    Index(None, "workspace", "at"),
)
