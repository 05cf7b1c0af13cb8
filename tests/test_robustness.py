"""What once broke under hostile inputs, by kind: each gives an Article that lost nothing, or a KnewsError."""

import gc
import json
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from contextlib import suppress

import pytest
from growth import Case, Work, growth

from knews import Article, KnewsError, parse, parse_record

LEAD = "하늘시가 새 다리를 봄에 열기로 했다고 9일 밝혔다."
MORE = "시장은 다리가 내년에 열린다고 덧붙였다."


def page(inner: str, head: str = "") -> str:
    text = f"<p>{LEAD} 시장은 봄이면 시민 누구나 다리를 건넌다고 말했다.</p><p>예산은 백억 원이다. 공사는 두 해 걸렸다.</p>"
    return f"<html><head>{head}</head><body><h1>새 다리</h1><article>{text}{inner}</article></body></html>"


def meta(key: str, value: str) -> str:
    return page("", f'<meta name="{key}" content="{value}">')


def json_ld(value: object) -> str:
    return page("", f'<script type="application/ld+json">{json.dumps(value, ensure_ascii=False)}</script>')


# 1. A bad picture address


@pytest.mark.parametrize("address", ["//[x", "http://[::1", "//a℀b/"])
def test_a_bad_address_of_a_picture_costs_nothing_but_itself(address: str) -> None:
    article = parse(
        page(f'<figure><img src="{address}"><figcaption>새 다리의 모습</figcaption></figure><p>{MORE}</p>')
    )
    assert [caption.text for caption in article.captions] == ["새 다리의 모습"]
    assert MORE in article.text
    assert parse(page(f'<img src="/1.jpg"><p>{MORE}</p>'), url=address).problems[0].code == "bad-url"


# 2. Blocks that overlap


@pytest.mark.parametrize(
    "line",
    [
        "김하늘 기자 sky@haneul.co.kr▶하늘일보 구독하기 ⓒ 하늘일보, 무단전재 및 재배포 금지 더 보기",
        "#★[남영 기자 ] 모바일",
        "ⓒ 하늘일보 ▶구독하기 ⓒ 하늘일보, 무단전재 및 재배포 금지 ▶더 보기 김하늘 기자",
    ],
)
def test_blocks_stand_one_behind_the_other(line: str) -> None:
    text = f"{LEAD}\n\n{line}"
    at = 0
    for block in parse(text).blocks:
        assert block.start >= at
        assert text[at : block.start].strip() == ""
        at = block.stop
    assert text[at:].strip() == ""


# 3. Time that grows with the square

SPACES: dict[str, Callable[[int], str]] = {
    "reporters": lambda count: f"{LEAD}\n{'기자' * count}",
    "correspondents": lambda count: f"{LEAD}\n{'특파원' * count}",
    "keywords": lambda count: meta("keywords", "a" + " " * count + "b"),
    "author": lambda count: meta("author", "a" + " " * count + "b"),
    "author in brackets": lambda count: meta("author", "[" * count + "]" * count),
    "author's tasks": lambda count: meta("author", "글=" * count),
    "title": lambda count: meta("og:title", "새 다리" + " : 가" * count + " 열린다"),
    "JSON-LD": lambda count: json_ld({"@type": "NewsArticle", "author": {"name": "a" + " " * count + "b"}}),
    "comments": lambda count: page("", f'<script type="application/ld+json">{"/**/" * count}{{}}</script>'),
    "breaks": lambda count: page("가 <br>" * count),
    "titles": lambda count: page("가나<br>" * count, '<meta property="og:title" content="새 다리">' * count),
    "signatures": lambda count: LEAD + "\n김하늘 기자 sky@mk.co.kr" * count,
}


@pytest.mark.parametrize("name", SPACES)
def test_twice_the_input_takes_about_twice_as_long(name: str) -> None:
    def read(count: int) -> Work:
        text = SPACES[name](count)
        return lambda: parse(text)

    assert growth(Case(name, read, 3_000, 12_000, most=8, least=0.01)) < 8


def test_a_long_address_is_no_host() -> None:
    def read(count: int) -> Work:
        url = "https://" + "a." * count
        return lambda: parse(LEAD, url=url)

    assert growth(Case("url", read, 20_000, 80_000, most=8, least=0.01)) < 8


def test_boxes_in_boxes_are_read_once() -> None:
    def read(count: int) -> Work:
        text = page('<div><div><img src="/1.jpg"></div>' * count + MORE)
        return lambda: parse(text)

    assert growth(Case("boxes", read, 100, 400, most=8, least=0.005)) < 8


# 4. Calls in each other


@pytest.mark.parametrize("depth", [100, 250, 500])
@pytest.mark.parametrize(
    "tag", ["figcaption", "h2 class=subtitle", "em class=caption", "dl", "table", "blockquote"]
)
def test_elements_in_each_other_lose_nothing(tag: str, depth: int) -> None:
    article = parse(page(f"<{tag}>" * depth + MORE))
    assert MORE in "".join(block.text for block in article.blocks)


