"""What fuzzing begins with: the project's own cases, in the form of each harness, and the words of the press.

Nothing here is kept: seeds and dictionary are made anew for each run.
"""

import email.mime.multipart
import email.mime.text
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import cycle, islice
from pathlib import Path

from harnesses import HARNESSES, SUFFIXES

import knews
from knews import KnewsError
from knews.press import words

ROOT = Path(__file__).parents[1]
#: So many seeds a harness, spread over all that there are: more would take the first minute for themselves.
_MOST = 120
#: An entry of libFuzzer's dictionary has no more bytes.
_LONGEST = 60
_MARKUP = (
    "<p>|</p>|<br>|<div>|</div>|<b>|</b>|<figure>|<figcaption>|</figcaption>|<img src='/a.jpg'>|<a href='/1'>|</a>|<table><tr><td>"
    "|<h1>|<meta property='og:title' content='|<script type='application/ld+json'>|</script>|<!--|-->|&lt;|&nbsp;|&#x200b;"
    "|# |## |**|![](a.jpg)|[다리](https://haneul.example/1)|> |---|```|\\n|\\u|: |=|\t|\r\n|\u3000|\u200b|\ufeff"
    "|입력 2025.01.22 17:43|1988.10.09 02:30|4 hours ago 2|3시간 전|sky@haneul.example|(서울=연합뉴스)|Read Entire Article"
).split("|")


@cache
def dumps() -> tuple[str, ...]:
    """Give the cases of text."""
    places = (
        *_files("tests/outlets", "*.txt"),
        *_files("tests/dumps", "*.txt"),
        *_files("examples", "*.txt"),
    )
    return tuple(path.read_text("utf-8") for path in places)


@cache
def pages() -> tuple[bytes, ...]:
    """Give the cases of pages, the smallest first."""
    places = (*_files("tests/outlets", "*.html"), *_files("tests/variants", "*.html"))
    return tuple(sorted((path.read_bytes() for path in places), key=len))


def _files(folder: str, name: str) -> list[Path]:
    return sorted((ROOT / folder).rglob(name))


def spread(values: Iterable[bytes]) -> list[bytes]:
    """Take so many of all, from the first to the last."""
    every = list(values)
    return every[:: max(1, -(-len(every) // _MOST))]


def _encoded() -> Iterator[bytes]:
    codecs = cycle(("utf-8", "cp949", "utf-16", "utf-8-sig", "euc-kr", "iso2022_kr", "utf-16-be"))
    for text, codec in zip(islice(dumps(), 0, None, 3), codecs, strict=False):
        yield text[:600].encode(codec, "ignore")


def _bodies() -> Iterator[bytes]:
    for page in pages():
        text = page.decode("utf-8", "replace")
        yield re.sub(r"(?s)^.*?<body[^>]*>|<script.*?</script>|</body>.*$", "", text).strip()[:3_000].encode()
    for text in dumps():
        yield ("<p>" + "</p><p>".join(re.sub("[<>&]", "", text).split("\n\n")) + "</p>").encode()


def _markdown() -> Iterator[bytes]:
    import html2text  # noqa: PLC0415  # of the extra "test"

    for page in spread(pages()):
        yield html2text.html2text(page.decode("utf-8", "replace"))[:3_000].encode()


def _saved() -> Iterator[bytes]:
    for page in spread(pages()):
        message = email.mime.multipart.MIMEMultipart("related", type="text/html")
        message.attach(email.mime.text.MIMEText(page.decode("utf-8", "replace"), "html", "utf-8"))
        yield b"From: <Saved by Blink>\n" + message.as_bytes()[:5_000]


def _articles() -> Iterator[knews.Article]:
    some: list[str | bytes] = [*dumps(), *pages()[::4]]
    for raw in some:
        try:
            yield knews.parse(raw)
        except KnewsError:
            continue


def _forms() -> Iterator[bytes]:
    for article in _articles():
        form = article.to_dict()
        # These are the most of it, and all alike.
        form["blocks"], form["sections"] = form["blocks"][:3], form["sections"][:2]
        yield json.dumps(form, ensure_ascii=False).encode()


def _rows() -> Iterator[bytes]:
    odd = cycle(("\\nan", "\\day", "\\time", "\\naive", "\\bytes", "\\tuple", "\\struct", "", None, 20250122))
    keys = cycle(
        (
            ("제목", "본문", "언론사", "일자"),
            ("title", "content", "source", "pubDate"),
            ("headline", "text", "press", "crawled_at"),
        )
    )
    for article, some, (headline, text, press, day) in zip(_articles(), odd, keys, strict=False):
        row = {headline: article.headline, text: article.text[:500], press: article.outlet, day: some}
        yield json.dumps(row, ensure_ascii=False).encode()


def _sources() -> Iterator[bytes]:
    sys.path.insert(0, str(ROOT / "tests"))
    from batch_files import PACKINGS  # noqa: PLC0415  # of the tests
    from test_batch_sources_damage import FORMS  # noqa: PLC0415

    for name, data in FORMS.items():
        yield bytes([_number(Path(name).suffix)]) + data
        for packing in PACKINGS:
            if packing:
                yield bytes([_number(packing)]) + PACKINGS[packing](data)


def _number(suffix: str) -> int:
    return SUFFIXES.index(suffix) if suffix in SUFFIXES else 0


SEEDS: Mapping[str, Callable[[], Iterable[bytes]]] = {
    "decode": _encoded,
    "text": lambda: (text.encode() for text in dumps()),
    "fragment": _bodies,
    "markdown": _markdown,
    "mhtml": _saved,
    "page": pages,
    "press": lambda: (line.encode() for text in dumps() for line in text.splitlines() if line.strip()),
    "record": _rows,
    "from_dict": _forms,
    "sources": _sources,
}


def dictionary() -> list[str]:
    """Give the words that the grammar looks for: all in `press/words.py`, and what marks text up."""
    found: set[str] = set(_MARKUP)
    for name, value in vars(words).items():
        if name.isupper():
            listed = re.split(r"[()|\[\]?:{}*+\\<>]", value) if isinstance(value, str) else value
            found.update(word for word in listed if isinstance(word, str) and len(word) > 1)
            if name.endswith(("MARKS", "BRACKETS", "BARS")):
                found.update(value)
    return sorted(found)


def write(harness: str, folder: Path) -> tuple[Path, Path]:
    """Write the seeds of a harness and the dictionary into a folder, and give where they are."""
    seeds = folder / "seeds"
    seeds.mkdir()
    _, most = HARNESSES[harness]
    for number, data in enumerate(spread(SEEDS[harness]())):
        (seeds / str(number)).write_bytes(data[:most])
    table = folder / "words.dict"
    entries = (word.encode() for word in dictionary())
    table.write_text(
        "".join(f'"{_escaped(entry)}"\n' for entry in entries if 0 < len(entry) < _LONGEST), encoding="ascii"
    )
    return seeds, table


def _escaped(entry: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in entry)
