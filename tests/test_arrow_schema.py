"""The columns of a table say what the JSON Schema says, and articles come back as they were."""

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import attrs
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_json_form import FULL
from test_properties import dumps

import knews
from knews import Article, Byline, Section, Timestamp, parse
from knews.batch.arrow_schema import INPUT, TEXT, schema, without_dictionaries
from knews.batch.table import batch_to_rows, rows_to_batch

DUMP = """[단독] 하늘시, 새 다리 10월에 연다

입력 2025.01.22 17:43

< 개통 앞둔 하늘대교 > 시민들이 3일 하늘시 새 다리를 건너고 있다. /하늘시 제공

하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다. 길이는 820m다.

○다리가 놓이기까지

공사에는 4년이 걸렸다. 시는 “비가 잦아 한 해 늦어졌다”고 설명했다.

김하늘 기자 sky@hankyung.com
"""
KST = timezone(timedelta(hours=9))


def json_kind(form: dict[str, object], definitions: dict[str, dict[str, object]]) -> object:
    """Give what a JSON Schema says in the words of `arrow_kind`."""
    if "$ref" in form:
        return json_kind(definitions[str(form["$ref"]).rpartition("/")[2]], definitions)
    if "anyOf" in form:
        return json_kind(form["anyOf"][0], definitions)  # type: ignore[index]
    if "enum" in form:
        return "integer" if isinstance(form["enum"][0], int) else "string"  # type: ignore[index]
    kind = form["type"]
    if isinstance(kind, list):
        (kind, _null) = kind
    if kind == "array":
        return [json_kind(form["items"], definitions)]  # type: ignore[arg-type]
    if kind == "object":
        properties: dict[str, dict[str, object]] = form["properties"]  # type: ignore[assignment]
        return {key: json_kind(inner, definitions) for key, inner in properties.items()}
    return kind


def arrow_kind(kind: pa.DataType) -> object:
    if pa.types.is_struct(kind):
        return {field.name: arrow_kind(field.type) for field in kind}
    if pa.types.is_list(kind):
        return [arrow_kind(kind.value_type)]
    names = {
        pa.string(): "string",
        pa.dictionary(pa.int32(), pa.string()): "string",
        pa.timestamp("us", "Asia/Seoul"): "string",
        pa.bool_(): "boolean",
        pa.int32(): "integer",
        pa.float64(): "number",
    }
    return names[kind]


def read_back(article: Article) -> Article:
    batch = rows_to_batch([{"input": "1", **article.to_dict()}], schema(blocks=True))
    (row,) = batch_to_rows(batch)
    return Article.from_dict(row)


def test_the_columns_are_those_of_the_json_schema() -> None:
    form: dict[str, dict[str, dict[str, object]]] = knews.schema()  # type: ignore[assignment]
    properties = form["properties"]
    columns = schema(blocks=True)
    assert columns.names == [INPUT, *properties, TEXT]
    for name, inner in properties.items():
        assert arrow_kind(columns.field(name).type) == json_kind(inner, form["$defs"]), name


def test_blocks_are_there_on_asking() -> None:
    assert "blocks" not in schema().names
    assert schema(columns=["blocks"]).names == ["blocks"]


@pytest.mark.parametrize("crawled_at", [None, datetime(2025, 1, 22, 21, 30, tzinfo=KST)])
@pytest.mark.parametrize("time", ["입력 2025.01.22 17:43", "2025.01.22", "2025년 1월", "4시간 전", "3일 전"])
def test_an_article_comes_back_as_it_was(time: str, crawled_at: datetime | None) -> None:
    article = parse(DUMP.replace("입력 2025.01.22 17:43", time), crawled_at=crawled_at)
    assert article.blocks
    assert read_back(article) == article


@pytest.mark.parametrize(
    "zone", [UTC, KST, timezone(timedelta(hours=-3, minutes=-30)), timezone(timedelta(0, 30472))]
)
@pytest.mark.parametrize("precision", ["year", "day", "minute", "second"])
def test_a_time_keeps_the_offset_that_it_had(zone: timezone, precision: str) -> None:
    time = Timestamp(datetime(2025, 1, 1, tzinfo=zone), "2025", precision)  # type: ignore[arg-type]
    article = Article("haneul", published=time, modified=attrs.evolve(time, text="수정"))
    assert read_back(article).to_dict() == article.to_dict()


def test_a_time_keeps_what_is_less_than_a_second() -> None:
    time = Timestamp(datetime(2025, 1, 22, 17, 43, 9, 123456, tzinfo=KST), "17:43:09.123456", "second")
    batch = rows_to_batch([dict(Article("haneul", published=time).to_dict())], schema(columns=["published"]))
    assert batch["published"][0]["zone"].as_py() == "+09:00"
    assert read_back(Article("haneul", published=time)).published == time


def test_an_article_with_every_field_comes_back() -> None:
    assert read_back(FULL) == FULL


@given(text=dumps(), crawled_at=st.sampled_from([None, datetime(2025, 1, 22, 21, 30, tzinfo=KST)]))
def test_whatever_is_parsed_comes_back(text: str, crawled_at: datetime | None) -> None:
    try:
        article = parse(text, crawled_at=crawled_at)
    except knews.KnewsError:
        return
    if _is_sound(article):
        assert read_back(article) == article


def _is_sound(article: Article) -> bool:
    """Tell whether UTF-8 can hold it: half of a surrogate pair it cannot."""
    try:
        json.dumps(article.to_dict(), ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def test_a_value_that_is_no_moment_in_utc_is_left_out_and_its_words_stay() -> None:
    time = Timestamp(datetime(1, 1, 1, tzinfo=KST), "0001-01-01", "second")
    again = read_back(Article("haneul", published=time)).published
    assert again is not None
    assert (again.value, again.text) == (None, "0001-01-01")


def test_half_of_a_pair_is_replaced_and_nothing_else() -> None:
    article = Article("haneul", headline="새 \ud800다리", bylines=(Byline("김\udc00하늘"),))
    again = read_back(article)
    assert (again.headline, again.bylines[0].name) == ("새 \ufffd다리", "김\ufffd하늘")


def test_words_that_return_are_held_once() -> None:
    batch = rows_to_batch([{"input": str(n), **parse(DUMP).to_dict()} for n in range(3)], schema(blocks=True))
    assert batch["outlet"].dictionary.to_pylist() == ["hankyung"]
    roles = batch["blocks"].flatten().field("role")
    assert set(roles.dictionary.to_pylist()) >= {"headline", "paragraph"}


def test_parquet_keeps_the_schema(tmp_path: Path) -> None:
    batch = rows_to_batch([{"input": "1", **parse(DUMP).to_dict()}], schema(blocks=True))
    pq.write_table(pa.Table.from_batches([batch]), tmp_path / "a.parquet")
    again = pq.read_table(tmp_path / "a.parquet")
    assert without_dictionaries(again.schema).equals(without_dictionaries(batch.schema))
    assert again.to_pylist() == batch.to_pylist()


def test_a_row_without_an_article_is_null() -> None:
    batch = rows_to_batch([{"input": "1"}], schema())
    assert {name for name, value in batch.to_pylist()[0].items() if value is not None} == {"input"}


def test_the_text_is_that_of_the_article() -> None:
    article = parse(DUMP)
    batch = rows_to_batch([{"input": "1", **article.to_dict()}], schema(columns=["text"]))
    assert batch["text"].to_pylist() == [article.text]
    bare = Article(None, sections=(Section(None, None, ()),))
    assert rows_to_batch([dict(bare.to_dict())], schema(columns=["text"]))["text"].to_pylist() == [""]