@pytest.mark.parametrize("depth", [100, 500, 900, 5_000, 100_000])
@pytest.mark.parametrize(
    ("opens", "closes"), [("[", "]"), ('{"@graph":', "}"), ('{"author":[', "]}"), ('{"a":', "}")]
)
def test_json_in_json_is_no_end(opens: str, closes: str, depth: int) -> None:
    inner = '{"@type": "NewsArticle", "headline": "새 다리 열린다"}'
    script = f'<script type="application/ld+json">{opens * depth}{inner}{closes * depth}</script>'
    assert LEAD in parse(page("", script)).text


def test_nested_authors_are_no_end() -> None:
    author: object = "김하늘"
    for _ in range(400):
        author = [author]
    assert parse(json_ld({"@type": "NewsArticle", "author": author})).bylines[0].name == "김하늘"


@pytest.mark.parametrize("depth", [300, 900, 5_000])
def test_a_record_in_records_gives_an_article_or_a_knews_error(depth: int) -> None:
    nested: object = LEAD
    for number in range(depth):
        nested = [nested] if number % 2 else {"text": nested}
    with suppress(KnewsError):
        assert isinstance(parse_record({"title": "새 다리", "text": nested}), Article)


_DEEP = """
import sys
from knews import Article, parse, parse_record
{warm}
def down(left):
    return down(left - 1) if left else {call}
article = down({depth})
assert isinstance(article, Article) and article.outlet == "hankyung", article
"""
_DUMP = "새 다리 열린다\\n\\n시가 다리를 열기로 했다.\\n\\n김하늘 기자 sky@hankyung.com"
_PAGE = "<html><body><div id='articletxt'><p>시가 다리를 열기로 했다고 9일 밝혔다.</p></div></body></html>"


@pytest.mark.parametrize("depth", [550, 700, 900, 960])
@pytest.mark.parametrize("warm", ["", "parse('새 다리')"], ids=["cold", "warm"])
@pytest.mark.parametrize(
    "call",
    [
        f"parse('{_DUMP}')",
        f'parse("{_PAGE}", url="https://www.hankyung.com/article/1")',
        f"parse_record(dict(title='새 다리', text='{_DUMP}'))",
    ],
    ids=["dump", "page", "record"],
)
def test_a_caller_deep_in_its_own_stack_gets_its_article(call: str, warm: str, depth: int) -> None:
    # A thousand calls is what Python allows.
    script = _DEEP.format(call=call, warm=warm, depth=depth)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)  # noqa: S603  # our own
    assert done.returncode == 0, done.stderr


def test_an_error_comes_out_of_a_deep_stack_as_it_is() -> None:
    def down(left: int) -> Article:
        return down(left - 1) if left else parse(" ")

    with pytest.raises(KnewsError):
        down(sys.getrecursionlimit() - 200)


# 6. Text that is lost in silence


@pytest.mark.parametrize(
    "end", ["</body>", "</html>", "</BODY>", "</body></html>", "</html ><!-- a -->", "</body>\n</html>\n"]
)
def test_a_stray_end_of_the_page_costs_no_text(end: str) -> None:
    article = parse(page(f"<p>둘째 문장은 여기 있다고 그는 말했다.</p>{end}<p>{MORE}</p>"))
    assert MORE in article.text


@pytest.mark.parametrize("holder", ["<script>f('{}')</script>", "<!-- {} -->", "<textarea>{}</textarea>"])
def test_an_end_that_is_no_tag_stays(holder: str) -> None:
    article = parse(page(holder.format("</body></html>") + f"<p>{MORE}</p>") + "<p>")
    assert MORE in article.text


_LITTLE = """
import resource, sys
from knews import parse
text = "하늘시가 새 다리를 봄에 열기로 했다고 9일 밝혔다."
page = ("<html><body><h1>새 다리</h1><article itemprop='articleBody'>"
        + "".join(f"<p>{number}. {text}</p>" for number in range(20_000)) + "</article></body></html>").encode()
parse(page[:3000])
used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
whole = refused = 0
for more in range(1, 100, 7):
    resource.setrlimit(resource.RLIMIT_AS, (used + more * 2**20, resource.RLIM_INFINITY))
    try:
        article = parse(page)
    except MemoryError:
        refused += 1
    else:
        assert article.text.count("밝혔다") == 20_000, (more, len(article.text))
        whole += 1
    article = None
print(whole, refused)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process so")
def test_too_little_memory_is_an_error_and_no_article_without_text() -> None:
    done = subprocess.run([sys.executable, "-c", _LITTLE], capture_output=True, text=True, check=False)  # noqa: S603  # our own
    assert done.returncode == 0, done.stderr
    whole, refused = map(int, done.stdout.split())
    assert whole
    assert refused


# 8. Memory


def test_names_of_classes_are_not_kept_for_ever() -> None:
    def read(number: int) -> None:
        parse(page(f'<p class="a{number} {"x" * 100_000}">{MORE}</p>'))

    read(0)
    gc.collect()
    tracemalloc.start()
    try:
        for number in range(1, 40):
            read(number)
        gc.collect()
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept < 1_000_000
