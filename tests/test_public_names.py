"""Public names show as those of `knews`, whatever module they are written in."""

import doctest
import inspect
import pickle
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import knews

ROOT = Path(__file__).parents[1]
CLASSES = [name for name in knews.__all__ if inspect.isclass(getattr(knews, name))]
ERRORS = (
    knews.EmptyInput(),
    knews.DecodeError(("utf-8",), 1),
    knews.LimitExceeded("input bytes", 1, 2),
    knews.UnsupportedInput("a PDF file"),
    knews.UnknownOutlet("haneul", ("hani",)),
    knews.BrokenOutlet("haneul", "knews-haneul", "no module"),
    knews.NoTextKey(("title",), ("text",)),
    knews.WrongField("text", "본문", ("title",)),
    knews.WrongSchema(2, 1),
    knews.DamagedForm("headline", "7 is no string"),
    knews.OutletClash("id", "haneul", (("haneul", "knews-haneul"), ("haneul", "haneul-ilbo"))),
)


def examples() -> list[doctest.DocTest]:
    """Find the examples in the docstrings of the public classes: pytest looks for a module's own classes only."""
    finder = doctest.DocTestFinder()
    found = []
    for name in CLASSES:
        home = vars(import_module(f"knews.{knews._HOME[name]}"))
        found += finder.find(getattr(knews, name), f"knews.{name}", module=False, globs=home)
    return [test for test in found if test.examples]


EXAMPLES = examples()


@pytest.mark.parametrize("name", CLASSES)
def test_a_public_class_is_one_of_knews(name: str) -> None:
    cls = getattr(knews, name)
    assert f"{cls.__module__}.{cls.__qualname__}" == f"knews.{name}"
    assert pickle.loads(pickle.dumps(cls)) is cls  # noqa: S301  # our own


def test_classes_and_their_methods_have_examples() -> None:
    assert {"knews.Block", "knews.Outlet", "knews.Line", "knews.Reading"} <= {test.name for test in EXAMPLES}
    assert any(test.name.startswith("knews.Article.") for test in EXAMPLES)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda test: test.name)
def test_the_examples_of_a_public_class_run(example: doctest.DocTest) -> None:
    said: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
    assert runner.run(example, out=said.append).failed == 0, "".join(said)


def test_a_traceback_names_an_error_as_it_is_imported() -> None:
    code = "from knews import parse; parse(' ')"
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)  # noqa: S603
    assert done.stderr.splitlines()[-1].startswith("knews.EmptyInput: the input is empty")


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_an_error_survives_a_pickle(error: knews.KnewsError) -> None:
    again = pickle.loads(pickle.dumps(error))  # noqa: S301  # our own
    assert (type(again), str(again)) == (type(error), str(error))


def test_no_page_shows_a_public_name_under_its_module() -> None:
    hidden = re.compile(rf"\bknews\.(?:{'|'.join(knews._HOMES)})\.(?:{'|'.join(CLASSES)})\b")
    pages = [*ROOT.glob("README*.md"), *ROOT.glob("docs/*.md")]
    assert {page.name: found for page in pages if (found := hidden.findall(page.read_text("utf-8")))} == {}
