"""Arguments of the public functions: wrong types are named at once, and nothing may be said in several ways."""

import math
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Self

import pytest

import knews

DUMP = "새 다리 열린다\n\n하늘시가 새 다리를 열기로 했다고 14일 밝혔다."


class Unlike:
    """A stand-in for pandas' NA and NaT: unlike anything, and what says so is itself or True."""

    def __init__(self, answer: object) -> None:
        """Say what a comparison gives."""
        self.answer = self if answer is None else answer

    def __eq__(self, other: object) -> bool:
        """Compare as NA does."""
        return self.answer  # type: ignore[return-value]

    def __ne__(self, other: object) -> bool:
        """Compare as NA does."""
        return self.answer  # type: ignore[return-value]

    __hash__ = None  # type: ignore[assignment]

    def __bool__(self) -> bool:
        """Refuse, as NA and an array of several do."""
        message = "neither true nor false"
        raise TypeError(message)


class NaT(Unlike, datetime):  # type: ignore[misc]
    """NaT is a datetime to isinstance."""

    def __new__(cls, _: object) -> Self:
        """Give any datetime."""
        return super().__new__(cls, 1, 1, 1)


NOTHING = [None, math.nan, Unlike(None), NaT("yes")]


@pytest.mark.parametrize("nothing", NOTHING, ids=["None", "nan", "NA", "NaT"])
@pytest.mark.parametrize("name", ["url", "crawled_at", "outlet"])
def test_nothing_is_not_given(name: str, nothing: Any) -> None:  # noqa: ANN401
    dump = f"새 다리 열린다\n\n4 hours ago\n\n{DUMP}"
    assert knews.parse(dump, **{name: nothing}) == knews.parse(dump)


@pytest.mark.parametrize("nothing", NOTHING, ids=["None", "nan", "NA", "NaT"])
def test_nothing_finds_no_outlet(nothing: Any) -> None:  # noqa: ANN401
    assert knews.find_outlet(url=nothing, text=nothing) is None


@pytest.mark.parametrize(
    ("name", "value", "takes"),
    [
        ("url", 5, "url takes a str, not int"),
        ("url", b"https://haneul.example", "url takes a str, not bytes"),
        ("url", Unlike(Unlike(None)), "url takes a str, not Unlike"),
        ("crawled_at", "2025-01-22", "crawled_at takes a datetime, not str"),
        ("crawled_at", date(2025, 1, 22), "crawled_at takes a datetime, not date: "),
        ("outlet", 1, "outlet takes a str or an Outlet, not int"),
        ("outlet", knews.Outlet, "outlet takes a str or an Outlet, not type"),
        ("raw", None, "raw takes a str or bytes, not None"),
        ("raw", math.nan, "raw takes a str or bytes, not float"),
        ("raw", bytearray(b"x"), "raw takes a str or bytes, not bytearray"),
        ("raw", Path("a.txt"), r"raw takes a str or bytes, not \w+Path"),
    ],
)
def test_a_wrong_type_is_named_though_no_value_needs_it(name: str, value: object, takes: str) -> None:
    with pytest.raises(TypeError, match=rf"^{takes}"):
        knews.parse(**{"raw": DUMP, name: value})  # type: ignore[arg-type]


def test_a_wrong_type_is_named_where_an_outlet_is_looked_for() -> None:
    with pytest.raises(TypeError, match=r"^url takes a str, not int"):
        knews.find_outlet(url=5)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^text takes a str, not bytes: decode"):
        knews.find_outlet(text=b"")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^id takes a str, not int"):
        knews.get_outlet(5)  # type: ignore[arg-type]


def test_a_child_of_a_type_is_one_of_it() -> None:
    class Text(str):
        __slots__ = ()

    class Moment(datetime):
        pass

    moment = Moment(2025, 1, 22, 21, 30, tzinfo=UTC)
    assert knews.parse(Text(DUMP), url=Text("https://www.mk.co.kr/1"), crawled_at=moment).outlet == "mk"


@pytest.mark.parametrize("word", ["hankyung", "한국경제", "www.hankyung.com"])
def test_an_outlet_is_named_by_its_id_its_name_or_its_host(word: str) -> None:
    assert knews.parse(DUMP, outlet=word).outlet == "hankyung"


def test_a_name_that_no_outlet_prints_is_an_error() -> None:
    with pytest.raises(knews.UnknownOutlet, match="no outlet '하늘일보' is installed"):
        knews.parse(DUMP, outlet="하늘일보")
