"""Every public value survives pickle, copy and deepcopy, equal and with its hash."""

import copy
import inspect
import json
import pickle
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

import knews
from knews import (
    Article,
    Block,
    Byline,
    Caption,
    Kind,
    Layout,
    Line,
    Outlet,
    Problem,
    Role,
    Section,
    Span,
    Timestamp,
)

KOREA = ZoneInfo("Asia/Seoul")
ARTICLE = knews.parse(
    "새 다리 열린다\n\n입력 2025.01.22 17:43\n\n하늘시가 새 다리를 열기로 했다고 밝혔다.\n\n(사진=하늘시 제공)\n\n김하늘 기자 sky@hankyung.com"
)
#: One or more of each public name that is a class: a new one has to be here.
VALUES: dict[str, tuple[object, ...]] = {
    "Article": (ARTICLE, Article(None)),
    "Block": (*ARTICLE.blocks, Block(Role.META, "새 다리", 0, 4, 1, "metadata", None, "og:title")),
    "BrokenOutlet": (knews.BrokenOutlet("haneul", "knews-haneul", "no module"),),
    "Byline": (*ARTICLE.bylines, Byline("김하늘")),
    "Caption": (*ARTICLE.captions, Caption("새 다리", "다리 전경", "하늘시")),
    "DamagedForm": (knews.DamagedForm("published.value", "7 is no string"),),
    "DecodeError": (knews.DecodeError(("utf-8",), 1),),
    "EmptyInput": (knews.EmptyInput(),),
    "Failure": (knews.Failure("crawl.jsonl#17", code="empty-input", message="the input is empty"),),
    "Kind": tuple(Kind),
    "KnewsError": (knews.KnewsError(), knews.KnewsError("다리")),
    "Layout": (Layout("1", "#view", headline="h1"), *knews.get_outlet("hankyung").layouts),
    "LimitExceeded": (knews.LimitExceeded("input bytes", 1, 2),),
    "Limits": (knews.Limits(), knews.Limits(lines=20)),
    "Line": (Line(Role.NOTICE, "하늘(일보)?"), *knews.get_outlet("hankyung").lines),
    "MissingExtra": (knews.MissingExtra("pyarrow", "batch"),),
    "NoTextKey": (knews.NoTextKey(("title",), ("text",)),),
    "Outlet": (Outlet(id="haneul", name="하늘일보"), *map(knews.get_outlet, knews.outlet_ids())),
    "OutletClash": (knews.OutletClash("id", "haneul", (("haneul", "a"), ("haneul", "b"))),),
    "Problem": (*ARTICLE.problems, Problem("no-headline", "the page has none", 0, 0)),
    "Reading": (ARTICLE.reading,),
    "Role": tuple(Role),
    "Section": (*ARTICLE.sections, Section(None, "○", ("다리",))),
    "Span": (Span(1, 2),),
    "Timestamp": (
        ARTICLE.published,
        Timestamp(None, "4 hours ago", "hour", relative=True, distance=timedelta(hours=4)),
        # A gap, a fold and an offset with seconds of Seoul's clock.
        *(
            Timestamp(datetime(*day, tzinfo=KOREA, fold=fold), "다리", "second")
            for day in ((1988, 5, 8, 2, 30), (1988, 10, 9, 2, 30), (1908, 4, 1, 0, 10))
            for fold in (0, 1)
        ),
        Timestamp(datetime(2025, 1, 22, tzinfo=UTC), "다리", "day"),
        Timestamp(datetime(2025, 1, 22, tzinfo=timezone(timedelta(seconds=-1))), "다리", "day"),
    ),
    "UnknownOutlet": (knews.UnknownOutlet("haneul", ("hani",)),),
    "UnsupportedInput": (knews.UnsupportedInput("a PDF file"),),
    "WrongSchema": (knews.WrongSchema(2, 1),),
    "WrongField": (knews.WrongField("text", None, ("title",)),),
}
#: Names that are no classes of values: functions, and a type that is for type checkers.
NO_VALUES = {"ArticleDict"}

