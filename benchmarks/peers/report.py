"""The results as files: a table of figures, and from it the tables and the picture of the documentation."""

import csv
import math
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from io import StringIO
from pathlib import Path
from typing import Final

from inputs import HOSTILE
from peers import BY_NAME, KNEWS

#: In front of the name of an input that was made to harm.
_HARM: Final = "harm: "
#: What is measured, how it is shown, and whether more is better.
COLUMNS: Mapping[str, tuple[str, bool]] = {
    "headline": (".2f", True),
    "headline_holds": (".2f", True),
    "published": (".2f", True),
    "day": (".2f", True),
    "byline": (".2f", True),
    "body": (".2f", True),
    "time": (".1f", False),
    "time_p90": (".1f", False),
    "peak_mib": (".0f", False),
    "import_ms": (".0f", False),
    "first_ms": (".0f", False),
    "installed_mib": (".0f", False),
}
_QUALITY = ("headline", "headline_holds", "published", "day", "byline", "body")
_COST = ("time", "time_p90", "peak_mib", "import_ms", "first_ms", "installed_mib")
_HEADS: Mapping[str, str] = {
    "headline": "headline",
    "headline_holds": "… holds it",
    "published": "time",
    "day": "day",
    "byline": "writers",
    "body": "text",
    "time": "time, median",
    "time_p90": "90 %",
    "peak_mib": "peak, MiB",
    "import_ms": "import, ms",
    "first_ms": "first result, ms",
    "installed_mib": "installed, MiB",
}

Row = Mapping[str, str]


def write(about: str, rows: Sequence[Row]) -> str:
    """Give the file of figures: what it is about, then a line a peer."""
    names = [
        "peer",
        "version",
        "pages",
        "raised",
        *COLUMNS,
        "packages",
        "failed",
        *(_HARM + name for name in HOSTILE),
    ]
    text = StringIO()
    print(f"# {about}", file=text)
    writer = csv.DictWriter(text, names, lineterminator="\n", restval="")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def read(text: str) -> tuple[str, list[Row]]:
    """Read that file."""
    about, _, table = text.partition("\n")
    return about.removeprefix("# "), list(csv.DictReader(table.splitlines()))


def tables(about: str, rows: Sequence[Row]) -> str:
    """Give what stands in the page between its two marks."""
    there = [row for row in rows if not row["failed"]]
    missing = [row for row in rows if row["failed"]]
    parts = [
        f"{about}.",
        "### Quality\n\nF1, from 0 to 1; the best of each column is bold.\n\n" + _table(there, _QUALITY),
        "### Cost\n\nTime is so many times a bare lxml parse of the same page; the least of each column is bold.\n\n"
        + _table([row for row in there if "," not in row["peer"]], _COST),
        "### Inputs made to harm\n\n" + _harm([row for row in there if "," not in row["peer"]]),
        "### What was installed\n\n" + _installed(there, missing),
    ]
    return "\n\n".join(parts)


def _table(rows: Sequence[Row], columns: Sequence[str]) -> str:
    best = {name: _best(rows, name) for name in columns}
    lines = [["", *(_HEADS[name] for name in columns)]]
    for row in rows:
        pages = f" ({row['pages']} pages)" if row["pages"] != rows[0]["pages"] else ""
        cells = (_cell(row[name], name, best[name]) for name in columns)
        lines.append([row["peer"] + pages, *cells])
    return _markdown(lines)


def _best(rows: Sequence[Row], name: str) -> str:
    """Give the best of a column as it is shown; those that read a part of the pages do not count."""
    form, is_more = COLUMNS[name]
    found = [float(row[name]) for row in rows if row[name] and row["pages"] == rows[0]["pages"]]
    return format((max if is_more else min)(found), form) if found else ""


def _cell(value: str, name: str, best: str) -> str:
    if not value:
        return "–"
    shown = format(float(value), COLUMNS[name][0])
    return f"**{shown}**" if shown == best else shown


