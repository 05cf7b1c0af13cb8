"""The charts of a report, each with its table."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

import attrs

from knews.report import charts
from knews.report.sums import Sums
from knews.report.tables import Table, code_table, number, outlet_name, percent
from knews.wording import _

#: Outlets that have a row of their own in charts and tables by month; the others share one.
_OUTLETS: Final = 20
#: Months that have a column of their own; what is earlier shares one.
_MONTHS: Final = 24


@attrs.frozen
class Part:
    """A chart with its table."""

    chart: str
    table: Table


def outlets(sums: Sums, ranked: Mapping[str | None, int]) -> Part:
    """Show how many articles each outlet has, and what read them."""
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
            f"{layout or _('no layout')} {number(held)}"
            for layout, held in sorted(layouts[outlet].items(), key=lambda item: -item[1])
        )
        span = (min(months[outlet]), max(months[outlet])) if outlet in months else ("–", "–")
        rows.append((outlet_name(outlet), count, *((read_by,) if has_layouts else ()), *span))
    shown: list[charts.Value] = [
        {"label": outlet_name(outlet), "count": count} for outlet, count in list(ranked.items())[:_OUTLETS]
    ]
    about = _("{outlets} outlets; the largest is {outlet} with {count} articles.").format(
        outlets=len(ranked), outlet=shown[0]["label"], count=number(float(shown[0]["count"]))
    )
    head = (
        _("outlet"),
        _("articles"),
        *((_("layouts and articles"),) if has_layouts else ()),
        _("first month"),
        _("last month"),
    )
    chart = charts.bars("outlets", _("Articles by outlet"), about, shown, unit=_("articles"))
    return Part(chart, Table(_("Outlets and the layouts that read them"), head, tuple(rows)))


def _month_labels(sums: Sums) -> Callable[[str | None], str]:
    """Give what says in which column a month stands."""
    months = sorted({cell.month for cell in sums.cells if cell.month is not None})
    own = set(months[-_MONTHS:])
    return lambda month: _("no month") if month is None else month if month in own else _("earlier")


def fills(sums: Sums, ranked: Mapping[str | None, int]) -> list[tuple[str, Part]]:
    """Give the heat maps: of all fields by outlet, then of each by outlet and month."""
    if not sums.fields:
        return []
    own = set(list(ranked)[:_OUTLETS])
    row_of = {outlet: outlet_name(outlet) if outlet in own else _("other outlets") for outlet in ranked}
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
    title = _("Fill rate by outlet and field")
    found = [(_("all fields"), _heat("fields", title, rows, list(sums.fields), whole))]
    if not {"published", "url"} & sums.columns:
        return found
    columns = sorted({column for part in parts for _, column in part}, key=_place)
    for place, (field, part) in enumerate(zip(sums.fields, parts, strict=True)):
        title = _("Fill rate of {field} by outlet and month").format(field=field)
        found.append((field, _heat(f"fill{place}", title, rows, columns, part)))
    return found


def _place(month: str) -> tuple[bool, bool, str]:
    return month == _("no month"), month != _("earlier"), month


def _heat(
    name: str,
    title: str,
    rows: Sequence[str],
    columns: Sequence[str],
    held: Mapping[tuple[str, str], Sequence[int]],
) -> Part:
    shares = {place: filled / articles for place, (filled, articles) in held.items()}
    places = [(row, column) for row in rows for column in columns if (row, column) in shares]
    lowest = min(places, key=shares.__getitem__)
    about = _("Lowest: {row}, {column}, {share}. The table has all numbers.").format(
        row=lowest[0], column=lowest[1], share=percent(shares[lowest])
    )
    values: list[charts.Value] = [
        {"row": row, "column": column, "share": shares[row, column]} for row, column in places
    ]
    chart = charts.heat_map(name, title, about, values, columns, unit=_("filled"))
    cells = tuple(
        (row, *(percent(shares[row, column]) if (row, column) in shares else "" for column in columns))
        for row in rows
    )
    return Part(chart, Table(title, (_("outlet"), *columns), cells))


def codes(sums: Sums) -> Part | None:
    """Show the problems by code; None where the results lack them, or have none."""
    if not sums.codes or sums.severities is None:
        return None
    graver = [one for one in sums.codes if one.severity != "info"]
    table = code_table(_("Problems by code"), sums.codes, sums.articles)
    if not graver:
        return Part("", table)
    values: list[charts.Value] = [
        {"label": f"{one.code} ({one.severity})", "count": one.count} for one in graver[:_OUTLETS]
    ]
    about = _("{codes} codes of doubt or loss; the most frequent is {code}, {count} articles.").format(
        codes=len(graver), code=graver[0].code, count=number(graver[0].count)
    )
    title = _("Doubtful and lost, by code")
    return Part(charts.bars("codes", title, about, values, unit=_("articles")), table)


def lengths(sums: Sums) -> Part | None:
    """Show how long the texts are; None where the results lack them."""
    if sums.steps is None or sums.lengths is None:
        return None
    values: list[charts.Value] = [
        {"label": "0" if step == 0 else f"{number(step)} – {number(max(31, 2 * step - 1))}", "count": count}
        for step, count in sums.steps
    ]
    most = max(values, key=lambda value: float(value["count"]))
    about = _("Most texts have {length} characters: {count} articles.").format(
        length=most["label"], count=number(float(most["count"]))
    )
    chart = charts.columns("lengths", _("Texts by length in characters"), about, values, unit=_("articles"))
    rows = tuple(
        (
            outlet_name(one.outlet),
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
        _("outlet"),
        _("articles with a text"),
        _("shortest"),
        _("10% are below"),
        _("median"),
        _("90% are below"),
        _("longest"),
    )
    return Part(chart, Table(_("Length of texts in characters"), head, rows))


def timeline(sums: Sums) -> Part:
    """Show how many articles each month has."""
    counts: dict[str | None, int] = {}
    for cell in sums.cells:
        counts[cell.month] = counts.get(cell.month, 0) + cell.articles
    ordered = sorted(counts.items(), key=lambda item: (item[0] is None, item[0] or ""))
    labelled = [(month or _("no month"), count) for month, count in ordered]
    month, most = max(labelled, key=lambda item: item[1])
    about = _("Most articles: {month}, {count}.").format(month=month, count=number(most))
    values: list[charts.Value] = [{"label": label, "count": count} for label, count in labelled]
    title = _("Articles by month of publication")
    chart = charts.columns("timeline", title, about, values, unit=_("articles"))
    return Part(chart, Table(title, (_("month"), _("articles")), tuple(labelled)))
