"""parse_table: a row is an article or an error, in the order of the rows, whatever the columns are called."""

from datetime import UTC, datetime

import pyarrow as pa
import pytest

import knews
from knews import Article, parse, parse_record
from knews.batch import parse_table
from knews.batch.arrow_schema import schema
from knews.batch.table import batch_to_rows

TEXT = "[단독] 새 다리 열린다\n\n3시간 전\n\n시가 새 다리를 연다고 밝혔다.\n\n김하늘 기자 sky@hankyung.com"
PAGE = '<html><body><h1 class="headline">새 다리 열린다</h1><div id="articletxt">시가 새 다리를 열기로 했다.</div></body></html>'


def articles(table: pa.Table) -> list[Article | str]:
    """Give the article or the code of each row."""
    rows = [row for batch in table.to_batches() for row in batch_to_rows(batch)]
    return [row["error"]["code"] if row["error"] else Article.from_dict(row) for row in rows]  # type: ignore[index]


@pytest.mark.parametrize(
    "kind", [pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary()]
)
def test_texts_are_strings_or_bytes_of_any_arrow_type(kind: pa.DataType) -> None:
    table = pa.table({"text": pa.array([TEXT.encode()]).cast(kind)})
    assert articles(parse_table(table, blocks=True)) == [parse(TEXT)]


def test_a_batch_gives_a_batch_and_a_table_a_table() -> None:
    batch = pa.record_batch({"text": [TEXT]})
    assert isinstance(parse_table(batch), pa.RecordBatch)
    table = parse_table(pa.Table.from_batches([batch] * 3))
    assert isinstance(table, pa.Table)
    assert table.num_rows == 3


def test_no_rows_give_no_rows_of_the_same_schema() -> None:
    some, none = pa.table({"id": [1], "text": [TEXT]}), pa.table({"id": [1], "text": [TEXT]})[:0]
    assert parse_table(none, keep=["id"]).schema == parse_table(some, keep=["id"]).schema
    assert parse_table(none.combine_chunks(), keep=["id"]).num_rows == 0


def test_columns_are_found_as_those_of_a_record() -> None:
    row = {
        "제목": "새 다리 열린다",
        "언론사": "한국경제",
        "일자": 20250122,
        "본문": "시가 새 다리를 열기로 했다.",
        "벡터": [0.5],
    }
    assert articles(parse_table(pa.Table.from_pylist([row]), blocks=True)) == [parse_record(row)]


def test_columns_are_named() -> None:
    table = pa.table(
        {
            "원고": [TEXT],
            "어디": ["https://www.hankyung.com/article/1"],
            "언제": [datetime(2025, 1, 22, 21, tzinfo=UTC)],
        }
    )
    (article,) = articles(parse_table(table, text="원고", url="어디", fields={"crawled_at": "언제"}))
    assert isinstance(article, Article)
    assert article.url == "https://www.hankyung.com/article/1"
    assert article.published is not None
    assert article.published.value == datetime(2025, 1, 22, 18, tzinfo=UTC)


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
def test_times_of_any_unit_are_read(unit: str) -> None:
    times = pa.array([datetime(2025, 1, 22, 8, 43)], pa.timestamp(unit))  # noqa: DTZ001  # as a table has it
    if unit == "ns":
        times = pa.array([times.cast(pa.int64())[0].as_py() + 1], pa.timestamp("ns"))
    (article,) = articles(
        parse_table(pa.table({"text": ["시가 새 다리를 열기로 했다."], "published": times}))
    )
    assert isinstance(article, Article)
    assert article.published is not None
    assert article.published.value is not None
    assert article.published.value.isoformat(timespec="minutes") == "2025-01-22T08:43+09:00"


def test_pages_and_texts_stand_in_one_column() -> None:
    table = pa.table({"raw": pa.array([PAGE, TEXT]), "link": ["https://www.hankyung.com/article/1", None]})
    page, text = articles(parse_table(table, text="raw", blocks=True))
    assert page == parse(PAGE, url="https://www.hankyung.com/article/1")
    assert text == parse(TEXT)


def test_what_gives_no_article_is_a_row_with_its_error() -> None:
    table = pa.table({"id": [1, 2, 3, 4], "text": pa.array([TEXT.encode(), b"", None, b"%PDF-1.7 ..."])})
    found = parse_table(table, keep=["id"])
    assert found["id"].to_pylist() == [1, 2, 3, 4]
    assert [row["code"] if row else None for row in found["error"].to_pylist()] == [
        None,
        "no-text-key",
        "no-text-key",
        "unsupported-input",
    ]
    assert found["headline"].to_pylist() == ["[단독] 새 다리 열린다", None, None, None]
    assert "PDF" in found["error"][3]["message"].as_py()


def test_an_error_of_any_kind_is_its_row_s(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> Article:
        message = "no  bridge\nhere"
        raise RecursionError(message)

    monkeypatch.setattr("knews.batch.seam.parse_record", fails)
    (row,) = parse_table(pa.table({"text": [TEXT]}))["error"].to_pylist()
    assert row == {"code": "recursion-error", "message": "RecursionError: no bridge here"}


def test_what_is_asked_for_wrongly_is_said_before_a_row_is_read() -> None:
    table = pa.table({"id": [1], "url": ["x"], "text": [TEXT]})
    for error, asked in (
        (knews.WrongField, {"text": "원고"}),
        (knews.WrongField, {"fields": {"titel": "id"}}),
        (knews.UnknownOutlet, {"outlet": "haneul"}),
        (ValueError, {"keep": ["nr"]}),
        (ValueError, {"keep": ["url"]}),
        (ValueError, {"columns": ["titel"]}),
        (ValueError, {"columns": ["input"]}),
    ):
        with pytest.raises(error):
            parse_table(table, **asked)
    with pytest.raises(knews.NoTextKey):
        parse_table(pa.table({"id": [1]}))


def test_an_outlet_and_a_time_hold_for_all_rows() -> None:
    crawled = datetime(2025, 1, 22, 21, tzinfo=UTC)
    for article in articles(parse_table(pa.table({"text": [TEXT] * 2}), outlet="한겨레", crawled_at=crawled)):
        assert isinstance(article, Article)
        assert article.outlet == "hani"
        assert article.published is not None
        assert article.published.value == datetime(2025, 1, 22, 18, tzinfo=UTC)


def test_a_column_that_is_kept_stays_as_it_is() -> None:
    kept = pa.chunked_array([pa.array(["a", "b"]).dictionary_encode(), pa.array(["a"]).dictionary_encode()])
    table = pa.table({"group": kept, "vector": [[0.5], None, [1.5]], "text": [TEXT] * 3})
    found = parse_table(table, keep=["vector", "group"], columns=["outlet"])
    assert found.schema.names == ["vector", "group", "outlet", "error"]
    assert found["group"].to_pylist() == ["a", "b", "a"]
    assert found["vector"].to_pylist() == [[0.5], None, [1.5]]


def test_a_run_that_names_its_inputs_keeps_the_name() -> None:
    table = pa.table({"input": ["crawl/1.txt"], "text": [TEXT]})
    assert parse_table(table, keep=["input"]).schema.names == [*schema().names, "error"]
