"""Records in text: JSON Lines and lists, tables in all encodings, feeds, and the ugly cases of each."""

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

import pytest
from batch_files import PACKINGS, Give, codes, ids, raws
from hypothesis import given, settings
from hypothesis import strategies as st

import knews
from knews.batch.item import Item, Unread
from knews.batch.sources import open_sources
from knews.batch.sources.json_values import split_values
from knews.limits import MAX_BYTES

ROWS = [
    {
        "제목": "새 다리 10월에 연다",
        "본문": "하늘시가 새 다리를 연다.\n\n“10월에” 연다고 했다.",
        "링크": "https://haneul.example/1",
    },
    {"제목": '쉼표, "따옴표"', "본문": "첫째\t줄,\n둘째 줄", "링크": ""},
]


def table(
    rows: Sequence[dict[str, Any]],
    delimiter: str = ",",
    lineterminator: str = "\r\n",
    *,
    quotes: bool = False,
) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(
        out,
        list(rows[0]),
        delimiter=delimiter,
        lineterminator=lineterminator,
        quoting=csv.QUOTE_ALL if quotes else csv.QUOTE_MINIMAL,
    )
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


LINES = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in ROWS)


@pytest.mark.parametrize("packing", PACKINGS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-le"])
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.jsonl", LINES),
        ("a.json", json.dumps(ROWS, ensure_ascii=False, indent=1)),
        ("b.json", LINES),
        ("c.json", json.dumps({"count": 2, "articles": ROWS}, ensure_ascii=False)),
        ("d.json", "\n".join(json.dumps(row, ensure_ascii=False, indent=1) for row in ROWS)),
        ("a.csv", table(ROWS)),
        ("b.csv", "sep=;\r\n" + table(ROWS, delimiter=";")),
        ("c.csv", table(ROWS, delimiter="\t", quotes=True)),
        ("a.tsv", table(ROWS, delimiter="\t", lineterminator="\n")),
        ("b.tsv", table(ROWS, lineterminator="\r", quotes=True)),
    ],
)
def test_the_same_records_whatever_the_packing(
    give: Give, packing: str, encoding: str, name: str, text: str
) -> None:
    data = PACKINGS[packing](text.replace("“", "'").replace("”", "'").encode(encoding))
    found = give(files={f"{name}{packing}": data})
    assert codes(found) == {}
    wanted = [{key: cell.replace("“", "'").replace("”", "'") for key, cell in row.items()} for row in ROWS]
    assert raws(found) == wanted


def test_a_file_says_by_its_bytes_what_it_is(give: Give) -> None:
    page = "<!doctype html><html><body>다리</body></html>"
    files = {
        "a.csv": page,
        "b.json": page,
        "c.txt": LINES,
        "d": json.dumps(ROWS),
        "e.csv": LINES,
        "f.jsonl": table(ROWS),
        "g.html": json.dumps(ROWS),
        "h.xml": page,
        "i.zip": page,
        "j.tar": LINES,
        "k.parquet": table(ROWS),
        "l.eml": page,
        "m.mbox": "새 다리",
        "n.warc": page,
    }
    records = [one.id for one in give(files=files) if isinstance(one, Item) and isinstance(one.raw, dict)]
    assert records == [
        "c.txt#1",
        "c.txt#2",
        "d#1",
        "d#2",
        "e.csv#1",
        "e.csv#2",
        "f.jsonl#2",
        "f.jsonl#5",
        "g.html#1",
        "g.html#2",
        "j.tar#1",
        "j.tar#2",
        "k.parquet#2",
        "k.parquet#5",
    ]


def test_a_dump_stays_a_dump(give: Give) -> None:
    dumps = {
        "a.txt": "제목, 날짜, 그리고 다리\n\n하늘시가 새 다리를 연다.",
        "b.txt": "From now on, 하늘시\n\n새 다리를 연다.",
        "c.txt": "[단독] 새 다리 열린다\n\n본문",
        "d.txt": "{하늘시} 새 다리",
        "e": "하늘시: 새 다리를 연다\n바다시: 새 배를 띄운다",
    }
    assert raws(give(files=dumps)) == [text.encode() for text in dumps.values()]


