"""Files in archives, mails in mailboxes, pages in crawls: each as if it lay there by itself, and the ugly cases of each."""

import gzip
import io
import tarfile
import warnings
import zipfile
import zlib
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from batch_files import PACKINGS, PAGE, TEXT, Give, codes, ids, raws

import knews
from knews.batch.item import Item, Unread

FILES = {
    "in/a.html": PAGE.encode("cp949"),
    "in/b.txt": TEXT.encode(),
    "in/c.jsonl": b'{"text": "a"}\n{bad\n{"text": "b"}',
    "in/d.jsonl.gz": gzip.compress(b'{"text": "c"}'),
    "in/.hidden/e.html": b"<p>e",
    "in/\uac00.html": b"<p>f",
}
SHOWN = ["a.html", "b.txt", "c.jsonl#1", "c.jsonl#2", "c.jsonl#3", "d.jsonl.gz#1", "\uac00.html"]


def zipped(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(files: Mapping[str, bytes], form: int = tarfile.PAX_FORMAT) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=form) as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


@pytest.mark.parametrize("packing", PACKINGS)
@pytest.mark.parametrize(("suffix", "archived"), [(".zip", zipped), (".tar", tarred)])
def test_the_same_inputs_whatever_the_packing(
    give: Give, packing: str, suffix: str, archived: object
) -> None:
    assert callable(archived)
    plain = give("in", files=FILES)
    name = f"pages{suffix}{packing}"
    found = give(files={name: PACKINGS[packing](archived(FILES))})
    assert ids(found) == [f"{name}#in/{one}" for one in SHOWN]
    assert [(type(one), one.raw, one.id.partition("#")[2]) for one in found] == [
        (type(one), one.raw, one.id) for one in plain
    ]


@pytest.mark.parametrize("name", ["a.tgz", "a.bin", "a"])
def test_an_archive_is_told_by_its_bytes(give: Give, name: str) -> None:
    assert raws(give(files={name: gzip.compress(tarred({"a.html": b"<p>a"}))})) == [b"<p>a"]
    assert raws(give(files={name: zipped({"a.html": b"<p>a"})})) == [b"<p>a"]


def test_names_in_cp949_are_read(give: Give) -> None:
    data = zipped({"XXXX.html": b"<p>a"}).replace(b"XXXX", "하늘".encode("cp949"))
    tar = tarred({"하늘.html": b"<p>a"}, tarfile.GNU_FORMAT)
    assert ids(give(files={"a.zip": data, "a.tar": tar})) == ["a.zip#하늘.html", "a.tar#하늘.html"]


def test_two_members_of_one_name_are_two_inputs(give: Give) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for text in (b"<p>a", b"<p>b", b"<p>c"):
            archive.writestr("a.html", text)
    tar = tarred({"a.html": b"<p>a"})[:1024] + tarred({"a.html": b"<p>b"})
    found = give(files={"a.zip": out.getvalue(), "a.tar": tar})
    assert ids(found) == [
        "a.zip#a.html",
        "a.zip#a.html~2",
        "a.zip#a.html~3",
        "a.tar#a.html",
        "a.tar#a.html~2",
    ]
    assert raws(found) == [b"<p>a", b"<p>b", b"<p>c", b"<p>a", b"<p>b"]


def test_a_damaged_member_costs_the_others_nothing(give: Give) -> None:
    files = {f"{name}.txt": name.encode() * 5_000 + TEXT.encode() for name in "abc"}
    data = bytearray(zipped(files, zipfile.ZIP_STORED))
    data[data.index(b"b" * 100)] ^= 1
    found = give(files={"a.zip": bytes(data)})
    assert codes(found) == {"a.zip#b.txt": "corrupt"}
    assert ids(found) == ["a.zip#a.txt", "a.zip#b.txt", "a.zip#c.txt"]


