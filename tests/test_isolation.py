"""Parsing opens no socket and no file, and nothing in an input loads code, a DTD or an entity.

Python's own events are heard by an audit hook; what libxml2 would open in C is seen by the file's time of access and by
a port that nobody is to knock at.
"""

import io
import json
import os
import pickle
import socket
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import attrs
import pyarrow as pa
import pytest
from commands import environment
from pyarrow import parquet
from test_batch_sources_archives import CRAWL, mail
from test_batch_sources_tables import ROWS, excel
from test_batch_sources_text import FEED

HIDDEN = "비밀의다리"

#: Runs in a process of its own: parses, or reads as `knews batch` does, and prints what Python did meanwhile.
CHILD = """
import io, json, sys

heard = []
QUIET = ("object.__getattr__", "object.__setattr__", "object.__delattr__", "sys._getframe", "builtins.id", "code.__new__")

def hear(event, arguments):
    if event not in QUIET and not event.startswith("gc."):
        heard.append((event, repr(arguments[:2])[:300]))

import knews
from knews.batch.sources import open_sources

def each(given):
    if given["files"]:
        for one in open_sources(given["files"]):
            raw = getattr(one, "raw", None)
            yield str(raw), knews.parse(raw) if isinstance(raw, (str, bytes)) and raw else None
    for raw in given["texts"]:
        for some in (raw, raw.encode(), raw.encode("utf-16")):
            yield "", knews.parse(some)
            yield "", knews.parse_record({"본문": some, "제목": "새 다리 열린다"})

def run(given):
    said = []
    for raw, article in each(given):
        form = article.to_dict() if article is not None else {}
        said.append(raw + json.dumps(form, ensure_ascii=False))
        if article is not None:
            knews.Article.from_dict(form)
    return said

given = json.load(sys.stdin)
if given["warm"]:
    run({**given, "texts": given["texts"] + given["warm"]})
sys.addaudithook(hear)
first = run(given)
found = list(heard)
if given["warm"] and not given["files"]:
    import resource
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
    assert run(given) == first, "a parse that can open nothing gives something else"
print(json.dumps([found, first]))
"""


@attrs.frozen
class Trap:
    """What an input may try to reach: a file, a port, a folder that code would make."""

    secret: Path
    port: int
    made: Path
    listener: socket.socket

    def knocks(self) -> int:
        """Count who came to the port."""
        count = 0
        while True:
            try:
                self.listener.accept()[0].close()
            except BlockingIOError:
                return count
            count += 1

    def was_read(self) -> bool:
        """Tell whether the file was opened and read."""
        return self.secret.stat().st_atime > 1


@pytest.fixture
def trap(tmp_path: Path) -> Iterator[Trap]:
    secret = tmp_path / "secret.txt"
    secret.write_text(HIDDEN, "utf-8")
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0)
        found = Trap(secret, listener.getsockname()[1], tmp_path / "made", listener)
        # A file whose last access is before its last change has it set when it is read.
        os.utime(secret, (1, 2))
        yield found


def fill(template: str, trap: Trap) -> str:
    """Name the file and the port in a template."""
    return template.replace("FILE", trap.secret.as_uri()).replace("HOST", f"http://127.0.0.1:{trap.port}")


def ask(
    texts: Sequence[str] = (), files: Sequence[Path] = (), warm: Sequence[str] = ()
) -> tuple[list[tuple[str, str]], list[str]]:
    """Parse in a process of its own: what Python did, and what was read."""
    given = {"texts": [*texts], "files": [*map(str, files)], "warm": [*warm]}
    done = subprocess.run(  # noqa: S603  # ourselves
        # -B: Python's own copies of modules are no doing of an input.
        [sys.executable, "-B", "-c", CHILD],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=False,
        env=environment(),
    )
    assert done.returncode == 0, done.stderr
    found, said = json.loads(done.stdout)
    return [tuple(one) for one in found], said


