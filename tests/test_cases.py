"""What a case is, what of it differs, and what keeps its blocks from adding up to its input."""

import gzip
import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import attrs
import pytest

import knews
from knews import Role
from knews.authoring import completeness
from knews.authoring.cases import (
    FIELDS,
    PAGE_FIELDS,
    BrokenCase,
    Case,
    Given,
    Proof,
    case_of,
    differences,
    expected_text,
    find_cases,
    inputs_of,
    misshapen,
    prove,
    read_given,
)
from knews.authoring.completeness import why_incomplete
from knews.authoring.difference import columns, difference

BODY = "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다."
REST = "시장은 “다리가 아니라 길”이라고 말했다."
DUMP = f"새 다리 10월에 연다\n\n{BODY}\n\n{REST}\n\n김하늘 기자 sky@hankyung.com\n"
PAGE = f"""<html><head><meta property="og:title" content="새 다리 10월에 연다"></head><body>
<h1 class="headline">새 다리 10월에 연다</h1><ul><li>정치</li></ul>
<div id="articletxt"><!-- 본문 --><script>x()</script>{BODY}<span class="ad">하늘은행</span><br><br>
<div><p>{REST}</p></div>김하늘 기자 sky@hankyung.com</div></body></html>"""
URL = "https://www.hankyung.com/article/2025012200001"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "outlets" / "hankyung"
    path.mkdir(parents=True)
    return path


def make(folder: Path, name: str, raw: str | bytes, expected: object = None) -> Case:
    """Write a case: its input, and its expectation if there is one."""
    path = folder / name
    path.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    case = case_of(path)
    assert case is not None
    if expected is not None:
        case.expectation.write_text(json.dumps(expected, ensure_ascii=False), encoding="utf-8")
    return case


def page_of(article: knews.Article) -> dict[str, object]:
    return {"url": article.url, "article_id": article.article_id, "portal": article.portal}


# Files.


def test_cases_of_a_folder(folder: Path) -> None:
    for name in ("b.html.gz", "a.txt", "c.html", "a.json", "README.md", "d.json"):
        (folder / name).touch()
    cases = find_cases(folder)
    assert [(case.path.name, case.expectation.name, str(case.kind)) for case in cases] == [
        ("a.txt", "a.json", "text"),
        ("b.html.gz", "b.json", "html"),
        ("c.html", "c.json", "html"),
    ]
    assert {case.outlet for case in cases} == {"hankyung"}
    assert cases[0].fields is FIELDS
    assert cases[1].fields is PAGE_FIELDS
    assert inputs_of(folder / "d.json") == ()
    assert find_cases(folder / "none") == ()


def test_a_case_is_parsed_and_its_fields_are_picked(folder: Path) -> None:
    proof = prove(make(folder, "dump.txt", DUMP))
    assert proof.expected is None
    assert list(proof.found) == list(FIELDS)
    assert proof.found["bylines"] == [
        {"name": "김하늘", "role": "기자", "place": None, "email": "sky@hankyung.com"}
    ]


def test_a_packed_page_is_the_page(folder: Path) -> None:
    given = {"given": {"url": URL}}
    plain = prove(make(folder, "a.html", PAGE, given))
    packed = prove(make(folder, "b.html.gz", gzip.compress(PAGE.encode()), given))
    assert packed.article == plain.article
    assert plain.found["article_id"] == "2025012200001"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"<html>",
        gzip.compress(PAGE.encode(), mtime=0)[:-9],
        gzip.compress(b"x", mtime=0)[:12] + b"\xff" * 9,
    ],
)
def test_a_broken_gzip_file_is_named(folder: Path, raw: bytes) -> None:
    case = make(folder, "a.html.gz", raw)
    if raw == b"":  # an empty file is an empty packing
        with pytest.raises(knews.EmptyInput):
            prove(case)
        return
    with pytest.raises(BrokenCase, match=r"a\.html\.gz: it is no sound gzip file"):
        prove(case)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "\udc80", "[" * 100_000])
def test_a_broken_expectation_is_named(folder: Path, text: str) -> None:
    case = make(folder, "a.txt", DUMP)
    case.expectation.write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(BrokenCase, match=r"a\.json: it is no JSON.*mend it"):
        prove(case)


def test_an_input_that_is_not_there_is_named(folder: Path) -> None:
    case = case_of(folder / "none.txt")
    assert case is not None
    with pytest.raises(BrokenCase, match="cannot be read"):
        prove(case)


def test_two_inputs_of_one_expectation_are_named(folder: Path) -> None:
    case = make(folder, "a.txt", DUMP)
    make(folder, "a.html", PAGE)
    with pytest.raises(BrokenCase, match=r"a\.txt and a\.html share it"):
        prove(case)


# What is given.


