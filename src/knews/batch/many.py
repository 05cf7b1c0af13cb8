"""Many inputs from Python: an iterable of them becomes one of Articles and Failures."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized
from datetime import datetime

import attrs

from knews import arguments
from knews.article import Article
from knews.batch.chunk import Chunk, chunks_of
from knews.batch.item import Item, Unread
from knews.batch.outcome import Failure
from knews.batch.pool import Pool
from knews.batch.progress import Progress, progress_of
from knews.batch.work import Reading, read_item
from knews.limits import Limits
from knews.outlet import Outlet
from knews.registry import named_outlet

_INPUT = "a str, bytes, a mapping (a record) or an Item"
_INPUTS = "an iterable of texts, pages and records: put one into a list"


@attrs.frozen
class _Parse:
    """What the workers do."""

    reading: Reading

    def do(self, item: Item | Unread) -> Article | Failure:
        return read_item(item, self.reading)

    def join(self, chunk: Chunk, done: Sequence[Article | Failure]) -> list[Article | Failure]:  # noqa: ARG002
        return list(done)


def parse_many(  # noqa: PLR0913  # each by its name
    inputs: Iterable[str | bytes | Mapping[str, object] | Item | Unread],
    *,
    jobs: int | None = None,
    timeout: float | None = None,
    progress: bool = False,
    outlet: str | Outlet | None = None,
    crawled_at: datetime | None = None,
    fields: Mapping[str, str] | None = None,
    limits: Limits | None = None,
) -> Iterator[Article | Failure]:
    r"""Parse many inputs, in several processes, and give what became of each in their order.

    Inputs are taken as they are needed: a file of a million lines takes no more memory than one of a hundred.
    Nothing that is wrong with one of them ends it: it gives a `Failure`.

    Args:
        inputs: Texts, bytes of pages, records as `parse_record` takes them. The id of a Failure is the number of its
            input, from 0.
        jobs: How many processes parse; as many as there are cores if not given. With 1, this process does.
        timeout: Seconds that an input may take. The process of one that takes longer is ended, the input becomes a
            Failure with the code "timed-out", and the others go on. With `jobs=1`, too, a process of its own parses then.
        progress: Whether to show how far it is on standard error.
        outlet: As for `parse`, for all inputs.
        crawled_at: As for `parse`; what an Item has wins.
        fields: As for `parse_record`.
        limits: As for `parse`, for each input.

    Returns:
        What became of each, one by one. The processes run while the results are gone through, and end with them.

    Raises:
        UnknownOutlet: No outlet is called so.
        TypeError: An argument is of another type, or an input none of these: for that it is raised when its turn comes.
        ValueError: `jobs` is less than 1, or `timeout` no number of seconds.
        RuntimeError: The processes do not start, or cannot take over the Outlet; it is raised with the first result.

    >>> from knews import Failure
    >>> texts = ["새 다리 열린다\n\n하늘시가 새 다리를 열기로 했다.", "", {"title": "새 길 열린다", "text": "내년에 연다."}]
    >>> for result in parse_many(texts, jobs=1):
    ...     print(result.code if isinstance(result, Failure) else result.headline)
    새 다리 열린다
    empty-input
    새 길 열린다
    """
    arguments.check_many("inputs", inputs, _INPUTS)
    if jobs is not None:
        arguments.check_number("jobs", jobs, (int,), "an int: how many processes parse")
    if timeout is not None:
        arguments.check_number("timeout", timeout, (int, float), "a number of seconds")
    if timeout is not None and not 0 < timeout < float("inf"):
        message = f"timeout is {timeout}: it is a number of seconds above 0"
        raise ValueError(message)
    arguments.check_flags(progress=progress)
    if not arguments.is_given("outlet", outlet, (str, Outlet), arguments.OUTLET):
        outlet = None
    if not arguments.is_given("crawled_at", crawled_at, (datetime,), arguments.MOMENT):
        crawled_at = None
    named_fields = arguments.fields_of(fields) or None
    if jobs is not None and jobs < 1:
        message = f"jobs is {jobs}: there must be 1 at least"
        raise ValueError(message)
    if timeout is not None and not timeout > 0:
        message = f"timeout is {timeout}: it must be more than 0 seconds, or None for no end"
        raise ValueError(message)
    if limits is not None:
        arguments.check("limits", limits, (Limits,), arguments.LIMITS)
    named = named_outlet(outlet) if isinstance(outlet, str) else outlet
    # An id is found by each process; an Outlet that is not installed must be sent.
    sent = named.id if isinstance(outlet, str) and named is not None else named
    reading = Reading(sent, crawled_at, named_fields, limits)
    total = len(inputs) if isinstance(inputs, Sized) else None
    items = (_item(number, given) for number, given in enumerate(inputs))
    count = jobs or cores()
    done = (
        (read_item(item, reading) for item in items)
        if count == 1 and timeout is None
        else _in_processes(items, _Parse(reading), jobs=count, timeout=timeout)
    )
    if not progress:
        return done
    return _shown(done, progress_of(_say, share=lambda done: done / total if total else None))


def cores() -> int:
    """Give how many processes can run at once."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity is not None else os.cpu_count() or 1


def _item(number: int, given: object) -> Item | Unread:
    if isinstance(given, Item | Unread):
        return given
    if isinstance(given, str | bytes):
        return Item(str(number), given)
    if not isinstance(given, Mapping) and not (hasattr(given, "keys") and hasattr(given, "__getitem__")):
        arguments.check(f"input {number}", given, (Mapping,), _INPUT)
    # A plain dict: what a feed's reader or a frame gives need not be fit for another process.
    return Item(str(number), {str(key): given[key] for key in given.keys()})  # type: ignore[attr-defined,index]  # noqa: SIM118


def _in_processes(
    items: Iterable[Item | Unread], job: _Parse, *, jobs: int, timeout: float | None
) -> Iterator[Article | Failure]:
    with Pool[list[Article | Failure]](job, jobs=jobs, timeout=timeout) as pool:
        for results in pool.run(chunks_of(items)):
            yield from results


def _shown(results: Iterable[Article | Failure], progress: Progress) -> Iterator[Article | Failure]:
    failed = 0
    with progress:
        for done, result in enumerate(results, 1):
            failed += isinstance(result, Failure)
            progress.tell(done, failed)
            yield result


def _say(message: str) -> None:
    if sys.stderr is not None:
        print(message, file=sys.stderr)  # noqa: T201  # it was asked for