def test_members_that_are_not_read_are_named(give: Give, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knews.batch.sources.packed._BOMB_BYTES", 2**20)
    files = {
        "a.txt": TEXT.encode(),
        "b.txt": TEXT.encode(),
        "c.txt": bytes(2**22),
        "d.zip": zipped(FILES),
        "e.txt": b"",
        "f.txt": b"x",
    }
    data = bytearray(zipped(files))
    # The second member gets a password, the last an unknown way of packing, in its header and in the table of contents.
    for mark, at, value in ((b"PK\x03\x04", 6, 1), (b"PK\x01\x02", 8, 1)):
        start = data.index(b"b.txt", data.index(mark)) - (30 if mark == b"PK\x03\x04" else 46)
        start = start if data[start : start + 4] == mark else data.rindex(mark, 0, data.rindex(b"b.txt"))
        data[start + at] |= value
    start = data.rindex(b"PK\x01\x02")
    data[start + 10] = 97
    found = give(files={"a.zip": bytes(data)})
    assert codes(found) == {
        "a.zip#b.txt": "encrypted",
        "a.zip#c.txt": "bomb",
        "a.zip#d.zip": "nested-archive",
        "a.zip#e.txt": "empty-input",
        "a.zip#f.txt": "unsupported-input",
    }
    assert raws(found) == [TEXT.encode()]


@pytest.mark.parametrize("cut", [3, 100, 300])
def test_an_archive_that_is_cut_is_named(give: Give, cut: int) -> None:
    data = zipped(FILES)
    assert codes(give(files={"a.zip": data[:-cut]})) == {"a.zip": "corrupt"}


def test_a_tar_that_is_cut_gives_what_stands_before_the_cut(give: Give) -> None:
    files = {f"{number}.txt": zlib.compress(str(number).encode()) * 500 for number in range(50)}
    packed = gzip.compress(tarred(files))
    found = give(files={"a.tar.gz": packed[: len(packed) // 2]})
    assert list(codes(found).values()) == ["truncated"]
    assert 5 < len(found) < 50
    plain = tarred(files)
    found = give(files={"b.tar": plain[: len(plain) // 2]})
    assert list(codes(found).values()) == ["corrupt"]
    assert 5 < len(found) < 50


def test_a_damaged_header_of_a_tar_is_named(give: Give) -> None:
    data = bytearray(tarred({"a.txt": b"a" * 600, "b.txt": b"b", "c.txt": b"c"}))
    data[data.index(b"b.txt")] ^= 1
    found = give(files={"a.tar": bytes(data)})
    assert codes(found) == {"a.tar": "corrupt"}
    assert ids(found) == ["a.tar#a.txt", "a.tar"]


def test_links_and_paths_out_of_an_archive_do_no_harm(give: Give) -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
        info = tarfile.TarInfo("../../out.txt")
        info.size = 1
        archive.addfile(info, io.BytesIO(b"x"))
    assert ids(give(files={"a.tar": out.getvalue()})) == ["a.tar#../../out.txt"]


def test_members_get_their_urls(give: Give) -> None:
    urls = {"in/a.html": "https://haneul.example/1", "a.zip#in/b.txt": "https://haneul.example/2"}
    found = give(files={"a.zip": zipped(FILES)}, urls=urls)
    assert [one.url for one in found[:2] if isinstance(one, Item)] == list(urls.values())
    found = give(files={"a.zip": zipped(FILES), "b.zip": zipped(FILES)}, urls=urls)
    assert [one.id for one in found if isinstance(one, Item) and one.url] == ["a.zip#in/b.txt"]


def record(
    number: int,
    body: bytes,
    kind: str = "response",
    status: str = "200 OK",
    headers: str = "Content-Type: text/html; charset=utf-8\r\n",
) -> bytes:
    block = f"HTTP/1.1 {status}\r\n{headers}\r\n".encode() + body if kind == "response" else body
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://haneul.example/{number}\r\nWARC-Date: 2025-01-22T08:43:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\nContent-Type: application/http\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


HTML = "Content-Type: text/html\r\n"
CRAWL = [
    record(1, b"software: x", "warcinfo"),
    record(2, b"GET / HTTP/1.1\r\n\r\n", "request"),
    record(3, PAGE.encode()),
    record(4, b"%PDF-1.7", headers="Content-Type: application/pdf\r\n"),
    record(5, b"<html>gone", status="404 Not Found"),
    record(6, gzip.compress(PAGE.encode()), headers=HTML + "Content-Encoding: gzip\r\n"),
    record(7, PAGE.encode(), headers=HTML + "Content-Encoding: gzip\r\n"),
    record(8, b"3\r\n<p>\r\n4\r\ntext\r\n0\r\n\r\n", headers=HTML + "Transfer-Encoding: chunked\r\n"),
    record(9, b"<p>text", headers=HTML + "Transfer-Encoding: chunked\r\n"),
    record(10, b"<html><p>text", headers=""),
    record(
        11,
        zlib.compress(b"<p>text")[2:-4],
        headers="content-type: TEXT/HTML\r\nContent-Encoding: deflate\r\n",
    ),
    record(12, gzip.compress(PAGE.encode())[:-9], headers=HTML + "Content-Encoding: gzip\r\n"),
]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.warc.zst", "a"])
def test_the_pages_of_a_crawl_are_inputs(give: Give, name: str) -> None:
    said: list[str] = []
    packing = PACKINGS["." + name.rpartition(".")[2] if name.endswith(("gz", "zst")) else ""]
    found = give(files={name: b"".join(map(packing, CRAWL))}, say=said.append)
    assert codes(found) == {f"{name}#12": "truncated"}
    assert raws(found) == [PAGE.encode()] * 3 + [b"<p>text"] * 2 + [b"<html><p>text", b"<p>text"]
    first = found[0]
    assert isinstance(first, Item)
    assert first.id == f"{name}#3"
    assert first.url == "https://haneul.example/3"
    assert first.crawled_at == datetime(2025, 1, 22, 8, 43, tzinfo=UTC)
    assert first.place == f"{name}, record 3: https://haneul.example/3"
    assert said == [
        f"{name}: 4 of 12 records are no HTML pages and were left out (1 warcinfo, 1 request, 1 application/pdf, 1 status 404)"
    ]


def test_a_page_of_a_crawl_may_be_coded_with_brotli(give: Give) -> None:
    brotli = pytest.importorskip("brotli")
    found = give(
        files={"a.warc": record(1, brotli.compress(PAGE.encode()), headers=HTML + "Content-Encoding: br\r\n")}
    )
    assert raws(found) == [PAGE.encode()]


def test_a_crawl_that_is_cut_or_damaged_is_named_once(give: Give) -> None:
    whole = b"".join(CRAWL[:3])
    packed = b"".join(
        gzip.compress(record(number, zlib.compress(bytes([number])) * 500)) for number in range(200, 230)
    )
    files = {
        "a.warc": whole[:-100],
        "b.warc.gz": packed[: len(packed) // 2],
        "c.warc": whole + b"rubbish rubbish\r\n" * 9,
        "d.warc": b"WARC/1.0\r\n",
        "e.warc": whole.replace(b"Content-Length: ", b"Content-Length: 9999999"),
    }
    found = give(files=files)
    assert [one.code for one in found if isinstance(one, Unread) and one.id.startswith("b.")] == ["truncated"]
    others = {key: code for key, code in codes(found).items() if not key.startswith("b.")}
    # Whether a header without end is a record, versions of fastwarc see differently.
    assert [others.pop(key) for key in ("d.warc", "d.warc#1") if key in others] == ["corrupt"]
    assert others == {"a.warc#3": "truncated", "c.warc": "corrupt", "e.warc#1": "truncated"}


@pytest.mark.parametrize("packing", [".gz", ".zst"])
def test_a_damaged_record_costs_the_others_nothing(give: Give, packing: str) -> None:
    pages = [f"<p>{number} ".encode() + zlib.compress(bytes([number])) * 200 for number in range(9)]
    packed = [bytearray(PACKINGS[packing](record(number, page))) for number, page in enumerate(pages)]
    for at in (3, 7):
        packed[at][len(packed[at]) // 2 :] = b"\xff" * (len(packed[at]) - len(packed[at]) // 2)
    packed[5][:6] = b"rubbis"
    name = f"a.warc{packing}"
    found = give(files={name: b"".join(packed)})
    assert codes(found) == {f"{name}#4": "corrupt", f"{name}#6": "trailing-bytes", f"{name}#8": "corrupt"}
    assert raws(found) == [page for number, page in enumerate(pages) if number not in {3, 5, 7}]


def test_records_without_end_are_left(give: Give) -> None:
    found = give(
        files={
            "a.warc": record(1, b"<p>").replace(b"Content-Length: ", b"Content-Length: 99999999")
            + record(2, b"<p>")
        }
    )
    assert codes(found) == {"a.warc#1": "limit-exceeded"}


MAIL = """From: sky@haneul.example
To: sea@haneul.example
Subject: =?utf-8?b?7IOI64uk66as?=
Date: Wed, 22 Jan 2025 17:43:09 +0900
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain; charset=utf-8

plain
--b
Content-Type: text/html; charset=ks_c_5601-1987
Content-Transfer-Encoding: base64

{0}
--b--
"""


def mail(text: str) -> str:
    from base64 import b64encode  # noqa: PLC0415

    return MAIL.format(b64encode(text.encode("cp949")).decode())


@pytest.mark.parametrize("packing", PACKINGS)
@pytest.mark.parametrize("name", ["a.eml", "a"])
def test_the_text_of_a_mail_is_an_input(give: Give, packing: str, name: str) -> None:
    (found,) = give(files={name + packing: PACKINGS[packing](mail(PAGE).encode())})
    assert isinstance(found, Item)
    assert found.raw == PAGE
    assert found.crawled_at == datetime.fromisoformat("2025-01-22T17:43:09+09:00")


def test_a_mail_without_a_text_is_named(give: Give) -> None:
    head = "From: a@haneul.example\nSubject: x\nDate: yesterday\n"
    files = {
        "a.eml": head + "Content-Type: image/png\n\nx",
        "b.eml": head + "\nplain",
        "c.eml": head + "Content-Type: text/plain; charset=nothing\n\nplain",
        "d.eml": head
        + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\nContent-Disposition: attachment\n\n<p>x\n--b--",
    }
    found = give(files=files)
    assert codes(found) == {"a.eml": "bad-mail"}
    assert raws(found) == [b"plain", b"plain", b"<p>x"]
    assert {one.crawled_at for one in found if isinstance(one, Item)} == {None}


def test_the_mails_of_a_mailbox_are_inputs(give: Give) -> None:
    quoted = mail("<p>a").replace("plain", "\nFrom here\n\n>From there")
    box = f"From sky Wed Jan 22 2025\n{mail('<p>b')}\nFrom sky Wed Jan 22 2025\nSubject: x\n\n>From there\n\nFrom sky Wed\n{quoted}"
    found = give(files={"a.mbox": box, "b": box, "c.mbox": "From a b\n\n"})
    # A line that begins with From behind an empty one begins a mail: who writes the box has to mark any other.
    assert ids(found) == [
        *(f"{name}#{number}" for name in ("a.mbox", "b") for number in (1, 2, 3, 4)),
        "c.mbox#1",
    ]
    assert raws(found)[:2] == ["<p>b", b"From there\n\n"]
    assert codes(found)["c.mbox#1"] == "bad-mail"


def test_a_saved_page_has_its_address(give: Give) -> None:
    saved = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://haneul.example/1\r\nSubject: x\r\n"
        "Date: Wed, 22 Jan 2025 08:43:09 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
        f"--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{PAGE}\r\n--b--\r\n"
    )
    for name in ("a.mhtml", "a"):
        (found,) = give(files={name: saved})
        assert isinstance(found, Item)
        assert found.raw == saved.encode()
        assert found.url == "https://haneul.example/1"
        assert found.crawled_at is not None
        assert isinstance(found.raw, bytes)
        assert knews.parse(found.raw).reading is not None


def test_a_large_zip_and_one_with_bytes_in_front_are_read(
    give: Give, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {f"{number}.txt": str(number).encode() * 60 for number in range(1, 9)}
    small = zipped(files)
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 100)
    monkeypatch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 3)
    large = zipped(files)
    assert b"PK\x06\x06" in large
    out = io.BytesIO(small)
    with zipfile.ZipFile(out, "a") as archive:
        archive.comment = "하늘일보".encode() * 900
    for data in (small, large, out.getvalue(), b"#!/bin/sh\n" + small, b"#!/bin/sh\n" + large):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert archive.namelist() == list(files)
        # Bytes in front hide what it is: the suffix tells.
        assert raws(give(files={"a.zip": data})) == list(files.values())


def test_a_zip_without_members_is_said(give: Give) -> None:
    said: list[str] = []
    assert give(files={"a.zip": zipped({}), "b.zip": zipped({".a": b"x", "b/": b""})}, say=said.append) == []
    assert said == ["a.zip: no inputs are in it", "b.zip: no inputs are in it"]
