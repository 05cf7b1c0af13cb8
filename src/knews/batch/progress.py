"""How far a run is: a bar on a terminal, elsewhere a line now and then, or nothing."""

import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import Final, Protocol, Self

import attrs

#: Seconds between two lines where there is no terminal.
EVERY: Final = 30.0
#: A bar is drawn anew so many times a second at most.
_DRAWN: Final = 4


class Progress(Protocol):
    """What a run tells how far it is. Use it in a `with` statement."""

    def __enter__(self) -> Self:
        """Begin to show."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        """Show no more."""

    def tell(self, done: int, failed: int, share: float | None = None) -> None:
        """Show how many inputs are done, and how many of them failed; `share` is how much of all that is, if known."""


class Silent:
    """Shows nothing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def tell(self, done: int, failed: int, share: float | None = None) -> None:
        """Show nothing."""


@attrs.define
class Lines:
    """A line now and then, for logs."""

    say: Callable[[str], object]
    every: float = EVERY
    #: Inputs that were done before: they do not count for the rate.
    before: int = 0
    clock: Callable[[], float] = time.monotonic
    _start: float = 0.0
    _last: float = 0.0

    def __enter__(self) -> Self:
        self._start = self._last = self.clock()
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def tell(self, done: int, failed: int, share: float | None = None) -> None:
        """Write a line if the last one was long ago."""
        now = self.clock()
        if now - self._last >= self.every:
            self._last = now
            seconds = now - self._start
            self.say(line_of(done, failed, rate=(done - self.before) / seconds, left=_left(share, seconds)))


def line_of(done: int, failed: int, *, rate: float, left: float | None) -> str:
    """Say in one line how far a run is.

    >>> line_of(12_000, 3, rate=812.4, left=95)
    '12,000 done, 3 failed, 812 a second, 0:01:35 left'
    """
    ends = "" if left is None else f", {_clock(left)} left"
    return f"{done:,} done, {failed:,} failed, {rate:,.0f} a second{ends}"


def _left(share: float | None, seconds: float) -> float | None:
    """Give the seconds that are left, if the rest takes as long as what is done."""
    return seconds * (1 - share) / share if share else None


def _clock(seconds: float) -> str:
    minutes, second = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{second:02}"


class Bar:
    """A bar on a terminal, drawn by rich."""

    def __init__(self, *, before: int = 0) -> None:
        """Take how many inputs were done before."""
        from rich.console import Console  # noqa: PLC0415  # comes with an extra
        from rich.progress import BarColumn, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415
        from rich.progress import Progress as Drawn  # noqa: PLC0415

        self._before = before
        self._start = time.monotonic()
        self._drawn = Drawn(
            SpinnerColumn(),
            BarColumn(),
            TextColumn("{task.description}"),
            TimeElapsedColumn(),
            console=Console(file=sys.stderr),
            refresh_per_second=_DRAWN,
            transient=True,
        )
        self._task = self._drawn.add_task("", total=None)

    def __enter__(self) -> Self:
        self._drawn.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._drawn.stop()

    def tell(self, done: int, failed: int, share: float | None = None) -> None:
        """Draw the bar anew."""
        seconds = max(time.monotonic() - self._start, 0.001)
        line = line_of(done, failed, rate=(done - self._before) / seconds, left=_left(share, seconds))
        total = None if share is None else 1.0
        self._drawn.update(self._task, description=line, total=total, completed=share or 0.0)


def progress_of(say: Callable[[str], object], *, quiet: bool = False, before: int = 0) -> Progress:
    """Choose how to show progress: rich need not be installed."""
    if quiet:
        return Silent()
    if sys.stderr is not None and sys.stderr.isatty():
        try:
            return Bar(before=before)
        except ModuleNotFoundError:
            pass
    return Lines(say, before=before)
