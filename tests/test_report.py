"""`knews report` over what `knews batch` wrote: the same numbers in every form, clear words for what is no result."""

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import attrs
import pytest
from commands import Run

from knews import MissingExtra, parse
from knews.batch.extras import need
from knews.export.forms import row
from knews.report import write
from knews.report.page import render
from knews.report.sums import Sums
from knews.report.write import count_results

FORMS = (".jsonl", ".jsonl.gz", ".jsonl.zst", ".parquet", ".sqlite", ".duckdb")


def inputs(path: Path, count: int = 60) -> Path:
    """Write invented articles: of two outlets and of an unknown host, with copies, failures and half a character."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            host = ("hani.co.kr", "hankyung.com", "haneul.example")[number % 3]
            story = number - number % 6 if number % 6 == 1 else number
            writer = "" if number % 4 == 0 else "\n\n김하늘 기자 sky@haneul.example"
            half = "\ud83d" if number == 7 else ""
            time = f"\n\n입력 2025.{number % 5 + 1:02}.22 17:43" if number % 10 else ""
            text = f"{number}번째 <다리> & {half}길 열린다{time}\n\n하늘시가 “{story}번째 다리”를 열기로 했다고 밝혔다.{writer}"
            file.write(json.dumps({"text": text, "url": f"https://www.{host}/news/{number}"}) + "\n")
        file.write("{no JSON\n")
    return path


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Give what `knews batch` writes of the same inputs, in each form."""
    from knews.cli import main  # noqa: PLC0415

    folder = tmp_path_factory.mktemp("results")
    given = inputs(folder / "crawl.jsonl")
    found = {}
    for form in FORMS:
        found[form] = folder / f"articles{form}"
        main(["batch", str(given), "-o", str(found[form]), "--jobs", "1", "--quiet", "--same-duplicates"])
    return found


def nameless(sums: Sums) -> Sums:
    return attrs.evolve(sums, names=())


@pytest.mark.parametrize("form", FORMS)
def test_every_form_gives_the_same_numbers(results: dict[str, Path], form: str) -> None:
    assert nameless(count_results([results[form]])) == nameless(count_results([results[".jsonl"]]))


def test_the_numbers(results: dict[str, Path]) -> None:
    sums = count_results([results[".parquet"]])
    assert sums.articles == 60
    counts: dict[str | None, int] = {}
    months: dict[str | None, int] = {}
    for cell in sums.cells:
        counts[cell.outlet] = counts.get(cell.outlet, 0) + cell.articles
        months[cell.month] = months.get(cell.month, 0) + cell.articles
    assert counts == {"hani": 20, "hankyung": 20, None: 20}
    assert months[None] == 6
    assert months["2025-03"] == 12
    writers = sums.fields.index("bylines")
    assert sum(cell.filled[writers] for cell in sums.cells) == 45
    assert sums.hosts is not None
    assert [(host.host, host.articles) for host in sums.hosts] == [("haneul.example", 20)]
    assert [(one.code, one.count) for one in sums.failed] == [("bad-json", 1)]
    assert sums.doubles is not None
    assert (sums.doubles.bodies, sums.doubles.articles, sums.doubles.wires, sums.doubles.named) == (
        10,
        20,
        10,
        10,
    )
    assert sums.doubles.most[0].outlets == ("hani", "hankyung")


def test_several_files_are_counted_as_one(results: dict[str, Path]) -> None:
    assert count_results([results[".jsonl"], results[".sqlite"]]).articles == 120


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.ids += [value for name, value in attrs if name == "id" and value]


def test_the_page_is_whole_and_escaped(results: dict[str, Path], tmp_path: Path, run: Run) -> None:
    output = tmp_path / "report.html"
    assert run("report", results[".sqlite"], "-o", output) == (0, "", "")
    text = output.read_text("utf-8")
    tags = _Tags()
    tags.feed(text)
    assert "다리" not in tags.tags
    assert len(tags.ids) == len(set(tags.ids))
    assert not {"script", "link", "img", "iframe"} & set(tags.tags)
    assert tags.tags.count("svg") == tags.tags.count("title") - 1 == tags.tags.count("desc")
    assert not re.search(r'(?:href|src)="(?!#)', text)
    assert "번째 &lt;다리&gt; &amp; 길 열린다" in text
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


