"""Whose a page is that states no address: where its links and pictures lead."""

import pytest

import knews

TEXT = "<h1>새 다리 열린다</h1><div id='articleBody'><p>하늘시가 새 다리를 10월에 연다고 밝혔다.</p></div>"


def links(**counts: int) -> str:
    """Make so many pictures on each host."""
    return "".join(
        f'<img src="//img.{host.replace("_", ".")}/{number}.jpg">'
        for host, count in counts.items()
        for number in range(count)
    )


def outlet_of(body: str, head: str = "", url: str | None = None) -> str | None:
    return knews.parse(
        f"<html><head><title>새 다리 열린다</title>{head}</head><body>{TEXT}{body}</body></html>", url=url
    ).outlet


def test_a_page_full_of_an_outlets_links_is_its() -> None:
    assert outlet_of(links(hankyung_com=12)) == "hankyung"
    assert outlet_of(links(hankyung_com=12, mk_co_kr=2, haneul_example=9)) == "hankyung"


@pytest.mark.parametrize(
    "body",
    [
        links(hankyung_com=9),
        links(hankyung_com=12, mk_co_kr=3),
        links(hankyung_com=12, haneul_example=13),
        links(naver_com=30),
        links(haneul_example=30),
        "",
    ],
)
def test_few_links_or_those_of_many_say_nothing(body: str) -> None:
    assert outlet_of(body) is None


def test_links_say_nothing_on_a_page_that_states_where_it_is() -> None:
    body = links(hankyung_com=12)
    assert outlet_of(body, '<link rel="canonical" href="https://blog.haneul.example/1">') is None
    assert outlet_of(body, url="https://blog.haneul.example/1") is None
    assert outlet_of(body, '<link rel="canonical" href="{{url}}">') == "hankyung"
