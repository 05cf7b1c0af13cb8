"""`knews batch`: what is written, what is refused, how it ends."""

import csv
import gzip
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from batches import Here, beside, contents, write_inputs
from commands import Run, environment, module
from faulty import KILLED, STAYS, text_of
from packages import put

import knews
from knews.batch import run as running
from knews.batch.chunk import Chunk
from knews.batch.result import ChunkResult
from knews.batch.sinks import sqlite as sqlite_sink

FAILED = ("bad-json", "empty-input")


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let runs need no processes."""
    monkeypatch.setattr(running, "Pool", Here)


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    return write_inputs(tmp_path / "in.jsonl", 40)


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_lines_of_json(inputs: Path, tmp_path: Path, run: Run) -> None:
    output = tmp_path / "out.jsonl"
    status, out, err = run("batch", inputs, "-o", output, "--jobs", 2)
    assert (status, out) == (1, "")
    rows = lines(output)
    records = [json.loads(line) for line in inputs.read_text("utf-8").splitlines() if line != "{no JSON"]
    articles = [knews.parse_record(record) for record in records if record["text"] != " "]
    assert [next(iter(row)) for row in rows] == ["input"] * len(rows)
    assert "blocks" not in rows[0]
    assert [knews.Article.from_dict(row).headline for row in rows] == [
        article.headline for article in articles
    ]
    assert [row["input"] for row in rows] == sorted(
        (row["input"] for row in rows), key=lambda name: int(str(name).rpartition("#")[2])
    )
    failed = lines(Path(f"{output}.failed.jsonl"))
    assert len(failed) + len(rows) == 40
    assert all(list(failure) == ["input", "code", "message", "place", "digest"] for failure in failed)
    assert len({failure["code"] for failure in failed}) == 2
    assert not Path(f"{output}.partial").exists()
    assert f"40 inputs: {len(rows)} articles, {len(failed)} failed" in err
    summary = json.loads(Path(f"{output}.summary.json").read_text("utf-8"))
    assert (summary["inputs"], summary["articles"]) == (40, len(rows))
    assert summary["outlets"]["hankyung"] + summary["without_outlet"] == len(rows)


@pytest.mark.usefixtures("here")
def test_columns_stand_as_they_are_asked_for(inputs: Path, tmp_path: Path, run: Run) -> None:
    output = tmp_path / "out.jsonl"
    run("batch", inputs, "-o", output, "--columns", "headline,text,input")
    assert list(lines(output)[0]) == ["headline", "text", "input"]
    run("batch", inputs, "-o", tmp_path / "out.csv", "--columns", "input,bylines,text")
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0] == {
        "input": lines(output)[0]["input"],
        "bylines": "김하늘",
        "text": lines(output)[0]["text"],
    }


@pytest.mark.usefixtures("here")
def test_blocks_are_there_when_asked_for(inputs: Path, tmp_path: Path, run: Run) -> None:
    run("batch", inputs, "-o", tmp_path / "out.jsonl", "--blocks")
    assert lines(tmp_path / "out.jsonl")[0]["blocks"]


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("suffix", [".jsonl", ".csv"])
def test_packed_lines_are_the_same_lines(suffix: str, inputs: Path, tmp_path: Path, run: Run) -> None:
    zstandard = pytest.importorskip("zstandard")
    for ending in ("", ".gz", ".zst"):
        run("batch", inputs, "-o", tmp_path / f"out{suffix}{ending}", "--same-duplicates")
    plain = (tmp_path / f"out{suffix}").read_bytes()
    assert gzip.decompress((tmp_path / f"out{suffix}.gz").read_bytes()) == plain
    with zstandard.open(tmp_path / f"out{suffix}.zst", "rb") as file:
        assert file.read() == plain


@pytest.mark.usefixtures("here")
def test_a_row_of_csv_is_flat(tmp_path: Path, run: Run) -> None:
    source = tmp_path / "다리.txt"
    source.write_text(
        "새 다리 열린다\n\n입력 2025.01.22\n\n하늘시가 “새 다리”, 새 길을 연다고 밝혔다.\n\n김하늘·이바다 기자\n",
        "utf-8",
    )
    run("batch", source, "-o", tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["input"], row["headline"], row["published"]) == (str(source), "새 다리 열린다", "2025-01-22")
    assert (row["bylines"], row["roles"], row["outlet"]) == ("김하늘; 이바다", "기자; 기자", "")
    assert row["text"] == "하늘시가 “새 다리”, 새 길을 연다고 밝혔다."


@pytest.mark.usefixtures("here")
def test_tables_of_sqlite(inputs: Path, tmp_path: Path, run: Run) -> None:
    run("batch", inputs, "-o", tmp_path / "out.sqlite", "--same-duplicates")
    with sqlite3.connect(tmp_path / "out.sqlite") as database:
        database.execute("PRAGMA foreign_keys = ON")
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        found = database.execute(
            "SELECT articles.headline, published, json_array_length(keywords) FROM search "
            "JOIN articles ON articles.id = search.rowid WHERE search MATCH '\"번째 기둥이\"' ORDER BY id LIMIT 1"
        ).fetchall()
        assert found == [("0번째 다리 열린다", None, 0)]
        writers = "SELECT count(*) FROM bylines WHERE name = '김하늘' AND role = '기자' AND email LIKE 'sky%'"
        assert database.execute(writers).fetchone()[0] > 20
        named = "SELECT a.headline = b.headline FROM articles a JOIN articles b ON b.input = a.duplicate_of"
        assert database.execute(named).fetchall()
        with pytest.raises(sqlite3.IntegrityError):
            database.execute("INSERT INTO bylines (article, number, text) VALUES (999999, 1, '김하늘')")
    database.close()


@pytest.mark.usefixtures("here")
def test_columns_of_sqlite_may_be_tables(inputs: Path, tmp_path: Path, run: Run) -> None:
    run("batch", inputs, "-o", tmp_path / "out.sqlite", "--columns", "headline,bylines")
    with sqlite3.connect(tmp_path / "out.sqlite") as database:
        names = [name for (name,) in database.execute("SELECT name FROM pragma_table_info('articles')")]
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    database.close()
    assert names == ["id", "input", "headline"]
    assert {"articles", "bylines", "search"} <= tables
    assert not {"captions", "sections", "problems"} & tables


def test_an_old_sqlite_is_named_before_the_run(
    inputs: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise sqlite_sink.NoTrigrams

    monkeypatch.setattr("knews.batch.sinks.check_trigrams", refuse)
    status, _, err = run("batch", inputs, "-o", tmp_path / "out.sqlite")
    assert status == 2
    assert "3.34 with FTS5" in err


@pytest.mark.usefixtures("here")
def test_columns_of_parquet_are_typed(inputs: Path, tmp_path: Path, run: Run) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    run("batch", inputs, "-o", tmp_path / "out.parquet", "--same-duplicates")
    run("batch", inputs, "-o", tmp_path / "out.jsonl", "--same-duplicates")
    table = parquet.read_table(tmp_path / "out.parquet")
    assert table.schema.names[-2:] == ["text", "duplicate_of"]
    for row, form in zip(table.to_pylist(), lines(tmp_path / "out.jsonl"), strict=True):
        for key in ("input", "headline", "bylines", "sections", "duplicate_of"):
            assert json.dumps(row[key]) == json.dumps(form[key]).replace("\\ud83d", "\\ufffd")


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("suffix", [".jsonl", ".csv", ".parquet", ".sqlite"])
def test_no_article_at_all(suffix: str, tmp_path: Path, run: Run) -> None:
    (tmp_path / "in.txt").write_text(" ", "utf-8")
    output = tmp_path / f"out{suffix}"
    assert run("batch", tmp_path / "in.txt", "-o", output)[0] == 1
    assert output.exists()


@pytest.mark.usefixtures("here")
def test_failed_inputs_are_kept_when_asked_for(inputs: Path, tmp_path: Path, run: Run) -> None:
    output = tmp_path / "out.jsonl"
    run("batch", inputs, "-o", output, "--keep-failed")
    kept = {path.name: path.read_bytes() for path in Path(f"{output}.failed").iterdir()}
    assert {str(failure["digest"]) for failure in lines(Path(f"{output}.failed.jsonl"))} == set(kept)
    assert b"{no JSON" in {data.strip() for data in kept.values()}


@pytest.mark.usefixtures("here")
def test_nothing_failed_leaves_no_file_of_failures(tmp_path: Path, run: Run) -> None:
    (tmp_path / "in.txt").write_text("새 다리 열린다\n\n시가 연다고 밝혔다.", "utf-8")
    output = tmp_path / "out.jsonl"
    Path(f"{output}.failed.jsonl").write_text("from an earlier run", "utf-8")
    assert run("batch", tmp_path / "in.txt", "-o", output)[0] == 0
    assert list(beside(output)) == [".summary.json"]


@pytest.mark.usefixtures("here")
def test_what_is_there_is_not_lost(inputs: Path, tmp_path: Path, run: Run) -> None:
    output = tmp_path / "out.jsonl"
    output.write_text("before", "utf-8")
    status, _, err = run("batch", inputs, "-o", output)
    assert (status, err) == (
        2,
        f"knews: {output} is there: name another file, or replace it with --overwrite\n",
    )
    assert output.read_text("utf-8") == "before"
    assert not Path(f"{output}.partial").exists()
    assert run("batch", inputs, "-o", output, "--overwrite", "--quiet")[::2] == (1, "")
    assert output.read_text("utf-8") != "before"
    status, _, err = run("batch", inputs, "-o", output, "--resume")
    assert (status, err) == (0, f"knews: {output} is whole: there is nothing to go on with\n")


def interrupt(inputs: Path, output: Path, run: Run, monkeypatch: pytest.MonkeyPatch, *options: str) -> str:
    """Begin a run that Ctrl-C ends after its first chunk."""

    class Interrupted(Here):
        def run(self, chunks: Iterable[Chunk]) -> Iterator[ChunkResult]:
            yield next(super().run(chunks))
            raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(running, "Pool", Interrupted)
        status, _, err = run("batch", inputs, "-o", output, *options)
    assert status == 130
    return err


def test_ctrl_c_keeps_what_is_done(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    inputs, output = write_inputs(tmp_path / "in.jsonl", 100), tmp_path / "out.jsonl"
    err = interrupt(inputs, output, run, monkeypatch)
    assert f"interrupted: what is done is kept in {output}.partial: go on with --resume" in err
    assert not output.exists()
    status, _, err = run("batch", inputs, "-o", output)
    assert status == 2
    assert "holds a run that was interrupted: go on with --resume, or start over with --overwrite" in err
    monkeypatch.setattr(running, "Pool", Here)
    status, _, err = run("batch", inputs, "-o", output, "--resume")
    assert status == 1
    assert "going on after 64 inputs" in err
    assert "100 inputs: " in err


@pytest.mark.parametrize(
    "options", [("--columns", "headline"), ("--outlet", "mk"), ("--blocks",), ("--keep-failed",)]
)
def test_another_run_does_not_go_on(
    options: tuple[str, ...], tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    inputs, output = write_inputs(tmp_path / "in.jsonl", 100), tmp_path / "out.jsonl"
    interrupt(inputs, output, run, monkeypatch)
    status, _, err = run("batch", inputs, "-o", output, "--resume", *options)
    assert status == 2
    assert f"was asked for otherwise ({options[0]}): give the same, or start over with --overwrite" in err


def test_other_inputs_do_not_go_on(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    inputs, output = write_inputs(tmp_path / "in.jsonl", 100), tmp_path / "out.jsonl"
    interrupt(inputs, output, run, monkeypatch)
    inputs.write_text(inputs.read_text("utf-8").replace("열린다", "열렸습니다"), "utf-8")
    inputs.write_text("\n".join(inputs.read_text("utf-8").splitlines()[3:]), "utf-8")
    status, _, err = run("batch", inputs, "-o", output, "--resume")
    assert status == 2
    assert "the first 64 inputs are not those of the run that was interrupted" in err
    assert run("batch", inputs, "-o", output, "--overwrite", "--quiet")[0] == 1


def test_a_damaged_journal_is_named(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    inputs, output = write_inputs(tmp_path / "in.jsonl", 100), tmp_path / "out.jsonl"
    interrupt(inputs, output, run, monkeypatch)
    journal = Path(f"{output}.partial/journal.json")
    journal.write_bytes(journal.read_bytes()[:-9])
    status, _, err = run("batch", inputs, "-o", output, "--resume")
    assert status == 2
    assert "the journal is damaged: start over with --overwrite" in err


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such locks")
def test_two_runs_do_not_write_to_one_output(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl  # noqa: PLC0415  # not on Windows

    inputs, output = write_inputs(tmp_path / "in.jsonl", 100), tmp_path / "out.jsonl"
    interrupt(inputs, output, run, monkeypatch)
    with Path(f"{output}.partial/lock").open("ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        status, _, err = run("batch", inputs, "-o", output, "--resume")
    assert status == 2
    assert "another run is writing to it" in err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("-o", "out.xls"), "the suffix says what is written: .jsonl, "),
        (("-o", "out.parquet.gz"), "the suffix says what is written"),
        (
            ("-o", "out.jsonl", "--columns", "titel"),
            "out.jsonl has no column 'titel': its columns are input, ",
        ),
        (("-o", "out.csv", "--blocks"), "out.csv has no place for blocks"),
        (("-o", "no/out.csv"), "there is no folder"),
        (("-o", "in.jsonl"), "lies in the input in.jsonl"),
        (("-o", "out.jsonl", "--outlet", "haneul"), "no outlet 'haneul' is installed"),
        (("-o", "out.jsonl", "--jobs", "0"), "'0' is no number of processes"),
        (("-o", "out.jsonl", "--timeout", "-1"), "'-1' is no number of seconds"),
        (("-o", "out.jsonl", "--field", "text"), "write FIELD=KEY"),
        (("-o", "out.jsonl", "--field", "txt=본문"), "no field is called 'txt'"),
        (("-o", "out.jsonl", "--resume", "--overwrite"), "not allowed with"),
        ((), "required: -o/--output"),
    ],
)
def test_wrong_usage_is_named_and_makes_nothing(
    options: tuple[str, ...], said: str, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_inputs(tmp_path / "in.jsonl", 3)
    status, out, err = run("batch", "in.jsonl", *options)
    assert (status, out) == (2, "")
    assert said in err
    assert [path.name for path in tmp_path.iterdir() if "partial" not in path.name] == ["in.jsonl"]


def test_an_output_below_an_input_is_refused(tmp_path: Path, run: Run) -> None:
    status, _, err = run("batch", tmp_path, "-o", tmp_path / "out.jsonl")
    assert status == 2
    assert "would be read as one: write elsewhere" in err


def test_help_is_for_people(run: Run) -> None:
    status, out, _ = run("batch", "--help")
    assert status == 0
    assert "examples:\n  knews batch crawl/ -o articles.jsonl\n" in out
    assert max(map(len, out.splitlines())) <= 130


def test_workers_that_die_and_hang(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    put(site, "knews-faulty", "faulty", Path(__file__).with_name("faulty.py").read_text("utf-8"))
    source = tmp_path / "in.jsonl"
    faults = {3: KILLED, 64: STAYS, 99: KILLED}
    texts = [{"text": text_of(number, faults.get(number, ""))} for number in range(100)]
    source.write_text("\n".join(map(json.dumps, texts)), "utf-8")
    output = tmp_path / "out.jsonl"
    path = os.pathsep.join((environment()["PYTHONPATH"], str(site)))
    options = ("--outlet", "faulty", "--timeout", "3", "--jobs", "2", "--quiet")
    done = module("batch", str(source), "-o", str(output), *options, PYTHONPATH=path)
    assert (done.returncode, done.stderr) == (1, b"")
    assert [row["code"] for row in lines(Path(f"{output}.failed.jsonl"))] == [
        "worker-died",
        "timed-out",
        "worker-died",
    ]
    assert len(lines(output)) == 97


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
@pytest.mark.parametrize("suffix", [".jsonl", ".csv.gz", ".sqlite", ".parquet", ".duckdb"])
def test_a_full_disk_leaves_nothing_that_looks_whole(suffix: str, tmp_path: Path, run: Run) -> None:
    inputs, output = write_inputs(tmp_path / "in.jsonl", 400), tmp_path / f"out{suffix}"
    whole = tmp_path / f"whole{suffix}"
    run("batch", inputs, "-o", whole, "--quiet")
    limit = 60_000 if suffix in {".jsonl", ".sqlite"} else 6_000
    script = (
        f"import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit})); "
        "from knews.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", script, "batch", inputs, "-o", output, "--jobs", "1", "--quiet"],
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert b"go on with --resume" in done.stderr
    assert b"Traceback" not in done.stderr
    assert not output.exists()
    assert run("batch", inputs, "-o", output, "--resume", "--quiet")[0] == 1
    assert contents(output) == contents(whole)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_ctrl_c_ends_the_processes(tmp_path: Path, run: Run) -> None:
    inputs, output = write_inputs(tmp_path / "in.jsonl", 3000), tmp_path / "out.jsonl"
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "knews", "batch", inputs, "-o", output, "--jobs", "2"],
        env=environment(),
        stderr=subprocess.PIPE,
        process_group=0,
    )
    journal = Path(f"{output}.partial/journal.json")
    while process.poll() is None and not (
        journal.exists() and b'\\"inputs\\": 0' not in journal.read_bytes()
    ):
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.decode().splitlines()[-1].startswith("knews: interrupted: what is done is kept in ")
    assert b"Traceback" not in err
    assert run("batch", inputs, "-o", output, "--resume", "--quiet")[0] == 1
    undisturbed = tmp_path / "undisturbed.jsonl"
    run("batch", inputs, "-o", undisturbed, "--quiet")
    assert output.read_bytes() == undisturbed.read_bytes()


def test_standard_input_can_be_given(tmp_path: Path, inputs: Path) -> None:
    output = tmp_path / "out.jsonl"
    done = module("batch", "-", "-o", str(output), "--quiet", stdin=inputs.read_bytes())
    assert done.returncode == 1, done.stderr
    assert len(lines(output)) > 20
    shutil.rmtree(tmp_path, ignore_errors=True)
