"""Wrong use is told: every argument of every public callable is given what it does not take."""

import inspect
import math
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import attrs
import pytest

import knews
from knews.batch import parse_table

pyarrow = pytest.importorskip("pyarrow")

DUMP = "새 다리 열린다\n\n하늘시가 새 다리를 열기로 했다고 14일 밝혔다."
ARTICLE = knews.parse(DUMP)


class Misbehaves(str):
    """A str whose own words raise."""

    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        message = "no comparing"
        raise RuntimeError(message)

    def __str__(self) -> str:
        message = "no words"
        raise RuntimeError(message)

    def __len__(self) -> int:
        return -1  # noqa: PLE0303  # what is tested


#: What each callable takes beside the argument that is wrong.
SOUND: dict[str, dict[str, Any]] = {
    "Article": {"outlet": None},
    "Article.blocks_of": {},
    "Article.clean_text": {},
    "Article.from_dict": {"form": ARTICLE.to_dict()},
    "Article.sentences": {},
    "Article.to_dict": {},
    "Block": {"role": knews.Role.NOTICE, "text": "", "start": 0, "stop": 0, "line": 1},
    "Byline": {"name": "김하늘"},
    "Caption": {"title": None, "text": ""},
    "Failure": {"id": "1", "code": "empty-input", "message": "it is empty"},
    "Layout": {"id": "2024", "when": "#haneul"},
    "Limits": {},
    "Line": {"role": knews.Role.NOTICE, "pattern": "하늘"},
    "Outlet": {"id": "haneul", "name": "하늘일보"},
    "Problem": {"code": "no-text", "message": "", "start": 0, "stop": 0},
    "Reading": {"outlet": None},
    "Section": {"heading": None, "marker": None, "paragraphs": ()},
    "Span": {"start": 0, "stop": 0},
    "Timestamp": {"value": None, "text": "", "precision": "day"},
    "find_fields": {"keys": ["본문"]},
    "find_outlet": {},
    "get_outlet": {"id": "hankyung"},
    "outlet_ids": {},
    "parse": {"raw": DUMP},
    "parse_many": {"inputs": [DUMP], "jobs": 1},
    "parse_record": {"record": {"본문": DUMP}},
    "parse_table": {"batch": pyarrow.table({"본문": [DUMP]})},
    "read_kind": {"raw": DUMP},
    "schema": {},
    "to_frame": {"articles": []},
    "to_table": {"articles": []},
}
WRONG = {
    "None": None,
    "int": 5,
    "bytes": b"",
    "empty": "",
    "list": [],
    "object": object(),
    "misbehaves": Misbehaves("x"),
    "nan": math.nan,
    "bool": True,
    "pair": ("a", 5),
    "dict": {"a": object()},
    "odd": {5: 5},
    "ints": [5],
    "function": len,
}
#: Nothing takes these, but for who is named.
NEVER = {
    "int": {"start", "stop", "line", "repeats", "jobs", "timeout", *attrs.fields_dict(knews.Limits)},
    "object": set[str](),
    "bytes": {"raw"},
    "bool": {"portal", "relative", "progress", "blocks", "headings", "marks", "sign_offs", "hashtags"}
    | {"addresses", "invisible", "entities"},
}


def callables() -> dict[str, Callable[..., object]]:
    found: dict[str, Any] = {name: getattr(knews, name) for name in knews.__all__}
    methods = ("blocks_of", "clean_text", "from_dict", "sentences", "to_dict")
    return {
        **{name: value for name, value in found.items() if callable(value) and not is_told_elsewhere(value)},
        **{f"Article.{name}": getattr(ARTICLE, name) for name in methods},
        "parse_table": parse_table,
    }


def is_told_elsewhere(value: object) -> bool:
    """Tell what nobody calls: errors are raised by knews, of an enum and a TypedDict Python says what is wrong."""
    return isinstance(value, type) and (
        issubclass(value, BaseException) or value in (knews.Role, knews.Kind, knews.ArticleDict)
    )


def arguments() -> Iterator[tuple[str, str]]:
    for name, called in callables().items():
        for argument in inspect.signature(called).parameters:
            yield name, argument


def call(name: str, argument: str, value: object) -> object:
    called = callables()[name]
    if inspect.signature(called).parameters[argument].kind is inspect.Parameter.VAR_POSITIONAL:
        return called(value)
    given: Any = partial(called, **{**SOUND[name], argument: value})()
    return list(given) if isinstance(given, Iterator) else given


def test_every_public_callable_is_asked() -> None:
    assert set(SOUND) == set(callables())


@pytest.mark.parametrize(("name", "argument"), list(arguments()), ids=".".join)
def test_what_an_argument_does_not_take_is_told_by_its_name(name: str, argument: str) -> None:
    for label, value in WRONG.items():
        try:
            call(name, argument, value)
        except (TypeError, ValueError, knews.KnewsError) as error:
            is_named = argument in str(error) or (argument, label) in {("inputs", "pair"), ("inputs", "ints")}
            assert isinstance(error, knews.KnewsError) or is_named, (label, error)  # noqa: PT017
            assert len(str(error)) < 500, (label, error)  # noqa: PT017
            told = isinstance(error, TypeError)
        else:
            told = False
        if label in NEVER and argument not in NEVER[label]:
            assert told, label


@pytest.mark.parametrize("articles", [ARTICLE, [ARTICLE, "새 다리"], "새 다리"])
def test_what_is_no_collection_of_articles_is_told(articles: Any) -> None:  # noqa: ANN401
    for make in (knews.to_table, knews.to_frame):
        with pytest.raises(TypeError, match=r"^articles takes (an iterable of )?Articles and Failures"):
            make(articles)


@pytest.mark.parametrize("inputs", [DUMP, DUMP.encode(), {"본문": DUMP}])
def test_one_input_is_no_collection_of_inputs(inputs: Any) -> None:  # noqa: ANN401
    with pytest.raises(
        TypeError, match=r"^inputs takes an iterable of texts, pages and records, not .*: put one"
    ):
        knews.parse_many(inputs)


@pytest.mark.parametrize("timeout", [0, -1, math.nan, math.inf])
def test_a_timeout_is_a_number_of_seconds(timeout: float) -> None:
    with pytest.raises(ValueError, match=r"^timeout is "):
        knews.parse_many([DUMP], timeout=timeout)


def test_a_str_of_a_class_of_its_own_is_read_by_its_characters() -> None:
    class Loud(str):
        __slots__ = ()

        def __str__(self) -> str:
            return "!"

        def __len__(self) -> int:
            return 1

    assert knews.parse(Loud(DUMP)) == ARTICLE
    assert knews.get_outlet(Loud("hankyung")).id == "hankyung"
    assert knews.find_outlet(url=Loud("https://www.hankyung.com/1")) == knews.get_outlet("hankyung")
