"""Change what reads an article at random places, one at a time, and tell how many of the changes the tests notice.

    nox -s mutants -- [--count 60] [--seed 1] [--jobs 2]

A place is an operator, a comparison, a number, a condition in `press/`, `rules/`, `read/`, or one of the modules that
label, compose and attribute; each place is as likely as any other, and one of the changes that cosmic-ray knows for it
is made. Annotations and the rules' examples are left out: they decide nothing. (mutmut changes what stands in
functions alone, and the rules are values beside them.)

The tests that name the module are asked first, then the quick ones, then the others of texts and pages.
Prints each change that no test noticed, and the share of those that one did. Exit status 1 under 85 %.
"""

import argparse
import ast
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from difflib import unified_diff
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

ROOT = Path(__file__).parents[1]
#: What is changed, below src/knews.
CHANGED = ("press/*.py", "rules/*.py", "read/*.py", "label.py", "compose.py", "attribution.py")
#: What has to notice it: the tests of `nox -s quick`, then the others that parse texts and pages.
TESTS = tuple(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["quick"]["tests"])
OTHER_TESTS = (
    *("src/knews/read", "src/knews/attribution.py", "src/knews/pipeline.py", "README.md", "tests/outlets"),
    *("tests/test_corpus.py", "tests/test_cases.py", "tests/test_ways.py", "tests/test_properties.py"),
    *("tests/test_page_*.py", "tests/test_region.py", "tests/test_read_wrapped.py", "tests/test_markdown.py"),
    *(
        "tests/test_seam.py",
        "tests/test_opened.py",
        "tests/test_portal_text.py",
        "tests/test_caption_forms.py",
    ),
    *(
        "tests/test_label_rows.py",
        "tests/test_block_lines.py",
        "tests/test_layouts.py",
        "tests/test_hooks.py",
    ),
    *("tests/test_record.py", "tests/test_known.py", "tests/test_registry.py", "tests/test_contract.py"),
    *(
        "tests/test_authoring_pages.py",
        "tests/test_propose_*.py",
        "tests/test_source*.py",
        "tests/test_plain_view.py",
    ),
)
#: The copy holds what the tests need.
COPIED = ("src", "tests", "benchmarks", "examples", "conftest.py", "pyproject.toml", "README.md")
_NOT_CHANGED = ("__init__.py", "invented.py")
#: Seconds: a change that makes the tests run longer is noticed.
_LONGEST = 900
_FLOOR = 0.85


class Mutant(NamedTuple):
    """One change: its file, and the file's text without it and with it."""

    path: Path
    old: str
    text: str

    def diff(self) -> str:
        """Show what was changed."""
        lines = unified_diff(self.old.splitlines(), self.text.splitlines(), str(self.path), lineterm="", n=0)
        return "\n".join(line for line in lines if not line.startswith("+++ "))


def draw(count: int, seed: int) -> list[Mutant]:
    """Draw places at random, and at each one of its changes."""
    places: dict[tuple[Path, tuple[int, int]], list[tuple[str, int]]] = defaultdict(list)
    for pattern in CHANGED:
        for path in sorted((ROOT / "src/knews").glob(pattern)):
            if path.name not in _NOT_CHANGED:
                for position, change in _changes(path.read_text(encoding="utf-8")):
                    places[path.relative_to(ROOT), position].append(change)
    chance = random.Random(seed)  # noqa: S311
    drawn: list[Mutant] = []
    for place in chance.sample(sorted(places), len(places)):
        if len(drawn) == count:
            break
        path = place[0]
        text = (ROOT / path).read_text(encoding="utf-8")
        name, occurrence = chance.choice(places[place])
        changed = mutate_code(text, get_operator(name)(), occurrence)
        if changed is not None and _decides(text) != _decides(changed):
            drawn.append(Mutant(path, text, changed))
    return drawn


