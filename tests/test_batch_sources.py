"""Where inputs come from: files, folders, patterns, standard input, packed or not, and what becomes of those that cannot be read."""

import bz2
import gzip
import io
import lzma
import os
import random
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import attrs
import pytest
from batch_files import PACKINGS, PAGE, TEXT, Give, codes, ids, raws
from hypothesis import given, settings
from hypothesis import strategies as st

import knews
from knews.batch.fault import Code
from knews.batch.item import Item
from knews.batch.sources import open_sources


@pytest.mark.parametrize("packing", PACKINGS)
def test_a_file_is_one_input_as_it_is(give: Give, packing: str) -> None:
    page = PAGE.encode("cp949")
    assert give(files={f"a.html{packing}": PACKINGS[packing](page)}) == [Item(f"a.html{packing}", page)]


def test_what_a_file_is_packed_with_its_bytes_tell(give: Give) -> None:
    found = give(files={"a.gz": PAGE, "b.html": gzip.compress(PAGE.encode())})
    assert raws(found) == [PAGE.encode()] * 2


def test_packed_twice_is_opened_twice(give: Give) -> None:
    assert raws(give(files={"a.html.gz": gzip.compress(gzip.compress(b"<p>x"))})) == [b"<p>x"]


def test_a_folder_gives_its_files_in_the_order_of_their_paths(give: Give) -> None:
    names = ["b.txt", "가/a.txt", "a/z.txt", "a.txt", "a-b/c.txt", ".hidden", ".git/a.txt", "a/.b/c.txt"]
    found = give("in", files={f"in/{name}": TEXT for name in names})
    assert ids(found) == ["in/a-b/c.txt", "in/a.txt", "in/a/z.txt", "in/b.txt", "in/가/a.txt"]
    assert ids(give("in/")) == ids(found)


@given(st.sets(st.from_regex(r"[a-c./-]{1,3}(/[a-c.-]{1,2}){0,2}", fullmatch=True), max_size=8))
@settings(max_examples=60, deadline=None)
def test_walking_gives_the_order_of_sorted_paths(
    tmp_path_factory: pytest.TempPathFactory, names: set[str]
) -> None:
    folder = tmp_path_factory.mktemp("walk")
    for name in names:
        path = Path(os.path.normpath(folder / name.lstrip("/")))
        if folder not in path.parents:
            continue
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("x")
        except OSError:
            continue
    seen = [
        str(file)
        for file in folder.rglob("*")
        if file.is_file() and not any(part.startswith(".") for part in file.relative_to(folder).parts)
    ]
    if seen:
        assert ids(list(open_sources([str(folder)]))) == sorted(seen)


def test_a_pattern_gives_what_fits_it_sorted(give: Give) -> None:
    files = {"b.html": PAGE, "a.html": PAGE, "c/d.html": PAGE, "x.txt": TEXT, "[1].html": PAGE}
    assert ids(give("?.html", files=files)) == ["a.html", "b.html"]
    assert ids(give("**/d.html")) == ["c/d.html"]
    assert ids(give("[1].html")) == ["[1].html"]
    assert codes(give("*.pdf")) == {"*.pdf": "not-found"}


def test_what_is_given_twice_is_read_once(give: Give) -> None:
    files = {"in/a.txt": TEXT, "in/b/c.txt": TEXT, "in/b/.d/e.txt": TEXT}
    every = ["in/a.txt", "in/b/c.txt"]
    assert ids(give("in", "in/", "in/a.txt", "in/b", "in/*.txt", files=files)) == every
    assert ids(give("in/b/c.txt", "in/a.txt", "in/a.txt", "in")) == every[::-1]
    assert ids(give("in", "in/b/.d")) == [*every, "in/b/.d/e.txt"]


