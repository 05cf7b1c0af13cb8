"""Show what a change does to every input: fields and blocks before and after.

    python benchmarks/diff.py                       the working tree against HEAD
    python benchmarks/diff.py HEAD~3                 the working tree against a commit
    python benchmarks/diff.py v0.1.0 HEAD            two commits
    python benchmarks/diff.py --only deck --show 50  changes of one field, role or rule, fifty of them
    python benchmarks/diff.py --roles                roles alone: another name of a rule is no change

The inputs are the corpus's dumps, pages, feeds and small cases where it lies in ../shared/corpus or where KNEWS_CORPUS
says, and always the project's own cases. Each change is printed with what stands around it; a table of what changed,
by field and by rule, ends the list. Exit status 0 where nothing changed, 1 where something did, 2 where it cannot run.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from state import CORPUS, REPOSITORY, environment

SNAPSHOT = Path(__file__).with_name("snapshot.py")

#: So many characters around a changed block are printed.
_AROUND = 40
#: A printed block is cut in its middle behind so many.
_LONG = 160


class Block(NamedTuple):
    """A block as a snapshot holds it."""

    role: str
    rule: str | None
    start: int
    text: str

    @property
    def stop(self) -> int:
        """Give the offset behind the last character."""
        return self.start + len(self.text)

    @property
    def label(self) -> str:
        """Name role and rule."""
        return f"{self.role}/{self.rule or '-'}"


class Change(NamedTuple):
    """One change of one input, as it is counted and printed."""

    #: "deck/under-headline -> other/-" for blocks, "field: subheadlines" for values.
    kind: str
    lines: tuple[str, ...]


def main() -> int:
    """Compare two states of the code and print what changed."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("before", nargs="?", default="HEAD", help="a commit; HEAD if not given")
    ask.add_argument("after", nargs="?", help="a commit; the working tree if not given")
    ask.add_argument("--only", metavar="WORD", help="changes whose kind holds this: a field, role or rule")
    ask.add_argument("--show", type=int, default=20, metavar="N", help="examples a kind; 20 if not given")
    ask.add_argument("--roles", action="store_true", help="compare the roles of blocks, not their rules")
    ask.add_argument("--corpus", type=Path, default=CORPUS)
    args = ask.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        running = [
            _start(state, Path(scratch, name), args.corpus)
            for name, state in (("before", args.before), ("after", args.after))
        ]
        if any(process.wait() for process, _ in running):
            return 2
        before, after = (json.loads(out.read_text(encoding="utf-8")) for _, out in running)
    if args.roles:
        before, after = _without_rules(before), _without_rules(after)
    return report(before, after, only=args.only, show=args.show)


def _without_rules(readings: dict[str, Any]) -> dict[str, Any]:
    """Forget which rule gave a block its role."""
    return {
        name: {**reading, "blocks": [[role, None, *rest] for role, _, *rest in reading["blocks"]]}
        for name, reading in readings.items()
    }


def _start(commit: str | None, folder: Path, corpus: Path) -> tuple[subprocess.Popen[bytes], Path]:
    """Start a process that parses every input with the code of a commit, None for the working tree."""
    variables = environment(commit, folder)
    out = folder / "snapshot.json"
    command = [sys.executable, str(SNAPSHOT), str(out), str(corpus), str(REPOSITORY / "tests" / "outlets")]
    return subprocess.Popen(command, env=variables), out  # noqa: S603  # our own script


def report(before: dict[str, Any], after: dict[str, Any], *, only: str | None, show: int) -> int:
    """Print the changes, each kind with its first examples, then how often each kind occurs."""
    counts: Counter[str] = Counter()
    inputs: Counter[str] = Counter()
    examples: dict[str, list[str]] = {}
    changed = 0
    for name in sorted(before.keys() | after.keys()):
        old, new = before.get(name), after.get(name)
        if old == new:
            continue
        changed += 1
        found = list(changes(old, new))
        counts.update(change.kind for change in found)
        inputs.update({change.kind for change in found})
        for change in found:
            if (only is None or only in change.kind) and len(examples.setdefault(change.kind, [])) < show:
                examples[change.kind].append("\n".join((f"  {name}", *change.lines)))
    for kind in sorted(examples):
        if examples[kind]:
            print(f"\n== {kind}", *examples[kind], sep="\n")
    print(f"\n{changed:,} of {len(before.keys() | after.keys()):,} inputs changed")
    if counts:
        print(f"\n{'changed, by field and by rule':72}{'changes':>9}{'inputs':>9}")
        for kind, count in sorted(
            counts.items(), key=lambda item: (not item[0].startswith("field"), -item[1])
        ):
            print(f"{kind:72}{count:9,}{inputs[kind]:9,}")
    return 1 if changed else 0


def changes(old: dict[str, Any] | None, new: dict[str, Any] | None) -> Iterator[Change]:
    """Find how two readings of one input differ: its values first, then its blocks."""
    if old is None or new is None:
        yield Change("input: " + ("new" if old is None else "gone"), ())
        return
    fields_before, fields_after = old["fields"], new["fields"]
    for field in sorted(fields_before.keys() | fields_after.keys()):
        was, now = fields_before.get(field), fields_after.get(field)
        if was != now:
            yield Change(f"field: {field}", (f"    - {_short(was)}", f"    + {_short(now)}"))
    yield from _block_changes([Block(*row) for row in old["blocks"]], [Block(*row) for row in new["blocks"]])


def _block_changes(old: list[Block], new: list[Block]) -> Iterator[Change]:
    """Find the blocks that are new, each with the blocks that held its characters before."""
    known = set(old)
    for block in new:
        if block in known:
            continue
        held = [other for other in old if other.start < block.stop and block.start < other.stop]
        labels = " + ".join(dict.fromkeys(other.label for other in held)) or "nothing"
        lines = [f"    - {other.label}: {_short(other.text)}" for other in held[:4]]
        yield Change(f"{labels} -> {block.label}", (*lines, f"    + {block.label}: {_around(block, new)}"))


def _around(block: Block, blocks: list[Block]) -> str:
    """Give a block's text between the ends of its neighbours."""
    at = blocks.index(block)
    front = blocks[at - 1].text[-_AROUND:] if at else ""
    back = blocks[at + 1].text[:_AROUND] if at + 1 < len(blocks) else ""
    return f"{_flat(front)}⟦{_short(block.text)}⟧{_flat(back)}"


def _short(value: object) -> str:
    text = _flat(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
    return text if len(text) <= _LONG else f"{text[: _LONG // 2]} … {text[-_LONG // 2 :]}"


def _flat(text: str) -> str:
    return text.replace("\n", "⏎")


if __name__ == "__main__":
    sys.exit(main())
