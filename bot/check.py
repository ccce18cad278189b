"""`python -m bot check`: what is set, whether it works, and what to do where it doesn't."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from bot.environment import Environment, EnvironmentProblems
from bot.manifest import scopes
from bot.slack.people import Identity, People
from bot.slack.socket import refused_because
from bot.slack.transport import Transport
from bot.store import migrations
from bot.store.engine import Database, Unavailable
from bot.tools import SystemClock

DRIFT = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was tried; `fix` is what to do, empty when it is well."""

    what: str
    found: str
    fix: str = ""


def check(environ: Mapping[str, str], base: Path) -> int:
    """Prints every finding; 0 when all is well."""
    try:
        environment = Environment.read(environ, base)
    except EnvironmentProblems as problems:
        print(problems)
        return 1
    for variable, value in environment.described():
        print(f"  {variable} = {value}")
    for note in environment.notes:
        print(f"  note: {note.value}")
    findings = [*_database(environment), *_slack(environment), *_address(environment)]
    for finding in findings:
        print(f"{'ok ' if not finding.fix else 'NOT'} {finding.what}: {finding.found}")
        if finding.fix:
            print(f"      -> {finding.fix}")
    return 1 if any(finding.fix for finding in findings) else 0


def _database(environment: Environment) -> Iterator[Finding]:
    try:
        schema = migrations.check(environment.database_url)
    except (Unavailable, OSError) as failed:
        yield Finding("database", str(failed), "start the database, or put its address right in DATABASE_URL")
        return
    if not schema.is_current and environment.database_url.startswith("sqlite"):
        yield Finding("database", f"SQLite, at {schema.at or 'nothing yet'}: made or brought up to date at the start")
        return
    if not schema.is_current:
        yield Finding("database", f"is at {schema.at or 'nothing'}, needs {schema.head}", "run `python -m bot migrate`")
        return
    try:
        database = Database.open(environment.database_url)
        role = database.current_user()
        database.close()
    except Unavailable as failed:
        yield Finding("database", str(failed), "grant the role kept_app to the role in DATABASE_URL, or run migrate")
        return
    yield Finding("database", f"up to date{f', working as {role}' if role else ' (SQLite)'}")


def _slack(environment: Environment) -> Iterator[Finding]:
    clock = SystemClock()
    transport = Transport(environment.slack_api_url, clock.boot)
    identity = People(transport, lambda: environment.slack_bot_token).auth_test()
    linked = refused_because(transport, environment.slack_app_token) if environment.socket_mode else None
    transport.close()
    if not isinstance(identity, Identity):
        fix = (
            "copy the Bot User OAuth Token again"
            if identity.refused
            else f"can {environment.slack_api_url} be reached?"
        )
        yield Finding("Slack", identity.code, fix)
        return
    yield Finding("Slack", f"{identity.workspace_name} ({identity.workspace}) as {identity.bot_user}")
    if linked is not None:
        fix = "turn Socket Mode on, and give the app-level token the scope connections:write" if linked else ""
        yield Finding("Socket Mode", linked or "Slack lets Kept connect", fix)
    missing = sorted(scopes() - identity.scopes) if identity.scopes else []
    fix = "paste the manifest again and reinstall the app" if missing else ""
    yield Finding("scopes", f"missing: {', '.join(missing)}" if missing else "all there", fix)
    if identity.slack_time is not None:
        apart = abs(clock.now() - identity.slack_time)
        fix = "set this machine's clock (NTP): Slack's requests will be refused" if apart > DRIFT else ""
        yield Finding("clock", f"{apart.total_seconds():.0f} s from Slack's", fix)


def _address(environment: Environment) -> Iterator[Finding]:
    connection = HTTPConnection("127.0.0.1", environment.port, timeout=2.0)
    try:
        connection.request("GET", "/healthz")
        answered = connection.getresponse()
        text = answered.read(500).decode(errors="replace").strip()
    except (OSError, HTTPException):
        yield Finding("address", f"nothing answers on port {environment.port} yet", "start it: python -m bot all")
        return
    finally:
        connection.close()
    fix = "" if answered.status == HTTPStatus.OK else "Slack is answered only when this is ok"
    yield Finding("address", f"port {environment.port} says {answered.status} {text}", fix)