DOCTYPE = (
    '<!DOCTYPE html PUBLIC "-//하늘//DTD//KO" "HOST/a.dtd" [<!ENTITY file SYSTEM "FILE"><!ENTITY net SYSTEM "HOST/e">'
    '<!ENTITY % more SYSTEM "HOST/b.dtd"> %more; <!ENTITY a "다리"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
)
BODY = (
    '<p>하늘시가 새 다리를 봄에 열기로 했다고 9일 밝혔다. &file;&net;&b;</p><img src="FILE"><img src="HOST/a.png">'
    '<iframe src="FILE"></iframe><object data="HOST/o"></object><embed src="FILE"><video poster="HOST/p"></video>'
    '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="FILE" parse="text"/><script src="HOST/a.js"></script>'
    "<p>시장은 “다리가 아니라 길”이라고 말했다. 예산은 백억 원이다.</p>"
)
PAGE = (
    DOCTYPE
    + '<html><head><meta charset="utf-8"><base href="HOST/"><link rel="stylesheet" href="FILE"><link rel="canonical" href="HOST/1">'
    '<meta http-equiv="refresh" content="0;url=FILE"><meta property="og:title" content="새 다리 열린다"><meta property="og:image" content="HOST/i">'
    '<script type="application/ld+json">{"@context": "HOST/c", "@type": "NewsArticle", "headline": "새 다리 열린다", "image": "FILE"}</script>'
    f"</head><body><h1>새 다리 열린다</h1><article>{BODY}</article></body></html>"
)
XHTML = '<?xml version="1.0" encoding="utf-8"?><?xml-stylesheet type="text/xsl" href="FILE"?>' + PAGE
SAVED = (
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b; type="text/html"\nContent-Location: FILE\n\n--b\n'
    f"Content-Type: text/html; charset=utf-8\nContent-Location: HOST/1\n\n{PAGE}\n--b\n"
    'Content-Type: message/external-body; access-type=URL; URL="HOST/x"\n\n\n--b--\n'
)
MARKDOWN = (
    "---\ntitle: !!python/object/apply:os.mkdir ['made']\nimage: FILE\n---\n\n# 새 다리 열린다\n\n![다리](FILE) ![다리](HOST/a.png)\n\n"
    "하늘시가 **새 다리**를 봄에 열기로 했다고 9일 밝혔다. [이어서](HOST/1)\n\n{{ open('FILE').read() }} `__import__('os')` "
    '<!--#include file="FILE" -->\n'
)
TEXT = (
    "새 다리 열린다\n\n입력 2025.01.22 17:43\n\n하늘시가 강을 가로지르는 새 다리를 열기로 했다고 밝혔다. FILE\n\n"
    "{0.__class__} %(file)s ${jndi:ldap://127.0.0.1/a} HOST/1\n\n김하늘 기자 sky@hankyung.com"
)
TEXTS: Mapping[str, str] = {
    "text": TEXT,
    "fragment": BODY,
    "page": PAGE,
    "xhtml": XHTML,
    "mhtml": SAVED,
    "markdown": MARKDOWN,
    "escaped": json.dumps(BODY),
    "feed": FEED.format("utf-8").replace("<rss", f"{DOCTYPE.replace('html', 'rss')}<rss", 1),
}


@pytest.mark.skipif(sys.platform == "win32", reason="it has no limit on open files")
def test_a_parse_opens_nothing(trap: Trap) -> None:
    texts = [fill(text, trap) for text in TEXTS.values()]
    found, said = ask(texts, warm=texts)
    assert found == []
    assert len(said) == 6 * len(texts)
    assert HIDDEN not in "".join(said)
    assert (trap.knocks(), trap.was_read(), trap.made.exists()) == (0, False, False)


#: Where Python, its packages and the zones of the clock lie.
KNOWN = tuple(
    sorted(
        {
            str(Path(path).resolve())
            for path in (sys.prefix, sys.base_prefix, str(Path(__file__).parents[1] / "src"), *sys.path)
            if path
        }
    )
)
#: What imports do, and what reads a package's own data.
FIRST = (
    "import",
    "open",
    "os.listdir",
    "os.scandir",
    "marshal.loads",
    "exec",
    "compile",
    "sys.",
    "cpython.",
    "ctypes.",
    "winreg.",
    "os.putenv",
)


def test_the_first_parse_opens_packages_and_the_zones_of_the_clock_alone(trap: Trap) -> None:
    found, said = ask([fill(text, trap) for text in TEXTS.values()])
    assert {event for event, _ in found if not event.startswith(FIRST)} == set()
    assert foreign(found) == []
    assert HIDDEN not in "".join(said)
    assert (trap.knocks(), trap.was_read()) == (0, False)


#: What packages read of the system: the zones of the clock by dateutil, the kinds of files by openpyxl.
SYSTEM = ("/zoneinfo/", "/mime.types")


def foreign(found: list[tuple[str, str]]) -> list[str]:
    """Give the files that were opened and belong neither to Python nor to a package."""
    opened = {arguments.split("'")[1] for event, arguments in found if event == "open" and "'" in arguments}
    return sorted(
        path
        for path in opened
        if not str(Path(path).resolve()).startswith(KNOWN) and not any(part in path for part in SYSTEM)
    )