def test_lines_that_are_no_records_are_named_one_by_one(give: Give) -> None:
    lines = (
        b'\xef\xbb\xbf{"text": "a"}\n{bad\n\n[1]\n"a text"\nnull\n{"text": "b\xff\xfe"}\n'
        + '{"text": "하늘시가 새 다리를 연다"}\n'.encode("cp949")
    )
    lines += b'{"text": "' + b"[" * 10 + b'"}\n' + b"[" * 100_000 + b'\n{"text": "tab\there"}'
    found = give(files={"a.jsonl": lines})
    assert codes(found) == {
        "a.jsonl#2": "bad-json",
        "a.jsonl#4": "no-record",
        "a.jsonl#6": "no-record",
        "a.jsonl#7": "bad-encoding",
        "a.jsonl#10": "bad-json",
    }
    assert raws(found) == [
        {"text": "a"},
        "a text",
        {"text": "하늘시가 새 다리를 연다"},
        {"text": "[" * 10},
        {"text": "tab\there"},
    ]
    assert found[1].place == "a.jsonl, line 2"
    assert found[1].raw == b"{bad\n"


def test_elements_that_are_no_records_are_named_one_by_one(give: Give) -> None:
    text = '[{"text": "]}\\"["}, {"text": }, 7, "a text", [], {"text": "b", "more": [{"c": ["d"]}]} , {"text": "cut'
    found = give(files={"a.json": text})
    assert codes(found) == {
        "a.json#2": "bad-json",
        "a.json#3": "no-record",
        "a.json#5": "no-record",
        "a.json#7": "truncated",
    }
    assert raws(found) == [{"text": ']}"["'[:-1]}, "a text", {"text": "b", "more": [{"c": ["d"]}]}]


def test_the_captions_of_an_article_are_no_records(give: Give) -> None:
    feed = {
        "title": "하늘일보",
        "description": "새 소식",
        "items": [{"title": "가", "url": "https://haneul.example/1", "content_html": "나"}],
    }
    article = {
        "headline": "가",
        "url": "https://haneul.example/1",
        "captions": [{"title": "나", "text": "다"}],
    }
    paged = {"content": ROWS, "totalElements": 2}
    files = {"a.json": json.dumps(feed), "b.json": json.dumps(article), "c.json": json.dumps(paged)}
    found = give(files=files)
    assert codes(found) == {"b.json": "no-text-key"}
    assert raws(found) == [*feed["items"], *ROWS]


def test_a_mark_that_is_missing_in_a_list_costs_its_record_alone(give: Give) -> None:
    rows = [{"content": f"다리 {number}", "tags": [{"content": "x"}]} for number in range(9)]
    text = json.dumps(rows, ensure_ascii=False)
    found = give(
        files={"a.json": text.replace('"다리 3"', '"다리 3'), "b.json": text.replace('"다리 2"', '"다"리 2"')}
    )
    assert codes(found) == {"a.json#4": "bad-json", "b.json#3": "bad-json"}
    assert raws(found) == rows[:3] + rows[4:] + rows[:2] + rows[3:]
    assert found[3].raw == b'{"content": "\xeb\x8b\xa4\xeb\xa6\xac 3, "tags": [{"content": "x"}]}'


def test_one_object_is_a_record_or_holds_a_list_of_them(give: Give) -> None:
    files = {
        "a.json": json.dumps(ROWS[0], indent=2),
        "b.json": json.dumps({"took": 3, "hits": {"hits": [{"_id": "1", "_source": ROWS[0]}]}}),
        "c.json": json.dumps({"nothing": {"here": [1, 2]}}),
        "d.json": "[]",
        "e.json": "{",
    }
    found = give(files=files)
    assert ids(found) == ["a.json#1", "b.json#1", "c.json", "e.json"]
    assert codes(found) == {"c.json": "no-text-key", "e.json": "truncated"}
    first, second = (one for one in found if isinstance(one, Item))
    assert first.raw == ROWS[0]
    assert isinstance(second.raw, dict)
    assert knews.parse_record(second.raw).text.startswith("하늘시가")