def test_what_is_given_is_passed_on(folder: Path) -> None:
    given = {"url": "https://haneul.example/1", "outlet": "mk", "crawled_at": "2025-01-22T21:30+09:00"}
    dump = DUMP.replace("\n\n", "\n\n4 hours ago\n\n", 1)
    proof = prove(make(folder, "a.txt", dump, {"given": given}))
    assert (proof.article.outlet, proof.article.url) == ("mk", "https://haneul.example/1")
    assert proof.article.published is not None
    assert proof.article.published.value is not None
    assert proof.article.published.value.isoformat() == "2025-01-22T17:00:00+09:00"


def test_given_is_read(folder: Path) -> None:
    case = make(folder, "a.txt", DUMP)
    moment = datetime(2025, 1, 22, 21, 30, tzinfo=timezone(timedelta(hours=9)))
    assert read_given(case, {"given": {"crawled_at": "2025-01-22T21:30+09:00"}}) == Given(crawled_at=moment)
    assert read_given(case, {}) == read_given(case, None) == read_given(case, {"given": {}}) == Given()


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"adress": URL}, "given: no key 'adress': it is one of url, outlet, crawled_at"),
        ({"url": None}, "given: it is an object of strings"),
        (URL, "given: it is an object of strings"),
        ({"crawled_at": "어제"}, "'어제' is no ISO time"),
    ],
)
def test_what_cannot_be_given_is_named(folder: Path, given: object, message: str) -> None:
    with pytest.raises(BrokenCase, match=message):
        prove(make(folder, "a.txt", DUMP, {"given": given}))


# The expectation.


def test_what_is_written_is_what_was_found(folder: Path) -> None:
    case = make(folder, "a.html", PAGE, {"given": {"url": URL}, "headline": "옛 다리"})
    case.expectation.write_text(text := expected_text(prove(case)), encoding="utf-8")
    assert text.startswith('{\n "given": {\n  "url": "https://www.hankyung.com')
    assert text.endswith("}\n")
    assert "새 다리" in text
    proof = prove(case)
    assert list(differences(proof)) == []
    assert misshapen(proof) is None
    assert expected_text(proof) == text


def test_fields_that_differ(folder: Path) -> None:
    found = dict(prove(make(folder, "a.txt", DUMP)).found)
    del found["copyright"]
    case = make(folder, "a.txt", DUMP, {**found, "headline": "옛 다리 10월에 연다"})
    assert list(differences(prove(case))) == [
        ("headline", ('- "옛 다리 10월에 연다"', '+ "새 다리 10월에 연다"', "?  ^")),
        ("copyright", ("the expectation has no copyright",)),
    ]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"text": BODY}, "it has text, which is not compared"),
        ({"url": None}, "it has url, which is not compared"),
        ({"bylines": [{"name": "김하늘"}]}, "bylines: each has the keys name, role, place, email"),
        ({"published": "2025-01-22"}, "published: each has the keys value, text, precision"),
    ],
)
def test_an_expectation_has_just_the_fields(folder: Path, change: dict[str, object], message: str) -> None:
    found = prove(make(folder, "a.txt", DUMP)).found
    assert misshapen(prove(make(folder, "a.txt", DUMP, {**found, **change}))) == message


def test_an_expectation_has_the_fields_in_order(folder: Path) -> None:
    found = dict(prove(make(folder, "a.txt", DUMP)).found)
    ahead = {"headline": found["headline"], **found}
    late = {**found, "given": {}}
    for form in (ahead, late):
        fault = misshapen(prove(make(folder, "a.txt", DUMP, form)))
        assert fault is not None
        assert fault.startswith("its keys stand in another order")
    del found["outlet"], found["sections"]
    assert misshapen(prove(make(folder, "a.txt", DUMP, found))) == "it has no outlet, sections"


# Differences.


def test_a_long_paragraph_is_cut_around_the_difference() -> None:
    expected, found = f"{BODY} {REST} {BODY} {BODY}", f"{BODY} {REST.replace('길', '문')} {BODY} {BODY}"
    minus, plus, mark = difference(expected, found)
    assert minus.startswith("- …")
    assert minus.endswith("…")
    assert max(len(minus), len(plus)) < 50
    at = minus.index("길")
    assert (minus[:at], plus[at]) == (plus[:at].replace("+ ", "- "), "문")
    assert mark.index("^") == columns(minus[:at])


def test_lines_around_a_difference_are_shown() -> None:
    expected = [f"{number}번째 다리" for number in range(9)]
    lines = difference(expected, [*expected[:2], "새 다리", *expected[3:], "끝 다리"])
    assert [line[:3].rstrip() for line in lines] == [
        "",
        "-",
        "+",
        "?",
        "",
        "  …",
        "",
        "-",
        "+",
        "?",
        "+",
        "  ]",
    ]
    assert lines[0] == '   "1번째 다리",'
    assert lines[-2] == '+  "끝 다리"'


def test_what_cannot_be_seen_is_named() -> None:
    assert difference("새 다리", "새\u200b 다리\udc80")[1] == '+ "새<U+200B> 다리<U+DC80>"'
    assert difference("\u674e 시장", "\uf9e1 시장")[2].endswith(
        "^ they look alike: U+674E is expected, U+F9E1 was found"
    )
    assert "look alike" in difference("하늘", "\u1112\u1161늘")[2]