class _Code:
    """What a pickle does when it is read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self._folder),)


def _sheet_with_entity(trap: Trap) -> bytes:
    """Write a book of Excel's whose parts have a DTD."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(excel(ROWS))) as book, zipfile.ZipFile(out, "w") as bad:
        for name in book.namelist():
            data = book.read(name)
            if name.startswith("xl/") and name.endswith(".xml"):
                head, mark, rest = data.partition(b"?>")
                front = head + mark if mark else b""
                body = rest if mark else data
                tag = body.lstrip()[1:].split(b" ")[0].split(b">")[0].decode()
                data = (
                    front
                    + fill(DOCTYPE, trap).replace("html", tag).encode()
                    + body.replace("다리".encode(), b"&file;")
                )
            bad.writestr(name, data)
    return out.getvalue()


def _table_with_code(trap: Trap) -> bytes:
    """Write a Parquet file whose column says that it is of a class that a pickle makes."""
    kind = {
        b"ARROW:extension:name": b"arrow.py_extension_type",
        b"ARROW:extension:metadata": pickle.dumps(_Code(trap.made)),
    }
    schema = pa.schema([pa.field("text", pa.string(), metadata=kind), pa.field("title", pa.string())])
    rows = [{"text": "하늘시가 새 다리를 연다고 밝혔다.", "title": "새 다리 열린다"}]
    out = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist(rows, schema), out)
    return out.getvalue()


def files(trap: Trap) -> dict[str, bytes]:
    """Give files of every form that may name others."""
    page = fill(PAGE, trap)
    record = {
        "text": fill(TEXT, trap),
        "url": trap.secret.as_uri(),
        "image": fill("HOST", trap),
        "body": "!!python/none",
    }
    linked = io.BytesIO()
    with zipfile.ZipFile(linked, "w") as archive:
        link = zipfile.ZipInfo("a.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, str(trap.secret))
        archive.writestr("../../b.html", page)
    return {
        "a.html": page.encode(),
        "a.xhtml": fill(XHTML, trap).encode(),
        "a.mhtml": fill(SAVED, trap).encode(),
        "a.md": fill(MARKDOWN, trap).encode(),
        "a.xml": fill(TEXTS["feed"], trap).encode(),
        "a.eml": mail(page).encode(),
        "a.mbox": f"From sky Wed Jan 22 2025\n{mail(page)}\nFrom sea Wed Jan 22 2025\n{fill(SAVED, trap)}\n".encode(),
        "a.warc": b"".join(CRAWL).replace("새 다리".encode(), b"\xec\x83\x88 &file;"),
        "a.xlsx": _sheet_with_entity(trap),
        "a.parquet": _table_with_code(trap),
        "a.jsonl": (json.dumps(record) + "\n").encode(),
        "a.csv": f"text,url\n=cmd|'/c calc'!A0,{trap.secret.as_uri()}\n".encode(),
        "a.zip": linked.getvalue(),
    }


#: Events that no reader of a file needs: the network, other programs, foreign code, changes to the disk.
FORBIDDEN = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "subprocess.", "os.system", "os.exec", "os.posix_spawn",
             "os.fork", "os.spawn", "os.mkdir", "os.remove", "os.rename", "os.chmod", "os.symlink", "pickle.find_class",
             "sqlite3.enable_load_extension", "sqlite3.load_extension", "shutil.", "webbrowser.")  # fmt: skip


def test_a_file_reaches_no_other(trap: Trap, tmp_path: Path) -> None:
    places = [tmp_path / name for name in files(trap)]
    for place, data in zip(places, files(trap).values(), strict=True):
        place.write_bytes(data)
    found, said = ask(files=places)
    assert len(said) > len(places)
    assert [one for one in found if one[0].startswith(FORBIDDEN)] == []
    assert set(foreign(found)) == set(map(str, places))
    assert HIDDEN not in "".join(said)
    assert (trap.knocks(), trap.was_read(), trap.made.exists()) == (0, False, False)


def test_the_trap_shuts(trap: Trap) -> None:
    """What the tests above look at changes, so that they can fail."""
    trap.secret.read_text("utf-8")
    if not trap.was_read():
        pytest.skip("this disk does not note when a file was read")
    socket.create_connection(("127.0.0.1", trap.port)).close()
    assert trap.knocks() == 1
    pickle.loads(pickle.dumps(_Code(trap.made)))  # noqa: S301
    assert trap.made.exists()
