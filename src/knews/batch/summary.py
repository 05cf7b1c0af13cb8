"""The summary of a run, for a person and for programs."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Final

from knews.batch.state import State

#: So many outlets are named.
_SHOWN: Final = 10


def summary_lines(state: State) -> Iterator[str]:
    r"""Say what became of the inputs, a line for each thing that is to be said.

    >>> state = State({}, inputs=3, articles=2, failed=Counter({"empty-input": 1}), outlets=Counter({"mk": 2}), seconds=2)
    >>> print("\n".join(summary_lines(state)))
    3 inputs: 2 articles, 1 failed, in 0:00:02 (2 a second)
    failed: 1 empty-input
    outlets: 2 mk
    """
    failed = state.inputs - state.articles
    rate = state.inputs / state.seconds if state.seconds else 0
    yield (
        f"{_count(state.inputs, 'input')}: {_count(state.articles, 'article')}, {failed:,} failed, "
        f"in {clock(state.seconds)} ({rate:,.0f} a second)"
    )
    if state.failed:
        yield f"failed: {_counts(state.failed)}"
    if state.doubtful:
        yield f"doubtful: {_counts(state.doubtful)}"
    if state.duplicates:
        yield f"duplicates: {state.duplicates:,}"
    if state.outlets:
        shown = Counter(dict(state.outlets.most_common(_SHOWN)))
        more = len(state.outlets) - len(shown)
        yield f"outlets: {_counts(shown)}{f', {more} more' if more else ''}"


def summary_json(state: State) -> bytes:
    """Give the summary as JSON."""
    form = {
        "inputs": state.inputs,
        "articles": state.articles,
        "failed": dict(state.failed.most_common()),
        "doubtful": dict(state.doubtful.most_common()),
        "duplicates": state.duplicates,
        "outlets": {outlet: count for outlet, count in state.outlets.most_common() if outlet},
        "without_outlet": state.outlets[""],
        "seconds": round(state.seconds, 1),
        "asked": state.asked,
    }
    return json.dumps(form, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace") + b"\n"


def clock(seconds: float) -> str:
    """Write a time as hours, minutes and seconds.

    >>> clock(95.2)
    '0:01:35'
    """
    minutes, second = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{second:02}"


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def _counts(counts: Counter[str]) -> str:
    return ", ".join(f"{count:,} {name or 'without'}" for name, count in counts.most_common())
