"""What `knews parse` reads: several inputs, folders, each with its own URL, and what becomes of those that fail."""

import json
import os
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from commands import TEXT, Run

import knews

KHAN, MK = "https://www.khan.co.kr/article/1", "https://www.mk.co.kr/news/1"


def put(*paths: Path) -> None:
    """Write a dump to each path."""
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")


def lines(run: Run, *argv: object) -> list[dict[str, Any]]:
    """Give what `knews parse --format jsonl` prints where all goes well."""
    status, out, err = run("parse", "--format", "jsonl", *argv)
    assert (status, err) == (0, "")
    return [json.loads(line) for line in out.splitlines()]


def urls(forms: list[dict[str, Any]]) -> dict[str, object]:
    """Give the URL of each input by its bare name."""
    return {Path(form["input"]).name: form["url"] for form in forms}


def test_a_folder_is_all_files_below_it_sorted(run: Run, tmp_path: Path) -> None:
    names = ["b.txt", "가/a.txt", "a/z.txt", "a.txt"]
    put(*(tmp_path / name for name in names), tmp_path / ".hidden", tmp_path / ".git/a.txt")
    found = [form["input"] for form in lines(run, tmp_path)]
    assert found == [str(tmp_path / name) for name in ("a.txt", "a/z.txt", "b.txt", "가/a.txt")]


def test_a_pattern_that_the_shell_left_is_all_that_fits_it(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "b.txt", tmp_path / "a.txt", tmp_path / "c.md", tmp_path / "[1].txt")
    assert [Path(form["input"]).name for form in lines(run, tmp_path / "?.txt")] == ["a.txt", "b.txt"]
    assert [Path(form["input"]).name for form in lines(run, tmp_path / "[1].txt")] == ["[1].txt"]


def test_a_folder_is_named_as_it_was_given(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "a.txt")
    monkeypatch.chdir(tmp_path)
    assert [form["input"] for form in lines(run, ".", "a.txt")] == ["./a.txt", "a.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_nothing_in_a_folder_is_waited_for_or_walked_in_a_circle(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "a.txt")
    tmp_path.joinpath("circle").symlink_to(tmp_path)
    tmp_path.joinpath("link.txt").symlink_to("a.txt")
    os.mkfifo(tmp_path / "pipe")
    assert [Path(form["input"]).name for form in lines(run, tmp_path)] == ["a.txt", "link.txt"]


def test_a_broken_link_and_a_folder_without_files_are_named(run: Run, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    tmp_path.joinpath("link.txt").symlink_to("nowhere")
    status, out, err = run("parse", tmp_path, empty)
    assert (status, out) == (1, "")
    assert err == (
        f"knews: {tmp_path / 'link.txt'}: No such file or directory\n"
        f"knews: {empty}: no files are in this folder\n"
    )


def test_one_url_for_several_inputs_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "a.txt", tmp_path / "b.txt")
    for inputs in ((tmp_path / "a.txt", tmp_path / "b.txt"), (tmp_path,)):
        status, out, err = run("parse", *inputs, "--url", KHAN)
        assert (status, out) == (2, "")
        assert "--urls" in err
        assert err.count("\n") == 1


@pytest.mark.parametrize(
    "table",
    [
        f"file,url\na.txt,{KHAN}\n나.txt,{MK}\n".encode(),
        f"a.txt, {KHAN}\r\n\r\n나.txt, {MK}".encode("utf-8-sig"),
        f"File\tURL\na.txt\t{KHAN}\n나.txt\t{MK}\n".encode("cp949"),
        f'"a.txt","{KHAN}"\n"나.txt","{MK}"\n'.encode("utf-16"),
        json.dumps({"a.txt": KHAN, "나.txt": MK}).encode(),
        json.dumps({"나.txt": MK, "a.txt": KHAN, "c.txt": None}, ensure_ascii=False, indent=1).encode(),
        f"c.txt,\na.txt,{KHAN}\n나.txt,{MK}\n".encode(),
    ],
)
def test_a_table_gives_each_input_its_own_url(run: Run, tmp_path: Path, table: bytes) -> None:
    folder, file = tmp_path / "pages", tmp_path / "urls"
    put(folder / "a.txt", folder / "나.txt", folder / "c.txt")
    file.write_bytes(table)
    forms = lines(run, folder, "--urls", file)
    assert urls(forms) == {"a.txt": KHAN, "나.txt": MK, "c.txt": None}
    assert [form["outlet"] for form in forms] == ["khan", "hankyung", "mk"]


@pytest.mark.parametrize("way", ["{folder}/sub/a.txt", "{folder}/./sub//a.txt", "sub/a.txt", "a.txt"])
def test_a_file_is_named_as_given_or_from_its_folder_or_barely(run: Run, tmp_path: Path, way: str) -> None:
    folder, file = tmp_path / "pages", tmp_path / "urls.json"
    put(folder / "sub/a.txt", folder / "b.txt")
    file.write_text(json.dumps({way.format(folder=folder): KHAN}))
    assert urls(lines(run, folder, "--urls", file)) == {"a.txt": KHAN, "b.txt": None}


def test_a_name_taken_apart_by_a_mac_is_the_same_name(run: Run, tmp_path: Path) -> None:
    apart = tmp_path / unicodedata.normalize("NFD", "다리.txt")
    put(apart)
    (tmp_path / "urls.csv").write_text(f"다리.txt,{KHAN}\n", encoding="utf-8")
    assert list(urls(lines(run, apart, "--urls", tmp_path / "urls.csv")).values()) == [KHAN]


@pytest.mark.parametrize("row", ["a.txt", "elsewhere/a.txt", "c.txt"])
def test_a_row_that_no_single_input_is_gives_nothing_and_is_named(run: Run, tmp_path: Path, row: str) -> None:
    one, two, table = tmp_path / "one", tmp_path / "two", tmp_path / "urls.csv"
    put(one / "a.txt", two / "a.txt")
    table.write_text(f"{row},{KHAN}\n")
    status, out, err = run("parse", "--format", "jsonl", one, two, "--urls", table)
    assert (status, err) == (0, f"knews: 1 row of --urls fits no single input: {row}\n")
    assert [json.loads(line)["url"] for line in out.splitlines()] == [None, None]


def test_rows_that_no_input_is_are_one_line(run: Run, tmp_path: Path, dump: Path) -> None:
    table = tmp_path / "urls.csv"
    table.write_text("".join(f"{number}.txt,{KHAN}\n" for number in range(9)))
    _, _, err = run("parse", dump, "--urls", table)
    assert err == "knews: 9 rows of --urls fit no single input: 0.txt, 1.txt, 2.txt, …\n"


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (b"", "this is neither CSV nor JSON (the input is empty"),
        (b"PK\x03\x04 a sheet", "this is neither CSV nor JSON (the input looks like a ZIP file"),
        (b"a.txt\n", "line 1: 1 columns instead of file,url"),
        (b"a.txt,https://haneul.example/1,2\n", "line 1: 3 columns instead of file,url"),
        (b'a.txt,"https://haneul.example/1\n', "line 1: unexpected end of data"),
        (b"a.txt,https://haneul.example/1\na.txt,https://haneul.example/2\n", "line 2: 'a.txt' has two URLs"),
        (b'{"a.txt": 1}', "the URL of 'a.txt' is no text"),
        (b'{"a.txt": ["https://haneul.example/1"]}', "the URL of 'a.txt' is no text"),
        (b'{"a.txt"}', "Expecting ':' delimiter"),
        (None, "No such file or directory"),
    ],
)
def test_a_table_that_is_none_is_wrong_usage(
    run: Run, tmp_path: Path, dump: Path, table: bytes | None, said: str
) -> None:
    file = tmp_path / "urls"
    if table is not None:
        file.write_bytes(table)
    status, out, err = run("parse", dump, "--urls", file)
    assert (status, out) == (2, "")
    assert f"--urls: {file}: {said}" in err.splitlines()[-1]