def test_standard_input_is_any_form(give: Give, monkeypatch: pytest.MonkeyPatch) -> None:
    for data in (b'{"text": "a"}\n{"text": "b"}\n', gzip.compress(b'[{"text": "a"}, {"text": "b"}]')):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        assert ids(give("-")) == ["-#1", "-#2"]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert give("-") == [Item("-", TEXT.encode(), place="standard input")]
    monkeypatch.setattr(sys, "stdin", None)
    assert codes(give("-")) == {"-": "unreadable"}


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(give: Give, tmp_path: Path) -> None:
    files = {"in/a.txt": TEXT, "in/empty.txt": "", "in/z.txt": TEXT}
    tmp_path.joinpath("in").mkdir()
    tmp_path.joinpath("none").mkdir()
    for name, target in (("loop", "loop"), ("broken", "nothing"), ("circle", "../in")):
        tmp_path.joinpath("in", name).symlink_to(target)
    found = give("in", "none", "gone.txt", files=files)
    assert codes(found) == {
        "in/broken": "not-found",
        "in/empty.txt": "empty-input",
        "in/loop": "link-loop",
        "none": "no-files",
        "gone.txt": "not-found",
    }
    assert ids(found)[0] == "in/a.txt"
    assert "in/z.txt" in ids(found)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_named(give: Give, tmp_path: Path) -> None:
    give(files={"in/a.txt": TEXT, "in/b/c.txt": TEXT})
    tmp_path.joinpath("in/a.txt").chmod(0)
    tmp_path.joinpath("in/b").chmod(0)
    assert codes(give("in")) == {"in/a.txt": "no-permission", "in/b": "no-permission"}
    tmp_path.joinpath("in/b").chmod(0o700)


def test_a_file_that_vanishes_meanwhile_is_named(give: Give, tmp_path: Path) -> None:
    give(files={"in/a.txt": TEXT, "in/b.txt": TEXT, "in/c.txt": TEXT})
    found = open_sources(["in"])
    assert next(found).id == "in/a.txt"
    tmp_path.joinpath("in/b.txt").unlink()
    assert codes(list(found)) == {"in/b.txt": "not-found"}


