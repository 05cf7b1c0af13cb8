"""Run in the environment of a peer: `worker.py PEER MODE MANIFEST`; answers are JSON lines.

`pages` reads each page in turns with a bare lxml parse, `memory` reads each once, `first` reads one, `hostile` waits on
standard input for the number of an input and answers before it waits for the next.
"""

import json
import logging
import os
import resource
import sys
import time
import warnings
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from readers import READERS, Found

#: What each hostile input has somewhere in its text.
MARK = "새 다리"
#: Of an input that took so many seconds in all, there are no more turns.
ENOUGH = 0.4


def seconds(work: Callable[[], object]) -> float:
    """Give the processor time of some work, whether it raises or not."""
    begin = time.process_time()
    # What it raises is told when the value is read.
    with suppress(Exception):
        work()
    return time.process_time() - begin


def peak() -> float:
    """Give the most memory that the process had, in MiB."""
    kilo = 1024 if sys.platform != "darwin" else 1024 * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / kilo


def value_of(read: Callable[[], Found | None]) -> dict[str, Any]:
    """Give what was found, or the error."""
    try:
        return {"found": read()}
    except BaseException as error:  # noqa: BLE001  # whatever a peer raises is its answer
        return {"error": f"{type(error).__name__}: {error}"[:300]}


def in_turns(work: Callable[[], Found | None], raw: bytes, turns: int) -> dict[str, Any]:
    """Give what was found, and the least processor time of it and of a bare parse, which take turns."""
    from lxml import html  # noqa: PLC0415  # the yardstick, which `memory` and `first` do without

    begin = time.process_time()
    answer = value_of(work)
    ours = spent = time.process_time() - begin
    bare = seconds(partial(html.document_fromstring, raw))
    for _ in range(turns - 1):
        if spent > ENOUGH:
            break
        bare = min(bare, seconds(partial(html.document_fromstring, raw)))
        ours = min(ours, again := seconds(work))
        spent += again
    return {"bare": bare, "seconds": ours, **answer}


def main() -> None:
    """Do as told."""
    peer, mode, manifest = sys.argv[1:4]
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    logging.disable()
    warnings.simplefilter("ignore")
    inputs = json.loads(Path(manifest).read_text("utf-8"))
    reader = READERS[peer]()

    def tell(**answer: object) -> None:
        print(json.dumps(answer, ensure_ascii=True), file=answers, flush=True)

    def read(one: dict[str, Any]) -> Callable[[], Found | None]:
        raw = Path(one["file"]).read_bytes()
        return lambda: reader(raw, one["url"])

    if mode == "first":
        tell(**value_of(read(inputs[0])))
    elif mode == "memory":
        for one in inputs:
            value_of(read(one))
        tell(peak=peak())
    elif mode == "hostile":
        tell(ready=True)
        for line in sys.stdin:
            begin = time.perf_counter()
            answer = value_of(read(inputs[int(line)]))
            lines = (answer.pop("found", None) or {}).get("paragraphs", [])
            kept = any(MARK in line for line in lines)
            tell(seconds=time.perf_counter() - begin, kept=kept, peak=peak(), **answer)
    else:
        for one in inputs:
            tell(name=one["name"], **in_turns(read(one), Path(one["file"]).read_bytes(), int(mode)))


if __name__ == "__main__":
    main()