def test_one_url_and_a_table_exclude_each_other(run: Run, tmp_path: Path, dump: Path) -> None:
    (tmp_path / "urls.csv").write_text(f"다리.txt,{KHAN}\n", encoding="utf-8")
    status, _, err = run("parse", dump, "--url", KHAN, "--urls", tmp_path / "urls.csv")
    assert status == 2
    assert "not allowed with" in err


EMPTY = {"type": "EmptyInput", "message": str(knews.EmptyInput())}
MISSING = {"type": "FileNotFoundError", "message": "No such file or directory"}


def test_a_failed_input_has_its_line_among_the_others(run: Run, tmp_path: Path, dump: Path) -> None:
    empty, missing = tmp_path / "empty", tmp_path / "missing"
    empty.touch()
    status, out, err = run("parse", "--format", "jsonl", empty, dump, missing)
    first, second, third = map(json.loads, out.splitlines())
    assert status == 1
    assert first == {"input": str(empty), "error": EMPTY}
    assert second == {"input": str(dump), **knews.parse(TEXT).to_dict()}
    assert third == {"input": str(missing), "error": MISSING}
    assert err.count("\n") == 2


@pytest.mark.parametrize("form", ["json", "jsonl", "text"])
def test_failed_inputs_can_go_to_a_file_of_their_own(run: Run, tmp_path: Path, dump: Path, form: str) -> None:
    failed, missing = tmp_path / "failed.jsonl", tmp_path / "missing"
    alone = run("parse", "--format", form, dump)
    status, out, err = run("parse", "--format", form, "--failed", failed, missing, dump)
    assert (status, out) == (1, alone[1])
    assert err == f"knews: {missing}: No such file or directory\n"
    assert json.loads(failed.read_text("utf-8")) == {"input": str(missing), "error": MISSING}
    run("parse", "--failed", failed, dump)
    assert failed.read_text("utf-8") == "", "nothing failed, and no older word stays"


def test_an_input_is_never_written_over(run: Run, tmp_path: Path, dump: Path) -> None:
    for inputs in ((dump,), (tmp_path,)):
        status, out, err = run("parse", *inputs, "--failed", dump)
        assert (status, out) == (2, "")
        assert "name another file" in err
        assert dump.read_text("utf-8") == TEXT


def test_a_file_that_cannot_be_written_is_told_before_anything_is_done(run: Run, dump: Path) -> None:
    status, out, err = run("parse", dump, "--failed", "/nowhere/failed")
    assert (status, out, err) == (2, "", "knews: --failed /nowhere/failed: No such file or directory\n")
