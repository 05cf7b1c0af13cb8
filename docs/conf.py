"""How the documentation is built: `sphinx-build -nW -b html docs docs/_build/html`."""

import sys
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.pycode import ModuleAnalyzer
from sphinx.search import languages

import knews

sys.path.append(str(Path(__file__).parent))
from korean_search import Korean
from tables import figures, outlet_tables, problem_tables, promise_list, rule_tables

project = "knews"
author = "The knews developers"
project_copyright = "The knews developers"
version = release = knews.__version__

extensions = [
    "explained",
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
]
exclude_patterns = ["_build", "locale"]

# The same pages in Korean: `nox -s translate` writes what is to be translated, and Sphinx reads it with `-D language=ko`.
locale_dirs = ["locale"]
gettext_compact = False
gettext_uuid = False
gettext_location = False
templates_path = ["_templates"]

html_theme = "furo"
html_title = f"knews {release}"
html_static_path = ["_static"]
html_css_files = ["knews.css"]
html_js_files = ["outlet-search.js"]
# The reader finds each argument on a line of its own where they do not fit in one.
maximum_signature_line_length = 80
smartquotes = False
# Docstrings name arguments and fields in single backticks.
default_role = "code"

myst_enable_extensions = ["substitution", "colon_fence"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_default_options = {"members": True, "undoc-members": True}
autodoc_typehints_format = "short"
napoleon_google_docstring = True

nitpicky = True
# The standard library's inventory is on the network; the build does without.
nitpick_ignore = [("py:class", "knews.read.tree.Tree")]  # a page as it was parsed: no public value
nitpick_ignore_regex = [
    ("py:.*", r"(?:datetime|collections\.abc|re|enum|pathlib)\..+|LookupError|ValueError"),
    # Neither have the types of the extras.
    ("py:.*", r"(?:pa|pyarrow|pd|pandas|pl|polars|pyspark)\..+|DataFrame|.*\bColumns|.*\bForm|ImportError"),
]

# pytest runs the docstrings; here run the examples of these pages.
doctest_test_doctest_blocks = ""
# What a page shows with a package that need not be there: `:skipif: find_spec("ray") is None`.
doctest_global_setup = "from importlib.util import find_spec"


# Prompts and outputs are not copied; a prompt without code is an empty line of a string.
copybutton_prompt_text = r">>> |\.\.\.(?: |$)"
copybutton_prompt_is_regexp = True

myst_substitutions = {**outlet_tables(), **figures(), **rule_tables(), **problem_tables(), **promise_list()}

# Napoleon takes the text in front of a colon for a field's type, and a field's comment is just text:
# it is put back as it was before Napoleon saw it.
_comments: dict[str, list[str]] = {}


def _keep(_app: Sphinx, what: str, name: str, _object: object, _: object, lines: list[str]) -> None:
    if what in {"attribute", "property"}:
        _comments[name] = lines.copy()


def _put_back(_app: Sphinx, _what: str, name: str, _object: object, _: object, lines: list[str]) -> None:
    lines[:] = _comments.pop(name, lines)


def _join_homes() -> None:
    """Give knews itself the comments on fields: its classes say that they are of knews, and are written elsewhere."""
    homes = [f"knews.{home}" for home in knews._HOMES]  # noqa: SLF001  # the one list of them
    joined, *others = map(ModuleAnalyzer.for_module, ["knews", *homes])
    joined.analyze()
    for other in others:
        other.analyze()
        joined.attr_docs.update(other.attr_docs)
        joined.annotations.update(other.annotations)
        joined.tagorder.update(other.tagorder)


def setup(app: Sphinx) -> None:
    """Join what public classes are made of, and stand around Napoleon, whose priority is 500."""
    languages["ko"] = Korean
    _join_homes()
    app.connect("autodoc-process-docstring", _keep, priority=400)
    app.connect("autodoc-process-docstring", _put_back, priority=600)
