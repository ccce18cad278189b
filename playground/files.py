"""The page's files, as they lie in their folder."""

import mimetypes
from pathlib import Path

from playground.serving import StartResponse

PAGE = Path(__file__).resolve().parent / "page"


def send_file(folder: Path, path: str, start_response: StartResponse) -> list[bytes]:
    """Answers with the file of that path, or 404 where it is none or lies outside the folder."""
    wanted = (folder / (path.lstrip("/") or "index.html")).resolve()
    if not wanted.is_relative_to(folder) or not wanted.is_file():
        start_response("404 Not Found", [("Content-Length", "0")])
        return [b""]
    body = wanted.read_bytes()
    kind = mimetypes.guess_type(wanted.name)[0] or "application/octet-stream"
    kind += "; charset=utf-8" if kind.startswith("text/") else ""
    headers = [("Content-Type", kind), ("Content-Length", str(len(body))), ("Cache-Control", "no-cache")]
    start_response("200 OK", headers)
    return [body]
