"""The tables of a report: what they say, in the reader's language."""

from collections.abc import Iterable, Sequence

import attrs

from knews.report import drift
from knews.report.facts import LAYOUT_CODES
from knews.report.sums import Cell, CodeCount, Sums
from knews.wording import _


@attrs.frozen
class Table:
    """A table of the page: words in its cells, or numbers, which stand to the right."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str | int | float, ...], ...]


def number(value: float) -> str:
    """Write a number for a reader: 12,345."""
    return f"{value:,.0f}"


def percent(share: float) -> str:
    """Write a share so that none and all are told from nearly none and nearly all.

    >>> percent(0.9999), percent(1), percent(0.0001), percent(0.123)
    ('> 99.9%', '100%', '< 0.1%', '12.3%')
    """
    if 0 < share < 0.001:
        return "< 0.1%"
    if 0.999 < share < 1:
        return "> 99.9%"
    return f"{share:.0%}" if share in {0, 1} else f"{share:.1%}"


def outlet_name(outlet: str | None) -> str:
    """Give what stands in the row of an outlet, or of articles that have none."""
    return outlet or _("outlet unknown")


def ranked(cells: Iterable[Cell]) -> dict[str | None, int]:
    """Give the outlets with their articles, the largest first."""
    counts: dict[str | None, int] = {}
    for cell in cells:
        counts[cell.outlet] = counts.get(cell.outlet, 0) + cell.articles
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0] or "")))


def code_table(caption: str, codes: Sequence[CodeCount], articles: int) -> Table:
    """Give how many articles have each code, with examples."""
    rows = tuple(
        (
            one.code,
            one.severity,
            one.count,
            percent(one.count / articles),
            one.meaning,
            ", ".join(one.examples),
        )
        for one in codes
    )
    if any(one.severity == "failed" for one in codes):
        kept = tuple((row[0], row[2], row[5]) for row in rows)
        return Table(caption, (_("code"), _("inputs"), _("examples")), kept)
    head = (_("code"), _("severity"), _("articles"), _("share"), _("meaning"), _("examples"))
    return Table(caption, head, rows)


def drifts(sums: Sums) -> Table | None:
    """Give what became worse, since when; None where nothing did."""
    if not sums.drifts:
        return None
    rows = tuple(
        (
            found.drift.series.outlet,
            found.drift.series.layout or _("all"),
            _change(found.drift.series.measure),
            found.drift.since,
            *_shares(found.drift),
            f"{found.drift.p:.1g}" if found.drift.p >= 1e-12 else "< 1e-12",
            ", ".join(found.examples),
        )
        for found in sums.drifts
    )
    head = (
        *(_("outlet"), _("layout"), _("what"), _("since"), _("before"), _("since then"), "p"),
        _("first articles that show it"),
    )
    return Table(_("Drift"), head, rows)


def _change(measure: str) -> str:
    """Say what became of a code's or a field's rate."""
    return (_("{measure} rose") if measure in LAYOUT_CODES else _("{measure} fell")).format(measure=measure)


def _shares(found: drift.Drift) -> tuple[str, str]:
    """Give the rates before and since: of what is filled, or of what has a code."""
    if found.series.measure in LAYOUT_CODES:
        return percent(found.before), percent(found.after)
    return percent(1 - found.before), percent(1 - found.after)


def hosts(sums: Sums) -> Table | None:
    """Give the addresses that no outlet knows, the most frequent first; None where there are none."""
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
    head = (
        *(_("rank"), _("host"), _("portal"), _("articles"), _("first month"), _("last month")),
        _("examples"),
    )
    return Table(_("Hosts without an outlet"), head, rows)


def copies(sums: Sums) -> Table | None:
    """Give the texts that stand under several outlets; None where there are none."""
    if sums.doubles is None or not sums.doubles.most:
        return None
    rows = tuple(
        (", ".join(one.outlets), one.articles, one.headline, ", ".join(one.examples))
        for one in sums.doubles.most
    )
    head = (_("outlets"), _("articles"), _("headline of the first"), _("examples"))
    return Table(_("The same text under several outlets"), head, rows)
