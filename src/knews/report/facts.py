"""What a report counts, one short row an article: its outlet, layout, month, which fields it has, its problems' codes."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs

from knews.batch.extras import need
from knews.json_form import SCHEMA
from knews.report.results import NotReadable, Results, first_line, open_results, without_halves
from knews.wording import _

if TYPE_CHECKING:
    import duckdb

#: The fields whose fill rate is shown: the column that each is read from, and when it is filled.
FIELDS: Final[Mapping[str, tuple[str, str]]] = {
    "headline": ("headline", "headline <> ''"),
    "subheadlines": ("subheadlines", "len(subheadlines) > 0"),
    "published": ("published", "published.value IS NOT NULL"),
    "modified": ("modified", "modified.value IS NOT NULL"),
    "bylines": ("bylines", "len(bylines) > 0"),
    "emails": ("bylines", "len([one FOR one IN bylines IF one.email IS NOT NULL]) > 0"),
    "captions": ("captions", "len(captions) > 0"),
    "credits": ("captions", "len([one FOR one IN captions IF one.credit IS NOT NULL]) > 0"),
    "text": ("text", "body <> ''"),
    "copyright": ("copyright", "copyright <> ''"),
    "keywords": ("keywords", "len(keywords) > 0"),
    "category": ("category", "category <> ''"),
}
#: In SQLite these are yes or no when they come.
_GIVEN: Final = frozenset(("subheadlines", "bylines", "emails", "captions", "credits", "keywords"))
#: What shows that a site was rebuilt.
LAYOUT_CODES: Final = ("layout-unknown", "selector-missed")

#: The text of an article as `Article.text` gives it.
_JOINED: Final = "array_to_string(flatten([list_concat([one.heading], one.paragraphs) FOR one IN sections]), chr(10) || chr(10))"
#: What stands in front of the first slash of an address, without its port and "www.".
_HOST: Final = r"regexp_extract(lower(url), '^[a-z]+://(?:[^/?#@]*@)?(?:www\.)?([^/:?#]+)', 1)"
#: The day in an address, where an article states no time: /2025/01/22/, /2025-01-22, /20250122.
_DAY: Final = r"(?:/|=)(20[0-9]{2})[-/]?(0[1-9]|1[0-2])[-/]?(?:0[1-9]|[12][0-9]|3[01])"
_MARKS: Final = "“”„‟‘’‚‛＂＇…‥·ㆍ•―—–‐‑−"
#: The same, as white space is deleted, marks and the dots of ASCII with it: a body that folds alike is the same.
_FOLDED: Final = (
    f"translate(body, '{_MARKS}\"''.- ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288), '')"
)


@attrs.frozen
class Facts:
    """The facts in a database, and what of them the results hold."""

    database: "duckdb.DuckDBPyConnection"
    rows: int
    #: The columns that the results hold: those of `results.TYPES`; "text" also where it is made of sections.
    columns: frozenset[str]

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that can be counted."""
        return tuple(name for name, (column, _) in FIELDS.items() if column in self.columns)


def load_facts(paths: Sequence[Path], database: "duckdb.DuckDBPyConnection", folder: Path) -> Facts:
    """Read files of results into the table `facts`.

    Args:
        paths: What `knews batch` wrote.
        database: Where the table is made.
        folder: For what is written while they are read.

    Raises:
        NotReadable: One cannot be read, is of another schema or holds other columns than the first, or all are empty.
        MissingExtra: A package that is needed is not installed.
    """
    columns: frozenset[str] | None = None
    for number, path in enumerate(paths):
        results = open_results(path, database, number)
        held = _held(results)
        if columns is not None and held != columns:
            raise NotReadable(path, _difference(paths[0], columns, held))
        columns = held
        _add(results, database, folder, is_first=number == 0)
    found = database.execute("SELECT count(*) FROM facts").fetchone()
    if not found or not found[0] or columns is None:
        raise NotReadable(paths[0], _("it holds no articles: there is nothing to report"))
    return Facts(database, int(found[0]), columns)


def _held(results: Results) -> frozenset[str]:
    """Give the columns whose facts a file holds, by one name in each form."""
    held = set(results.columns)
    if "sections" in held and results.times != "cell":
        held.add("text")
    if "reading" in held:
        held.add("layout")
    return frozenset(held - {"sections", "reading", "schema"})


def _difference(first: Path, columns: frozenset[str], held: frozenset[str]) -> str:
    more, less = sorted(held - columns), sorted(columns - held)
    said = [
        message.format(columns=", ".join(names))
        for message, names in ((_("it has {columns}"), more), (_("it lacks {columns}"), less))
        if names
    ]
    return _("its columns are not those of {first}: {difference}; report them apart").format(
        first=first, difference=_(" and ").join(said)
    )


def _add(results: Results, database: "duckdb.DuckDBPyConnection", folder: Path, *, is_first: bool) -> None:
    """Add the rows of a file, once more where halves of characters stand in it."""
    duckdb = need("duckdb", "report")
    verb = "CREATE TABLE facts AS" if is_first else "INSERT INTO facts"
    try:
        try:
            database.execute(f"{verb} {_selection(results)}")
        except duckdb.Error as error:
            if results.times != "text" or "surrogate" not in str(error):
                raise
            database.execute(f"{verb} {_selection(without_halves(results, folder))}")
    except duckdb.OutOfMemoryException as error:
        raise NotReadable(
            results.path, _("memory or the disk is full: {reason}").format(reason=first_line(error))
        ) from error
    except duckdb.Error as error:
        raise NotReadable(
            results.path, _("it is not as `knews batch` writes it: {reason}").format(reason=first_line(error))
        ) from error
    _check(results, database)


