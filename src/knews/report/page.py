"""The page of a report: sums as charts and tables, in one file that needs nothing else."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from importlib.resources import files
from typing import Final

import attrs

from knews.batch.extras import need
from knews.installed import OWN
from knews.report import charts, drift
from knews.report.facts import LAYOUT_CODES
from knews.report.sums import RANKED, Cell, CodeCount, Sums
from knews.wording import _, language

#: Outlets that have a row of their own in charts and tables by month; the others share one.
_OUTLETS: Final = 20
#: Months that have a column of their own; what is earlier shares one.
_MONTHS: Final = 24
#: What has no outlet, no layout, no month.
NO_OUTLET: Final = "outlet unknown"
NO_LAYOUT: Final = "no layout"
NO_MONTH: Final = "no month"
_OTHERS: Final = "other outlets"
_EARLIER: Final = "earlier"


@attrs.frozen
class Table:
    """A table of the page: words in its cells, or numbers, which stand to the right."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str | int | float, ...], ...]


@attrs.frozen
class Part:
    """A chart with its table."""

    chart: str
    table: Table


def render(sums: Sums) -> str:
    """Give the page as HTML.

    Raises:
        MissingExtra: A package that draws or writes it is not installed.
    """
    jinja = need("jinja2", "report")
    here = files("knews.report")
    words = jinja.Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja.StrictUndefined
    )
    words.filters.update(number=_number, percent=_percent, translated=_)
    words.globals.update(_=_, language=language())
    template = words.from_string((here / "report.html.jinja").read_text("utf-8"))
    style = need("markupsafe", "report").Markup((here / "report.css").read_text("utf-8"))  # our own
    outlets = _ranked(sums.cells)
    page = template.render(
        sums=sums,
        css=style,
        made=datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        version=version(OWN),
        summary=_summary(sums),
        outlets=_outlets(sums, outlets) if "outlet" in sums.columns else None,
        fills=_fills(sums, outlets),
        codes=_codes(sums),
        failed=_code_table("Inputs that gave no article", sums.failed, sums.articles)
        if sums.failed
        else None,
        drifts=_drifts(sums),
        rule=drift,
        lengths=_lengths(sums),
        timeline=_timeline(sums) if {"published", "url"} & sums.columns else None,
        hosts=_hosts(sums),
        copies=_copies(sums),
        ranked=RANKED,
        safe=need("markupsafe", "report").Markup,
    )
    # A half of a surrogate pair in a file's name cannot be written.
    return str(page).encode("utf-8", "replace").decode("utf-8")


def _number(value: float) -> str:
    return f"{value:,.0f}"


def _percent(share: float) -> str:
    """Write a share so that none and all are told from nearly none and nearly all.

    >>> _percent(0.9999), _percent(1), _percent(0.0001), _percent(0.123)
    ('> 99.9%', '100%', '< 0.1%', '12.3%')
    """
    if 0 < share < 0.001:
        return "< 0.1%"
    if 0.999 < share < 1:
        return "> 99.9%"
    return f"{share:.0%}" if share in {0, 1} else f"{share:.1%}"


def _ranked(cells: Iterable[Cell]) -> dict[str | None, int]:
    """Give the outlets with their articles, the largest first."""
    counts: dict[str | None, int] = {}
    for cell in cells:
        counts[cell.outlet] = counts.get(cell.outlet, 0) + cell.articles
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0] or "")))


def _summary(sums: Sums) -> list[tuple[str, str]]:
    """Give what stands on top: a number, and what it counts."""
    months = sorted({cell.month for cell in sums.cells if cell.month is not None})
    found = [(_number(sums.articles), _("articles"))]
    if "outlet" in sums.columns:
        found.append((_number(len({cell.outlet for cell in sums.cells} - {None})), _("outlets")))
    if months:
        found.append((f"{months[0]} – {months[-1]}", _("months of publication")))
    if sums.severities is not None:
        severities = dict(sums.severities)
        found.append((_percent(severities["doubt"] / sums.articles), _("doubtful")))
        found.append((_percent(severities["loss"] / sums.articles), _("may have lost text")))
    if sums.failed:
        found.append((_number(sum(one.count for one in sums.failed)), _("inputs failed")))
    if sums.drifts is not None:
        found.append((_number(len(sums.drifts)), _("drifts")))
    return found


