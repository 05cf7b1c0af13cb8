"""Run the dumps of the corpus through Spark, with a shuffle in front and one behind, and hold its rows against a local run.

    python benchmarks/spark.py CORPUS [--turns N]

Real Spark, `local[2]`. Exit status 2 where a row differs, 1 where Spark, once warm, is slower than its target against
two processes of this machine that take turns with it.
"""

import argparse
import gzip
import json
import multiprocessing
import os
import sys
import time
import warnings
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq
from pyspark.sql import DataFrame, SparkSession
from yardstick import Yardstick, shortest, tell

from knews.batch import parse_table
from knews.batch.arrow_schema import ZONE
from knews.batch.seam import ROWS
from knews.batch.spark import parse_dataframe

#: At least so many times the rate of two processes.
TARGET = 0.7
JOBS = 2
#: More than the jobs: a shuffle that leaves rows where they were would prove nothing.
PARTS = 6


def dumps(corpus: Path) -> pa.Table:
    """Give the dumps as a table; what no article can be read from is among them."""
    with gzip.open(corpus / "dumps.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    rows.append({"id": "empty", "url": None, "text": " "})
    return pa.Table.from_pylist([{key: row[key] for key in ("id", "url", "text")} for row in rows])


def parse_part(part: pa.RecordBatch) -> pa.RecordBatch:
    return parse_table(part, keep=["id"])


def session(folder: str) -> SparkSession:
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    # Where Spark asks for pandas, it says that it does not know the newest.
    warnings.filterwarnings("ignore", message="PySpark does not yet fully support pandas")
    builder = SparkSession.builder.master(f"local[{JOBS}]").appName("knews")
    options = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.shuffle.partitions": str(PARTS),
        "spark.sql.session.timeZone": ZONE,
        "spark.sql.warehouse.dir": folder,
        "spark.local.dir": folder,
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
    }
    for name, value in options.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def differing(spark: pa.Table, local: pa.Table) -> list[str]:
    """Give the ids of the rows that are not the same, or are in one table alone."""
    ours, theirs = ({row["id"]: row for row in table.to_pylist()} for table in (local, spark))
    ids = [row for row in ours | theirs if ours.get(row) != theirs.get(row)]
    return [*ids, *(["the number of rows"] if local.num_rows != spark.num_rows else [])]


def compare(parsed: DataFrame, local: pa.Table) -> int:
    """Hold the rows of Spark, shuffled once more, against those of a local run; give the exit status."""
    found = parsed.repartition(PARTS, "id").toArrow()
    differ = differing(found, local)
    failed = sum(1 for error in local["error"].to_pylist() if error is not None)
    print(
        f"{local.num_rows} rows, {failed} with an error: {len(differ)} differ between Spark and a local run"
    )
    print("".join(f"  {row}\n" for row in differ[:20]), end="")
    return 2 if differ else 0


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--turns", type=int, default=2)
    given = parser.parse_args()
    table = dumps(given.corpus)
    parts = table.to_batches(ROWS)
    with (
        TemporaryDirectory() as folder,
        ProcessPoolExecutor(JOBS, multiprocessing.get_context("spawn")) as pool,
    ):
        pq.write_table(table, Path(folder) / "dumps.parquet", row_group_size=ROWS)
        spark = session(folder)
        spark.sparkContext.setLogLevel("ERROR")
        read = spark.read.parquet(str(Path(folder) / "dumps.parquet"))
        parsed = parse_dataframe(read.repartition(PARTS, "id"), keep=["id"])

        def seconds(which: str) -> float:
            start = time.perf_counter()
            if which == "spark":
                parsed.write.format("noop").mode("overwrite").save()
            else:
                list(pool.map(parse_part, parts))
            return time.perf_counter() - start

        # These warm the workers of both.
        status = compare(parsed, pa.Table.from_batches(pool.map(parse_part, parts)))
        by_spark, by_two = shortest(("spark", "local"), given.turns, seconds)
        spark.stop()
    rows = table.num_rows
    print(f"rows a second: Spark local[{JOBS}] {rows / by_spark:.0f}, {JOBS} processes {rows / by_two:.0f}")
    what = f"the rate of Spark local[{JOBS}] once warm, against {JOBS} processes"
    return status or tell([Yardstick(what, by_two / by_spark, least=TARGET)])


if __name__ == "__main__":
    sys.exit(main())
