"""Where commands write: through links and into pipes, never over a folder, and one line where it cannot be."""

import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from commands import BODY, Run

from knews.json_form import SCHEMA

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs FIFOs and symbolic links")


@pytest.fixture
def results(tmp_path: Path) -> Path:
    """Give results of `knews batch` with one article."""
    path = tmp_path / "results.jsonl"
    row = {"input": "1", "schema": SCHEMA, "outlet": "hani", "problems": []}
    path.write_text(json.dumps(row) + "\n")
    return path


@contextmanager
def reader(pipe: Path) -> Iterator[list[bytes]]:
    """Read a pipe beside the command; what is read stands in the list behind the `with` statement."""
    os.mkfifo(pipe)
    # Open for reading and writing, it waits for nobody: where no one writes to the pipe, the test ends and fails.
    ours = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
    found: list[bytes] = []
    done = threading.Event()

    def read() -> None:
        while True:
            last = done.is_set()
            try:
                found.append(os.read(ours, 65_536))
            except BlockingIOError:
                if last:
                    return
                done.wait(0.01)

    thread = threading.Thread(target=read)
    thread.start()
    try:
        yield found
    finally:
        done.set()
        thread.join()
        os.close(ours)


def test_a_pipe_gets_what_is_written_and_stays_a_pipe(
    run: Run, dump: Path, tmp_path: Path, results: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    for number, (words, status, begin) in enumerate(
        (
            (("explain", dump, "--html"), 0, b"<!DOCTYPE html>"),
            (("report", results, "-o"), 0, b"<!DOCTYPE html>"),
            (("parse", empty, "--failed"), 1, b'{"input": '),
        )
    ):
        pipe = tmp_path / f"pipe{number}"
        with reader(pipe) as found:
            assert run(*words, pipe)[0] == status
        assert b"".join(found).startswith(begin)
        assert pipe.is_fifo()
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".new")] == []


def test_a_link_is_written_through(run: Run, dump: Path, tmp_path: Path, results: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for number, (words, status, more) in enumerate(
        (
            (("explain", dump, "--html"), 0, ()),
            (("report", results, "-o"), 0, ()),
            (("parse", empty, "--failed"), 1, ()),
            (("batch", dump, "--quiet", "--jobs", "1", "-o"), 0, ("--overwrite",)),
        )
    ):
        real, link = elsewhere / f"{number}.jsonl", tmp_path / f"link{number}.jsonl"
        real.write_text("the one before")
        link.symlink_to(real)
        assert run(*words, link, *more)[0] == status
        assert link.is_symlink()
        assert real.stat().st_size > 0
        assert "the one before" not in real.read_text("utf-8")
    assert sorted(path.name for path in elsewhere.iterdir()) == [f"{number}.jsonl" for number in range(4)]
    assert not (tmp_path / "link3.jsonl.partial").exists()


def test_a_link_that_leads_in_a_circle_is_told(run: Run, dump: Path, tmp_path: Path) -> None:
    link = tmp_path / "circle.html"
    link.symlink_to(link)
    status, _, err = run("explain", dump, "--html", link)
    assert (status, err) == (1, f"knews: --html {link}: Too many levels of symbolic links\n")
    assert link.is_symlink()


def test_batch_refuses_what_is_no_regular_file(run: Run, dump: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.jsonl"
    os.mkfifo(pipe)
    status, _, err = run("batch", dump, "-o", pipe, "--overwrite")
    assert (status, err) == (2, f"knews: {pipe} is no regular file: name a file of its own\n")
    assert pipe.is_fifo()


def test_a_new_outlet_leaves_what_is_there(run: Run, tmp_path: Path) -> None:
    pipe = tmp_path / "knews-haneul"
    os.mkfifo(pipe)
    status, _, err = run("new-outlet", "haneul", "--name", "하늘일보", "--into", tmp_path)
    assert (status, err.count("\n")) == (2, 1)
    assert pipe.is_fifo()


@pytest.mark.parametrize("folder", ["/", "."])
def test_a_folder_is_no_file(run: Run, dump: Path, results: Path, folder: str) -> None:
    for words in (("explain", dump, "--html"), ("report", results, "-o"), ("batch", dump, "-o")):
        status, out, err = run(*words, folder)
        assert (status, out) == (2, "")
        assert err.endswith(f"{folder} is a folder: name a file\n")
        assert err.count("\n") == 1


def test_results_of_batch_go_to_a_file(run: Run, dump: Path) -> None:
    said = "knews: results go to a file, not to standard output: name one\n"
    assert run("batch", dump, "-o", "-") == (2, "", said)


def test_nothing_is_made_where_every_input_is_missing(run: Run, tmp_path: Path) -> None:
    missing, pattern = tmp_path / "no.txt", tmp_path / "*.html"
    status, _, err = run("batch", missing, pattern, "-o", tmp_path / "q.jsonl")
    said = [f"knews: {path}: No such file or directory" for path in (missing, pattern)]
    assert (status, err.splitlines()) == (1, said)
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_field_is_named_by_its_option(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "news.csv"
    table.write_text("제목,본문\n새 다리,하늘시가 새 다리를 열었다고 밝혔다.\n", "utf-8")
    status, _, err = run("batch", table, "--field", "foo=bar", "-o", tmp_path / "q.jsonl")
    assert status == 2
    assert err.startswith("knews: --field foo=bar: no field is called 'foo': there are headline, ")
    status, _, err = run("batch", table, "--field", "text=원고", "-o", tmp_path / "q.jsonl")
    assert (status, err) == (
        2,
        "knews: --field text=원고: no column is called '원고': there are 제목, 본문\n",
    )
    assert list(tmp_path.iterdir()) == [table]


def test_documents_are_not_overwritten_unseen(run: Run, dump: Path, tmp_path: Path) -> None:
    words = ("parse", dump, "--format", "markdown", "--output-dir")
    status, _, err = run(*words, tmp_path / "no" / "folder")
    assert (status, err.count("\n")) == (2, 1)
    folder = tmp_path / "made"
    assert run(*words, folder) == (0, "", "")
    (document,) = folder.iterdir()
    document.write_text("changed by hand", "utf-8")
    status, _, err = run(*words, folder)
    assert (status, err) == (
        2,
        f"knews: {document} is there: name another folder, or replace it with --overwrite\n",
    )
    assert document.read_text("utf-8") == "changed by hand"
    assert run(*words, folder, "--overwrite") == (0, "", "")
    assert BODY.split("\n")[0] in document.read_text("utf-8")
    status, _, err = run(*words, document)
    assert (status, err) == (2, f"knews: --output-dir {document} is a file, not a folder\n")
    status, _, err = run("parse", dump, "--overwrite")
    assert (status, err.count("\n")) == (2, 1)
