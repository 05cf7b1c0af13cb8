"""What `import knews` costs and gives."""

import json
import subprocess
import sys

import pytest

import knews

#: Imported when the first input needs them, not before.
LATE = (
    "lxml",
    "cattrs",
    "dateutil",
    "knews.outlets",
    "importlib.metadata",
    "argparse",
    "pyarrow",
    "pandas",
    "polars",
    "pyspark",
    "kiwipiepy",
)


def run(code: str) -> list[str]:
    """Run code in a fresh process; it prints a JSON list."""
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603
    found = json.loads(done.stdout)
    assert isinstance(found, list)
    return found


def test_import_loads_nothing_that_is_not_needed_yet() -> None:
    loaded = run("import json, sys; import knews; print(json.dumps(list(sys.modules)))")
    assert [name for name in loaded if name.startswith(LATE)] == []


def test_asking_for_the_outlets_ids_imports_none_of_them() -> None:
    loaded = run("import json, sys; import knews; knews.outlet_ids(); print(json.dumps(list(sys.modules)))")
    assert [name for name in loaded if name.startswith("knews.outlets")] == []


def test_what_a_text_shows_imports_the_outlet_that_it_names_alone() -> None:
    text = "새 다리 열린다\n\n하늘시가 새 다리를 연다고 밝혔다. 김하늘 기자 sky@hankyung.com"
    code = f"import json, sys, knews; knews.parse({text!r}); print(json.dumps(list(sys.modules)))"
    assert [name for name in run(code) if name.startswith("knews.outlets.")] == ["knews.outlets.hankyung"]


def test_every_public_name_is_there() -> None:
    assert (
        run("import json, knews; print(json.dumps([n for n in knews.__all__ if not hasattr(knews, n)]))")
        == []
    )
    assert sorted(knews.__all__) == knews.__all__
    assert set(knews.__all__) <= set(dir(knews))


def test_a_star_import_gives_the_public_names() -> None:
    code = (
        "from knews import *; import json; print(json.dumps([type(parse).__name__, type(Article).__name__]))"
    )
    assert run(code) == ["function", "type"]


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="'knews' has no attribute 'parze'"):
        knews.parze  # noqa: B018


@pytest.mark.parametrize(
    "first", ["knews.cli", "knews.pipeline", "knews.json_schema", "knews.attribution", "knews.outlet"]
)
def test_parse_is_the_function_whatever_was_imported_first(first: str) -> None:
    code = f"import json, {first}, knews; print(json.dumps([callable(knews.parse), knews.parse.__module__]))"
    assert run(code) == [True, "knews.pipeline"]


def test_no_module_hides_a_public_name() -> None:
    code = (
        "import json, pkgutil, knews; "
        "print(json.dumps([m.name for m in pkgutil.iter_modules(knews.__path__) if m.name in knews.__all__]))"
    )
    assert run(code) == []
