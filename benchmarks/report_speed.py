"""How long `knews report` takes over 1,000,000 articles, and how much memory: as Parquet and as JSON Lines.

    python benchmarks/report_speed.py [--rows N] [--folder F]

The rows are invented, with the columns of `knews batch` and a text of 1,500 characters or so each, no two alike.
The command runs in a process of its own; its largest memory is what the system says of it.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

import knews

OUTLETS = 120
MONTHS = 36
#: Text that each article repeats with its number in it; 28 characters.
SENTENCE = "하늘시가 새 다리를 열기로 했다고 {n}번째로 밝혔다. "

ROWS = """
    SELECT 'crawl.jsonl#' || n AS input, 1 AS schema, outlet,
        CASE WHEN outlet IS NULL THEN 'https://news' || n % 50 || '.example/' || n
             ELSE 'https://' || outlet || '.example/' || n END AS url,
        'ko' AS language, n || '번째 새 다리 열린다' AS headline, [] AS headline_tags,
        CASE WHEN n % 3 = 0 THEN ['하늘시, 새 다리 열기로'] ELSE [] END AS subheadlines,
        {'value': moment, 'text': '입력 2025.01.22 17:43', 'precision': 'minute', 'relative': false, 'zone': '+09:00',
          'distance': NULL} AS published,
        CASE WHEN n % 10 = 0 THEN [] ELSE [{'name': '김하늘', 'role': '기자', 'place': NULL,
          'email': 'sky@haneul.example', 'text': '김하늘 기자 sky@haneul.example'}] END AS bylines,
        CASE WHEN n % 2 = 0 THEN [] ELSE [{'title': NULL, 'text': '새 다리', 'credit': '하늘시', 'image': NULL}] END AS captions,
        [{'heading': NULL, 'marker': NULL, 'paragraphs': string_split(body, chr(10) || chr(10))}] AS sections,
        CASE WHEN n % 4 = 0 THEN '하늘일보' END AS copyright, [] AS keywords, '사회' AS category,
        {'layout': CASE WHEN outlet IS NULL THEN NULL ELSE '202' || n % 2 END} AS reading,
        CASE WHEN n % 9 = 0 THEN [{'code': 'selector-missed', 'severity': 'doubt', 'message': 'byline', 'start': 0,
          'stop': 0}] ELSE [] END AS problems,
        body AS text
    FROM (
        SELECT n, CASE WHEN n % 20 = 0 THEN NULL ELSE 'outlet' || hash(n) % $outlets END AS outlet,
            $moment AS moment,
            repeat(replace('$sentence', '{n}', (CASE WHEN n % 50 = 0 THEN n % 1000 ELSE n END)::VARCHAR), 25)
              || chr(10) || chr(10)
              || repeat(replace('$sentence', '{n}', (n % 7)::VARCHAR), 25) AS body
        FROM range(0, $rows) t(n))"""
_INSTANT = "'2022-01-01T00:00:00+09:00'::TIMESTAMPTZ + to_seconds((n * 7919 % {seconds})::BIGINT)"
SECONDS = MONTHS * 30 * 86400


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument(
        "--folder", type=Path, help="where the files go: 8 GB for a million; a temporary one if not given"
    )
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=args.folder) as folder:
        for suffix in (".parquet", ".jsonl"):
            path = write_rows(Path(folder, f"articles{suffix}"), args.rows)
            size = path.stat().st_size / 1e6
            seconds, busy, memory = measure(path)
            print(
                f"{suffix}: {args.rows:,} rows, {size:,.0f} MB: {seconds:.1f} s, {busy:.1f} s of the processor, {memory:,.0f} MB at most",
                flush=True,
            )
            path.unlink()


def write_rows(path: Path, rows: int) -> Path:
    """Write invented results."""
    moment = _INSTANT.format(seconds=SECONDS)
    query = ROWS
    for name, value in (("$moment", moment), ("$rows", rows), ("$sentence", SENTENCE), ("$outlets", OUTLETS)):
        query = query.replace(name, str(value))
    form = "(FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 5000)"
    with duckdb.connect() as database:
        database.execute(
            "SET memory_limit = '1GB'; SET TimeZone = 'Asia/Seoul'; SET preserve_insertion_order = false"
        )
        if path.suffix == ".jsonl":
            form = "(FORMAT json)"
            text = "strftime(moment, '%Y-%m-%dT%H:%M:%S+09:00')"
            query = query.replace("'value': moment", f"'value': {text}").replace(
                "body AS text", "NULL AS provider"
            )
        database.execute(f"COPY ({query}) TO '{path}' {form}")
    return path


def measure(path: Path) -> tuple[float, float, float]:
    """Give the seconds by the clock and of the processor, and the largest MB, of a run of the command."""
    before = time.perf_counter()
    command = [sys.executable, "-m", "knews", "report", str(path), "-o", f"{path}.html"]
    environment = {**os.environ, "PYTHONPATH": str(Path(knews.__file__).parents[1])}
    process = subprocess.Popen(command, env=environment)  # noqa: S603  # ourselves
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, status  # noqa: S101
    return time.perf_counter() - before, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