def write_lines(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def of_schema_two(path: Path) -> Path:
    return write_lines(
        path, {"input": "1", "schema": 1, "outlet": "hani"}, {"input": "2", "schema": 2, "outlet": "hani"}
    )


BAD: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "missing": ("a.jsonl", lambda path: path, "No such file"),
    "suffix": ("a.xls", lambda path: path.write_text(""), "the suffix says what is read"),
    "empty": ("a.jsonl", lambda path: path.write_text(""), "it holds no articles"),
    "no JSON": (
        "a.jsonl",
        lambda path: path.write_text("<html>"),
        "is no JSON: give what `knews batch` wrote\n",
    ),
    "a list": ("a.jsonl", lambda path: write_lines(path, ["1"]), "no JSON object"),
    "failed inputs": (
        "a.jsonl.failed.jsonl",
        lambda path: write_lines(
            path, {"input": "1", "code": "empty-input", "message": "the input is empty"}
        ),
        "these are failed inputs: give the results beside them",
    ),
    "failed inputs of parse": (
        "a.jsonl",
        lambda path: write_lines(path, {"input": "1", "error": {"type": "EmptyInput"}}),
        "these are failed inputs",
    ),
    "JSON-LD": (
        "a.jsonl",
        lambda path: write_lines(path, json.loads(row(parse("새 다리 열린다"), "jsonld"))),
        "written with --format jsonld? run batch without --format",
    ),
    "ninjs": (
        "a.jsonl",
        lambda path: write_lines(path, json.loads(row(parse("새 다리 열린다"), "ninjs"))),
        "written with --format ninjs? run batch without --format",
    ),
    "CSV": ("a.csv.gz", lambda path: path.write_bytes(b""), "a CSV file of batch cannot be reported"),
    "other columns": (
        "a.jsonl",
        lambda path: write_lines(path, {"id": 1, "body": "새 다리"}),
        "no results of",
    ),
    "damaged": (
        "a.jsonl",
        lambda path: path.write_text('{"input": "1", "outlet": "hani"}\n{"inp'),
        "not as `knews batch`",
    ),
    "another schema": ("a.jsonl", of_schema_two, "1 rows are of schema 2"),
    "mixed": (
        "a.jsonl",
        lambda path: write_lines(path, {"input": "1", "outlet": "hani"}, {"id": 2}),
        "1 rows lack columns",
    ),
    "a value of another type": (
        "a.jsonl",
        lambda path: write_lines(path, {"input": "1", "problems": "none"}),
        "not as",
    ),
    "no gzip": ("a.jsonl.gz", lambda path: path.write_bytes(b"text"), "it cannot be unpacked"),
    "no zstd": ("a.jsonl.zst", lambda path: path.write_bytes(b"text"), "it cannot be unpacked"),
    "no Parquet": ("a.parquet", lambda path: path.write_bytes(b"text"), "it is no parquet file"),
    "no SQLite": ("a.sqlite", lambda path: path.write_bytes(b"text" * 300), "it is no SQLite file"),
    "no DuckDB": ("a.duckdb", lambda path: path.write_bytes(b"text" * 3000), "it is no duckdb file"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_result_is_told_in_one_line(name: str, tmp_path: Path, run: Run) -> None:
    file, make, said = BAD[name]
    make(tmp_path / file)
    output = tmp_path / "report.html"
    output.write_text("as it was")
    status, out, err = run("report", tmp_path / file, "-o", output)
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert str(tmp_path / file) in err
    assert said in err
    assert output.read_text() == "as it was"


def test_files_with_different_columns(tmp_path: Path, run: Run) -> None:
    one = write_lines(tmp_path / "1.jsonl", {"input": "1", "outlet": "hani"})
    other = write_lines(tmp_path / "2.jsonl", {"input": "1", "headline": "새 다리 열린다"})
    status, _, err = run("report", one, other, "-o", tmp_path / "report.html")
    assert status == 1
    assert "it has headline and it lacks outlet" in err


def test_the_output_is_no_input(tmp_path: Path, run: Run) -> None:
    one = write_lines(tmp_path / "1.jsonl", {"input": "1", "outlet": "hani"})
    assert run("report", one, "-o", one)[0] == 2
    assert one.read_text()


def test_no_room_for_the_page(results: dict[str, Path], tmp_path: Path, run: Run) -> None:
    status, _, err = run("report", results[".jsonl"], "-o", tmp_path / "none" / "report.html")
    assert (status, err.count("\n")) == (1, 1)


def test_a_missing_extra_names_what_installs_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def lacks(module: str, extra: str) -> object:
        return need("no_such_bridge" if module == "vl_convert" else module, extra)

    monkeypatch.setattr(write, "need", lacks)
    with pytest.raises(MissingExtra, match=r"pip install 'knews\[report\]'"):
        write.write_report([tmp_path / "a.jsonl"], tmp_path / "report.html")


@pytest.mark.parametrize(
    "columns", [{"outlet": "hani"}, {"headline": "새 다리"}, {"text": "새 다리"}, {"published": None}]
)
def test_sections_without_their_columns_say_so(columns: dict[str, object], tmp_path: Path) -> None:
    sums = count_results([write_lines(tmp_path / "a.jsonl", {"input": "1", **columns})])
    text = render(sums)
    assert "This cannot be shown: the results lack" in text
    assert (sums.lengths is None) == ("text" not in columns)
    assert "outlet unknown" in text or "outlet" not in sums.columns or sums.cells[0].outlet == "hani"


def test_months_are_those_printed_or_in_the_address(tmp_path: Path) -> None:
    def row(value: str | None, url: str) -> dict[str, object]:
        return {"input": url, "published": None if value is None else {"value": value}, "url": url}

    rows = [
        row("2025-01-31T23:30:00-05:00", "https://haneul.example/1"),
        row("2025", "https://haneul.example/2"),
        row(None, "https://haneul.example/2024/03/05/3"),
        row(None, "https://haneul.example/20240405004"),
        row(None, "https://haneul.example/99999999"),
    ]
    sums = count_results([write_lines(tmp_path / "a.jsonl", *rows)])
    found = {cell.month: cell.articles for cell in sums.cells}
    assert found == {"2025-01": 1, "2024-03": 1, "2024-04": 1, None: 2}


def test_drift_names_since_when_and_who_shows_it(tmp_path: Path) -> None:
    rows = [
        {
            "input": f"{month}/{number}",
            "outlet": "hani",
            "published": {"value": f"2025-{month:02}-22"},
            "headline": "새 다리 열린다",
            "bylines": [] if month > 8 or number % 20 == 0 else [{"email": None}],
            "problems": [{"code": "layout-unknown", "severity": "doubt"}] if month > 8 else [],
        }
        for month in range(1, 13)
        for number in range(60)
    ]
    sums = count_results([write_lines(tmp_path / "a.jsonl", *rows)])
    assert sums.drifts is not None
    found = {one.drift.series.measure: (one.drift.since, one.examples) for one in sums.drifts}
    shown = ("9/0", "9/1", "9/2")
    assert found == {"bylines": ("2025-09", shown), "layout-unknown": ("2025-09", shown)}
    assert "bylines fell" in render(sums)


def test_the_page_goes_to_standard_output(results: dict[str, Path], run: Run) -> None:
    status, out, err = run("report", results[".jsonl"], "-o", "-")
    assert (status, err) == (0, "")
    assert out.startswith("<!DOCTYPE html>")
    assert out.rstrip().endswith("</html>")


def test_results_given_twice_are_told(results: dict[str, Path], tmp_path: Path, run: Run) -> None:
    link = tmp_path / "again.jsonl"
    link.symlink_to(results[".jsonl"])
    for again in (results[".jsonl"], link):
        status, _, err = run("report", results[".jsonl"], again, "-o", tmp_path / "report.html")
        assert (status, err.count("\n")) == (2, 1)
        assert f"{again} is given twice" in err
    assert list(tmp_path.iterdir()) == [link]


def test_the_page_speaks_korean(results: dict[str, Path], run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "ko_KR.UTF-8")
    status, out, err = run("report", results[".jsonl"], "-o", "-")
    assert (status, err) == (0, "")
    for word in (
        '<html lang="ko">',
        ">매체와 레이아웃</h2>",
        "<dt>기사</dt>",
        "문제 없음",
        "<caption>매체와 그 페이지를 읽은 레이아웃",
        ">매체별 기사</title>",
        ">채움 비율<",
    ):
        assert word in out
