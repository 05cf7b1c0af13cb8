"""The words of messages in the language of who reads them: English, or Korean where the environment asks for it.

A message is marked where it is written: `_("no outlet {id!r} is installed").format(id=id_)`. Its Korean stands in
`locale/ko/LC_MESSAGES/knews.po`; `python tools/messages.py` collects the marked ones and compiles the catalog.
What programs match on, and what is written to files, is no wording: it stays as it is.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

#: The one catalog that there is.
_KOREAN = "ko"
#: Whether messages are in English whatever the environment says.
_english: ContextVar[bool] = ContextVar("_english", default=False)


def _(message: str) -> str:
    """Give a message in the reader's language."""
    return _catalog().gettext(message) if is_korean() else message


def counted(one: str, many: str, number: int) -> str:
    """Give a message that has a form for one thing and a form for several.

    >>> counted("{count} row", "{count} rows", 2).format(count=2)
    '2 rows'
    """
    if is_korean():
        return _catalog().ngettext(one, many, number)
    return one if number == 1 else many


def marked(message: str) -> str:
    """Mark a message in a table: who shows it gives it to `_`."""
    return message


@contextmanager
def english() -> Iterator[None]:
    """Give messages in English: what is written to a file is read by programs."""
    token = _english.set(True)
    try:
        yield
    finally:
        _english.reset(token)


def is_korean() -> bool:
    """Tell whether messages are in Korean, as LC_ALL, LC_MESSAGES, LANG and LANGUAGE say in gettext's order.

    Where the first of the former that is set is none or "C", the last counts for nothing.
    """
    if _english.get():
        return False
    get = os.environ.get
    locale = get("LC_ALL") or get("LC_MESSAGES") or get("LANG") or "C"
    if _code(locale) in ("C", "POSIX"):
        return False
    for one in (*get("LANGUAGE", "").split(":"), locale):
        if _code(one) in (_KOREAN, "en"):
            return _code(one) == _KOREAN
    return False


def language() -> str:
    """Give the language of messages as HTML names it."""
    return _KOREAN if is_korean() else "en"


def _code(locale: str) -> str:
    """Give the language of a locale: "ko" of "ko_KR.UTF-8"."""
    return locale.partition(".")[0].partition("@")[0].partition("_")[0]


@cache
def _catalog() -> "NullTranslations":
    """Load the Korean messages when the first is asked for; English ones where the package came without them."""
    from gettext import GNUTranslations, NullTranslations  # noqa: PLC0415
    from importlib.resources import files  # noqa: PLC0415

    file = files("knews") / "locale" / _KOREAN / "LC_MESSAGES" / "knews.mo"
    try:
        with file.open("rb") as opened:
            return GNUTranslations(opened)
    except OSError:
        return NullTranslations()
