"""What one input may be at most: at each limit it is read, one past it a LimitExceeded says which and how to raise it."""

import sys
from collections.abc import Callable

import attrs
import memory
import pytest

import knews
from knews import Article, Failure, LimitExceeded, Limits, parse, parse_many, parse_record
from knews.read.metadata import read_json_ld

LEAD = "하늘시가 새 다리를 봄에 열기로 했다고 9일 밝혔다. 시장은 다리가 내년에 열린다고 말했다. 예산은 백억 원이다."


def dump(count: int) -> str:
    return "\n".join([LEAD] * count)


def page(inner: str) -> str:
    return f"<html><body><article><p>{LEAD}</p>{inner}</article></body></html>"


def nested(count: int) -> str:
    # html, body and div, one in the other
    return f"<html><body>{'<div>' * (count - 2)}{LEAD}"


def with_attributes(count: int) -> str:
    names = " ".join(f"data-{number}={number % 7}" for number in range(count))
    return page(f"<p {names}>둘째 문장도 여기 있다고 그는 말했다.</p>")


def with_tags(count: int) -> str:
    return page("<br>" * (count - 8))


EDGES: dict[str, tuple[Callable[[int], str], int]] = {
    "size": (lambda count: LEAD + " " * (count - len(LEAD)), 500),
    "lines": (dump, 40),
    "tags": (with_tags, 300),
    "depth": (nested, 100),
    "attributes": (with_attributes, 30),
}


@pytest.mark.parametrize("name", EDGES)
@pytest.mark.parametrize("encode", [str, str.encode], ids=["str", "bytes"])
def test_at_the_limit_an_input_is_read_and_one_past_it_refused(
    name: str, encode: Callable[[str], str | bytes]
) -> None:
    make, most = EDGES[name]
    at, past = encode(make(most)), encode(make(most + 1))
    if name == "size":
        # In characters of a str, in bytes of bytes.
        most = len(at)
    limits = Limits(**{name: most})
    assert parse(at, limits=limits).text.startswith(LEAD)
    with pytest.raises(LimitExceeded) as caught:
        parse(past, limits=limits)
    assert (caught.value.name, caught.value.allowed, caught.value.found) == (name, most, most + 1)
    assert f"limits=Limits({name}={most + 1})" in str(caught.value)


@pytest.mark.parametrize(("make", "name"), [(nested, "depth"), (with_attributes, "attributes")])
def test_the_usual_limit_holds_at_its_edge(make: Callable[[int], str], name: str) -> None:
    most = getattr(Limits(), name)
    assert LEAD in parse(make(most)).text
    with pytest.raises(LimitExceeded):
        parse(make(most + 1))


def test_usual_lines_hold_and_a_word_on_them_is_quick_for_millions_of_them() -> None:
    with pytest.raises(LimitExceeded, match=r"lines: 2,000,001 is over the limit of 30,000"):
        parse("가\n" * 2_000_000)


def test_links_of_markdown_count_as_tags() -> None:
    assert parse(LEAD + "[가](/1)" * 20, limits=Limits(lines=10, tags=20)).blocks
    with pytest.raises(LimitExceeded, match="tags: 21"):
        parse(LEAD + "[가](/1)" * 21, limits=Limits(lines=10, tags=20))


def test_every_limit_is_tested_at_its_edge() -> None:
    assert {*EDGES, "json"} == {field.name for field in attrs.fields(Limits)}


@pytest.mark.parametrize("quoted", ['"<"', '">"', "'<p>'", "\"a'>'<b\"", "1"])
def test_attributes_are_counted_whatever_is_quoted_in_them(quoted: str) -> None:
    names = " ".join(f"a{number}={quoted}" for number in range(20_000))
    with pytest.raises(LimitExceeded) as caught:
        parse(page(f"<p {names}>가</p>"))
    assert (caught.value.name, caught.value.found) == ("attributes", 20_000)


@pytest.mark.parametrize(
    "inner",
    [
        "<script>if (a<b) {" + "f(x, y); " * 20_000 + "}</script>",
        "<!-- <p " + "a=1 " * 20_000 + "-->",
        "<style>a<b " + "x y " * 20_000 + "</style>",
        "<textarea><p " + "a=1 " * 20_000 + "</textarea>",
    ],
)
def test_what_is_no_tag_has_no_attributes(inner: str) -> None:
    assert isinstance(parse(page("").replace("<body>", f"<body>{inner}")), Article)


def test_a_long_script_is_passed_over_and_a_raised_limit_reads_it() -> None:
    script = '{"@type": "NewsArticle", "headline": "새 다리", "x": "' + "가" * 500 + '"}'
    assert read_json_ld(script, len(script)) == [("json:headline", "새 다리")]
    assert read_json_ld(script, len(script) - 1) == []
    whole = page("").replace(
        "<body>", f'<head><script type="application/ld+json">{script}</script></head><body>'
    )
    assert parse(whole).headline == "새 다리"
    assert parse(whole, limits=Limits(json=len(script))).headline == "새 다리"
    assert parse(whole, limits=Limits(json=len(script) - 1)).headline is None


def test_records_and_many_inputs_take_limits() -> None:
    limits = Limits(size=20)
    with pytest.raises(LimitExceeded):
        parse_record({"title": "새 다리", "text": LEAD}, limits=limits)
    for jobs in (1, 2):
        failed, read = parse_many([LEAD, "새 다리가 열렸다."], jobs=jobs, limits=limits)
        assert isinstance(failed, Failure)
        assert failed.code == "limit-exceeded"
        assert not isinstance(read, Failure)


@pytest.mark.skipif(sys.platform != "linux", reason="the peak is told in other units elsewhere")
@pytest.mark.parametrize("unit", ["# 가\n", "○ 새 다리\n", "<p>다.</p>"])
def test_memory_is_at_most_forty_times_the_input(unit: str) -> None:
    taken = {name: memory.times(raw) for name, raw in memory.cases(memory.SIZE) if repr(unit) in name}
    assert taken
    for ratio, said in taken.values():
        assert said == "read"
        assert ratio <= memory.MOST


@pytest.mark.parametrize("field", attrs.fields_dict(Limits))
@pytest.mark.parametrize("value", [0, -1])
def test_a_limit_is_one_at_least(field: str, value: int) -> None:
    with pytest.raises(ValueError, match=f"{field} is"):
        Limits(**{field: value})


def test_what_is_no_limit_is_told() -> None:
    with pytest.raises(TypeError, match="size takes an int, not str"):
        Limits(size="5")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="limits takes Limits, not dict"):
        parse(LEAD, limits={"size": 5})  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="limits takes Limits"):
        next(knews.parse_many([LEAD], limits=5))  # type: ignore[arg-type]
