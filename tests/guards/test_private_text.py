import re

import pytest

from tests.guards.sources import texts

SECRETS = (
    r"xox[a-z]-\d{8,}-[\w-]{12,}",
    r"xapp-\d-[A-Z0-9]{8,}-\d{8,}-[0-9a-f]{16,}",
    r"hooks\.slack\.com/services/T\w{6,}/B\w{6,}/\w{16,}",
    r"\bAKIA[0-9A-Z]{16}\b",
    r"\bgh[pousr]_[A-Za-z0-9]{36}\b",
    r"\bsk-[A-Za-z0-9_-]{24,}\b",
    r"-----BEGIN [A-Z ]*PRIVATE KEY-----",
    r"\beyJ[\w-]{16,}\.eyJ[\w-]{16,}\.[\w-]{16,}",
    r"(?i)(?:secret|token|password|passwd|api_?key)[\"']?\s*[:=]\s*[\"']?[0-9a-f]{32,}\b",
)
REGISTRIES = (
    r"\bpypi\.org",
    r"pythonhosted\.org",
    r"registry\.npmjs\.org",
    r"deb\.debian\.org",
    r"(?<!no-emit-)index-url",
    r"--find-links",
)
MACHINE_PATHS = (
    r"(?<![\w.$}*-])/(?:home|Users|root|work|opt)/\w",
    r"\b[A-Z]:\\Users\\",
)


def found(patterns: tuple[str, ...], text: str) -> list[str]:
    """What in a text has one of the shapes, cut short."""
    return [match.group()[:24] for pattern in patterns for match in re.finditer(pattern, text)]


def offences(patterns: tuple[str, ...]) -> list[str]:
    """The offending pieces in every file but this one, whose examples are there to be found."""
    return [
        f"{name}: {piece}"
        for name, text in texts()
        if not name.endswith("guards/test_private_text.py")
        for piece in found(patterns, text)
    ]


def test_no_file_holds_a_secret() -> None:
    assert offences(SECRETS) == []


def test_no_file_names_a_registry() -> None:
    assert offences(REGISTRIES) == []


def test_no_file_names_a_path_of_somebodys_machine() -> None:
    assert offences(MACHINE_PATHS) == []


@pytest.mark.parametrize(
    "planted",
    [
        "xoxb-" + "123456789012-123456789012-" + "a1B2" * 6,
        "xapp-" + "1-A0123456789-1234567890123-" + "0a" * 32,
        "https://hooks.slack.com/services/" + "T01234567/B01234567/" + "aB3" * 8,
        "AKIA" + "ABCDEFGHIJKLMNOP",
        "ghp_" + "a1B2" * 9,
        "-----BEGIN " + "RSA PRIVATE KEY-----",
        "eyJ" + "hbGciOiJIUzI1NiIs." + "eyJ" + "zdWIiOiIxMjM0NTY3ODkw." + "abcdefghijklmnopqrst",
        "SLACK_SIGNING_SECRET=" + "0123456789abcdef" * 2,
    ],
)
def test_a_secret_is_found(planted: str) -> None:
    assert found(SECRETS, f"before {planted} after")


@pytest.mark.parametrize("planted", ["https://" + "pypi.org/simple", "--extra-" + "index-url https://packages.example"])
def test_a_registry_is_found(planted: str) -> None:
    assert found(REGISTRIES, planted)


@pytest.mark.parametrize("planted", ["/home/ken/kept", "cd /root/kept", "/Users/aya/kept", "'/work/main'"])
def test_a_path_of_a_machine_is_found(planted: str) -> None:
    assert found(MACHINE_PATHS, planted)


def test_names_that_only_look_alike_pass() -> None:
    harmless = (
        "xoxb-test token=abc ../shared/corpora $HOME/work/ https://example.com/work/1 --no-emit-index-url src/root/a"
    )
    assert found(SECRETS + REGISTRIES + MACHINE_PATHS, harmless) == []
