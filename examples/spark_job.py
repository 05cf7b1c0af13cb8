"""Parse a table of articles on a Spark cluster.

    spark-submit spark_job.py s3a://bucket/crawl/ s3a://bucket/articles/

The first folder holds Parquet with an id and a text or a page in each row, and what else is known of it; the second must
not be there yet. Articles go to its `articles`, rows that gave none to `failed`.
"""

import sys

from pyspark.sql import SparkSession

from knews.batch.spark import parse_dataframe


def run(spark: SparkSession, crawl: str, output: str) -> None:
    """Parse what lies in one folder, and write to the other."""
    rows = spark.read.parquet(crawl)
    parsed = parse_dataframe(rows, keep=["id"])
    # Written once, then parted: who parts first, parses twice.
    parsed.write.parquet(f"{output}/all")
    written = spark.read.parquet(f"{output}/all")
    written.where("error is null").drop("error").write.parquet(f"{output}/articles")
    written.where("error is not null").select("id", "error.*").write.parquet(f"{output}/failed")


if __name__ == "__main__":
    session = SparkSession.builder.appName("knews").getOrCreate()
    run(session, *sys.argv[1:])
    session.stop()