@given(
    st.lists(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text('"\\[]{},: a다\n'),
            lambda inner: (
                st.lists(inner, max_size=3) | st.dictionaries(st.text('"\\]a', max_size=3), inner, max_size=3)
            ),
            max_leaves=6,
        ),
        max_size=5,
    ),
    st.integers(1, 7),
    st.sampled_from([None, 1]),
)
@settings(max_examples=300, deadline=None)
def test_values_are_split_wherever_the_pieces_end(values: list[Any], size: int, indent: int | None) -> None:
    text = json.dumps(values, ensure_ascii=False, indent=indent)
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    found = list(split_values(iter(pieces)))
    assert [json.loads(one.text or "") for one in found] == values
    assert all(one.whole for one in found)
    row = "".join(json.dumps(value) + "\n" for value in values if isinstance(value, dict))
    assert [json.loads(one.text or "") for one in split_values(iter(row))] == [
        value for value in values if isinstance(value, dict)
    ]


@given(st.text('"\\[]{},:1a \n', max_size=40), st.integers(1, 9))
@settings(max_examples=300, deadline=None)
def test_splitting_rubbish_ends_and_loses_nothing_but_lists_and_commas(text: str, size: int) -> None:
    found = list(split_values(text[at : at + size] for at in range(0, len(text), size)))
    assert list(split_values(iter([text]))) == found
    kept = "".join(one.text or "" for one in found)
    rest = text
    for character in kept:
        assert character in rest
        rest = rest.replace(character, "", 1)
    assert set(rest) <= set("[], \n")


def test_a_cell_may_be_larger_than_the_csv_module_takes(give: Give) -> None:
    long = "하늘시가 새 다리를 연다. " * 20_000
    found = give(files={"a.csv": table([{"제목": "다리", "본문": long}])})
    assert raws(found) == [{"제목": "다리", "본문": long}]


def test_rows_that_do_not_fit_are_named_and_the_rest_goes_on(give: Give) -> None:
    text = '제목,본문,날짜\n가,"a\nb",1\n나,b\n다,c,3,\n라,d,4,5\n마,"e"x,5\n바,"f,6\n사,g,7\n'
    found = give(files={"a.csv": text})
    assert codes(found) == {
        "a.csv#4": "wrong-columns",
        "a.csv#6": "wrong-columns",
        "a.csv#8": "unclosed-quote",
    }
    assert ids(found) == [f"a.csv#{line}" for line in (2, 4, 5, 6, 7, 8, 9)]
    assert [row["본문"] for row in raws(found) if isinstance(row, dict)] == ["a\nb", "c", "ex", "g"]
    assert found[5].raw == '바,"f,6\n'.encode()