def _harm(rows: Sequence[Row]) -> str:
    """Give for each input what came of it, and with whom: a column for each would be wider than a page."""
    lines = [["", "what came of it"]]
    for name in HOSTILE:
        peers: dict[str, list[str]] = {}
        for row in rows:
            peers.setdefault(row[_HARM + name], []).append(row["peer"])
        lines.append(
            [name, "<br>".join(f"{came or '–'}: {', '.join(those)}" for came, those in peers.items())]
        )
    return _markdown(lines)


def _installed(rows: Iterable[Row], missing: Iterable[Row]) -> str:
    lines = [["", "version", "packages", "remark"]]
    lines += [
        [peer.name, row["version"], row["packages"], _remark(peer.remark, row["raised"])]
        for row in rows
        if (peer := BY_NAME.get(row["peer"]))
    ]
    lines += [[row["peer"], "–", "–", f"could not be installed: {row['failed']}"] for row in missing]
    return _markdown(lines)


def _remark(remark: str, raised: str) -> str:
    said = f"raised on {raised} pages" if raised not in ("", "0") else ""
    return "; ".join(filter(None, (remark, said)))


#: Columns of words, not of numbers.
_WORDS = ("remark", "what came of it")


def _markdown(lines: Sequence[Sequence[str]]) -> str:
    head, *rest = lines
    rule = ["---", *("---" if name in _WORDS else "---:" for name in head[1:])]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, rule, *rest))


# The picture: bars of quality and of time, in colours that can be read on white and on black.
_WIDTH, _ROW, _TOP, _LEFT, _BAR = 820, 26, 64, 140, 240
_INK, _OURS, _THEIRS = "#7d7d7d", "#d9822b", "#6b8fb5"


def picture(rows: Sequence[Row]) -> str:
    """Draw how right the text is, and how long it takes, on a logarithmic scale."""
    shown = [row for row in rows if row["body"] and not row["failed"] and "," not in row["peer"]]
    shown = [row for row in shown if row["pages"] == shown[0]["pages"]]
    shown.sort(key=lambda row: -float(row["body"]))
    height = _TOP + _ROW * len(shown) + 16
    longest = max(float(row["time"]) for row in shown)
    second = _LEFT + _BAR + 80
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img" '
        f'font-family="system-ui, sans-serif" font-size="14" fill="{_INK}">',
        "<title>How right the text is, and how long it takes</title>",
        _text(_LEFT, 24, "text, F1: more is better", bold=True),
        _text(second, 24, "time, in bare lxml parses: less is better", bold=True),
        _text(second, 44, "logarithmic scale"),
    ]
    for place, row in enumerate(shown):
        top = _TOP + place * _ROW
        colour = _OURS if row["peer"] == KNEWS else _THEIRS
        body, time = float(row["body"]), float(row["time"])
        share = math.log(max(time, 1)) / math.log(longest) if longest > 1 else 0
        parts += [
            _text(_LEFT - 10, top + 14, row["peer"], end=True, bold=row["peer"] == KNEWS),
            _bar(_LEFT, top, _BAR * body, colour),
            _text(_LEFT + _BAR * body + 6, top + 14, f"{body:.2f}"),
            _bar(second, top, max(2, _BAR * share), colour),
            _text(second + max(2, _BAR * share) + 6, top + 14, f"{time:.1f}"),
        ]
    return "\n".join([*parts, "</svg>"]) + "\n"


def _text(x: float, y: float, text: str, *, end: bool = False, bold: bool = False) -> str:
    more = (' text-anchor="end"' if end else "") + (' font-weight="600"' if bold else "")
    return f'<text x="{x:.0f}" y="{y:.0f}"{more}>{escape(text)}</text>'


def _bar(x: float, y: float, width: float, colour: str) -> str:
    return f'<rect x="{x:.0f}" y="{y}" width="{width:.0f}" height="18" rx="2" fill="{colour}"/>'


BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"


def fill(page: str, text: str) -> str:
    """Put text between the marks of a page."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{text}\n\n{END}{after}"


def publish(docs: Path) -> None:
    """Write the page's tables and the picture from the figures."""
    about, rows = read((docs / "peers.csv").read_text("utf-8"))
    page = docs / "peers.md"
    page.write_text(fill(page.read_text("utf-8"), tables(about, rows)), "utf-8")
    (docs / "_static" / "peers.svg").write_text(picture(rows), "utf-8")
