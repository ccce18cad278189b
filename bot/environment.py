"""What the operator sets from outside: every mistake is reported at once, with the fix, and no secret is shown."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from urllib.parse import urlsplit

SLACK_API = "https://slack.com/api/"
SLACK_DOMAINS = ("slack.com", "slack-gov.com")
DATABASE_FILE = "kept.sqlite3"
PORT = 3000
DRIVER = "postgresql+psycopg"


class Fault(Enum):
    """What is wrong with a variable; the value tells the operator, with what to do about it."""

    BOT_MISSING = (
        "is missing. Copy the Bot User OAuth Token (it begins with xoxb-) from your app's page: OAuth & Permissions."
    )
    SIGNING_MISSING = (
        "is missing. Copy the Signing Secret from your app's page: Basic Information, App Credentials; or set"
        " SLACK_APP_TOKEN for Socket Mode."
    )
    SIGNING_AS_BOT = (
        "holds what looks like a signing secret. The token begins with xoxb-; the two are probably swapped."
    )
    APP_AS_BOT = (
        "holds an app-level token (xapp-). Put that into SLACK_APP_TOKEN; here the bot token (xoxb-) is needed."
    )
    USER_AS_BOT = (
        "holds a user token (xoxp-). Copy the Bot User OAuth Token (xoxb-), one line further down on the page."
    )
    BOT_ODD = "does not begin with xoxb-. Copy the Bot User OAuth Token from your app's page: OAuth & Permissions."
    BOT_AS_SIGNING = (
        "holds a token. Copy the Signing Secret from Basic Information; a bot token belongs in SLACK_BOT_TOKEN."
    )
    APP_ODD = "does not begin with xapp-. Leave it out, or copy an app-level token from Basic Information."
    BROKEN = "has quotation marks or spaces in it. Set the bare value."
    URL_ODD = "is not an address like https://slack.com/api/ . Leave it out to use Slack itself."
    URL_END = "must end in /api/ , as in https://slack.com/api/ ."
    URL_PLAIN = "must begin with https:// when it is Slack's."
    PORT_ODD = "must be a whole number from 1 to 65535."
    DATABASE_ODD = (
        "is not a database address. Use postgresql+psycopg://user:password@host/name, or leave it out for SQLite."
    )
    DATABASE_DRIVER = (
        "names a driver that Kept does not have. Write it as postgresql+psycopg://user:password@host/name ."
    )
    DATABASE_KIND = "must be PostgreSQL (postgresql+psycopg://...) or SQLite (sqlite:///kept.sqlite3)."
    DATABASE_MEMORY = (
        "is a database in memory, which forgets everything at a restart. Name a file: sqlite:///kept.sqlite3 ."
    )
    PREFIX_SLASH = "is put after the slash: write dev- , not /dev- ."
    PREFIX_ODD = "may have up to 20 small letters, digits, - and _ only, for instance dev- ."


class Note(Enum):
    """What is right but worth a line in `check`."""

    SOCKET_MODE = "Socket Mode: Kept connects to Slack by itself; Slack needs no address."
    SOCKET_MODE_OFF = "SLACK_SIGNING_SECRET is set, so Slack must reach Kept's address; Socket Mode is off."
    DRIVER_ADDED = f"DATABASE_URL is read as {DRIVER}:// , the driver that Kept brings."


@dataclass(frozen=True, slots=True)
class Problem:
    variable: str
    fault: Fault

    def __str__(self) -> str:
        return f"{self.variable} {self.fault.value}"


class EnvironmentProblems(Exception):
    """All that is wrong, one line each."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True, slots=True, repr=False)
class Environment:
    slack_bot_token: str
    slack_signing_secret: str
    slack_app_token: str
    slack_api_url: str
    database_url: str
    port: int
    command_prefix: str
    notes: tuple[Note, ...] = ()

    @staticmethod
    def read(env: Mapping[str, str], base: Path, *, slack: bool = True) -> "Environment":
        """Reads the variables; a SQLite file lies in `base`; `slack=False` lets the credentials be missing."""
        reader = _Reader(env)
        url = reader.value("SLACK_API_URL", _api_fault) or SLACK_API
        strict = _is_slack(url)
        token = reader.value(
            "SLACK_BOT_TOKEN", lambda value: _token_fault(value, strict), Fault.BOT_MISSING if slack else None
        )
        app_token = reader.value("SLACK_APP_TOKEN", _app_token_fault)
        needed = slack and not env.get("SLACK_APP_TOKEN", "").strip()
        secret = reader.value("SLACK_SIGNING_SECRET", _secret_fault, Fault.SIGNING_MISSING if needed else None)
        database = reader.value("DATABASE_URL", _database_fault)
        port = reader.value("PORT", _port_fault)
        prefix = reader.value("KEPT_COMMAND_PREFIX", _prefix_fault)
        if reader.problems:
            raise EnvironmentProblems(tuple(reader.problems))
        database_url, added = _with_driver(database)
        return Environment(
            slack_bot_token=token,
            slack_signing_secret=secret,
            slack_app_token=app_token,
            slack_api_url=url,
            database_url=database_url or f"sqlite:///{(base / DATABASE_FILE).absolute().as_posix()}",
            port=int(port) if port else PORT,
            command_prefix=prefix,
            notes=_socket_notes(app_token, secret) + ((Note.DRIVER_ADDED,) if added else ()),
        )

    @property
    def socket_mode(self) -> bool:
        """Whether Kept connects to Slack, and not Slack to Kept."""
        return bool(self.slack_app_token) and not self.slack_signing_secret

    def described(self) -> list[tuple[str, str]]:
        """Each variable and what it is set to, secrets masked."""
        return [
            ("SLACK_BOT_TOKEN", _masked(self.slack_bot_token)),
            ("SLACK_SIGNING_SECRET", _masked(self.slack_signing_secret)),
            ("SLACK_APP_TOKEN", _masked(self.slack_app_token)),
            ("SLACK_API_URL", self.slack_api_url),
            ("DATABASE_URL", re.sub(r"://.*@", "://***@", self.database_url).partition("?")[0]),
            ("PORT", str(self.port)),
            ("KEPT_COMMAND_PREFIX", self.command_prefix or "not set"),
        ]

    def __repr__(self) -> str:
        return f"Environment({', '.join(f'{name}={value}' for name, value in self.described())})"


