"""Tables and frames of articles: typed, and as they were when they come back from Parquet."""

from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import knews
from knews import Article, Byline, Failure, Timestamp, parse
from knews.batch import parse_table
from knews.batch.table import batch_to_rows

DUMPS = (
    "[단독] 새 다리 열린다\n\n입력 2025.01.22 17:43\n\n시가 새 다리를 연다고 밝혔다.\n\n김하늘 기자 sky@hankyung.com",
    "새 길 열린다\n\n2025.01.23\n\n시가 새 길을 연다고 밝혔다.\n\n김하늘·이바다 기자",
    "새 배 뜬다\n\n4시간 전\n\n시가 새 배를 띄운다고 밝혔다.",
)
ARTICLES = [parse(dump) for dump in DUMPS]
FAILURE = Failure("4", code="empty-input", message="the input is empty")


def test_a_table_is_that_of_parse_table() -> None:
    assert knews.to_table(ARTICLES) == parse_table(pa.table({"text": DUMPS}))


def test_articles_come_back_from_a_table(tmp_path: Path) -> None:
    pq.write_table(knews.to_table(ARTICLES * 400, blocks=True), tmp_path / "articles.parquet")
    batches = pq.ParquetFile(tmp_path / "articles.parquet").iter_batches()
    assert [Article.from_dict(row) for batch in batches for row in batch_to_rows(batch)] == ARTICLES * 400


def test_a_failure_is_a_row_with_its_error() -> None:
    table = knews.to_table([ARTICLES[0], FAILURE], columns=["headline"])
    assert table["error"].to_pylist() == [None, {"code": "empty-input", "message": "the input is empty"}]
    frame = knews.to_frame([ARTICLES[0], FAILURE])
    assert frame["error"].isna().tolist() == [True, False]
    assert frame["headline"].isna().tolist() == [False, True]


@pytest.mark.parametrize("engine", ["pandas", "polars"])
def test_nothing_gives_a_frame_without_rows(engine: str) -> None:
    frame = knews.to_frame([], engine=engine)  # type: ignore[call-overload]
    assert list(frame.columns) == list(knews.to_frame(ARTICLES).columns)
    assert len(frame) == 0


def test_pandas_has_times_with_a_zone() -> None:
    frame = knews.to_frame(ARTICLES)
    assert str(frame["published"].dtype) == "datetime64[us, Asia/Seoul]"
    assert frame["published"].dt.hour.tolist()[:2] == [17, 0]
    assert frame["published"].isna().tolist() == [False, False, True]
    assert frame["published_precision"].tolist() == ["minute", "day", "hour"]
    assert frame["published_text"].tolist()[2] == "4시간 전"
    assert frame["modified"].isna().all()


def test_lists_of_pandas_are_lists() -> None:
    frame = knews.to_frame([*ARTICLES, FAILURE])
    assert frame["writers"].tolist() == [["김하늘"], ["김하늘", "이바다"], [], None]
    assert frame["bylines"][0][0]["email"] == "sky@hankyung.com"
    assert frame["outlet"].dtype == "category"
    assert frame["writers"].explode().value_counts()["김하늘"] == 2


def test_polars_has_the_same() -> None:
    frame = knews.to_frame(ARTICLES, engine="polars")
    assert frame.schema["published"] == pl.Datetime("us", "Asia/Seoul")
    assert frame.schema["writers"] == pl.List(pl.String)
    assert frame["writers"].to_list() == [["김하늘"], ["김하늘", "이바다"], []]
    assert frame["published_precision"].to_list() == ["minute", "day", "hour"]
    assert (
        frame.select(pl.col("bylines").list.first().struct.field("email"))["email"][0] == "sky@hankyung.com"
    )


def test_a_frame_of_pandas_comes_back_from_parquet(tmp_path: Path) -> None:
    frame = knews.to_frame(ARTICLES)
    frame.to_parquet(tmp_path / "articles.parquet")
    again = pd.read_parquet(tmp_path / "articles.parquet")
    assert again["published"].equals(frame["published"])
    assert again["text"].tolist() == frame["text"].tolist()
    assert [list(names) for names in again["writers"]] == [["김하늘"], ["김하늘", "이바다"], []]


def test_a_frame_of_polars_comes_back_from_parquet(tmp_path: Path) -> None:
    frame = knews.to_frame(ARTICLES, engine="polars")
    frame.write_parquet(tmp_path / "articles.parquet")
    assert pl.read_parquet(tmp_path / "articles.parquet").to_dicts() == frame.to_dicts()


def test_columns_are_chosen_in_their_order() -> None:
    assert list(knews.to_frame(ARTICLES, columns=["text", "writers"]).columns) == ["text", "writers"]
    with pytest.raises(ValueError, match="no column 'author': the columns are 'schema', 'outlet'"):
        knews.to_frame(ARTICLES, columns=["author"])


def test_articles_are_taken_one_by_one() -> None:
    taken = []

    def many() -> object:
        for number in range(1200):
            taken.append(number)
            yield Article("haneul", headline=str(number))

    table = knews.to_table(many(), columns=["headline"])  # type: ignore[arg-type]
    assert table.num_rows == len(taken) == 1200
    assert [len(chunk) for chunk in table["headline"].chunks] == [500, 500, 200]


def test_a_writer_without_a_name_is_none() -> None:
    article = Article(None, bylines=(Byline(None, email="sky@haneul.example"), Byline("김하늘")))
    assert knews.to_frame([article])["writers"][0] == ["김하늘"]


def test_an_hour_of_another_zone_is_the_same_moment() -> None:
    time = Timestamp(datetime(2025, 1, 22, 8, 43, tzinfo=UTC), "22 Jan 2025 08:43 GMT", "minute")
    frame = knews.to_frame([Article(None, published=time)])
    assert frame["published"][0] == time.value
    assert frame["published"][0].hour == 17
