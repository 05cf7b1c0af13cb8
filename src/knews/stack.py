"""Room on the stack: a caller that is deep in calls of its own leaves too little of it to parse."""

import sys
import threading
from collections.abc import Callable
from contextvars import copy_context
from typing import Final, Generic, TypeVar

Result = TypeVar("Result")

#: Calls that parsing is given at least. A first parse, which imports what it needs, takes about 150 in each other.
_ROOM: Final = 400


def with_room(work: Callable[[], Result]) -> Result:
    """Do some work with room on the stack: where the caller has left too little, in a thread, whose stack is empty.

    Raises:
        LimitExceeded: The work needs more calls in each other than Python allows.

    >>> with_room(lambda: "새 다리")
    '새 다리'
    >>> with_room(lambda: with_room.no_such_name)
    Traceback (most recent call last):
    AttributeError: 'function' object has no attribute 'no_such_name'
    """
    try:
        return work() if _has_room() else _Thread(work).result()
    except RecursionError:
        most = sys.getrecursionlimit()
    # It is imported only now, for this module is the first that a deep caller needs.
    from knews.errors import LimitExceeded  # noqa: PLC0415

    limit = "calls in each other"
    raise LimitExceeded(limit, most, most + 1)


def _has_room() -> bool:
    """Tell whether the stack is lower than that only the room is left; a look costs less than a microsecond."""
    try:
        sys._getframe(max(1, sys.getrecursionlimit() - _ROOM))  # noqa: SLF001 - counting frames one by one takes longer
    except ValueError:
        return True
    return False


class _Thread(threading.Thread, Generic[Result]):
    """A thread that does one thing and keeps what came of it."""

    def __init__(self, work: Callable[[], Result]) -> None:
        super().__init__(name="knews", daemon=True)
        self._work = work
        self._context = copy_context()
        self._done: list[Result] = []
        self._error: BaseException | None = None

    def run(self) -> None:
        try:
            self._done.append(self._context.run(self._work))
        except BaseException as error:  # noqa: BLE001 - the caller's thread raises it
            self._error = error

    def result(self) -> Result:
        """Do it, and give what came of it."""
        self.start()
        self.join()
        if self._error is not None:
            raise self._error
        return self._done[0]