def _check(results: Results, database: "duckdb.DuckDBPyConnection") -> None:
    """Hold the rows against the schema and the columns of the first."""
    query = """
        SELECT count(*) FILTER (WHERE schema <> $known), any_value(schema) FILTER (WHERE schema <> $known),
               count(*) FILTER (WHERE is_foreign)
        FROM facts WHERE file = $number"""
    other, schema, foreign = database.execute(query, {"known": SCHEMA, "number": results.number}).fetchall()[
        0
    ]
    if other:
        reason = _(
            "{count:,} rows are of schema {schema}, this knews reads {reads}: install the knews that wrote them"
        ).format(count=other, schema=schema, reads=SCHEMA)
        raise NotReadable(results.path, reason)
    if foreign:
        reason = _("{count:,} rows lack columns that the first has: report them apart").format(count=foreign)
        raise NotReadable(results.path, reason)


def _selection(results: Results) -> str:
    """Give the query that makes facts of a file's rows."""
    has = set(results.columns)
    is_cell = results.times == "cell"
    body = "text" if "text" in has else _JOINED if "sections" in has and not is_cell else "NULL::VARCHAR"
    filled = ", ".join(f"{_filled(name, has, body, is_cell=is_cell)} AS has_{name}" for name in FIELDS)
    return f"""
        WITH given AS (SELECT *, {body} AS body FROM {results.relation}),
        dated AS (SELECT *, {_month(results)} AS printed FROM given)
        SELECT {results.number} AS file,
               {_cell("input", has)} AS input,
               {"schema" if "schema" in has else "NULL::BIGINT"} AS schema,
               {_foreign(results)} AS is_foreign,
               {_cell("outlet", has)} AS outlet,
               {_layout(has)} AS layout,
               {_cell("portal", has)} AS portal,
               {"nullif(" + _HOST + ", '')" if "url" in has else "NULL::VARCHAR"} AS host,
               {_cell("headline", has)} AS headline,
               printed AS month,
               {filled},
               {_codes(has, is_cell=is_cell)} AS codes,
               length(body)::INTEGER AS length,
               CASE WHEN body <> '' THEN hash({_FOLDED}) END AS body,
               {_cell("duplicate_of", has)} AS duplicate_of
        FROM dated"""  # noqa: S608  # our own names, and a file's that is quoted


def _cell(name: str, has: set[str]) -> str:
    return f"{name}::VARCHAR" if name in has else "NULL::VARCHAR"


def _layout(has: set[str]) -> str:
    return "reading.layout" if "reading" in has else _cell("layout", has)


def _filled(name: str, has: set[str], body: str, *, is_cell: bool) -> str:
    """Give when a field is filled; NULL where that cannot be known."""
    column, condition = FIELDS[name]
    if column not in has and (column != "text" or body.startswith("NULL")):
        return "NULL::BOOLEAN"
    if is_cell and name in _GIVEN:
        condition = name
    elif is_cell:
        condition = condition.replace(".value", "")
    return f"coalesce({condition}, false)"


def _month(results: Results) -> str:
    """Give the month of publication as it was printed, else the one of the day in the address."""
    if "published" not in results.columns:
        printed = "NULL::VARCHAR"
    elif results.times == "moment":
        offset = (
            "CASE WHEN published.zone LIKE '-%' THEN -1 ELSE 1 END * "
            "(substr(published.zone, 2, 2)::BIGINT * 3600 + substr(published.zone, 5, 2)::BIGINT * 60)"
        )
        moment = f"make_timestamp(epoch_us(published.value) + ({offset}) * 1000000)"
        printed = f"CASE WHEN published.precision <> 'year' THEN strftime({moment}, '%Y-%m') END"
    else:
        value = "published" if results.times == "cell" else "published.value"
        printed = f"CASE WHEN length({value}) >= 7 THEN left({value}, 7) END"
    if "url" not in results.columns:
        return printed
    address = f"nullif(regexp_extract(url, '{_DAY}', 1) || '-' || regexp_extract(url, '{_DAY}', 2), '-')"
    return f"coalesce({printed}, {address})"


def _codes(has: set[str], *, is_cell: bool) -> str:
    """Give the codes of a row's problems, each once, with its severity behind it."""
    if "problems" not in has:
        return "NULL::VARCHAR[]"
    if is_cell:
        return "list_sort(list_distinct(from_json(problems, '[\"VARCHAR\"]')))"
    return "list_sort(list_distinct([one.code || ' ' || one.severity FOR one IN problems]))"


def _foreign(results: Results) -> str:
    """Give when a row lacks what each row of these results has: a list that is never null."""
    lists = ("subheadlines", "bylines", "captions", "sections", "keywords", "problems")
    held = [name for name in lists if name in results.columns and results.times != "cell"]
    if "input" in results.columns:
        held.append("input")
    return " OR ".join(f"{name} IS NULL" for name in held) or "false"