def test_one_input_over_the_limit_is_named(give: Give, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knews.batch.sources.blob.MAX_BYTES", 100)
    monkeypatch.setattr("knews.batch.sources.json_lines.MAX_BYTES", 100)
    lines = b'{"text": "a"}\n{"text": "' + b"x" * 300 + b'"}\n{"text": "b"}\n'
    found = give(files={"a.html": b"<html>" + b"x" * 100, "b.jsonl": lines})
    assert codes(found) == {"a.html": "limit-exceeded", "b.jsonl#2": "limit-exceeded"}
    assert raws(found) == [{"text": "a"}, {"text": "b"}]


@pytest.mark.parametrize("packing", [".gz", ".zst"])
def test_what_is_cut_gives_what_stands_before_the_cut(give: Give, packing: str) -> None:
    rubbish = random.Random(7).randbytes  # noqa: S311  # nothing is encrypted with it
    lines = "".join(f'{{"text": "{rubbish(300).hex()} {number}"}}\n' for number in range(900)).encode()
    packed = PACKINGS[packing](lines)
    found = give(files={f"a.jsonl{packing}": packed[: len(packed) // 2]})
    assert len(found) > 100
    assert [one.id for one in found] == [f"a.jsonl{packing}#{number}" for number in range(1, len(found) + 1)]
    assert list(codes(found).values()) == ["truncated"]
    page = give(files={f"b.html{packing}": PACKINGS[packing](lines)[:-3]})
    assert list(codes(page).values())[-1:] == ["truncated"]


def test_what_is_packed_otherwise_is_named(give: Give) -> None:
    data = b'{"text": "a"}\n'
    found = give(
        files={"a.jsonl.bz2": bz2.compress(data), "b.jsonl.xz": lzma.compress(data), "c.txt": "BZh, 새 다리"}
    )
    assert codes(found) == {"a.jsonl.bz2": "unsupported-input", "b.jsonl.xz": "unsupported-input"}


def test_what_was_packed_on_behind_a_cut_is_read(give: Give) -> None:
    rubbish = random.Random(7).randbytes  # noqa: S311  # nothing is encrypted with it
    texts = [rubbish(90).hex() for _ in range(900)]
    first, second = (
        "".join(f'{{"text": "{text}"}}\n' for text in some).encode() for some in (texts[:800], texts[800:])
    )
    found = give(files={"a.jsonl.gz": gzip.compress(first)[:60_000] + gzip.compress(second)})
    assert list(codes(found).values()) == ["corrupt"]
    assert [row["text"] for row in raws(found)[-100:] if isinstance(row, dict)] == texts[800:]
    assert 200 < len(found) < 900


def test_damaged_and_trailing_bytes_are_named_once(give: Give) -> None:
    good = gzip.compress(b'{"text": "a"}\n')
    bad = bytearray(good)
    bad[-6] ^= 0xFF  # the checksum
    found = give(
        files={
            "a.jsonl.gz": bytes(bad),
            "b.jsonl.gz": good + b"rubbish",
            "c.jsonl.gz": good + good + bytes(9),
        }
    )
    assert codes(found) == {"a.jsonl.gz": "corrupt", "b.jsonl.gz#2": "trailing-bytes"}
    assert ids(found).count("c.jsonl.gz#2") == 1


@pytest.mark.parametrize("packing", [".gz", ".zst"])
def test_a_bomb_is_left(give: Give, monkeypatch: pytest.MonkeyPatch, packing: str) -> None:
    monkeypatch.setattr("knews.batch.sources.packed._BOMB_BYTES", 2**22)
    bomb = PACKINGS[packing](bytes(2**25))
    assert codes(give(files={f"a.jsonl{packing}": bomb})) == {f"a.jsonl{packing}": "bomb"}


def test_each_file_gets_its_url(give: Give) -> None:
    said: list[str] = []
    table = {
        "a.html": "https://haneul.example/1",
        "b/c.html": "https://haneul.example/2",
        "no.html": "https://haneul.example/3",
    }
    found = give(
        "in", files={"in/a.html": PAGE, "in/b/c.html": PAGE, "in/d.html": PAGE}, urls=table, say=said.append
    )
    assert [one.url for one in found if isinstance(one, Item)] == [
        "https://haneul.example/1",
        "https://haneul.example/2",
        None,
    ]
    assert said == ["1 row of --urls fits no single input: no.html"]


def test_every_item_can_be_parsed(give: Give) -> None:
    found = give(
        files={
            "a.txt": TEXT,
            "a.html": PAGE,
            "a.jsonl": '{"제목": "새 다리", "본문": "시가 다리를 열기로 했다."}\n',
        }
    )
    for one in found:
        assert isinstance(one, Item)
        if isinstance(one.raw, (str, bytes)):
            assert knews.parse(one.raw, url=one.url).problems is not None
        else:
            assert knews.parse_record(one.raw, fields=one.fields).text
    assert attrs.asdict(found[-1])["id"] == "a.jsonl#1"


def test_a_name_that_is_no_utf_8_is_readable(give: Give, tmp_path: Path) -> None:
    for name in ("하늘.txt".encode("cp949"), b"a\xff.txt"):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(TEXT, encoding="utf-8")
    assert sorted(ids(give("."))) == ["./a\\xff.txt", "./하늘.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_a_pipe_is_read_as_it_comes(give: Give, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.html", PAGE)
    writer = threading.Thread(target=(tmp_path / "pipe").write_bytes, args=(out.getvalue(),))
    writer.start()
    assert ids(give("pipe")) == ["pipe#a.html"]
    writer.join()


def test_a_package_that_is_not_installed_is_named_before_anything_is_read(
    give: Give, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(files={"a.txt": TEXT, "b": b"WARC/1.0\r\n"})
    monkeypatch.setitem(sys.modules, "fastwarc", None)
    monkeypatch.setitem(sys.modules, "fastwarc.warc", None)
    with pytest.raises(knews.MissingExtra, match=r"pip install 'knews\[batch\]'"):
        open_sources(["a.txt", "b.warc.gz"])
    with pytest.raises(knews.MissingExtra, match="fastwarc"):
        give(".")


def test_the_documentation_names_every_code() -> None:
    page = Path(__file__).parents[1].joinpath("docs", "batch-inputs.md").read_text("utf-8")
    assert [code for code in Code if f"`{code}`" not in page] == []


def test_no_package_of_an_extra_is_imported_before_its_form_comes(give: Give) -> None:
    give(
        files={
            "a.html": PAGE,
            "b.jsonl.gz": gzip.compress(b'{"text": "a"}'),
            "c.csv": "text\nb\n",
            "d.eml": "From: a\n\nb",
        }
    )
    code = (
        "import json, sys; from knews.batch.sources import open_sources; list(open_sources(['.'])); "
        "print(json.dumps(sorted({'pyarrow', 'openpyxl', 'fastwarc', 'feedparser', 'zstandard', 'rich'} & set(sys.modules))))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603
    assert done.stdout == "[]\n"
