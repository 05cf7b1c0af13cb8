"""`--format` of `knews parse` and `knews batch`: what is written where, and how a run goes on."""

import json
import zipfile
from pathlib import Path

import pytest
from batches import write_inputs
from commands import TEXT, Run

import knews
from knews.article import Article
from knews.batch.sinks.documents import DocumentEncoder, DocumentSink
from knews.batch.sinks.sink import Row

FORMS = {"markdown": ".md", "html": ".html", "tei": ".xml"}


def document_of(article: Article, form: str) -> str:
    """Give an article's document."""
    return {"markdown": article.to_markdown, "html": article.to_html, "tei": article.to_tei}[form]()


@pytest.mark.parametrize("form", FORMS)
def test_one_document_is_printed(run: Run, dump: Path, form: str) -> None:
    assert run("parse", "--format", form, dump) == (0, document_of(knews.parse(TEXT), form), "")


def test_rows_are_lines(run: Run, dump: Path) -> None:
    article = knews.parse(TEXT)
    for form, wanted in (("jsonld", article.to_jsonld()), ("ninjs", article.to_ninjs())):
        status, out, err = run("parse", "--format", form, dump, "-", stdin=TEXT.encode())
        assert (status, err) == (0, "")
        assert [json.loads(line) for line in out.splitlines()] == [wanted, wanted]


def test_more_than_one_document_needs_a_folder(run: Run, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    status, out, err = run("parse", "--format", "tei", tmp_path)
    assert (status, out) == (2, "")
    assert "--output-dir" in err
    folder = tmp_path / "out"
    assert run("parse", "--format", "tei", tmp_path, "--output-dir", folder) == (0, "", "")
    assert sorted(path.name for path in folder.iterdir()) == ["000001-a.xml", "000002-b.xml"]
    assert run("parse", "--format", "json", tmp_path, "--output-dir", folder)[0] == 2


@pytest.mark.parametrize("form", FORMS)
def test_a_batch_is_a_folder_or_a_zip(run: Run, tmp_path: Path, form: str) -> None:
    inputs = write_inputs(tmp_path / "in.jsonl", 4)
    folder, archive = tmp_path / "out", tmp_path / "out.zip"
    for output in (folder, archive):
        status, _, err = run("batch", inputs, "-o", output, "--format", form, "--jobs", "1", "--quiet")
        assert (status, err) == (0, "")
    names = sorted(path.name for path in folder.iterdir())
    assert len(names) == 4
    assert all(name.endswith(FORMS[form]) for name in names)
    with zipfile.ZipFile(archive) as found:
        assert {name: found.read(name) for name in names} == {
            name: (folder / name).read_bytes() for name in found.namelist()
        }
    status, _, err = run("batch", inputs, "-o", folder, "--format", form, "--overwrite")
    assert status == 2, "nothing is written into a folder that is there"
    assert "is there" in err


def test_a_batch_is_lines_of_json(run: Run, tmp_path: Path) -> None:
    inputs = write_inputs(tmp_path / "in.jsonl", 4)
    output = tmp_path / "out.jsonl"
    assert run("batch", inputs, "-o", output, "--format", "ninjs", "--jobs", "1", "--quiet")[0] == 0
    assert [json.loads(line)["type"] for line in output.read_text("utf-8").splitlines()] == ["text"] * 4


@pytest.mark.parametrize(
    "asked",
    [
        ("out.csv", "--format", "jsonld"),
        ("out.jsonl", "--format", "tei"),
        ("out.jsonl", "--format", "jsonld", "--columns", "headline"),
        ("out.zip", "--format", "html", "--duplicates"),
    ],
)
def test_what_a_form_has_no_place_for_is_refused(run: Run, tmp_path: Path, asked: tuple[str, ...]) -> None:
    inputs = write_inputs(tmp_path / "in.jsonl", 2)
    output, *options = asked
    status, out, err = run("batch", inputs, "-o", tmp_path / output, *options)
    assert (status, out) == (2, "")
    assert err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl"]


def test_documents_go_on_where_they_were_kept(tmp_path: Path) -> None:
    encoder = DocumentEncoder("markdown")
    chunks = [encoder.encode([Row(number, f"{number}.txt", knews.parse(TEXT))]) for number in (1, 2)]
    sink = DocumentSink(zipped=False)
    sink.open(tmp_path, 0)
    end = sink.append(chunks[0], None)
    sink.append(chunks[1], None)
    sink.close()
    again = DocumentSink(zipped=False)
    again.open(tmp_path, end)
    again.append(chunks[1], None)
    for _ in range(2):  # it may be interrupted, and finishes again
        whole = again.finish(None)
        assert sorted(path.name for path in whole.iterdir()) == ["000001-1.md", "000002-2.md"]
    again.close()
