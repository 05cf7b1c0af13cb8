"""What all are given: labelled pages, and inputs that were made to harm."""

import json
import random
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]

_SENTENCE = "하늘시는 새 다리를 10월에 연다고 22일 밝혔다. "
_HEAD = '<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>하늘시, 새 다리 연다</title></head><body>'
_ARTICLE = f"<article><h1>하늘시, 새 다리 연다</h1><p>{_SENTENCE * 8}</p><p>{_SENTENCE * 8}</p></article>"
_PAGE = f"{_HEAD}{_ARTICLE}</body></html>"


class Page(NamedTuple):
    """A page and what it holds."""

    name: str
    file: Path
    url: str | None
    label: Mapping[str, Any]


def pages(folder: Path) -> tuple[list[Page], str]:
    """Give the labelled pages of a corpus, or the project's own where there is none, and say which."""
    if not folder.is_dir():
        files = sorted((ROOT / "tests" / "outlets").rglob("page*.html"))
        labels = [json.loads(file.with_suffix(".json").read_text("utf-8")) for file in files]
        found = [
            Page(f"{file.parent.name}/{file.stem}", file, label.get("url"), label)
            for file, label in zip(files, labels, strict=True)
        ]
        return found, f"{len(found)} invented pages of the project, in the forms of real outlets"
    urls = json.loads((folder / "urls.json").read_text("utf-8"))
    found = []
    for gold in sorted(folder.glob("*.gold.json")):
        label = json.loads(gold.read_text("utf-8"))
        file = gold.with_name(gold.name.replace(".gold.json", ".html"))
        if not label.get("notes", "").startswith("UNUSABLE") and file.exists():
            found.append(Page(file.stem, file, urls.get(file.name) or label.get("url") or None, label))
    return found, f"{len(found)} real pages, labelled by hand"


def _with(text: str) -> bytes:
    return f"{_HEAD}{text}{_ARTICLE}</body></html>".encode()


def _broken() -> bytes:
    page, random_ = bytearray(_PAGE.encode()), random.Random(1)  # noqa: S311  # the same each time
    for at in range(200, len(page), 40):
        page[at] = random_.randrange(256)
    return bytes(page)


#: What was made to harm; each has an article's text somewhere in it.
HOSTILE: Mapping[str, Callable[[], bytes]] = {
    "10,000 nested div": lambda: _with("<div>" * 10_000),
    "100,000 nested div": lambda: _with("<div>" * 100_000),
    "20,000 unclosed b, i": lambda: _with("<b><i>" * 10_000),
    "20,000 attributes": lambda: _with("<p " + " ".join(f'a{at}="1"' for at in range(20_000)) + "></p>"),
    "100,000 attributes": lambda: _with("<p " + " ".join(f'a{at}="1"' for at in range(100_000)) + "></p>"),
    "one line of 2 MB": lambda: _with(f"<p>{_SENTENCE * 40_000}</p>"),
    "5 MB of p": lambda: _with(f"<p>{_SENTENCE}</p>" * 75_000),
    "기자 20,000 times": lambda: _with(f"<p>{'기자' * 20_000}</p>"),
    "20,000 addresses": lambda: _with(f"<p>{'김하늘 기자 sky@haneul.example ' * 20_000}</p>"),
    "JSON-LD 20,000 deep": lambda: _with(f'<script type="application/ld+json">{"[" * 20_000}</script>'),
    "50,000 open comments": lambda: _with("<!-" * 50_000),
    "500,000 entities": lambda: _with(f"<p>{'&amp;' * 500_000}</p>"),
    "broken bytes": _broken,
    "NUL bytes": lambda: _PAGE.replace("<p>", "<p>\0\0").encode(),
    "CP949, undeclared": lambda: _PAGE.replace('<meta charset="utf-8">', "").encode("cp949"),
    "CP949, declared as UTF-8": lambda: _PAGE.encode("cp949"),
    "UTF-16 without a mark": lambda: _PAGE.replace('<meta charset="utf-8">', "").encode("utf-16-le"),
    "no page: PNG": lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 64,
    "nothing": lambda: b"",
}
#: Of these nothing is to be had: an error says so, and so does an empty result.
EMPTY = ("no page: PNG", "nothing")
