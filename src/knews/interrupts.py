"""Ctrl-C told from foreign code that raises KeyboardInterrupt: the one stops everything, the other harms itself."""

from collections.abc import Iterator
from functools import partial
from types import CodeType, TracebackType


def was_pressed(error: BaseException) -> bool:
    """Tell whether an error is an interrupt that no code raised of its own accord: the user wants everything to stop.

    An interrupt comes between any two steps of a program, or out of the program's own handler of it; code that raises
    stands at a raise.

    >>> def press():
    ...     raise KeyboardInterrupt
    >>> try:
    ...     press()
    ... except KeyboardInterrupt as error:
    ...     print(was_pressed(error))
    False
    >>> was_pressed(KeyboardInterrupt()), was_pressed(SystemExit())
    (True, False)
    """
    if not isinstance(error, KeyboardInterrupt):
        return False
    if error.__context__ is not None and was_pressed(error.__context__):
        return True
    places = list(_places(error.__traceback__))
    if not places:
        return True
    from opcode import opmap  # noqa: PLC0415  # of no use to who is not interrupted

    code, at = places[-1]
    return code.co_code[at] != opmap["RAISE_VARARGS"] or _handler() in {code for code, _ in places}


def _places(traceback: TracebackType | None) -> Iterator[tuple[CodeType, int]]:
    """Give the code that an error went through, from the outermost to where it began."""
    while traceback is not None:
        yield traceback.tb_frame.f_code, traceback.tb_lasti
        traceback = traceback.tb_next


def _handler() -> CodeType | None:
    """Give the code of the program's own handler of interrupts, None where it has none."""
    import signal  # noqa: PLC0415

    handler = signal.getsignal(signal.SIGINT)
    while isinstance(handler, partial):
        handler = handler.func
    code = getattr(handler, "__code__", None)
    return code if isinstance(code, CodeType) else None