def _outlets(sums: Sums, ranked: Mapping[str | None, int]) -> Part:
    layouts: dict[str | None, dict[str | None, int]] = {}
    months: dict[str | None, list[str]] = {}
    for cell in sums.cells:
        held = layouts.setdefault(cell.outlet, {})
        held[cell.layout] = held.get(cell.layout, 0) + cell.articles
        if cell.month is not None:
            months.setdefault(cell.outlet, []).append(cell.month)
    has_layouts = "layout" in sums.columns
    rows: list[tuple[str | int | float, ...]] = []
    for outlet, count in ranked.items():
        read_by = "; ".join(
            f"{layout or NO_LAYOUT} {_number(number)}"
            for layout, number in sorted(layouts[outlet].items(), key=lambda item: -item[1])
        )
        span = (min(months[outlet]), max(months[outlet])) if outlet in months else ("–", "–")
        rows.append((outlet or NO_OUTLET, count, *((read_by,) if has_layouts else ()), *span))
    shown: list[charts.Value] = [
        {"label": outlet or NO_OUTLET, "count": count} for outlet, count in list(ranked.items())[:_OUTLETS]
    ]
    about = f"{len(ranked)} outlets; the largest is {shown[0]['label']} with {_number(float(shown[0]['count']))} articles."
    head = (
        "outlet",
        "articles",
        *(("layouts and articles",) if has_layouts else ()),
        "first month",
        "last month",
    )
    title = "Articles by outlet"
    chart = charts.bars("outlets", title, about, shown, unit="articles")
    return Part(chart, Table("Outlets and the layouts that read them", head, tuple(rows)))


def _month_labels(sums: Sums) -> Callable[[str | None], str]:
    """Give what says in which column a month stands."""
    months = sorted({cell.month for cell in sums.cells if cell.month is not None})
    own = set(months[-_MONTHS:])
    return lambda month: NO_MONTH if month is None else month if month in own else _EARLIER


def _fills(sums: Sums, ranked: Mapping[str | None, int]) -> list[tuple[str, Part]]:
    """Give the heat maps: of all fields by outlet, then of each by outlet and month."""
    if not sums.fields:
        return []
    own = set(list(ranked)[:_OUTLETS])
    row_of = {outlet: (outlet or NO_OUTLET) if outlet in own else _OTHERS for outlet in ranked}
    column_of = _month_labels(sums)
    whole: dict[tuple[str, str], list[int]] = {}
    parts: list[dict[tuple[str, str], list[int]]] = [{} for _ in sums.fields]
    for cell in sums.cells:
        row, column = row_of[cell.outlet], column_of(cell.month)
        for field, part, filled in zip(sums.fields, parts, cell.filled, strict=True):
            for held in (whole.setdefault((row, field), [0, 0]), part.setdefault((row, column), [0, 0])):
                held[0] += filled
                held[1] += cell.articles
    rows = list(dict.fromkeys(row_of.values()))
    found = [("all fields", _heat("fields", "Fill rate by outlet and field", rows, list(sums.fields), whole))]
    if not {"published", "url"} & sums.columns:
        return found
    columns = sorted({column for part in parts for _, column in part}, key=_place)
    for number, (field, part) in enumerate(zip(sums.fields, parts, strict=True)):
        title = f"Fill rate of {field} by outlet and month"
        found.append((field, _heat(f"fill{number}", title, rows, columns, part)))
    return found


def _place(month: str) -> tuple[bool, bool, str]:
    return month == NO_MONTH, month != _EARLIER, month


def _heat(
    name: str,
    title: str,
    rows: Sequence[str],
    columns: Sequence[str],
    held: Mapping[tuple[str, str], Sequence[int]],
) -> Part:
    values: list[charts.Value] = [
        {"row": row, "column": column, "share": held[row, column][0] / held[row, column][1]}
        for row in rows
        for column in columns
        if (row, column) in held
    ]
    lowest = min(values, key=lambda value: float(value["share"]))
    about = f"Lowest: {lowest['row']}, {lowest['column']}, {_percent(float(lowest['share']))}. The table has all numbers."
    chart = charts.heat_map(name, title, about, values, columns)
    cells = tuple(
        (
            row,
            *(
                _percent(held[row, column][0] / held[row, column][1]) if (row, column) in held else ""
                for column in columns
            ),
        )
        for row in rows
    )
    return Part(chart, Table(title, ("outlet", *columns), cells))


