"""Parse every input with the knews that is imported and write what it gives, for `diff.py` to compare.

python benchmarks/snapshot.py OUT CORPUS CASES
"""

import base64
import gzip
import html
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import knews

_BREAK = re.compile(r"</?(?:br|p|div|figure|figcaption|tr|li|h2|h3|blockquote)\b[^>]*>")
_TAG = re.compile(r"<[^>]+>")


class Input(NamedTuple):
    """One input: a name that no other has, and what `knews.parse` is called with."""

    name: str
    raw: str | bytes
    url: str | None = None
    outlet: str | None = None
    crawled_at: datetime | None = None


def inputs(corpus: Path, cases: Path) -> Iterator[Input]:
    """Give every input there is: the project's own cases, then those of a corpus, if there is one."""
    yield from _own(cases)
    if not corpus.is_dir():
        return
    yield from _labelled(corpus)
    for case in _records(corpus / "cases.jsonl"):
        raw = base64.b64decode(case["input_b64"]) if "input_b64" in case else case["input"]
        yield _input(f"cases/{case['id']}", raw, case)
    for number, item in enumerate(_records(corpus / "feeds.jsonl.gz")):
        yield Input(f"feeds/{number}", item["html"], item["link"])
        text = html.unescape(_TAG.sub("", _BREAK.sub("\n", item["html"])))
        yield Input(f"feeds/{number}/text", f"{item['title']}\n\n{text}")
    for record in _records(corpus / "dumps.jsonl.gz"):
        yield Input(f"dumps/{record['id']}", record["text"])


def chosen(found: Sequence[Input], step: int) -> dict[str, list[Input]]:
    """Give what is timed: the labelled pages and one of so many dumps of a corpus, or the project's own cases."""
    own = [given for given in found if given.name.startswith("own/")]
    return {
        "dumps": [given for given in found if given.name.startswith("dumps/")][::step]
        or [given for given in own if given.name.endswith(".txt")],
        "pages": [given for given in found if given.name.startswith("html/")]
        or [given for given in own if given.name.endswith(".html")],
    }


def _own(cases: Path) -> Iterator[Input]:
    """Give the cases of the project, with what each says is given beside it."""
    for case in sorted(cases.glob("*/*.json")):
        given = json.loads(case.read_text(encoding="utf-8")).get("given", {})
        for file in case.parent.glob(f"{case.stem}.[th]*"):
            yield _input(f"own/{case.parent.name}/{file.name}", file.read_bytes(), given)
    for file in sorted(cases.parent.glob("dumps/*.txt")):
        yield Input(f"own/dumps/{file.name}", file.read_bytes())


def _labelled(corpus: Path) -> Iterator[Input]:
    """Give dumps and pages with labels, pages that hold no article, and pages as people take them apart."""
    for name in ("text", "html", "no_article"):
        folder = corpus / name
        table = folder / "urls.json"
        urls = json.loads(table.read_text(encoding="utf-8")) if table.exists() else {}
        for file in sorted(folder.glob("*.[th]*")):
            yield Input(f"{name}/{file.name}", file.read_bytes(), urls.get(file.name))
    for file in sorted((corpus / "ways").glob("*/*.*")):
        yield Input(f"ways/{file.parent.name}/{file.name}", file.read_text(encoding="utf-8"))


def _input(name: str, raw: str | bytes, given: dict[str, Any]) -> Input:
    crawled = given.get("crawled_at")
    return Input(
        name, raw, given.get("url"), given.get("outlet"), datetime.fromisoformat(crawled) if crawled else None
    )


def _records(path: Path) -> Iterator[dict[str, Any]]:
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as lines
    ):
        for line in lines:
            yield json.loads(line)


def snapshot(found: Iterable[Input]) -> dict[str, dict[str, Any]]:
    """Parse inputs and keep of each its fields and its blocks."""
    result: dict[str, dict[str, Any]] = {}
    for given in found:
        try:
            article = knews.parse(given.raw, url=given.url, outlet=given.outlet, crawled_at=given.crawled_at)
        except Exception as error:  # noqa: BLE001  # whatever is raised is what the other side may not raise
            result[given.name] = {"fields": {"error": f"{type(error).__name__}: {error}"}, "blocks": []}
            continue
        fields = {
            name: _said(value)
            for name, value in article.to_dict().items()
            if name not in ("schema", "blocks", "reading")
        }
        blocks = [(block.role, block.rule, block.start, block.text) for block in article.blocks]
        result[given.name] = {"fields": fields, "blocks": blocks}
    return result


def _said(value: Any) -> Any:  # noqa: ANN401  # JSON
    """Leave out keys that say nothing, so that a form with more keys is no change."""
    if isinstance(value, dict):
        return {key: _said(part) for key, part in value.items() if part is not None}
    return [_said(part) for part in value] if isinstance(value, list) else value


if __name__ == "__main__":
    data = json.dumps(snapshot(inputs(Path(sys.argv[2]), Path(sys.argv[3]))))
    Path(sys.argv[1]).write_text(data, encoding="utf-8")
