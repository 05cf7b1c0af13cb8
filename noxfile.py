"""What can be run on a checkout, each a session: `nox -s quick`; `nox --list` names them.

The sessions run in the environment that nox runs in, which is the one of CONTRIBUTING.md: nothing is installed twice.
`mutants` and `fundus` have their own, since they want packages that nothing else here does.
`.ci/run` runs the sessions with the tag "ci", from top to bottom.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

import nox

nox.needs_version = ">=2024.4.15"
nox.options.default_venv_backend = "none"
nox.options.sessions = ["quick"]

# The tools of this environment, whether or not it is activated.
os.environ["PATH"] = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))

ROOT = Path(__file__).parent
CORPUS = Path(os.environ.get("KNEWS_CORPUS") or ROOT.parent / "shared" / "corpus")
HTML = "docs/_build/html"

#: Pages of the documentation that are English in Korean, too: what is looked up, and what is made of code.
UNTRANSLATED = {
    "accuracy",
    "batch-inputs",
    "benchmarks",
    "changelog",
    "errors",
    "fuzzing",
    "how-pages-are-read",
    "how-rules-are-tried",
    "how-it-works",
    "papers",
    "peers",
    "problem-codes",
    "proof",
    "reference",
    "releases",
    "rules",
    "sphinx",
}

#: What a change of the rules breaks first. `benchmarks/mutants.py` asks the same tests.
QUICK = nox.project.load_toml(ROOT / "pyproject.toml")["tool"]["quick"]["tests"]


def python(session: nox.Session, *command: str) -> None:
    """Run Python with the session's own arguments at the end."""
    session.run("python", *command, *session.posargs)


def in_folder(session: nox.Session, script: str) -> None:
    """Run a script of .ci in an empty folder."""
    with tempfile.TemporaryDirectory() as folder:
        session.run(script, folder)


def timed(session: nox.Session, script: str, *arguments: str) -> None:
    """Run a script of benchmarks/. A target that it misses is printed and does not fail the session."""
    session.run("python", f"benchmarks/{script}", *arguments, success_codes=[0, 1])


@nox.session
def quick(session: nox.Session) -> None:
    """Test the press, the rules and what is made of them, in under a minute."""
    python(session, "-m", "pytest", "-n", "auto", *QUICK)


@nox.session
def tests(session: nox.Session) -> None:
    """Run the whole suite: tests, docstrings, the examples in the READMEs."""
    python(session, "-m", "pytest", "-n", "auto")


@nox.session
def messages(session: nox.Session) -> None:
    """Collect the messages that the code marks into the Korean catalog and compile it; name those without a text."""
    python(session, "tools/messages.py")


@nox.session
def update(session: nox.Session) -> None:
    """Write what is found in the cases of an outlet, and print what changed: `nox -s update -- tests/outlets/ID`."""
    python(session, "-m", "pytest", "-n", "auto", "--knews-update")


