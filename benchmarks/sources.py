"""How fast sources read, and how much memory they take: each form with N articles and with ten times as many, each in its own process.

python benchmarks/sources.py            all forms, N = 2,000
python benchmarks/sources.py -n 5000 zip jsonl.gz
"""

import argparse
import csv
import gzip
import io
import json
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

#: Of one article, in characters of Hangul mostly: what an article of a daily has.
_PARAGRAPHS = 12
_SENTENCE = "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다고 {0}일 밝혔다. 시는 “비가 잦아 {1}일 늦어졌다”고 설명했다."


def rows(count: int) -> Iterator[dict[str, str]]:
    for number in range(count):
        text = "\n\n".join(_SENTENCE.format(number * 31 + at, number ^ at) for at in range(_PARAGRAPHS))
        yield {
            "title": f"새 다리 {number}",
            "content": text,
            "url": f"https://haneul.example/{number}",
            "date": "2025-01-22 17:43",
        }


def page(row: Mapping[str, str]) -> bytes:
    body = "".join(f"<p>{part}</p>" for part in row["content"].split("\n\n"))
    return (
        f"<!doctype html><html><head><title>{row['title']}</title></head><body>{body}</body></html>".encode()
    )


def jsonl(path: Path, count: int) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows(count))


def jsonl_gz(path: Path, count: int) -> None:
    with gzip.open(path, "wt", 1, encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows(count))


def jsonl_zst(path: Path, count: int) -> None:
    import zstandard  # noqa: PLC0415

    with path.open("wb") as raw, zstandard.ZstdCompressor(level=1).stream_writer(raw) as file:
        for row in rows(count):
            file.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")


def json_list(path: Path, count: int) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write("[\n")
        for number, row in enumerate(rows(count)):
            file.write((",\n" if number else "") + json.dumps(row, ensure_ascii=False, indent=1))
        file.write("]")


def table(path: Path, count: int, encoding: str = "utf-8") -> None:
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, list(next(rows(1))))
        writer.writeheader()
        writer.writerows(rows(count))


def table_cp949(path: Path, count: int) -> None:
    table(path, count, "cp949")


def sheets(path: Path, count: int) -> None:
    import openpyxl  # noqa: PLC0415

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("기사")
    sheet.append(list(next(rows(1))))
    for row in rows(count):
        sheet.append(list(row.values()))
    book.save(path)


def parquet(path: Path, count: int) -> None:
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    schema = pa.schema([(name, pa.string()) for name in next(rows(1))])
    with pq.ParquetWriter(path, schema) as writer:
        some: list[dict[str, str]] = []
        for row in rows(count):
            some.append(row)
            if len(some) == 1_000:
                writer.write_table(pa.Table.from_pylist(some, schema))
                some.clear()
        writer.write_table(pa.Table.from_pylist(some, schema))


def database(path: Path, count: int) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE articles (title, content, url, date)")
    connection.executemany("INSERT INTO articles VALUES (:title, :content, :url, :date)", rows(count))
    connection.commit()
    connection.close()


def folder(path: Path, count: int) -> None:
    for number, row in enumerate(rows(count)):
        inner = path / str(number // 1_000)
        inner.mkdir(parents=True, exist_ok=True)
        (inner / f"{number}.html").write_bytes(page(row))


def zipped(path: Path, count: int) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for number, row in enumerate(rows(count)):
            archive.writestr(f"pages/{number}.html", page(row))


def tar_gz(path: Path, count: int) -> None:
    with tarfile.open(path, "w:gz", compresslevel=1) as archive:
        for number, row in enumerate(rows(count)):
            data = page(row)
            info = tarfile.TarInfo(f"pages/{number}.html")
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
            archive.members.clear()  # type: ignore[attr-defined]


def warc_gz(path: Path, count: int) -> None:
    with path.open("wb") as file:
        for number, row in enumerate(rows(count)):
            block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(row)
            head = (
                f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {row['url']}\r\nWARC-Date: 2025-01-22T08:43:00Z\r\n"
                f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\nContent-Type: application/http\r\n"
                f"Content-Length: {len(block)}\r\n\r\n"
            )
            file.write(gzip.compress(head.encode() + block + b"\r\n\r\n", 1))


def feed(path: Path, count: int) -> None:
    items = (
        f"<item><title>{row['title']}</title><link>{row['url']}</link><content:encoded><![CDATA[{page(row).decode()}]]></content:encoded></item>"
        for row in rows(min(count, 2_000))
    )
    path.write_text(
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"{''.join(items)}</channel></rss>",
        encoding="utf-8",
    )


def mailbox(path: Path, count: int) -> None:
    with path.open("wb") as file:
        for row in rows(count):
            head = "From sky Wed Jan 22 17:43:09 2025\nSubject: x\nFrom: sky@haneul.example\nContent-Type: text/html; charset=utf-8\n\n"
            file.write(head.encode() + page(row) + b"\n\n")


FORMS: Mapping[str, Callable[[Path, int], None]] = {
    "folder": folder,
    "jsonl": jsonl,
    "jsonl.gz": jsonl_gz,
    "jsonl.zst": jsonl_zst,
    "json": json_list,
    "csv": table,
    "cp949.csv": table_cp949,
    "xlsx": sheets,
    "parquet": parquet,
    "sqlite": database,
    "zip": zipped,
    "tar.gz": tar_gz,
    "warc.gz": warc_gz,
    "rss": feed,
    "mbox": mailbox,
}


def measure(path: str) -> tuple[int, float, float]:
    """Read a source: inputs, seconds of the processor, and the most memory in MiB."""
    from knews.batch.sources import open_sources  # noqa: PLC0415

    start = time.process_time()
    count = sum(1 for _ in open_sources([path]))
    return count, time.process_time() - start, peak()


def peak() -> float:
    """Give the most memory that this process had; what `getrusage` gives may be that of the process that started it."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("forms", nargs="*", choices=[*FORMS, []], help="which forms; all without")
    parser.add_argument("-n", type=int, default=2_000, help="articles of the smaller file")
    parser.add_argument("--read", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.read:
        print(json.dumps(measure(args.read)))
        return
    print(f"{'form':10} {'inputs':>8} {'a second':>9} {'MiB':>6}   {'inputs':>8} {'a second':>9} {'MiB':>6}")
    for form in args.forms or FORMS:
        cells = [form.ljust(10)]
        for count in (args.n, 10 * args.n):
            with tempfile.TemporaryDirectory() as place:
                path = Path(place, f"articles.{form}" if form != "folder" else "pages")
                FORMS[form](path, count)
                command = [sys.executable, __file__, "--read", str(path)]
                done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  # this very file
            found, seconds, memory = json.loads(done.stdout)
            cells.append(f"{found:8,} {found / seconds:9,.0f} {memory:6.0f}")
        print("   ".join(cells), flush=True)


if __name__ == "__main__":
    main()