def test_a_mark_that_nobody_closes_costs_its_row_alone(give: Give, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knews.batch.sources.table.MAX_BYTES", 2_000)
    rows = "".join(f"{number},다리 {number}\n" for number in range(500))
    found = give(files={"a.csv": f'제목,본문\n가,"나\n{rows}'})
    assert codes(found) == {"a.csv#2": "unclosed-quote"}
    assert ids(found) == [f"a.csv#{line}" for line in range(2, 503)]


def test_a_line_over_the_limit_costs_itself_alone(give: Give, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knews.batch.sources.table.MAX_BYTES", 2_000)
    found = give(files={"a.csv": "제목,본문\n가,나\n다," + "라" * 5_000 + "\n마,바\n"})
    assert codes(found) == {"a.csv#3": "limit-exceeded"}
    assert ids(found) == ["a.csv#2", "a.csv#3", "a.csv#4"]


def test_a_few_cells_in_another_encoding_are_read_or_named(give: Give) -> None:
    ascii_first = "id,content\n" + "".join(f"{number},bridge {number}\n" for number in range(9_000))
    late = (
        ascii_first.encode()
        + "9001,하늘시가 새 다리를 연다\n".encode("cp949")
        + b"9002,bad \xff\xff\xff\n9003,good\n"
    )
    found = give(files={"a.csv": late})
    assert codes(found) == {"a.csv#9003": "bad-encoding"}
    assert raws(found)[-2:] == [
        {"id": "9001", "content": "하늘시가 새 다리를 연다"},
        {"id": "9003", "content": "good"},
    ]


def test_marks_of_a_text_stay_where_nothing_is_quoted(give: Give) -> None:
    text = '제목\t본문\n"새 다리" 연다\t"10월에" 연다고 했다.\n"배 띄운다\t시는 "곧"이라고 했다.\n'
    assert raws(give(files={"a.tsv": text})) == [
        {"제목": '"새 다리" 연다', "본문": '"10월에" 연다고 했다.'},
        {"제목": '"배 띄운다', "본문": '시는 "곧"이라고 했다.'},
    ]


def test_a_table_that_is_cut_is_named_in_its_row(give: Give) -> None:
    packed = PACKINGS[".gz"](
        table(
            [{"제목": f"다리 {number}", "본문": f"{number * 7919}\n" * 9} for number in range(900)]
        ).encode()
    )
    found = give(files={"a.csv.gz": packed[: len(packed) // 2]})
    assert list(codes(found).values()) == ["truncated"]
    assert isinstance(found[-1], Unread)
    assert found[-1].id.startswith("a.csv.gz#")


def test_which_columns_are_taken_is_said_once(give: Give) -> None:
    said: list[str] = []
    give(files={"a.csv": table(ROWS), "b.csv": table(ROWS), "c.jsonl": '{"content": "a"}\n'}, say=said.append)
    assert said == [
        "a.csv: headline from '제목', text from '본문', url from '링크' (another column: --field text=NAME)",
        "c.jsonl: text from 'content' (another column: --field text=NAME)",
    ]


def test_columns_are_told(give: Give) -> None:
    said: list[str] = []
    files = {
        "a.csv": "원고,요지\n가,나\n",
        "b.jsonl": '{"요지": "다"}\n{"원고": "라"}\n',
        "c.csv": "제목,본문\n마,바\n",
    }
    found = give(files=files, fields={"text": "원고"}, say=said.append)
    assert codes(found) == {"c.csv": "wrong-field"}
    assert [one.fields for one in found if isinstance(one, Item)] == [
        {"text": "원고"},
        None,
        {"text": "원고"},
    ]
    assert said[0].startswith("a.csv: text from '원고' ")


def test_a_column_that_no_table_has_is_a_wrong_use_before_anything_is_read(give: Give) -> None:
    give(files={"a.html": "<p>다리", "b.csv": table(ROWS), "c.jsonl": LINES})
    with pytest.raises(knews.WrongField, match="'원고'"):
        open_sources(["."], fields={"text": "원고"})
    with pytest.raises(knews.WrongField, match="'원고'"):
        open_sources(["c.jsonl"], fields={"text": "원고"})
    with pytest.raises(knews.WrongField, match="'body'"):
        open_sources(["a.html"], fields={"body": "본문"})


def test_a_table_without_a_text_is_one_that_cannot_be_read(give: Give) -> None:
    (found,) = give(files={"a.csv": "제목,날짜\n가,1\n나,2\n"})
    assert isinstance(found, Unread)
    assert found.code == "no-text-key"
    assert found.message == (
        "no key of the record is known to hold the text (its keys: '제목', '날짜'): name the column that does, --field text=NAME"
    )


FEED = """<?xml version="1.0" encoding="{0}"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>하늘일보</title>
<item><title>새 다리 10월에 연다</title><link>https://haneul.example/1</link><pubDate>Wed, 22 Jan 2025 17:43:09 +0900</pubDate>
<dc:creator>김하늘 기자</dc:creator><description>요지</description>
<content:encoded><![CDATA[<figure><figcaption>다리</figcaption></figure><p>하늘시가 새 다리를 연다.</p>]]></content:encoded></item>
<item><title>배 띄운다</title><description>바다시가 배를 띄운다.</description></item></channel></rss>"""


@pytest.mark.parametrize("packing", PACKINGS)
@pytest.mark.parametrize("encoding", ["utf-8", "euc-kr"])
@pytest.mark.parametrize("name", ["a.xml", "a.rss", "feed"])
def test_the_items_of_a_feed_are_records(give: Give, packing: str, encoding: str, name: str) -> None:
    said: list[str] = []
    data = PACKINGS[packing](FEED.format(encoding).encode(encoding))
    found = give(files={f"{name}{packing}": data}, say=said.append)
    assert codes(found) == {}
    articles = [
        knews.parse_record(one.raw) for one in found if isinstance(one, Item) and isinstance(one.raw, dict)
    ]
    assert [article.headline for article in articles] == ["새 다리 10월에 연다", "배 띄운다"]
    assert [article.text for article in articles] == ["하늘시가 새 다리를 연다.", "바다시가 배를 띄운다."]
    assert articles[0].url == "https://haneul.example/1"
    assert [byline.name for byline in articles[0].bylines] == ["김하늘"]
    assert any("1 of 2 items have no full content" in line for line in said)


def test_atom_is_a_feed(give: Give) -> None:
    atom = """<feed xmlns="http://www.w3.org/2005/Atom"><title>하늘일보</title><entry><title>새 다리</title>
    <link href="https://haneul.example/1"/><updated>2025-01-22T17:43:09+09:00</updated>
    <content type="html">&lt;p&gt;하늘시가 새 다리를 연다.&lt;/p&gt;</content></entry></feed>"""
    (found,) = give(files={"a.atom": atom})
    assert isinstance(found, Item)
    assert isinstance(found.raw, dict)
    article = knews.parse_record(found.raw)
    assert (article.text, article.url) == ("하늘시가 새 다리를 연다.", "https://haneul.example/1")


def test_feeds_that_are_damaged_are_named(give: Give) -> None:
    cut = FEED.format("utf-8")[:-120]
    found = give(
        files={"a.xml": cut, "b.xml": '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>'}
    )
    assert codes(found) == {"a.xml": "bad-feed", "b.xml": "bad-feed"}
    assert "a.xml#1" in ids(found)


def test_a_feed_fetches_nothing_and_expands_nothing(give: Give) -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    found = give(
        files={"a.xml": FEED.format("utf-8").replace("<rss", bomb + "<rss").replace("배 띄운다", "&b;")}
    )
    assert "aaaaaaaaaaaaaaaaaaaa" not in str(raws(found))


def test_limits_are_those_of_one_input() -> None:
    assert MAX_BYTES == 32 * 2**20


def test_of_one_column_a_line_is_a_cell(give: Give) -> None:
    found = give(files={"a.csv": '본문\n하늘시, 새 다리\n"바다시, ""배""\n둘째 줄"\n'})
    assert raws(found) == [{"본문": "하늘시, 새 다리"}, {"본문": '바다시, "배"\n둘째 줄'}]


def test_what_holds_no_inputs_is_said(give: Give) -> None:
    said: list[str] = []
    assert give(files={"a.csv": "제목,본문\n", "b.tsv": "본문\n", "c.json": "[]"}, say=said.append) == []
    assert [line for line in said if "no inputs" in line] == [
        f"{name}: no inputs are in it" for name in ("a.csv", "b.tsv", "c.json")
    ]
