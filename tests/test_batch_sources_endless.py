"""Files that say of themselves what would never end: each ends at once, and says why."""

import io
import sqlite3
import struct
import tarfile
import zipfile
from pathlib import Path

import pytest
from batch_files import PAGE, Give, codes, ids, raws
from test_batch_sources_archives import zipped
from test_batch_sources_tables import ROWS, excel

from knews.batch.sources.http import read_response

_HUGE = 2**60


def sparse(name: str, data: bytes, size: int) -> bytes:
    """Make a tar with one file of `size` bytes, of which the first are there and the rest is a hole (GNU's old form)."""
    data += bytes(-len(data) % 512)
    info = tarfile.TarInfo(name)
    info.size, info.type = len(data), tarfile.GNUTYPE_SPARSE
    head = bytearray(info.tobuf(tarfile.GNU_FORMAT))
    for at, number in ((386, 0), (398, len(data)), (483, size)):
        head[at : at + 12] = b"\x80" + number.to_bytes(11, "big")
    head[148:156] = b" " * 8
    head[148:156] = b"%06o\0 " % sum(head)
    return bytes(head) + data + bytes(1024)


@pytest.mark.parametrize("size", ["-6", "+3", "0x3", "1_0"])
def test_the_size_of_a_chunk_is_a_figure(size: str) -> None:
    head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    assert read_response(f"{head}{size}\r\n<p>".encode()).body == f"{size}\r\n<p>".encode()


@pytest.mark.parametrize("name", ["a.jsonl", "a.json", "a.csv", "a.txt", "a.sqlite", "a.zip"])
def test_a_file_with_a_hole_in_a_tar_is_not_read_for_ever(give: Give, name: str) -> None:
    found = give(files={"a.tar": sparse(name, b'{"title": "a", "text": "b"}\n' * 20, _HUGE)})
    assert codes(found) == {f"a.tar#{name}": "bomb"}


def test_a_small_hole_in_a_tar_is_read(give: Give) -> None:
    found = give(files={"a.tar": sparse("a.html", PAGE.encode(), 2000)})
    assert [raw.rstrip(b"\0") for raw in raws(found) if isinstance(raw, bytes)] == [PAGE.encode()]


def test_a_row_that_no_book_has_ends_a_sheet(give: Give) -> None:
    book = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(excel(ROWS))) as given, zipfile.ZipFile(book, "w") as changed:
        for name in given.namelist():
            changed.writestr(name, given.read(name).replace(b'<row r="3"', b'<row r="1000000000000"'))
    found = give(files={"a.xlsx": book.getvalue()})
    assert list(codes(found).values()) == ["corrupt"]
    assert len(raws(found)) == 1


def test_a_view_that_names_itself_is_left_out(give: Give, tmp_path: Path) -> None:
    path = tmp_path / "made.sqlite"
    connection = sqlite3.connect(path)
    connection.executescript(
        "CREATE TABLE kept (title, text); INSERT INTO kept VALUES ('새 다리', '시가 다리를 연다.');"
        "CREATE VIEW told AS SELECT * FROM kept;"
        "CREATE VIEW articles AS WITH RECURSIVE t(title, text) AS (SELECT 'a', 'b' UNION ALL SELECT * FROM t) SELECT * FROM t;"
    )
    connection.close()
    assert ids(give(files={"a.sqlite": path.read_bytes()})) == ["a.sqlite#kept#1"]


def test_a_zip_that_names_one_file_many_times_is_given_up(give: Give) -> None:
    raw = zipped({"a.html": PAGE.encode() * 50})
    at, end = raw.index(b"PK\1\2"), raw.rindex(b"PK\5\6")
    table = raw[at:end] * 40
    tail = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 40, 40, len(table), at, 0)
    found = give(files={"a.zip": raw[:at] + table + tail})
    assert set(codes(found).values()) == {"bomb"}
    assert 0 < len(raws(found)) < 40


def test_a_table_of_open_quotations_is_given_up_early(give: Give) -> None:
    found = give(files={"a.csv": ("title,text\n" + 'x","y\n' * 30_000).encode()})
    assert "unclosed-quote" in codes(found).values()
