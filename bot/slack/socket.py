"""Socket Mode: Kept connects out, and what Slack has to say comes over that connection."""

import json
import logging
from collections.abc import Callable, Mapping
from threading import Event, Thread
from typing import Any, cast

from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.socket_mode.builtin import SocketModeClient
from slack_sdk.socket_mode.client import BaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web import WebClient

from bot.slack.outcomes import code_of, refusal
from bot.slack.transport import Answered, Transport

LARGEST = 256 * 1024
THREADS = 32
WAITS = (1.0, 2.0, 5.0, 10.0, 30.0)
PING = 2.0
EVENTS = "events_api"
SLOW = 30

Payload = Mapping[str, Any]
Dispatch = Callable[[Payload, Mapping[str, str]], tuple[int, str]]

_log = logging.getLogger("kept.socket")


class Socket:
    """One connection to Slack, made again whenever it is lost.

    `dispatch` gets a payload and its headers and gives status and body. Only what was worked on is acknowledged: Slack
    sends an event again that was not.
    """

    def __init__(self, api_url: str, app_token: str, dispatch: Dispatch) -> None:
        self._dispatch = dispatch
        self._stopped = Event()
        self._trouble = "not connected yet"
        quiet = logging.getLogger("kept.socket.client")
        quiet.setLevel(logging.WARNING)
        self._client = SocketModeClient(
            app_token=app_token,
            logger=quiet,
            web_client=WebClient(base_url=api_url, timeout=SLOW),
            ping_interval=PING,
            concurrency=THREADS,
        )
        self._client.socket_mode_request_listeners.append(self._take)
        self._connecting = Thread(target=self._connect, name="socket", daemon=True)

    def start(self) -> None:
        """Begins to connect, and goes on trying."""
        self._connecting.start()

    def stop(self) -> None:
        """Lets what is in hand end and closes the connection."""
        self._stopped.set()
        self._connecting.join()
        self._client.close()

    def state(self) -> tuple[bool, str]:
        """Whether Slack is connected, and why not."""
        return (True, "ok") if self._client.is_connected() else (False, f"Socket Mode: {self._trouble}")

    def _connect(self) -> None:
        for attempt in range(1_000_000):
            try:
                self._client.connect()
            except SlackApiError as refused:
                self._trouble = _code_of(refused)
            except (SlackClientError, OSError, ValueError) as failed:
                self._trouble = type(failed).__name__
            except Exception as failed:  # noqa: BLE001 - the client raises what its handshake met
                self._trouble = type(failed).__name__
            else:
                self._trouble = "the connection was lost"
                return
            _log.warning("Socket Mode is not connected: %s", self._trouble)
            if self._stopped.wait(WAITS[min(attempt, len(WAITS) - 1)]):
                return

    def _take(self, client: BaseSocketModeClient, request: SocketModeRequest) -> None:
        status, body = self._answer(request)
        if request.type == EVENTS and status >= 500:
            return
        payload = json.loads(body) if body.startswith("{") else None
        client.send_socket_mode_response(SocketModeResponse(envelope_id=request.envelope_id, payload=payload))

    def _answer(self, request: SocketModeRequest) -> tuple[int, str]:
        payload: Payload = cast(Payload, request.payload)  # pyright: ignore[reportUnknownMemberType]
        if len(json.dumps(payload)) > LARGEST:
            _log.warning("refused: more than %s bytes", LARGEST)
            return 200, ""
        headers = {"x-slack-retry-num": str(request.retry_attempt)} if request.retry_attempt else {}
        try:
            return self._dispatch(payload, headers)
        except Exception:  # noqa: BLE001 - an event is sent again, the rest is not
            _log.exception("a request over Socket Mode failed")
            return 503, ""


def refused_because(transport: Transport, app_token: str) -> str:
    """Why Slack would not let Kept connect; empty where it would."""
    reply = transport.call("apps.connections.open", app_token, {})
    if refusal(reply) is None and isinstance(reply, Answered):
        return ""
    return code_of(reply) if isinstance(reply, Answered) else reply.why


def _code_of(refused: SlackApiError) -> str:
    response: Any = refused.response  # typed in part only
    return str(response.get("error"))
