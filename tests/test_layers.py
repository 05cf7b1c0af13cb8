"""Modules import only from those above them, so that the code reads in one direction."""

import ast
from pathlib import Path

import pytest

import knews

ROOT = Path(knews.__file__).parent

# From top to bottom: each module may import those above it and none below. A new module gets its line here.
ORDER = (
    "installed",
    "public",
    "wording",
    "source_kind",
    "interrupts",
    "errors",
    "stack",
    "arguments",
    "kinds",
    "limits",
    "block",
    "problem_codes",
    "json_form",
    "json_schema",
    "field_rules",
    "earlier_form",
    "timestamp",
    "press",
    "press.pattern",
    "press.words",
    "press.fold",
    "press.people",
    "batch.extras",
    "batch.target",
    "explain",
    "explain.visible",
    "explain.trace",
    "explain.markup",
    "explain.small",
    "cleaning",
    "sentences",
    "article_parts",
    "article",
    "record_keys",
    "record_row",
    "source_opened",
    "source_encoding",
    "source_markdown",
    "source_markup",
    "source_container",
    "source_wrapped",
    "source",
    "press.language",
    "press.roman",
    "press.clock",
    "press.moment_form",
    "press.moment",
    "press.time_label",
    "press.time",
    "press.headline",
    "press.heading",
    "press.glue",
    "press.seam",
    "press.head_line",
    "press.deck",
    "press.deck_row",
    "press.holder",
    "press.credit_forms",
    "press.caption",
    "press.notice",
    "press.byline_words",
    "press.byline_reader",
    "press.contributor",
    "press.byline",
    "press.writers",
    "press.label_row",
    "press.script",
    "press.signature",
    "outlet",
    "hooks",
    "families.amp",
    "families.arc",
    "families.digital_chosun",
    "families.mediaon",
    "families.ndsoft",
    "families.page_view",
    "families",
    "metadata_keys",
    "loading",
    "stated",
    "clashes",
    "registry",
    "rules.shape",
    "rules.invented",
    "rules.rule",
    "labelled",
    "rules.table",
    "rules.piece",
    "rules.markup",
    "source_view",
    "rules.english",
    "rules.printed",
    "rules.furniture",
    "rules.rows",
    "rules.lines",
    "rules.picture",
    "rules.tail",
    "rules.behind",
    "rules.opener",
    "rules.signed",
    "rules.decks",
    "rules.label_rules",
    "rules.labels",
    "rules.glued",
    "rules.document",
    "rules.headline",
    "rules.house",
    "read",
    "read.line",
    "plain_view",
    "read.text",
    "read.wrapped",
    "read.copied",
    "read.sentenceless",
    "read.region",
    "read.whole_page",
    "read.markdown_marks",
    "read.markdown_front",
    "read.markdown_lines",
    "read.markdown_seen",
    "read.markdown_pictures",
    "read.markdown_rules",
    "read.markdown",
    "input_kind",
    "read.markup",
    "read.excerpt",
    "read.markup_limits",
    "read.tree",
    "read.amp",
    "read.shown",
    "read.metadata",
    "read.runs",
    "read.joints",
    "read.element_mark",
    "read.boxes",
    "read.walk",
    "read.script",
    "read.page",
    "read.prose",
    "read.container",
    "read.site_words",
    "read.around",
    "read.printed_title",
    "read.parts",
    "read.fragment",
    "read.generic",
    "rules.signers",
    "rules.beside",
    "rules.head",
    "rules.body",
    "rules.context",
    "rules.given",
    "rules",
    "label",
    "site",
    "attribution",
    "find",
    "fields",
    "fields.taken",
    "fields.times",
    "fields.bylines",
    "fields.captions",
    "fields.text",
    "page_metadata",
    "compose",
    "known",
    "doubts.place",
    "doubts.whole",
    "doubts.left",
    "doubts.merged",
    "doubts.headline",
    "doubts.shape",
    "doubts.writers",
    "doubts.stated",
    "doubts.prose",
    "doubts.lost",
    "doubts.page",
    "doubts.beside",
    "doubts",
    "layout_health",
    "alongside",
    "dump_reading",
    "parse_dump",
    "parse_page",
    "pipeline",
    "explain.view",
    "explain.terminal",
    "explain.input_side",
    "explain.article_side",
    "explain.page",
    "export",
    "export.values",
    "export.printed",
    "export.jsonld",
    "export.html",
    "export.ninjs",
    "export.markdown",
    "export.tei",
    "export.forms",
    "record_values",
    "record",
    "batch.item",
    "batch.outcome",
    "batch.files",
    "batch.meter",
    "batch.urls",
    "batch.fault",
    "batch.columns",
    "batch.sources.packed",
    "batch.sources.blob",
    "batch.sources.encoding",
    "batch.sources.form",
    "batch.sources.given",
    "batch.sources.page",
    "batch.sources.json_lines",
    "batch.sources.json_values",
    "batch.sources.table",
    "batch.sources.columnar",
    "batch.sources.database",
    "batch.sources.sheets",
    "batch.sources.feed",
    "batch.sources.mail",
    "batch.sources.http",
    "batch.sources.warc",
    "batch.sources.zip_members",
    "batch.sources.archive",
    "batch.sources.opening",
    "batch.sources",
    "batch.chunk",
    "batch.work",
    "batch.wire",
    "batch.worker",
    "batch.worker_process",
    "batch.pool",
    "batch.progress",
    "batch.many",
    "batch.arrow_schema",
    "batch.table",
    "batch.seam",
    "batch.frames",
    "batch.spark",
    "batch.appended",
    "batch.signature",
    "batch.duplicates",
    "batch.sinks.sink",
    "batch.sinks.flat",
    "batch.sinks.lines",
    "batch.sinks.documents",
    "batch.sinks.tables",
    "batch.sinks.sqlite",
    "batch.sinks.arrow",
    "batch.sinks",
    "batch.result",
    "batch.state",
    "batch.summary",
    "batch.partial",
    "batch.run",
    "batch",
    "report",
    "report.sqlite_rows",
    "report.results",
    "report.facts",
    "report.drift",
    "report.sums",
    "report.charts",
    "report.tables",
    "report.parts",
    "report.page",
    "report.write",
    "authoring",
    "authoring.difference",
    "authoring.block_lines",
    "authoring.cases",
    "authoring.completeness",
    "authoring.update",
    "authoring.case_items",
    "authoring.host",
    "authoring.check.finding",
    "authoring.check.commas",
    "authoring.check.linear",
    "authoring.check.line_rules",
    "authoring.check.contract",
    "authoring.check.layout_fit",
    "authoring.check.coverage",
    "authoring.check.case_run",
    "authoring.check.report",
    "authoring.check",
    "authoring.errors",
    "authoring.propose",
    "authoring.propose.proposal",
    "authoring.propose.address",
    "authoring.propose.site",
    "authoring.propose.survey",
    "authoring.propose.selector",
    "authoring.propose.page_fields",
    "authoring.propose.page_inside",
    "authoring.propose.compare",
    "authoring.propose.search",
    "authoring.propose.search_head",
    "authoring.propose.search_time",
    "authoring.propose.search_text",
    "authoring.propose.page",
    "authoring.propose.join",
    "authoring.propose.pages",
    "authoring.propose.lines",
    "authoring.propose.dumps",
    "authoring.new_outlet.template",
    "authoring.new_outlet.quoting",
    "authoring.new_outlet.source_code",
    "authoring.new_outlet.sample",
    "authoring.new_outlet.scaffold",
    "authoring.new_outlet.plan",
    "authoring.new_outlet.given",
    "authoring.new_outlet",
    "testing",
    "",  # knews itself: the public names
    "cli.streams",
    "cli.options",
    "cli.inputs",
    "cli.parse",
    "cli.explain",
    "cli.batch",
    "cli.report",
    "cli.outlets",
    "cli.new_outlet",
    "cli.check_outlet",
    "cli.rules",
    "cli.schema",
    "cli",
    "__main__",
)

