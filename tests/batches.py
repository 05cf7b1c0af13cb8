"""What the tests of `knews batch` share: inputs, what stands in an output, and a pool without processes."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Self

from faulty import text_of

from knews.batch.chunk import Chunk
from knews.batch.result import ChunkResult, RunJob
from knews.batch.sinks import SUFFIXES

__all__ = ["SUFFIXES", "Here", "beside", "contents", "write_inputs"]


def write_inputs(path: Path, count: int) -> Path:
    """Write JSON Lines of so many inputs: some fail, some are the same as another or nearly so."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            record: dict[str, object] = {"text": text_of(number), "url": f"https://haneul.example/{number}"}
            if number % 7 == 5:
                record = {"text": text_of(number - 1), "title": "다시 싣는다"}
            if number % 11 == 8:
                record = {"text": " "}
            if number % 13 == 9:
                record = {"text": f"{number}번째 \ud83d 다리 열린다\n\n시가 연다고 밝혔다."}
            file.write(json.dumps(record) + "\n" if number % 17 != 15 else "{no JSON\n")
    return path


def contents(output: Path) -> object:
    """Give what stands in an output: equal for two runs over the same inputs."""
    suffix = output.suffix
    if suffix == ".parquet":
        from pyarrow import parquet  # noqa: PLC0415  # of an extra

        file = parquet.ParquetFile(output)
        return file.num_row_groups, file.schema_arrow, file.read().to_pylist()
    if suffix == ".sqlite":
        with sqlite3.connect(output) as database:
            found = list(database.iterdump())
        database.close()
        return found
    if suffix == ".duckdb":
        import duckdb  # noqa: PLC0415  # of an extra

        with duckdb.connect(str(output), read_only=True) as tables:
            return tables.execute("SELECT * FROM articles").fetchall()
    return output.read_bytes()


def beside(output: Path) -> dict[str, object]:
    """Give what stands beside an output, by its ending; a run's time is left out."""
    found: dict[str, object] = {}
    for path in sorted(output.parent.iterdir()):
        ending = path.name.removeprefix(output.name)
        if ending == path.name or not ending:
            continue
        if path.is_dir():
            found[ending] = {file.name: file.read_bytes() for file in sorted(path.iterdir())}
        elif ending == ".summary.json":
            form = json.loads(path.read_text("utf-8"))
            del form["seconds"]
            found[ending] = form
        else:
            found[ending] = path.read_bytes()
    return found


class Here:
    """A pool that does the chunks in this process."""

    def __init__(self, job: RunJob, **_: object) -> None:
        self._job = job

    def __class_getitem__(cls, _: object) -> type["Here"]:
        return cls

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def run(self, chunks: Iterable[Chunk]) -> Iterator[ChunkResult]:
        """Do the chunks."""
        for chunk in chunks:
            yield self._job.join(chunk, [self._job.do(item) for item in chunk.inputs])