def _changes(text: str) -> Iterator[tuple[tuple[int, int], tuple[str, int]]]:
    """Give all places of a module with a change that can be made there, as cosmic-ray counts them."""
    nodes = list(ast_nodes(get_ast(text)))
    for name in operator_names():
        if name.startswith(("core/Variable", "core/ExceptionReplacer")):
            continue  # These want names of variables; that one breaks on a dotted name.
        operator = get_operator(name)()
        positions = (start for node in nodes for start, _ in operator.mutation_positions(node))
        for occurrence, start in enumerate(positions):
            yield start, (name, occurrence)


def _decides(text: str) -> str:
    """Give the code of a module without annotations and examples; nothing where it is none."""
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return ""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            node.returns = None
        elif isinstance(node, ast.arg):
            node.annotation = None
        elif isinstance(node, ast.AnnAssign):
            node.annotation = ast.Constant(None)
        elif isinstance(node, ast.Call):
            node.keywords = [one for one in node.keywords if one.arg not in ("takes", "leaves")]
    return ast.dump(tree)


def is_noticed(copy: Path, mutant: Mutant | None) -> bool:
    """Tell whether the tests fail in a copy with a change in it."""
    target = copy / mutant.path if mutant is not None else None
    if target is not None and mutant is not None:
        target.write_text(mutant.text, encoding="utf-8")
    others = [str(path) for name in OTHER_TESTS for path in sorted(copy.glob(name))]
    try:
        return any(_fail(copy, tests) for tests in (_nearest(copy, mutant), TESTS, others))
    finally:
        if target is not None and mutant is not None:
            target.write_text(mutant.old, encoding="utf-8")


def _nearest(copy: Path, mutant: Mutant | None) -> list[str]:
    """Give the examples of the changed module and the tests that import it."""
    if mutant is None:
        return []
    named = mutant.path.stem
    package = ".".join(mutant.path.parent.parts[1:])
    says = re.compile(rf"(?:from {re.escape(package)} import .*\b{named}\b|{re.escape(package)}\.{named}\b)")
    tests = [
        path
        for path in sorted((copy / "tests").glob("test_*.py"))
        if says.search(path.read_text(encoding="utf-8"))
    ]
    rules = [copy / "tests/test_rules.py"] * (mutant.path.parent.name == "rules")
    return [str(mutant.path), *map(str, {*tests, *rules})]


def _fail(copy: Path, tests: Sequence[str]) -> bool:
    """Tell whether one of some tests fails in a copy."""
    if not tests:
        return False
    try:
        done = subprocess.run(  # noqa: S603
            (sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests),
            cwd=copy,
            capture_output=True,
            timeout=_LONGEST,
            check=False,
            env={**os.environ, "PYTHONPATH": str(copy / "src"), "PYTHONPYCACHEPREFIX": str(copy / "cache")},
        )
    except subprocess.TimeoutExpired:
        return True
    # 5 says that no test was found: a module without examples.
    return done.returncode not in (0, 5)


def main() -> int:
    parser = argparse.ArgumentParser(description="Tell how many changes to the rules the tests notice.")
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    args = parser.parse_args()
    mutants = draw(args.count, args.seed)
    with tempfile.TemporaryDirectory() as folder:
        copies: SimpleQueue[Path] = SimpleQueue()
        for number in range(args.jobs):
            copies.put(_copied(Path(folder) / str(number)))

        def noticed(mutant: Mutant | None) -> bool:
            copy = copies.get()
            try:
                return is_noticed(copy, mutant)
            finally:
                copies.put(copy)

        if noticed(None):
            sys.exit("the tests fail as the code stands: mend that first")
        killed = 0
        with ThreadPoolExecutor(args.jobs) as pool:
            for number, found in enumerate(pool.map(noticed, mutants), 1):
                killed += found
                if not found:
                    print(
                        f"{killed} of {number} noticed; not this:",
                        mutants[number - 1].diff(),
                        sep="\n",
                        flush=True,
                    )
    print(f"seed {args.seed}: {killed} of {len(mutants)} noticed ({killed / max(1, len(mutants)):.0%})")
    return 0 if killed >= _FLOOR * len(mutants) else 1


def _copied(folder: Path) -> Path:
    folder.mkdir()
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.exists():
            shutil.copy(source, folder / name)
    return folder


if __name__ == "__main__":
    sys.exit(main())
