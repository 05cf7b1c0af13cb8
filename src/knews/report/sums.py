"""The sums of a report, made by DuckDB from the facts."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import attrs

from knews.problem_codes import CODES, severity_of
from knews.report.drift import Drift, Series, find_drift
from knews.report.facts import LAYOUT_CODES, Facts
from knews.report.results import NotReadable

#: Examples of each finding.
_EXAMPLES: Final = 3
#: Rows of a ranking: what stands below is named by its number.
RANKED: Final = 30


@attrs.frozen
class Cell:
    """The articles of one outlet, layout and month."""

    outlet: str | None
    layout: str | None
    month: str | None
    articles: int
    #: For each field of the report, how many have it.
    filled: tuple[int, ...]
    #: For each of `LAYOUT_CODES`, how many have it.
    coded: tuple[int, ...]


@attrs.frozen
class CodeCount:
    """How many articles have a problem, or how many inputs failed with a code."""

    code: str
    #: info, doubt, loss; "failed" for an input that gave no article.
    severity: str
    count: int
    #: What it means; "" for a code that is not known here.
    meaning: str
    examples: tuple[str, ...]


@attrs.frozen
class Length:
    """How long an outlet's texts are, in characters."""

    outlet: str | None
    articles: int
    shortest: int
    tenth: float
    median: float
    ninetieth: float
    longest: int


@attrs.frozen
class Host:
    """A host whose outlet is not known."""

    host: str
    portal: str | None
    articles: int
    first: str | None
    last: str | None
    examples: tuple[str, ...]


@attrs.frozen
class Copies:
    """A body that several outlets have."""

    outlets: tuple[str, ...]
    articles: int
    headline: str
    examples: tuple[str, ...]


@attrs.frozen
class Doubles:
    """Which bodies stand in several articles."""

    #: Bodies that several articles have, and the articles that have them.
    bodies: int
    articles: int
    #: Bodies that several outlets have, and the articles that have them.
    wires: int
    wired: int
    most: tuple[Copies, ...]
    #: Articles that `knews batch --duplicates` named as the same or nearly the same; None where it was not asked.
    named: int | None


@attrs.frozen
class DriftFound:
    """A drift with the first articles that show it."""

    drift: Drift
    examples: tuple[str, ...]


@attrs.frozen
class Sums:
    """All that a report shows. What the results do not hold is None."""

    names: tuple[str, ...]
    articles: int
    columns: frozenset[str]
    fields: tuple[str, ...]
    cells: tuple[Cell, ...]
    #: Articles with a problem of each severity, or of none.
    severities: tuple[tuple[str, int], ...] | None
    codes: tuple[CodeCount, ...] | None
    #: What the files beside the results say of inputs that gave no article; None where there are none.
    failed: tuple[CodeCount, ...]
    #: The lower end of each step of length, and how many texts are as long.
    steps: tuple[tuple[int, int], ...] | None
    lengths: tuple[Length, ...] | None
    hosts: tuple[Host, ...] | None
    #: How many hosts there are beside those that are shown.
    more_hosts: int
    doubles: Doubles | None
    drifts: tuple[DriftFound, ...] | None
    #: How many series were tried for drift.
    tried: int


def sum_up(facts: Facts, paths: Sequence[Path]) -> Sums:
    """Count what a report shows.

    Args:
        facts: What was read.
        paths: The results; the files of failed inputs stand beside them.

    Raises:
        NotReadable: A file of failed inputs cannot be read.
        MissingExtra: scipy is not installed.
    """
    cells = _cells(facts)
    series = _series(cells, facts)
    hosts, more = _hosts(facts) if {"url", "outlet"} <= facts.columns else (None, 0)
    has_text = "text" in facts.columns
    return Sums(
        names=tuple(path.name for path in paths),
        articles=facts.rows,
        columns=facts.columns,
        fields=facts.fields,
        cells=cells,
        severities=_severities(facts) if "problems" in facts.columns else None,
        codes=_codes(facts) if "problems" in facts.columns else None,
        failed=_failed(paths),
        steps=_steps(facts) if has_text else None,
        lengths=_lengths(facts) if has_text else None,
        hosts=hosts,
        more_hosts=more,
        doubles=_doubles(facts) if has_text or "duplicate_of" in facts.columns else None,
        drifts=_drifts(facts, series) if {"outlet", "published"} <= facts.columns else None,
        tried=len(series),
    )