def test_values_of_another_kind_differ() -> None:
    assert difference(None, "새 다리")[:2] == ("- null", '+ "새 다리"')
    assert difference([], ["새 다리"])
    assert difference({"a": 1}, {"a": 1}) == ()


# Blocks.


def without(proof: Proof, at: int) -> knews.Article:
    blocks = proof.article.blocks
    return attrs.evolve(proof.article, blocks=blocks[:at] + blocks[at + 1 :])


@pytest.mark.parametrize(("name", "raw"), [("a.txt", DUMP), ("a.html", PAGE)])
def test_every_block_counts(folder: Path, name: str, raw: str) -> None:
    proof = prove(make(folder, name, raw, {"given": {"url": URL}}))
    assert why_incomplete(proof.raw, proof.article) is None
    for at, block in enumerate(proof.article.blocks):
        assert why_incomplete(proof.raw, without(proof, at)) is not None, block


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"start": 0}, "overlaps the one before it"),
        ({"text": "다리"}, "is not what stands at its place"),
        ({"stop": 10_000}, "lies outside the text"),
        ({"line": 1}, "says line 1, and stands on line 3"),
        ({"role": Role.REPEAT}, "a repeat, and nothing else"),
        ({"repeats": 0}, "a repeat, and nothing else"),
        ({"role": Role.REPEAT, "repeats": 1}, "points at 1, where no block in front of it starts"),
    ],
)
def test_faults_of_a_dump_are_named(folder: Path, change: dict[str, object], message: str) -> None:
    proof = prove(make(folder, "a.txt", DUMP))
    head, second, *rest = proof.article.blocks
    block = attrs.evolve(second, **change)  # type: ignore[arg-type]
    fault = why_incomplete(proof.raw, attrs.evolve(proof.article, blocks=(head, block, *rest)))
    assert fault is not None
    assert message in fault


def test_blocks_of_a_mended_dump_count_in_the_mended_text(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    haneul = knews.Outlet(id="haneul", name="하늘일보", mend=lambda text: text.replace("|", "\n\n"))
    monkeypatch.setattr(completeness, "get_outlet", {"haneul": haneul}.get)
    raw = make(folder, "a.txt", f"새 다리 10월에 연다|{BODY}|{REST}").path.read_bytes()
    article = knews.parse(raw, outlet=haneul)
    assert why_incomplete(raw, article) is None
    assert why_incomplete(raw, attrs.evolve(article, reading=None)) is not None


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(f"{DUMP}\n\n“{REST}”"),
        f"# 새 다리 10월에 연다\n\n**{BODY}**\n\n## 남은 과제\n\n{REST}",
        DUMP.replace("다리", "<b>다리</b>"),
    ],
)
def test_blocks_of_what_was_opened_hold_all_that_came(text: str) -> None:
    raw = text.encode()
    article = knews.parse(raw)
    assert why_incomplete(raw, article) is None
    for at in range(len(article.blocks)):
        blocks = (*article.blocks[:at], *article.blocks[at + 1 :])
        assert why_incomplete(raw, attrs.evolve(article, blocks=blocks)) is not None


HANEUL = knews.Outlet(
    id="haneul", name="하늘일보", layouts=(knews.Layout(id="1", when="#text", headline="h1", body="#text"),)
)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (f"<p>{BODY}</p><p>{REST}</p>", None),
        (f"<script>x()</script><style>y</style><noscript>z</noscript><p>{BODY}</p><p>{REST}</p>", None),
        (f"\ufeff{BODY}<b class='ad'>하늘은행</b> 다리.<br><br>{REST}\u200b", None),
        (f"<div><div><p>{BODY}</p>네.<p>{REST}</p></div></div>", None),
        (f"<p>{BODY}</p><p>{REST}</p><p>{BODY}</p>", None),
        (f"<p>{BODY}</p><p>{REST}</p>나무", '#text: "나무" lies in no block'),
        (f"<p>{BODY}</p>나무<p>{REST}</p>", '#text: "나무" lies in no block'),
        (f"<p>{REST}</p><p>{BODY}</p>", f'#text: "{BODY}" lies in no block at its place'),
        (f"<p>{BODY}</p><p>{REST}</p><p>{REST}</p>", f'#text: "{REST}" lies in no block at its place'),
    ],
)
def test_every_text_of_the_container_lies_in_a_block(
    monkeypatch: pytest.MonkeyPatch, text: str, fault: str | None
) -> None:
    monkeypatch.setattr(completeness, "get_outlet", {"haneul": HANEUL}.get)
    page = '<html><body><h1>새 다리</h1><div id="text">{}</div></body></html>'
    # A page that has what is lost, and the article of one that does not.
    read = text if fault is None else f"<p>{BODY}</p><p>{REST}</p>"
    article = knews.parse(page.format(read), outlet=HANEUL)
    assert why_incomplete(page.format(text).encode(), article) == fault
