"""The hooks of an outlet, which are foreign code: whatever one raises or gives becomes one error."""

from collections.abc import Callable, Iterator, Mapping

import attrs

from knews.article import Article
from knews.errors import WrongRule, reason_of
from knews.interrupts import was_pressed
from knews.kinds import fits, name_of
from knews.outlet import Outlet

#: What each field of an Article holds.
_KINDS: Mapping[str, object] = {field.name: field.type for field in attrs.fields(Article)}


def mend(outlet: Outlet, text: str) -> str:
    """Let an outlet mend the whole text of a dump.

    Raises:
        WrongRule: Its hook raised something, or gave no text.

    >>> mend(Outlet(id="haneul", name="하늘일보", mend=str.split), "새 다리")
    Traceback (most recent call last):
    ...
    knews.errors.WrongRule: mend gave list where str belongs
    """
    if outlet.mend is None:
        return text
    return str(_call("mend", outlet.mend, text, str))


def read_again(outlet: Outlet, texts: Mapping[str, str]) -> Iterator[tuple[str, object]]:
    """Let an outlet's readers read their fields, each out of the text of its blocks.

    Raises:
        WrongRule: A hook raised something, or gave what its field does not hold.

    >>> haneul = Outlet(id="haneul", name="하늘일보", readers={"headline": len})
    >>> dict(read_again(haneul, {"headline": "새 다리"}))
    Traceback (most recent call last):
    ...
    knews.errors.WrongRule: readers: headline gave int where str | None belongs
    """
    for field, reader in outlet.readers.items():
        yield field, _call(f"readers: {field}", reader, texts[field], _KINDS[field])


def _call(name: str, hook: Callable[[str], object], text: str, kind: object) -> object:
    try:
        value = hook(text)
        is_right = fits(value, kind)
    except BaseException as error:  # a hook is foreign code: whatever it raises is named
        if was_pressed(error):
            raise
        reason = f"{name} raised {reason_of(error)}"
        raise WrongRule(reason) from error
    if not is_right:
        reason = f"{name} gave {type(value).__name__} where {name_of(kind)} belongs"
        raise WrongRule(reason)
    return value
