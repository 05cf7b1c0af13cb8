"""The readers of the press grammar, found by themselves: what each takes is told by the names of its parameters."""

import inspect
import pkgutil
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta, timezone
from functools import cache, partial
from importlib import import_module
from zlib import crc32

from promises import check_spans, hold, in_time, squeeze

import knews.press
from knews.article import Byline, Timestamp
from knews.press.seam import fold

_CRAWLED = datetime(2025, 3, 5, 12, 34, 56, tzinfo=timezone(timedelta(hours=9)))
#: What a parameter is given, by its name, out of a line and a place in it; any other text is the line.
_GIVEN: Mapping[str, Callable[[str, int], object]] = {
    "folded": lambda line, _: fold(line),
    "name": lambda *_: "김하늘",
    "names": lambda *_: frozenset(("하늘일보",)),
    "character": lambda line, at: line[at : at + 1] or " ",
    "start": lambda *_: 0,
    "floor": lambda *_: 0,
    "at": lambda _, at: at,
    "stop": lambda line, _: len(line),
    "zone": lambda *_: "Asia/Seoul",
    "crawled_at": lambda *_: _CRAWLED,
    **dict.fromkeys(("relative", "anywhere", "spaced", "known"), lambda _, at: at % 2 == 0),
}
#: Functions that read no text: they take what others found, or make patterns.
APART = frozenset(
    "ago by_pair dated days_ago features_of_deck features_of_end features_of_lead features_of_place is_day is_fill "
    "label_before label_behind latest load one_of pattern tie time_of_day to_zone without_houses zone_of".split()
)


def _line(line: str, _: int) -> str:
    return line


@cache
def found() -> Mapping[str, tuple[Callable[..., object], tuple[str, ...]]]:
    """Give every public function of the press by its name, and the names of its parameters."""
    functions: dict[str, tuple[Callable[..., object], tuple[str, ...]]] = {}
    for info in pkgutil.iter_modules(knews.press.__path__):
        module = import_module(f"knews.press.{info.name}")
        for name, value in vars(module).items():
            if (
                not name.startswith("_")
                and inspect.isroutine(inspect.unwrap(value))
                and value.__module__ == module.__name__
            ):
                functions[f"{info.name}.{name}"] = value, tuple(inspect.signature(value).parameters)
    return functions


@cache
def readers() -> Mapping[str, tuple[Callable[..., object], tuple[str, ...]]]:
    """Give those that read a text."""
    return {name: one for name, one in found().items() if name.partition(".")[2] not in APART}


def check(line: str) -> None:
    """Give a line to every reader: none raises, and what it finds is in the line."""
    text = line.strip()
    if not text:
        return
    at = crc32(text.encode("utf-8", "surrogatepass")) % len(text)
    for name, (reader, parameters) in readers().items():
        given = {parameter: _GIVEN.get(parameter, _line)(text, at) for parameter in parameters}
        try:
            value = in_time(partial(_called, reader, given), len(text))
        except Exception as error:
            error.add_note(f"{name} of {text!r} at {at}")
            raise
        check_value(name, text, value)


def _called(reader: Callable[..., object], given: Mapping[str, object]) -> object:
    value = reader(**given)
    return list(value) if isinstance(value, Iterator) else value


def check_value(name: str, text: str, value: object) -> None:
    """Names are printed in the line, places are in it, times are aware."""
    for one in value if isinstance(value, (list, tuple)) else (value,):
        if isinstance(one, Byline):
            hold(squeeze(one.name or "") in squeeze(text), f"{name}: a name is printed", one.name, text)
        elif isinstance(one, Timestamp):
            hold(one.value is None or one.value.utcoffset() is not None, f"{name}: a time is aware", one)
        elif isinstance(one, int):
            hold(-1 <= one <= len(text), f"{name}: a place is in the line", one, text)
    if isinstance(value, list) and all(
        isinstance(one, tuple) and [type(part) for part in one] == [int, int] for one in value
    ):
        check_spans(text, value)


def uncovered() -> set[str]:
    """Give the functions that no harness knows how to call."""
    return {
        name
        for name, (reader, _) in readers().items()
        for parameter in inspect.signature(reader).parameters.values()
        if parameter.name not in _GIVEN and parameter.annotation is not str
    }


if __name__ == "__main__":
    sys.stdout.write("\n".join(sorted(readers())) + "\n")