def _cells(facts: Facts) -> tuple[Cell, ...]:
    filled = [f"count(*) FILTER (WHERE has_{field})" for field in facts.fields]
    coded = [f"count(*) FILTER (WHERE {_has_code(code)})" for code in LAYOUT_CODES]
    query = f"SELECT outlet, layout, month, count(*), {', '.join(filled + coded)} FROM facts GROUP BY ALL ORDER BY ALL"  # noqa: S608
    end = 4 + len(filled)
    return tuple(
        Cell(row[0], row[1], row[2], row[3], tuple(row[4:end]), tuple(row[end:]))
        for row in facts.database.execute(query).fetchall()
    )


def _has_code(code: str) -> str:
    return f"list_contains(codes, '{code} {severity_of(code)}')"


def _severities(facts: Facts) -> tuple[tuple[str, int], ...]:
    """Count each article once, under the gravest of its problems."""
    query = """
        SELECT CASE WHEN len([one FOR one IN codes IF one LIKE '% loss']) > 0 THEN 'loss'
                    WHEN len([one FOR one IN codes IF one LIKE '% doubt']) > 0 THEN 'doubt'
                    WHEN len(codes) > 0 THEN 'info' ELSE 'none' END AS gravest, count(*)
        FROM facts GROUP BY gravest"""
    found = dict(facts.database.execute(query).fetchall())
    return tuple((name, int(found.get(name, 0))) for name in ("none", "info", "doubt", "loss"))


def _codes(facts: Facts) -> tuple[CodeCount, ...]:
    query = f"""
        SELECT split_part(pair, ' ', 1), split_part(pair, ' ', 2), count(*), list(input)[:{_EXAMPLES}]
        FROM (SELECT unnest(codes) AS pair, input FROM facts) GROUP BY pair ORDER BY count(*) DESC, pair"""  # noqa: S608
    return tuple(
        CodeCount(code, severity, count, CODES[code].meaning if code in CODES else "", _named(examples))
        for code, severity, count, examples in facts.database.execute(query).fetchall()
    )


def _named(examples: Sequence[str | None]) -> tuple[str, ...]:
    return tuple(example for example in examples if example is not None)


def _failed(paths: Sequence[Path]) -> tuple[CodeCount, ...]:
    """Count the inputs that gave no article, as the files beside the results name them."""
    counts: dict[str, int] = {}
    examples: dict[str, list[str]] = {}
    for path in paths:
        beside = path.with_name(f"{path.name}.failed.jsonl")
        try:
            with beside.open(encoding="utf-8", errors="replace") as lines:
                for line in lines:
                    form = json.loads(line)
                    code = str(form["code"])
                    counts[code] = counts.get(code, 0) + 1
                    if len(examples.setdefault(code, [])) < _EXAMPLES:
                        examples[code].append(str(form["input"]))
        except FileNotFoundError:
            continue
        except (OSError, ValueError, KeyError, TypeError) as error:
            reason = (
                error.strerror if isinstance(error, OSError) else "a line is not as `knews batch` writes it"
            )
            raise NotReadable(beside, str(reason)) from error
    ranked = sorted(counts, key=lambda code: (-counts[code], code))
    return tuple(CodeCount(code, "failed", counts[code], "", tuple(examples[code])) for code in ranked)


def _steps(facts: Facts) -> tuple[tuple[int, int], ...]:
    """Count texts by length, in steps that double: 0, 1 to 31, 32 to 63, …."""
    query = """
        SELECT CASE WHEN length IS NULL OR length = 0 THEN 0 WHEN length < 32 THEN 1
                    ELSE pow(2, floor(log2(length)))::INTEGER END AS step, count(*)
        FROM facts GROUP BY step ORDER BY step"""
    return tuple((int(step), int(count)) for step, count in facts.database.execute(query).fetchall())


def _lengths(facts: Facts) -> tuple[Length, ...]:
    query = """
        SELECT outlet, count(*), min(length), quantile_cont(length, 0.1), median(length), quantile_cont(length, 0.9),
               max(length)
        FROM facts WHERE length > 0 GROUP BY outlet ORDER BY count(*) DESC, outlet"""
    return tuple(Length(*row) for row in facts.database.execute(query).fetchall())


