"""The team's week in one message: counted, shown to its manager first, posted once, or somebody is asked."""

from bot.usecases.digest.deciding import answer, post, shown, skip, unskip
from bot.usecases.digest.figures import figures, own
from bot.usecases.digest.telling import asked, digest, looked, not_posted, preview, settled, voice
from bot.usecases.outbox.digest import replan

__all__ = [
    "answer",
    "asked",
    "digest",
    "figures",
    "looked",
    "not_posted",
    "own",
    "post",
    "preview",
    "replan",
    "settled",
    "shown",
    "skip",
    "unskip",
    "voice",
]
