"""Write down what knews promises to keep, one line each: public names and signatures, the JSON form, problems, commands.

`tests/data/api.txt` is the present, `tests/data/api-VERSION.txt` what a release had: tests/test_api.py compares them, and
holds that CHANGELOG.md names what differs. `nox -s api` writes the first and prints what differs, `--released` the second.
"""

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import griffe

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "tests" / "data"
PRESENT = FOLDER / "api.txt"

#: What the reference shows by its whole path is promised, too: `knews.batch.parse_table`.
_SHOWN = re.compile(
    r"^\.\. auto(?:function|class|exception):: (?P<path>knews\.\w+\.[\w.]+)$(?:\n   :exclude-members: (?P<not>.+))?",
    re.MULTILINE,
)
_DEFAULTS = ("default", "factory")
_HELP = ("-h", "--help")


def read_api(source: Path) -> tuple[str, ...]:
    """Give the lines of the knews that lies in a folder of sources; it is the one that Python imports."""
    package = griffe.load("knews", search_paths=[source], resolve_aliases=True)
    reference = (source.parent / "docs" / "reference.md").read_text("utf-8")
    shown = list(_SHOWN.finditer(reference))
    hidden = {f"{found['path']}.{name}" for found in shown for name in (found["not"] or "").split(", ")}
    paths = [*(f"knews.{name}" for name in package.exports or ()), *(found["path"] for found in shown)]
    names = [line for path in paths for line in _lines(path, package[path.removeprefix("knews.")])]
    kept = [line for line in dict.fromkeys(names) if name_of(line) not in hidden]
    return (*kept, *_json_form(), *_problems(), *_commands())


def name_of(line: str) -> str:
    """Give what a line is about, without what it says of it.

    >>> name_of("knews.Article.headline: str | None = None"), name_of("option batch --resume")
    ('knews.Article.headline', 'option batch --resume')
    """
    return re.split(r"[(:=]", line, maxsplit=1)[0].rstrip()


def differences(old: Sequence[str], new: Sequence[str]) -> dict[str, str]:
    """Tell what became of each name: "added", "removed" or "changed", with the lines.

    >>> differences(["f() -> int", "g()"], ["f() -> str", "h()"])
    {'f': 'changed: f() -> int => f() -> str', 'g': 'removed: g()', 'h': 'added: h()'}
    """
    before, after = ({name_of(line): line for line in lines} for lines in (old, new))
    found = {}
    for name in sorted(before.keys() | after.keys()):
        if name not in after:
            found[name] = f"removed: {before[name]}"
        elif name not in before:
            found[name] = f"added: {after[name]}"
        elif before[name] != after[name]:
            found[name] = f"changed: {before[name]} => {after[name]}"
    return found


def last_release() -> tuple[str, tuple[str, ...]]:
    """Give the last version whose lines were kept, and them."""
    files = {
        tuple(map(int, path.stem.removeprefix("api-").split("."))): path for path in FOLDER.glob("api-*.txt")
    }
    version = max(files)
    return ".".join(map(str, version)), read_lines(files[version])


def read_lines(path: Path) -> tuple[str, ...]:
    """Give the lines of a file without its remarks."""
    return tuple(line for line in path.read_text("utf-8").splitlines() if not line.startswith("#"))


def _lines(path: str, found: griffe.Object | griffe.Alias) -> Iterator[str]:
    """Give the line of one public name, and one for each public member of a class."""
    if found.is_alias:
        found = found.final_target  # type: ignore[union-attr]
    if isinstance(found, griffe.Function):
        yield path + found.signature()[len(found.name) :]
    elif isinstance(found, griffe.Class):
        yield f"{path}({', '.join(map(str, found.bases))})" if found.bases else path
        for name, member in found.all_members.items():
            if name == "__init__" or not name.startswith("_"):
                yield from _lines(f"{path}.{name}", member)
    elif isinstance(found, griffe.Attribute) and found.name != "__version__":
        annotation = "" if found.annotation is None else f": {found.annotation}"
        yield f"{path}{annotation}{_value(found.value)}"


def _value(value: str | griffe.Expr | None) -> str:
    """Give the default of an attribute: that of an attrs field is an argument, its converter is nobody's business."""
    if isinstance(value, griffe.ExprCall) and str(value.function) == "attrs.field":
        given = [
            argument
            for argument in value.arguments
            if isinstance(argument, griffe.ExprKeyword) and argument.name in _DEFAULTS
        ]
        return f" = {given[0].value}" if given else ""
    return "" if value is None else f" = {value}"


def _json_form() -> Iterator[str]:
    """Give each key of the JSON form with its type."""
    import knews  # noqa: PLC0415  # when the arguments say which

    schema = cast("dict[str, Any]", knews.schema())
    objects: dict[str, Any] = {"Article": schema, **schema["$defs"]}
    for name, form in objects.items():
        for key, kind in form["properties"].items():
            yield f"json {name}.{key}: {_kind(kind)}"


def _kind(kind: dict[str, Any]) -> str:
    if "anyOf" in kind:
        return " | ".join(map(_kind, kind["anyOf"]))
    if "$ref" in kind:
        return str(kind["$ref"]).rpartition("/")[2]
    if "enum" in kind:
        return " | ".join(repr(str(value)) for value in kind["enum"])
    types = kind.get("type", "any")
    inner = f" of {_kind(kind['items'])}" if "items" in kind else ""
    return (" | ".join(types) if isinstance(types, list) else str(types)) + inner


def _problems() -> Iterator[str]:
    try:
        from knews.problem_codes import CODES  # noqa: PLC0415
    except ModuleNotFoundError:  # of 0.1.0
        return
    yield from (f"problem {code}" for code in sorted(CODES))


def _commands() -> Iterator[str]:
    """Give each option of each command, as its parser knows it."""
    from knews import cli  # noqa: PLC0415

    (commands,) = (action for action in cli._parser()._actions if action.choices)  # noqa: SLF001
    for name, parser in cast("dict[str, argparse.ArgumentParser]", commands.choices).items():
        yield f"command {name}"
        for action in parser._actions:  # noqa: SLF001
            yield from (f"option {name} {option}" for option in action.option_strings if option not in _HELP)


def main() -> int:
    """Write the file and print what differs from the last release; what is gone or changed breaks users."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--released", action="store_true", help="keep the lines as those of this version")
    parser.add_argument("--source", type=Path, default=ROOT / "src", help="the sources of another version")
    args = parser.parse_args()
    sys.path.insert(0, str(args.source))
    import knews  # noqa: PLC0415

    file = FOLDER / f"api-{knews.__version__}.txt" if args.released else PRESENT
    lines = read_api(args.source)
    file.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    version, released = last_release()
    print(f"wrote {file.relative_to(ROOT)}, {len(lines)} lines; since {version}:")
    for said in differences(released, lines).values():
        print(f"  {said}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
