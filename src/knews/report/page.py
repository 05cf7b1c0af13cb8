"""The page of a report: sums as charts and tables, in one file that needs nothing else."""

from datetime import UTC, datetime
from importlib.metadata import version
from importlib.resources import files

from knews.batch.extras import need
from knews.installed import OWN
from knews.report import drift, parts, tables
from knews.report.sums import RANKED, Sums
from knews.report.tables import number, percent
from knews.wording import _, language


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
    words.filters.update(number=number, percent=percent)
    words.globals.update(_=_, language=language())
    template = words.from_string((here / "report.html.jinja").read_text("utf-8"))
    style = need("markupsafe", "report").Markup((here / "report.css").read_text("utf-8"))  # our own
    ranked = tables.ranked(sums.cells)
    page = template.render(
        sums=sums,
        css=style,
        made=datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        version=version(OWN),
        summary=_summary(sums),
        severities=_severities(sums),
        outlets=parts.outlets(sums, ranked) if "outlet" in sums.columns else None,
        fills=parts.fills(sums, ranked),
        codes=parts.codes(sums),
        failed=tables.code_table(_("Inputs that gave no article"), sums.failed, sums.articles)
        if sums.failed
        else None,
        drifts=tables.drifts(sums),
        rule=drift,
        lengths=parts.lengths(sums),
        timeline=parts.timeline(sums) if {"published", "url"} & sums.columns else None,
        hosts=tables.hosts(sums),
        copies=tables.copies(sums),
        ranked=RANKED,
        safe=need("markupsafe", "report").Markup,
    )
    # A half of a surrogate pair in a file's name cannot be written.
    return str(page).encode("utf-8", "replace").decode("utf-8")


def _summary(sums: Sums) -> list[tuple[str, str]]:
    """Give what stands on top: a number, and what it counts."""
    months = sorted({cell.month for cell in sums.cells if cell.month is not None})
    found = [(number(sums.articles), _("articles"))]
    if "outlet" in sums.columns:
        found.append((number(len({cell.outlet for cell in sums.cells} - {None})), _("outlets")))
    if months:
        found.append((f"{months[0]} – {months[-1]}", _("months of publication")))
    if sums.severities is not None:
        severities = dict(sums.severities)
        found.append((percent(severities["doubt"] / sums.articles), _("doubtful")))
        found.append((percent(severities["loss"] / sums.articles), _("may have lost text")))
    if sums.failed:
        found.append((number(sum(one.count for one in sums.failed)), _("inputs failed")))
    if sums.drifts is not None:
        found.append((number(len(sums.drifts)), _("drifts")))
    return found


def _severities(sums: Sums) -> list[str] | None:
    """Give how many articles have problems of each gravity, in words."""
    if sums.severities is None:
        return None
    words = {
        "none": _("{count} without a problem"),
        "info": _("{count} with a note"),
        "doubt": _("{count} doubtful"),
        "loss": _("{count} may have lost text"),
    }
    return [words[name].format(count=number(count)) for name, count in sums.severities]