def _socket_notes(app_token: str, secret: str) -> tuple[Note, ...]:
    if not app_token:
        return ()
    return (Note.SOCKET_MODE_OFF,) if secret else (Note.SOCKET_MODE,)


class _Reader:
    def __init__(self, env: Mapping[str, str]) -> None:
        self._env = env
        self.problems: list[Problem] = []

    def value(self, variable: str, fault_of: Callable[[str], Fault | None], missing: Fault | None = None) -> str:
        value = self._env.get(variable, "").strip()
        fault = missing if not value else Fault.BROKEN if _broken(variable, value) else fault_of(value)
        if fault is not None:
            self.problems.append(Problem(variable, fault))
            return ""
        return value


def _broken(variable: str, value: str) -> bool:
    if value[0] in "'\"" or value[-1] in "'\"":
        return True
    return variable != "DATABASE_URL" and re.search(r"\s", value) is not None


def _token_fault(value: str, strict: bool) -> Fault | None:
    if value.startswith(("xoxb-", "xoxe.xoxb-")):
        return None
    if value.startswith("xapp-"):
        return Fault.APP_AS_BOT
    if value.startswith(("xoxp-", "xoxe.xoxp-")):
        return Fault.USER_AS_BOT
    if re.fullmatch(r"[0-9a-f]{32}", value):
        return Fault.SIGNING_AS_BOT
    return Fault.BOT_ODD if strict else None


def _secret_fault(value: str) -> Fault | None:
    return Fault.BOT_AS_SIGNING if value.startswith(("xox", "xapp-")) else None


def _app_token_fault(value: str) -> Fault | None:
    return None if value.startswith("xapp-") else Fault.APP_ODD


def _api_fault(value: str) -> Fault | None:
    try:
        parts = urlsplit(value)
        odd = parts.scheme not in {"http", "https"} or not parts.hostname or parts.port == 0
    except ValueError:
        return Fault.URL_ODD
    if odd or "@" in parts.netloc or parts.query or parts.fragment:
        return Fault.URL_ODD
    if not parts.path.endswith("/api/"):
        return Fault.URL_END
    return Fault.URL_PLAIN if parts.scheme == "http" and _is_slack(value) else None


def _is_slack(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    return any(host == domain or host.endswith("." + domain) for domain in SLACK_DOMAINS)


def _port_fault(value: str) -> Fault | None:
    right = value.isascii() and value.isdigit() and len(value) <= 5 and 1 <= int(value) <= 65535
    return None if right else Fault.PORT_ODD


def _database_fault(value: str) -> Fault | None:
    scheme, found, rest = value.partition("://")
    if not found or not scheme:
        return Fault.DATABASE_ODD
    dialect, _, driver = scheme.lower().partition("+")
    if dialect == "sqlite":
        if driver not in {"", "pysqlite"}:
            return Fault.DATABASE_KIND
        name = rest.removeprefix("/").partition("?")[0]
        return Fault.DATABASE_MEMORY if name in {"", ":memory:"} or "mode=memory" in rest else None
    if dialect not in {"postgres", "postgresql"}:
        return Fault.DATABASE_KIND
    if driver not in {"", "psycopg"}:
        return Fault.DATABASE_DRIVER
    return None if rest else Fault.DATABASE_ODD


def _with_driver(url: str) -> tuple[str, bool]:
    """Hosts hand out postgres://, which no operator can change."""
    scheme, _, rest = url.partition("://")
    if scheme.lower() in {"postgres", "postgresql", "postgres+psycopg"}:
        return f"{DRIVER}://{rest}", True
    return url, False


def _prefix_fault(value: str) -> Fault | None:
    if value.startswith("/"):
        return Fault.PREFIX_SLASH
    return None if re.fullmatch(r"[a-z0-9_-]{1,20}", value) else Fault.PREFIX_ODD


def _masked(secret: str) -> str:
    if not secret:
        return "not set"
    kind = re.match(r"(xoxe\.)?(xox[a-z]|xapp)-", secret)
    return f"{kind.group() if kind else ''}*** ({len(secret)} characters)"
