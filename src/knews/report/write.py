"""A report from files to a file, or to standard output: read, sum up, write."""

import os
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from knews.batch.extras import need
from knews.batch.target import write_target
from knews.report.facts import load_facts
from knews.report.page import render
from knews.report.sums import Sums, sum_up

#: What DuckDB may hold in memory; the rest goes to the disk. A million articles take less than a minute with it.
_MEMORY: Final = "512MB"
_THREADS: Final = 4


def count_results(paths: Sequence[Path]) -> Sums:
    """Read results of `knews batch` and sum them up.

    Raises:
        NotReadable: One cannot be read, or holds something else.
        MissingExtra: A package of the extra is not installed.
    """
    duckdb = need("duckdb", "report")
    with (
        TemporaryDirectory(prefix="knews-report-") as folder,
        duckdb.connect(str(Path(folder, "facts.duckdb"))) as database,
    ):
        database.execute(f"SET memory_limit = '{_MEMORY}'")
        # Each thread has room of its own for lines.
        database.execute(f"SET threads = {min(_THREADS, os.cpu_count() or 1)}")
        # A bar of its own would stand between the messages.
        database.execute("SET enable_progress_bar = false")
        return sum_up(load_facts(paths, database, Path(folder)), paths)


def report_page(paths: Sequence[Path]) -> tuple[str, Sums]:
    """Report on results of `knews batch`: give the page, and what it shows.

    Raises:
        NotReadable: One cannot be read, or holds something else.
        MissingExtra: A package of the extra is not installed.
    """
    for package in ("vl_convert", "jinja2", "scipy.stats"):
        need(package, "report")
    sums = count_results(paths)
    return render(sums), sums


def write_report(paths: Sequence[Path], output: Path) -> Sums:
    """Write the report: a file of the output's name is whole at any moment.

    Raises:
        NotReadable: One cannot be read, or holds something else.
        MissingExtra: A package of the extra is not installed.
        OSError: The page cannot be written.
    """
    page, sums = report_page(paths)
    write_target(output, page)
    return sums