COPIES: dict[str, Callable[[object], object]] = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    **{
        f"pickle-{protocol}": lambda value, protocol=protocol: pickle.loads(pickle.dumps(value, protocol))  # type: ignore[misc]  # noqa: S301
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1)
    },
}


def test_every_public_class_has_a_value_here() -> None:
    classes = {name for name in knews.__all__ if inspect.isclass(getattr(knews, name))}
    assert classes - NO_VALUES == set(VALUES)
    for name, values in VALUES.items():
        assert values, name
        assert all(type(value) is getattr(knews, name) for value in values), name


def values() -> Iterator[object]:
    for of_class in VALUES.values():
        yield from of_class


@pytest.mark.parametrize("way", COPIES)
def test_a_copy_is_equal(way: str) -> None:
    for value in values():
        again = COPIES[way](value)
        assert type(again) is type(value)
        assert (repr(again), str(again)) == (repr(value), str(value))
        if isinstance(value, BaseException):
            # An exception is equal to itself alone.
            assert isinstance(again, BaseException)
            assert again.args == value.args
            assert vars(again) == vars(value)
        else:
            assert again == value
            assert hash(again) == hash(value)


@pytest.mark.parametrize("way", COPIES)
def test_a_copy_of_a_copy_parses(way: str) -> None:
    outlet = COPIES[way](knews.get_outlet("hankyung"))
    assert isinstance(outlet, Outlet)
    text = "새 다리 열린다\n\n하늘시가 새 다리를 연다고 밝혔다.\n\n김하늘 기자 sky@hankyung.com"
    assert knews.parse(text, outlet=outlet).text == knews.parse(text, outlet="hankyung").text


@pytest.mark.parametrize("way", COPIES)
@pytest.mark.parametrize(
    "printed",
    [
        "1908.04.01",
        "1908.4.1",
        "입력 1988.05.08 02:30",
        "입력 1988.10.09 02:30",
        "입력 1961.08.10",
        "1961.08.10 00:10:20",
        "1954.03.21 00:10",
        "입력 1987.05.10 오전 2시",
    ],
)
def test_a_time_in_a_gap_or_a_fold_keeps_its_offset(printed: str, way: str) -> None:
    text = f"새 다리 열린다\n\n{printed}\n\n하늘시가 새 다리를 열기로 했다고 밝혔다.\n"
    article = knews.parse(text, published=printed)
    assert article.published is not None
    assert article.published.value is not None
    again = COPIES[way](article)
    assert again == article
    assert hash(again) == hash(article)
    assert Article.from_dict(json.loads(json.dumps(article.to_dict()))) == article
    # The same moment, wherever it is shown.
    assert isinstance(again, Article)
    assert again.published == article.published
    assert again.published is not None
    assert again.published.value is not None
    assert again.published.value.timestamp() == article.published.value.timestamp()


@pytest.mark.parametrize(
    ("crawled", "printed", "value"),
    [
        # A distance in hours is cut to its hour. Clocks go from 02:00 to 03:00 on 8 May 1988 and back on 9 October.
        ("1988-05-08T03:30+10:00", "1시간 전", "1988-05-08T01:00:00+09:00"),
        ("1988-05-08T05:00+10:00", "4 hours ago", "1988-05-08T00:00:00+09:00"),
        ("1988-10-09T03:30+09:00", "1시간 전", "1988-10-09T02:00:00+09:00"),
        ("1988-10-09T02:30+09:00", "1시간 전", "1988-10-09T02:00:00+10:00"),
        ("1988-10-09T04:00+09:00", "3 hours ago", "1988-10-09T02:00:00+10:00"),
    ],
)
def test_a_distance_is_counted_on_a_clock_that_nobody_sets(crawled: str, printed: str, value: str) -> None:
    text = f"새 다리 열린다\n\n{printed}\n\n하늘시가 새 다리를 열기로 했다고 밝혔다.\n"
    article = knews.parse(text, crawled_at=datetime.fromisoformat(crawled))
    assert article.published is not None
    assert article.published.value is not None
    found = article.published.value
    assert found.timestamp() == datetime.fromisoformat(value).timestamp()
    assert copy.deepcopy(article) == article