def _codes(sums: Sums) -> Part | None:
    if not sums.codes or sums.severities is None:
        return None
    graver = [one for one in sums.codes if one.severity != "info"]
    table = _code_table("Problems by code", sums.codes, sums.articles)
    if not graver:
        return Part("", table)
    values: list[charts.Value] = [
        {"label": f"{one.code} ({one.severity})", "count": one.count} for one in graver[:_OUTLETS]
    ]
    about = f"{len(graver)} codes of doubt or loss; the most frequent is {graver[0].code}, {_number(graver[0].count)} articles."
    return Part(charts.bars("codes", "Doubtful and lost, by code", about, values, unit="articles"), table)


def _code_table(caption: str, codes: Sequence[CodeCount], articles: int) -> Table:
    rows = tuple(
        (
            one.code,
            one.severity,
            one.count,
            _percent(one.count / articles),
            one.meaning,
            ", ".join(one.examples),
        )
        for one in codes
    )
    if any(one.severity == "failed" for one in codes):
        kept = tuple((row[0], row[2], row[5]) for row in rows)
        return Table(caption, ("code", "inputs", "examples"), kept)
    return Table(caption, ("code", "severity", "articles", "share", "meaning", "examples"), rows)


def _drifts(sums: Sums) -> Table | None:
    if not sums.drifts:
        return None
    rows = tuple(
        (
            found.drift.series.outlet,
            found.drift.series.layout or "all",
            f"{found.drift.series.measure} {'rose' if found.drift.series.measure in LAYOUT_CODES else 'fell'}",
            found.drift.since,
            *_shares(found.drift),
            f"{found.drift.p:.1g}" if found.drift.p >= 1e-12 else "< 1e-12",
            ", ".join(found.examples),
        )
        for found in sums.drifts
    )
    head = ("outlet", "layout", "what", "since", "before", "since then", "p", "first articles that show it")
    return Table("Drift", head, rows)


def _shares(found: drift.Drift) -> tuple[str, str]:
    """Give the rates before and since: of what is filled, or of what has a code."""
    if found.series.measure in LAYOUT_CODES:
        return _percent(found.before), _percent(found.after)
    return _percent(1 - found.before), _percent(1 - found.after)


def _lengths(sums: Sums) -> Part | None:
    if sums.steps is None or sums.lengths is None:
        return None
    values: list[charts.Value] = [
        {"label": "0" if step == 0 else f"{_number(step)} – {_number(max(31, 2 * step - 1))}", "count": count}
        for step, count in sums.steps
    ]
    most = max(values, key=lambda value: float(value["count"]))
    about = f"Most texts have {most['label']} characters: {_number(float(most['count']))} articles."
    chart = charts.columns("lengths", "Texts by length in characters", about, values, unit="articles")
    rows = tuple(
        (
            one.outlet or NO_OUTLET,
            one.articles,
            one.shortest,
            one.tenth,
            one.median,
            one.ninetieth,
            one.longest,
        )
        for one in sums.lengths
    )
    head = (
        "outlet",
        "articles with a text",
        "shortest",
        "10% are below",
        "median",
        "90% are below",
        "longest",
    )
    return Part(chart, Table("Length of texts in characters", head, rows))


def _timeline(sums: Sums) -> Part:
    counts: dict[str | None, int] = {}
    for cell in sums.cells:
        counts[cell.month] = counts.get(cell.month, 0) + cell.articles
    ordered = sorted(counts.items(), key=lambda item: (item[0] is None, item[0] or ""))
    values: list[charts.Value] = [{"label": month or NO_MONTH, "count": count} for month, count in ordered]
    most = max(values, key=lambda value: float(value["count"]))
    about = f"Most articles: {most['label']}, {_number(float(most['count']))}."
    chart = charts.columns("timeline", "Articles by month of publication", about, values, unit="articles")
    rows = tuple((month or NO_MONTH, count) for month, count in ordered)
    return Part(chart, Table("Articles by month of publication", ("month", "articles"), rows))


def _hosts(sums: Sums) -> Table | None:
    if not sums.hosts:
        return None
    rows = tuple(
        (
            rank,
            one.host,
            one.portal or "",
            one.articles,
            one.first or "–",
            one.last or "–",
            ", ".join(one.examples),
        )
        for rank, one in enumerate(sums.hosts, 1)
    )
    head = ("rank", "host", "portal", "articles", "first month", "last month", "examples")
    return Table("Hosts without an outlet", head, rows)


def _copies(sums: Sums) -> Table | None:
    if sums.doubles is None or not sums.doubles.most:
        return None
    rows = tuple(
        (", ".join(one.outlets), one.articles, one.headline, ", ".join(one.examples))
        for one in sums.doubles.most
    )
    return Table(
        "The same text under several outlets",
        ("outlets", "articles", "headline of the first", "examples"),
        rows,
    )