@nox.session(tags=["ci"])
def lint(session: nox.Session) -> None:
    """Look for what ruff complains of, its format too."""
    session.run("ruff", "check", "--output-format", "concise", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session(tags=["ci"])
def types(session: nox.Session) -> None:
    """Check the types."""
    session.run("mypy", "--strict")


@nox.session(tags=["ci"])
def hooks(session: nox.Session) -> None:
    """Run what runs before a commit, on all files."""
    session.run("pre-commit", "run", "--all-files", *session.posargs)


@nox.session(tags=["ci"])
def docs(session: nox.Session) -> None:
    """Build the documentation in both languages, run its examples, look at each page in Chromium, installed if need be."""
    build = ("sphinx-build", "-nW", "--keep-going", "-q")
    session.run(*build, "-b", "html", "docs", HTML)
    session.run(*build, "-b", "html", "-D", "language=ko", "docs", f"{HTML}/ko")
    session.run("sphinx-build", "-nW", "-q", "-b", "doctest", "docs", "docs/_build/doctest")
    session.run("python", "-m", "pytest", "-q", "-n0", "tests/test_translation.py")
    session.run(".ci/docs", HTML)


@nox.session
def translate(session: nox.Session) -> None:
    """Bring docs/locale/ko up to what the English pages say: what is new is empty, what changed is fuzzy."""
    session.run("sphinx-build", "-q", "-b", "gettext", "docs", "docs/_build/gettext")
    for page in sorted(ROOT.glob("docs/_build/gettext/*.pot")):
        if page.stem in UNTRANSLATED:
            page.unlink()
    session.run(
        "sphinx-intl",
        "update",
        "-p",
        "docs/_build/gettext",
        "-d",
        "docs/locale",
        "-l",
        "ko",
        "-w",
        "0",
        "--no-obsolete",
    )


@nox.session(tags=["ci"])
def browser(session: nox.Session) -> None:
    """Look at what is written for a browser in Chromium, which is installed if need be, and ask axe-core."""
    session.run(".ci/browser", *session.posargs)


@nox.session(tags=["ci"])
def linear(session: nox.Session) -> None:
    """Hold the time to the length of the input."""
    python(session, "benchmarks/linear.py")


@nox.session(tags=["ci"])
def fuzz(session: nox.Session) -> None:
    """Fuzz every way into knews, 30 seconds each, and 12,000 whole articles; where there is no atheris, it fails and says so."""
    session.run("python", "fuzz/whole.py", "--count", "6000", "--jobs", "2")
    python(session, "fuzz/run.py", "--seconds", "30", "--jobs", "2")


@nox.session(tags=["ci"])
def sdist(session: nox.Session) -> None:
    """Test the sdist with its own tests, on the lowest dependencies."""
    in_folder(session, ".ci/sdist")


@nox.session(tags=["ci"])
def release(session: nox.Session) -> None:
    """Build twice into the same bytes, look into the wheel, and use it on each CPython here; `-- --tests` tests there."""
    with tempfile.TemporaryDirectory() as folder:
        session.run(".ci/release", folder, *session.posargs)


@nox.session(tags=["ci"])
def sbom(session: nox.Session) -> None:
    """Write what knews brings along, as a CycloneDX bill of materials in dist/, and check it."""
    in_folder(session, ".ci/sbom")


@nox.session(tags=["ci"])
def workflows(session: nox.Session) -> None:
    """Check the workflows, the forms of issues and the citation: schemas, actionlint, zizmor."""
    github = ROOT / ".github"
    forms = sorted(set(github.glob("ISSUE_TEMPLATE/*.yml")) - {github / "ISSUE_TEMPLATE" / "config.yml"})
    for schema, files in (
        ("github-workflows", sorted(github.glob("workflows/*.yml"))),
        ("github-issue-forms", forms),
        ("github-issue-config", [github / "ISSUE_TEMPLATE" / "config.yml"]),
        ("dependabot", [github / "dependabot.yml"]),
        ("citation-file-format", [ROOT / "CITATION.cff"]),
        ("readthedocs", [ROOT / ".readthedocs.yaml"]),
    ):
        session.run("check-jsonschema", "--builtin-schema", f"vendor.{schema}", *map(str, files))
    session.run("zizmor", "--offline", "--quiet", str(github))
    in_folder(session, ".ci/actionlint")


@nox.session(tags=["ci"])
def plugin(session: nox.Session) -> None:
    """Use a package with an outlet of its own, in a clean environment."""
    in_folder(session, ".ci/plugin")


@nox.session(tags=["ci"])
def foreign(session: nox.Session) -> None:
    """Test a project that has nothing to do with knews, where knews is installed."""
    in_folder(session, ".ci/foreign")


@nox.session(tags=["ci"])
def floors(session: nox.Session) -> None:
    """Hold what is found in the corpus against its floors; skipped where there is none."""
    if not CORPUS.is_dir():
        session.skip(f"no corpus at {CORPUS}")
    python(session, "benchmarks/floors.py", str(CORPUS))


@nox.session
def batch(session: nox.Session) -> None:
    """Time `knews batch`: two jobs against one, a run against a bare loop, what it takes in memory, what sinks take."""
    session.run("python", "benchmarks/batch.py", str(CORPUS), *session.posargs, success_codes=[0, 1])


@nox.session(tags=["ci"])
def spark(session: nox.Session) -> None:
    """Run Spark on this machine, for which a Java runtime is installed if need be, and the dumps of the corpus through it."""
    session.run(".ci/java")
    python(session, "-m", "pytest", "-n0", "tests/test_spark.py")
    if CORPUS.is_dir() and shutil.which("java"):
        timed(session, "spark.py", str(CORPUS))


@nox.session
def diff(session: nox.Session) -> None:
    """Print what the working tree changes in every input: `nox -s diff -- COMMIT`; HEAD if not given."""
    session.run("python", "benchmarks/diff.py", *session.posargs, success_codes=[0, 1])


@nox.session(venv_backend="venv", reuse_venv=True)
def mutants(session: nox.Session) -> None:
    """Change the rules at random places and count what the quick tests notice."""
    session.install("-e", ".[test]", "cosmic-ray")
    python(session, "benchmarks/mutants.py")


@nox.session(venv_backend="venv", reuse_venv=True)
def coverage(session: nox.Session) -> None:
    """Count the branches that the suite takes: 95 % at least. What fills a disk spoils the count, and is left out."""
    session.install("-e", ".[test]", "pytest-cov>=7")
    options = ("-n", "auto", "--cov", "--cov-report=term:skip-covered", "-k", "not full_disk")
    python(session, "-m", "pytest", *options)


@nox.session(tags=["ci"])
def against(session: nox.Session) -> None:
    """Hold the speed against that of a commit: `nox -s against -- COMMIT`."""
    timed(session, "against.py", *session.posargs)


@nox.session(tags=["ci"])
def first(session: nox.Session) -> None:
    """Hold the first parse of a process against the import of what it stands on."""
    timed(session, "first.py", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Time knews against what it stands on and against trafilatura; a missed target does not end it."""
    timed(session, "speed.py", "--fast", "--quiet")
    timed(session, "outlets.py")
    timed(session, "first.py")
    timed(session, "against.py")
    timed(session, "trafilatura_pages.py")
    if CORPUS.is_dir():
        timed(session, "pages.py", str(CORPUS / "html"))


@nox.session(venv_backend="venv", reuse_venv=True)
def fundus(session: nox.Session) -> None:
    """Time knews against fundus."""
    session.install("-e", ".[fundus]")
    python(session, "benchmarks/fundus_pages.py")


@nox.session
def peers(session: nox.Session) -> None:
    """Measure knews and the libraries that people use instead, under ten minutes: `nox -s peers -- --write`."""
    python(session, "benchmarks/peers")


@nox.session
def api(session: nox.Session) -> None:
    """Write down the public API, and print what differs from the last release: `nox -s api`."""
    python(session, "tools/api.py")


@nox.session
def build(session: nox.Session) -> None:
    """Build what the index gets, into dist/, and check the page that it will show."""
    session.run("python", "-m", "build")
    session.run("twine", "check", "--strict", *map(str, sorted(ROOT.glob("dist/*"))))
