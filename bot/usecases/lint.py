"""Until the reader's lint stands: nothing but the plainest cases."""


def is_broad(text: str, language: str) -> bool:
    """Whether a question asks for anybody."""
    broad = ("do you know any", "who do you know", "anyone you can", "どなたかご存")
    return any(each in text.lower() for each in broad)


def refuses(name: str, language: str) -> str | None:
    """Why a name is no circle."""
    return "market" if name.lower() in ("manufacturers", "製造業") else None
