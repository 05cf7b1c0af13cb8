"""What becomes of an input: an Article, or a Failure that says why there is none."""

import re
from hashlib import sha256
from typing import Final

import attrs

from knews.errors import KnewsError, reason_of
from knews.kinds import check_value
from knews.public import public
from knews.wording import english

_INNER_CAPITAL: Final = r"(?<=[a-z])(?=[A-Z])"


@public
@attrs.frozen
class Failure:
    """An input that gave no Article.

    >>> Failure("crawl.jsonl#17", code="empty-input", message="the input is empty").place
    ''
    """

    #: What the input is called.
    id: str
    #: What programs match on: "empty-input", "bad-json", "worker-died", "timed-out".
    code: str
    #: What happened and what to do, in one line.
    message: str
    #: Where the input stands: "crawl.jsonl, line 17".
    place: str = ""
    #: SHA-256 of the input in hex digits; "" where nothing of it could be read.
    digest: str = ""

    def __attrs_post_init__(self) -> None:
        check_value(self)


def code_of(error: BaseException) -> str:
    """Give what programs match on, from an error's name.

    >>> from knews.errors import EmptyInput
    >>> code_of(EmptyInput()), code_of(ValueError())
    ('empty-input', 'value-error')
    """
    return re.sub(_INNER_CAPITAL, "-", type(error).__name__).lower()


def message_of(error: BaseException) -> str:
    """Say in one line what went wrong: a KnewsError in its own words, in English as what is written to files."""
    with english():
        return " ".join(str(error).split()) if isinstance(error, KnewsError) else reason_of(error)


def digest_of(raw: bytes) -> str:
    """Give the SHA-256 of an input in hex digits, "" for none."""
    return sha256(raw).hexdigest() if raw else ""