#: What stands below a module and is imported when its methods are called: the forms that an Article is written in.
CALLED = {"article": {f"export.{form}" for form in ("jsonld", "ninjs", "markdown", "html", "tei")}}

#: What only these modules may import.
KEPT = {
    "dateutil": {"press.clock"},
    "lxml": {"read.tree", "read.walk"},
    "cssselect": {"read.tree"},
    "cattrs": {"article"},
    "pytest": {"authoring.case_items", "testing"},
}


def name_of(path: Path) -> str:
    """Give a module's dotted name below knews, "" for knews itself."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILES = {name_of(path): path for path in sorted(ROOT.rglob("*.py"))}
OUTLETS = {name: path for name, path in FILES.items() if name.split(".")[0] == "outlets"}
CORE = {name: path for name, path in FILES.items() if name not in OUTLETS}


def imports_of(path: Path) -> set[str]:
    """Give the absolute names that a file imports anywhere in it, for type checking alone as well."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}:{node.lineno}: relative import"
            assert node.module is not None
            for alias in node.names:
                # `from knews.press import fold` imports knews.press.fold.
                module = f"{node.module}.{alias.name}"
                found.add(module if module.removeprefix("knews.") in FILES else node.module)
    return found


def knews_modules(names: set[str]) -> set[str]:
    """Give the modules of knews among imported names, without "knews."."""
    return {name.removeprefix("knews").removeprefix(".") for name in names if name.split(".")[0] == "knews"}


def test_every_module_has_its_place() -> None:
    assert set(CORE) == set(ORDER)
    assert len(ORDER) == len(set(ORDER))


@pytest.mark.parametrize("name", CORE)
def test_imports_only_from_above(name: str) -> None:
    imported = knews_modules(imports_of(CORE[name]))
    above = ORDER[: ORDER.index(name)]
    assert imported - set(above) == CALLED.get(name, set())


@pytest.mark.parametrize("name", [name for name in OUTLETS if name != "outlets"])
def test_outlets_see_the_public_names_only(name: str) -> None:
    imported = imports_of(OUTLETS[name])
    modules = {module for module in knews_modules(imported) if module.split(".")[0] != "families"}
    assert modules == {""}, "`from knews import …`, like any plugin"
    names = {
        alias.name
        for node in ast.walk(ast.parse(OUTLETS[name].read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "knews"
        for alias in node.names
    }
    assert names <= set(knews.__all__)


@pytest.mark.parametrize("package", KEPT)
def test_is_imported_in_one_place(package: str) -> None:
    users = {
        name
        for name, path in FILES.items()
        if any(imported.split(".")[0] == package for imported in imports_of(path))
    }
    assert users <= KEPT[package]


def test_no_import_goes_in_a_circle() -> None:
    below = {name: knews_modules(imports_of(path)) - CALLED.get(name, set()) for name, path in FILES.items()}
    done: set[str] = set()
    while ready := [name for name in below if name not in done and below[name] <= done]:
        done.update(ready)
    assert set(below) - done == set()
