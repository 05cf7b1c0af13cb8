"""How far a run is: a bar on a terminal, elsewhere a line now and then, or nothing."""

import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import Final, Protocol, Self

import attrs

from knews.wording import _

#: Seconds between two lines where there is no terminal.
EVERY: Final = 30.0
#: A bar is drawn anew so many times a second at most.
_DRAWN: Final = 4


#: How much of all inputs is done or read, from 0 to 1, by how many are done; None where it is not known.
Share = Callable[[int], float | None]


class Progress(Protocol):
    """What a run tells how far it is. Use it in a `with` statement."""

    def __enter__(self) -> Self:
        """Begin to show."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        """Show no more."""

    def tell(self, done: int, failed: int) -> None:
        """Show how many inputs are done, and how many of them failed."""


class Silent:
    """Shows nothing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        pass

    def tell(self, done: int, failed: int) -> None:
        """Show nothing."""


class Pace:
    """How fast it goes, and how long the rest takes at this pace."""

    def __init__(self, before: int, share: Share, clock: Callable[[], float] = time.monotonic) -> None:
        """Take how many inputs were done before, and what tells how much of all is done."""
        self._before, self._share, self._clock = before, share, clock
        self._start, self._first = clock(), share(before) or 0.0

    def line(self, done: int, failed: int) -> str:
        """Say in one line how far it is."""
        seconds = max(self._clock() - self._start, 0.001)
        share = self._share(done)
        gone = (share or 0.0) - self._first
        left = seconds * (1 - share) / gone if share is not None and gone > 0 else None
        return line_of(done, failed, rate=(done - self._before) / seconds, left=left)

    def part(self, done: int) -> float | None:
        """Give how much of all is done."""
        return self._share(done)


@attrs.define
class Lines:
    """A line now and then, for logs."""

    say: Callable[[str], object]
    before: int = 0
    share: Share = lambda _done: None
    every: float = EVERY
    clock: Callable[[], float] = time.monotonic
    _last: float = 0.0
    _pace: Pace | None = None

    def __enter__(self) -> Self:
        self._last = self.clock()
        self._pace = Pace(self.before, self.share, self.clock)
        return self

    def __exit__(self, *_error: object) -> None:
        pass

    def tell(self, done: int, failed: int) -> None:
        """Write a line if the last one was long ago."""
        now = self.clock()
        if self._pace is not None and now - self._last >= self.every:
            self._last = now
            self.say(self._pace.line(done, failed))


def line_of(done: int, failed: int, *, rate: float, left: float | None) -> str:
    """Say in one line how far a run is.

    >>> line_of(12_000, 3, rate=812.4, left=95)
    '12,000 done, 3 failed, 812 a second, 0:01:35 left'
    """
    line = _("{done:,} done, {failed:,} failed, {rate:,.0f} a second").format(
        done=done, failed=failed, rate=rate
    )
    return line if left is None else _("{line}, {time} left").format(line=line, time=_clock(left))


def _clock(seconds: float) -> str:
    minutes, second = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{second:02}"


class Bar:
    """A bar on a terminal, drawn by rich."""

    def __init__(self, before: int, share: Share) -> None:
        """Take how many inputs were done before, and what tells how much of all is done."""
        from rich.console import Console  # noqa: PLC0415  # comes with an extra
        from rich.progress import BarColumn, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415
        from rich.progress import Progress as Drawn  # noqa: PLC0415

        self._pace = Pace(before, share)
        self._drawn = Drawn(
            SpinnerColumn(),
            BarColumn(),
            TextColumn("{task.description}"),
            TimeElapsedColumn(),
            # The commands' own stream shows the escapes that draw it.
            console=Console(file=sys.__stderr__),
            refresh_per_second=_DRAWN,
            transient=True,
        )
        self._task = self._drawn.add_task("", total=None)

    def __enter__(self) -> Self:
        self._drawn.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._drawn.stop()

    def tell(self, done: int, failed: int) -> None:
        """Draw the bar anew."""
        part = self._pace.part(done)
        self._drawn.update(
            self._task,
            description=self._pace.line(done, failed),
            total=None if part is None else 1.0,
            completed=part or 0.0,
        )


def progress_of(
    say: Callable[[str], object], *, quiet: bool = False, before: int = 0, share: Share = lambda _done: None
) -> Progress:
    """Choose how to show progress: rich need not be installed."""
    if quiet:
        return Silent()
    if sys.stderr is not None and sys.stderr.isatty():
        try:
            return Bar(before, share)
        except ModuleNotFoundError:
            pass
    return Lines(say, before, share)