def _hosts(facts: Facts) -> tuple[tuple[Host, ...], int]:
    query = f"""
        SELECT host, portal, count(*), min(month), max(month), list(input)[:{_EXAMPLES}]
        FROM facts WHERE outlet IS NULL AND host IS NOT NULL GROUP BY host, portal
        ORDER BY count(*) DESC, host, portal"""  # noqa: S608
    found = facts.database.execute(query).fetchall()
    shown = tuple(
        Host(host, portal, count, first, last, _named(examples))
        for host, portal, count, first, last, examples in found[:RANKED]
    )
    return shown, max(0, len(found) - RANKED)


def _doubles(facts: Facts) -> Doubles:
    database = facts.database
    database.execute(
        "CREATE OR REPLACE TEMP TABLE doubles AS SELECT body, count(*) AS articles, "
        "count(DISTINCT outlet) AS outlets FROM facts WHERE body IS NOT NULL GROUP BY body HAVING count(*) > 1"
    )
    query = (
        "SELECT count(*), coalesce(sum(articles), 0)::BIGINT, count(*) FILTER (WHERE outlets > 1), "
        "coalesce(sum(articles) FILTER (WHERE outlets > 1), 0)::BIGINT FROM doubles"
    )
    bodies, articles, wires, wired = database.execute(query).fetchall()[0]
    query = f"""
        SELECT list_sort(list_distinct(list(outlet))), count(*), first(headline), list(input)[:{_EXAMPLES}]
        FROM facts JOIN (SELECT body FROM doubles WHERE outlets > 1 ORDER BY outlets DESC, articles DESC, body
                         LIMIT {RANKED}) USING (body)
        GROUP BY body ORDER BY len(list_distinct(list(outlet))) DESC, count(*) DESC, min(facts.rowid)"""  # noqa: S608
    most = tuple(
        Copies(tuple(outlets), count, headline or "", _named(examples))
        for outlets, count, headline, examples in database.execute(query).fetchall()
    )
    named = None
    if "duplicate_of" in facts.columns:
        named = int(database.execute("SELECT count(duplicate_of) FROM facts").fetchall()[0][0])
    return Doubles(bodies, articles, wires, wired, most, named)


def _series(cells: Sequence[Cell], facts: Facts) -> list[Series]:
    """Give the series that are tried for drift: of each outlet, and of its layouts where it has several."""
    groups: dict[tuple[str, str | None], dict[str, list[int]]] = {}
    layouts: dict[str, set[str | None]] = {}
    for cell in cells:
        if cell.outlet is None or cell.month is None:
            continue
        lacking = [cell.articles - filled for filled in cell.filled]
        numbers = [cell.articles, *lacking, *cell.coded]
        layouts.setdefault(cell.outlet, set()).add(cell.layout)
        for layout in {None, cell.layout}:
            months = groups.setdefault((cell.outlet, layout), {})
            held = months.setdefault(cell.month, [0] * len(numbers))
            months[cell.month] = [one + other for one, other in zip(held, numbers, strict=True)]
    measures = (*facts.fields, *(LAYOUT_CODES if "problems" in facts.columns else ()))
    found = []
    for (outlet, layout), months in sorted(groups.items(), key=lambda item: (item[0][0], item[0][1] or "")):
        if layout is not None and layouts[outlet] == {layout}:
            continue
        names = tuple(sorted(months))
        articles = tuple(months[name][0] for name in names)
        for place, measure in enumerate(measures, 1):
            bad = tuple(months[name][place] for name in names)
            found.append(Series(outlet, layout, measure, names, articles, bad))
    return found


def _drifts(facts: Facts, series: Sequence[Series]) -> tuple[DriftFound, ...]:
    return tuple(DriftFound(drift, _shown_by(facts, drift)) for drift in find_drift(series))


def _shown_by(facts: Facts, drift: Drift) -> tuple[str, ...]:
    """Give the first articles since a drift that show it."""
    measure = drift.series.measure
    shows = _has_code(measure) if measure in LAYOUT_CODES else f"NOT has_{measure}"
    query = (
        f"SELECT input FROM facts WHERE outlet = ? AND month >= ? AND {shows} "  # noqa: S608
        f"AND (? IS NULL OR layout = ?) ORDER BY month, rowid LIMIT {_EXAMPLES}"
    )
    given = [drift.series.outlet, drift.since, drift.series.layout, drift.series.layout]
    return _named([row[0] for row in facts.database.execute(query, given).fetchall()])
