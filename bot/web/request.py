"""What a request carries: its size, its kind and a body that parses, before anything behind sees it."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, TypeAlias, cast
from urllib.parse import parse_qsl

LARGEST_BODY = 256 * 1024
MOST_FIELDS = 200
FORM = "application/x-www-form-urlencoded"
JSON = "application/json"

WsgiEnviron: TypeAlias = Mapping[str, Any]

# NUL and lone surrogates are what some database or encoder behind refuses.
_UNFIT = re.compile(r"[\x00\ud800-\udfff]")
_UNFIT_ESCAPED = re.compile(r"\\u(?:0000|[dD][89abABcdefCDEF])")


class Refused(Exception):
    """Turned away with `status` and a short text."""

    def __init__(self, status: HTTPStatus, text: str) -> None:
        super().__init__(text)
        self.status = status
        self.text = text


@dataclass(frozen=True, slots=True)
class Body:
    """A body that parses; `fields` are a command's or those of the JSON object that was sent."""

    fields: dict[str, Any]
    is_event: bool


def raw_body(environ: WsgiEnviron) -> bytes:
    """The bytes as they came, at most LARGEST_BODY, whatever length the request claims."""
    said = str(environ.get("CONTENT_LENGTH") or "")
    chunked = "chunked" in str(environ.get("HTTP_TRANSFER_ENCODING", "")).lower()
    ends_by_itself = chunked or bool(environ.get("wsgi.input_terminated"))
    if said and not (said.isascii() and said.isdigit() and len(said) <= 18):
        raise Refused(HTTPStatus.BAD_REQUEST, "no valid length\n")
    length = int(said) if said and not chunked else LARGEST_BODY + 1 if ends_by_itself else 0
    if said and int(said) > LARGEST_BODY:
        raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too large\n")
    raw = _read(environ.get("wsgi.input"), length)
    if len(raw) > LARGEST_BODY:
        raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too large\n")
    if said and not chunked and len(raw) != length:
        raise Refused(HTTPStatus.BAD_REQUEST, "shorter than it said\n")
    return raw


def _read(source: Any, length: int) -> bytes:
    pieces: list[bytes] = []
    try:
        while source is not None and length > 0 and (piece := source.read(length)):
            pieces.append(piece)
            length -= len(piece)
    except (OSError, ValueError):
        raise Refused(HTTPStatus.BAD_REQUEST, "the body broke off\n") from None
    return b"".join(pieces)


def kind_of(environ: WsgiEnviron) -> str:
    """The media type, without its parameters."""
    return str(environ.get("CONTENT_TYPE") or "").partition(";")[0].strip().lower()


def parse(raw: bytes, kind: str) -> Body:
    """Reads a form or a JSON object, or refuses it."""
    try:
        text = raw.decode("utf-8")
        return _json_body(text) if kind == JSON else _form_body(text)
    except (ValueError, RecursionError):
        raise Refused(HTTPStatus.BAD_REQUEST, "not readable\n") from None


def _json_body(text: str) -> Body:
    return Body(_object(text), is_event=True)


def _form_body(text: str) -> Body:
    pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=MOST_FIELDS)
    fields = dict(pairs)
    if len(fields) != len(pairs) or text.startswith("{"):
        raise ValueError("two readings")
    fit = _UNFIT.search("".join(part for pair in pairs for part in pair)) is None
    clean: dict[str, str] = fields if fit else _clean(fields)
    if "payload" in clean:
        return Body(_object(clean["payload"]), is_event=False)
    if not clean.get("command"):
        raise ValueError("neither payload nor command")
    return Body(clean, is_event=False)


def _object(text: str) -> dict[str, Any]:
    """A JSON object with a type."""
    value: object = json.loads(text, parse_constant=_no_constant)
    if _UNFIT_ESCAPED.search(text):
        value = _clean(value)
    if not isinstance(value, dict) or not isinstance(cast("dict[str, Any]", value).get("type"), str):
        raise ValueError("no type")
    return cast("dict[str, Any]", value)


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return _UNFIT.sub("\ufffd", value)
    if isinstance(value, list):
        return [_clean(item) for item in cast("list[Any]", value)]
    if isinstance(value, dict):
        return {_clean(name): _clean(item) for name, item in cast("dict[str, Any]", value).items()}
    return value


def _no_constant(name: str) -> None:
    raise ValueError(name)


def headers_of(environ: WsgiEnviron) -> Mapping[str, str]:
    """Only what Slack sends: Bolt obeys headers of its own (x-slack-bolt-...), which nobody signs."""
    named = {
        name[5:].replace("_", "-").lower(): str(value) for name, value in environ.items() if name.startswith("HTTP_")
    }
    kept = {name: value for name, value in named.items() if name.startswith("x-slack-") and "bolt" not in name}
    return {**kept, "content-type": kind_of(environ)}
