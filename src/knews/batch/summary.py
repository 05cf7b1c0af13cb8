"""The summary of a run, for a person and for programs."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Final

from knews.batch.state import State
from knews.wording import _, counted

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
    yield _("{inputs}: {articles}, {failed:,} failed, in {time} ({rate:,.0f} a second)").format(
        inputs=counted("{count:,} input", "{count:,} inputs", state.inputs).format(count=state.inputs),
        articles=counted("{count:,} article", "{count:,} articles", state.articles).format(
            count=state.articles
        ),
        failed=failed,
        time=clock(state.seconds),
        rate=rate,
    )
    if state.failed:
        yield _("failed: {counts}").format(counts=_counts(state.failed))
    if state.doubtful:
        yield _("doubtful: {counts}").format(counts=_counts(state.doubtful))
    if state.duplicates:
        yield _("duplicates: {count:,}").format(count=state.duplicates)
    if state.outlets:
        shown = Counter(dict(state.outlets.most_common(_SHOWN)))
        more = len(state.outlets) - len(shown)
        line = _("outlets: {counts}, {more} more") if more else _("outlets: {counts}")
        yield line.format(counts=_counts(shown), more=more)


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


def _counts(counts: Counter[str]) -> str:
    nameless = _("without")
    return ", ".join(
        _("{count:,} {name}").format(count=count, name=name or nameless)
        for name, count in counts.most_common()
    )
