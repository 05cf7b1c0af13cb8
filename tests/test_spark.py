"""Spark gives the rows that a local run gives. Skipped where pyspark or Java is missing."""

import os
import runpy
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import knews
from knews.batch import parse_table
from knews.batch.arrow_schema import without_dictionaries
from knews.batch.table import batch_to_rows

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

#: What pyspark itself warns of, and what it leaves open when it ends.
pytestmark = [
    pytest.mark.filterwarnings("ignore::FutureWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]

ROWS: list[dict[str, object]] = [
    {
        "id": number,
        "본문": f"[단독] 새 다리 {number}호 열린다\n\n입력 2025.01.22 17:43\n\n시가 {number}호 다리를 연다고 밝혔다.\n\n김하늘 기자 sky@hankyung.com",
        "url": f"https://www.hankyung.com/article/{number}",
    }
    for number in range(40)
]
BAD: list[dict[str, object]] = [{"id": 40, "본문": " ", "url": "x"}, {"id": 41, "본문": None, "url": None}]


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator["SparkSession"]:
    pyspark = pytest.importorskip(
        "pyspark.sql", reason="pyspark is not installed: pip install 'knews[spark]'"
    )
    if shutil.which("java") is None:
        pytest.skip("there is no java: Spark needs a Java runtime")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    folder = str(tmp_path_factory.mktemp("spark"))
    builder = pyspark.SparkSession.builder.master("local[2]").appName("knews")
    options = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.shuffle.partitions": "3",
        "spark.sql.session.timeZone": "Asia/Seoul",
        "spark.sql.warehouse.dir": folder,
        "spark.local.dir": folder,
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
    }
    for name, value in options.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


@pytest.fixture
def articles(spark: "SparkSession") -> "DataFrame":
    return spark.createDataFrame([tuple(row.values()) for row in ROWS + BAD], ["id", "본문", "url"])


def test_the_rows_are_those_of_a_local_run(articles: "DataFrame") -> None:
    from knews.batch.spark import parse_dataframe  # noqa: PLC0415

    parsed = parse_dataframe(articles.repartition(3, "id"), keep=["id"], blocks=True)
    found = parsed.repartition(3, "id").orderBy("id").toArrow()
    local = parse_table(pa.Table.from_pylist(ROWS + BAD), keep=["id"], blocks=True)
    assert found.to_pylist() == local.to_pylist()
    assert [row["error"]["code"] for row in found.to_pylist()[40:]] == [
        "no-text-key",
        "no-text-key",
    ]


def test_articles_come_back_from_the_parquet_that_spark_writes(articles: "DataFrame", tmp_path: Path) -> None:
    from knews.batch.spark import parse_dataframe  # noqa: PLC0415

    parsed = parse_dataframe(articles, keep=["id"], blocks=True)
    parsed.where("error is null").write.parquet(str(tmp_path / "articles"))
    table = pq.read_table(tmp_path / "articles").combine_chunks()
    rows = [row for batch in table.to_batches() for row in batch_to_rows(batch)]
    expected = {row["id"]: knews.parse_record({key: row[key] for key in ("본문", "url")}) for row in ROWS}
    assert {row["id"]: knews.Article.from_dict(row) for row in rows} == expected


def test_sql_sees_into_an_article(articles: "DataFrame") -> None:
    from knews.batch.spark import parse_dataframe  # noqa: PLC0415

    parsed = parse_dataframe(articles, columns=["outlet", "published", "bylines"])
    (row,) = (
        parsed.selectExpr("outlet", "published.precision", "bylines[0].name as name")
        .distinct()
        .where("outlet is not null")
        .collect()
    )
    assert tuple(row) == ("hankyung", "minute", "김하늘")


def test_a_page_is_bytes_and_a_failure_ends_no_job(spark: "SparkSession") -> None:
    from knews.batch.spark import parse_dataframe  # noqa: PLC0415

    page = '<html><body><h1 class="headline">새 다리 열린다</h1><div id="articletxt">시가 새 다리를 열기로 했다.</div></body></html>'
    pages = spark.createDataFrame(
        [
            (bytearray(page.encode("cp949")), "https://www.hankyung.com/article/1"),
            (bytearray(b"\x00\x01"), None),
        ],
        ["content", "url"],
    )
    found = parse_dataframe(pages, text="content", columns=["headline"]).toArrow()
    assert found["headline"].to_pylist() == ["새 다리 열린다", None]


def test_a_wrong_column_is_named_before_anything_runs(articles: "DataFrame") -> None:
    from knews.batch.spark import parse_dataframe  # noqa: PLC0415

    with pytest.raises(knews.WrongField, match="text is to be under '원고'"):
        parse_dataframe(articles, text="원고")
    with pytest.raises(ValueError, match="two columns would be called 'url'"):
        parse_dataframe(articles, keep=["url"])
    with pytest.raises(knews.NoTextKey):
        parse_dataframe(articles.select("id"))


def test_the_schema_is_stated_without_a_run(articles: "DataFrame") -> None:
    from knews.batch.spark import parse_dataframe  # noqa: PLC0415

    local = without_dictionaries(parse_table(pa.Table.from_pylist(ROWS[:1]), keep=["id"]).schema)
    assert parse_dataframe(articles, keep=["id"]).columns == local.names


def test_the_example_job_writes_articles_and_failures(
    articles: "DataFrame", spark: "SparkSession", tmp_path: Path
) -> None:
    job = runpy.run_path(str(Path(__file__).parents[1] / "examples" / "spark_job.py"))
    articles.write.parquet(str(tmp_path / "crawl"))
    job["run"](spark, str(tmp_path / "crawl"), str(tmp_path))
    assert pq.read_table(tmp_path / "articles").num_rows == len(ROWS)
    failed = pq.read_table(tmp_path / "failed")
    assert failed.schema.names == ["id", "code", "message"]
    assert sorted(failed["id"].to_pylist()) == [40, 41]
