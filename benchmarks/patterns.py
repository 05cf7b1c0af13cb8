"""Hold every pattern of the package to time in proportion to its text, on texts made of the pattern's own parts.

    python benchmarks/patterns.py [--only WORD]

A new pattern is found by itself: whatever a module compiles, or leaves to be compiled, when it is imported.
The exit status is 1 where a pattern is too slow, or where a function compiles one that cannot be found.
"""

import argparse
import ast
import importlib
import importlib.util
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from types import FrameType
from typing import Any, TypeAlias, TypeGuard

import attrs
from growth import Case, Work, growth, processor_seconds
from pattern_calls import CALLS, MEASURED_ELSEWHERE, forms

#: What the parser of `re` gives, and what `re.compile` takes: neither has types.
Untyped: TypeAlias = Any
#: How a text is put to a pattern.
Ask = Callable[[Any], object]

#: How a pattern may be asked, and which of these look for it at every place.
_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split")
#: Characters of a text that is looked at once. A square takes tens of milliseconds at this length.
_LOOK = 4_000
#: What takes fewer seconds for that length is no square.
_FAST = 0.0015
#: Characters of short texts, and the seconds that none of them takes, whatever its pattern.
_SHORT = tuple(int(10 * 1.12**step) for step in range(41))
_LONG = 0.05
#: Characters of the small texts that are measured where it looks slow, and how many times longer the large ones are.
_LENGTHS, _TIMES = (3_000, 9_000), 4
#: The exponent that is allowed: four times the text, 5.3 times the time.
EXPONENT = 1.2
_LIMIT: float = _TIMES**EXPONENT
#: So many repeats and so many characters of each class are tried.
_MOST_UNITS, _MOST_OF_CLASS = 24, 3
#: What repeats no more often is no run.
_FEW = 8
#: Ends on which a match fails.
_MISSES = ("\0", "")


#: Patterns that are asked for the end of a short text only, or for what an outlet states: the most characters of it.
BOUNDED = {
    ("knews.press.caption", "_CLEAN_TAIL"): 200,
    ("knews.outlet", "_ALTERNATIVE"): 300,
    ("knews.rules.given", "_TAIL"): 90,
    ("knews.rules.tail", "_DANGLING"): 20,
}
#: Seconds that such a pattern may take for so many characters.
_LONG_BOUNDED = 0.02


@attrs.frozen
class Found:
    """A pattern of the package."""

    module: str
    line: int
    #: The name that it is bound to in its module, "" for none.
    name: str
    source: str | bytes
    flags: int
    #: How it is asked, as far as its name shows.
    methods: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.module}:{self.line} {self.name or self.source[:60]!r}"


@cache
def all_patterns() -> tuple[Found, ...]:
    """Give all patterns that modules of the package make when they are imported, each with its place.

    The modules are imported anew, in this process, and put back as they were.
    """
    made: list[tuple[str, int, str | bytes, int, str]] = []
    compile_, kept = re.compile, dict(sys.modules)

    def note(source: object, flags: int, method: str = "") -> None:
        frame = sys._getframe(2)  # noqa: SLF001 - who compiles it
        if _is_ours(frame) and isinstance(source, str | bytes):
            made.append((frame.f_globals["__name__"], frame.f_lineno, source, int(flags), method))

    def compile_noted(source: Untyped, flags: Untyped = 0) -> Untyped:
        note(source, flags)
        return compile_(source, flags)

    for name in [name for name in sys.modules if name == "knews" or name.startswith("knews.")]:
        del sys.modules[name]
    asked = {name: getattr(re, name) for name in _METHODS}
    vars(re)["compile"] = compile_noted
    vars(re).update({name: _noted(partial(note, flags=0, method=name), ask) for name, ask in asked.items()})
    try:
        press = importlib.import_module("knews.press.pattern")
        lazily = press.pattern

        def pattern_noted(source: str, flags: int = 0) -> re.Pattern[str]:
            note(source, flags)
            found: re.Pattern[str] = lazily(source, flags)
            return found

        vars(press)["pattern"] = pattern_noted
        for name in modules():
            importlib.import_module(name)
        for call in dict.fromkeys(CALLS.values()):
            call()
    finally:
        vars(re).update(asked)
        vars(re)["compile"] = compile_
        for name in [name for name in sys.modules if name == "knews" or name.startswith("knews.")]:
            del sys.modules[name]
        sys.modules.update({name: module for name, module in kept.items() if name.startswith("knews")})
    uses = _uses()
    found = tuple(
        Found(module, line, name, source, flags, (method,) if method else uses(module, name))
        for (module, line, source, flags, method) in dict.fromkeys(made)
        for name in [_name_at(module, line)]
    )
    known = {(one.source, one.module) for one in found}
    return (*found, *(one for one in _of_functions() if (one.source, one.module) not in known))


def _noted(note: Callable[[object], None], ask: Callable[..., Untyped]) -> Callable[..., Untyped]:
    def noted(source: Untyped, *args: Untyped, **named: Untyped) -> Untyped:
        note(source)
        return ask(source, *args, **named)

    return noted


def _is_ours(frame: FrameType) -> bool:
    name = str(frame.f_globals.get("__name__"))
    return name.startswith("knews.") and name != "knews.press.pattern"


def modules() -> list[str]:
    """Give the names of all modules of the package that are imported without an extra."""
    import knews  # noqa: PLC0415

    found = [module.name for module in pkgutil.walk_packages(knews.__path__, "knews.")]
    return [name for name in found if not name.endswith("__main__")]


@cache
def _file(module: str) -> Path:
    spec = importlib.util.find_spec(module)
    return Path(spec.origin or "") if spec is not None else Path()


@cache
def _parsed(module: str) -> ast.Module:
    return ast.parse(_file(module).read_text())


def _name_at(module: str, line: int) -> str:
    for node in ast.walk(_parsed(module)):
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.lineno <= line <= (node.end_lineno or 0):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            value = node.value
            if isinstance(target, ast.Name) and isinstance(value, ast.Call):
                return target.id
    return ""


def _uses() -> Callable[[str, str], tuple[str, ...]]:
    """Give what tells how the pattern of a name is asked; () where it is handed on and asked elsewhere."""
    asked: dict[tuple[str, str], set[str]] = {}
    for module in modules():
        tree = _parsed(module)
        bound = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                asked.setdefault((module, node.value.id), set()).add(node.attr)
                asked.setdefault(("", node.value.id), set()).add(node.attr)
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and id(node) not in bound:
                asked.setdefault((module, node.id), set()).add("")
                asked.setdefault(("", node.id), set()).add("")

    def uses(module: str, name: str) -> tuple[str, ...]:
        found = asked.get((module if name.startswith("_") else "", name), {""})
        return tuple(sorted(found & set(_METHODS))) if "" not in found else ()

    return uses


def _places() -> Iterator[tuple[str, str, ast.FunctionDef | ast.Lambda, ast.Call]]:
    """Give the calls by which functions make a pattern: module, name of the function, function and call."""
    for module in modules():
        seen: set[int] = set()
        # The inner functions last: a call is known by the innermost that has a name.
        for function in ast.walk(_parsed(module)):
            if isinstance(function, ast.FunctionDef | ast.Lambda):
                name = getattr(function, "name", "")
                for call in ast.walk(function):
                    if _compiles(call) and id(call) not in seen:
                        seen.add(id(call))
                        yield module, name, function, call


def _stated(module: str, function: ast.FunctionDef | ast.Lambda, call: ast.Call) -> str | bytes | None:
    """Give the pattern of a call that states it, in letters or by a name of its module; None for one that is made."""
    own = {node.arg for node in ast.walk(function) if isinstance(node, ast.arg)}
    own |= {
        node.id
        for node in ast.walk(function)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    names = {node.id for node in ast.walk(call.args[0]) if isinstance(node, ast.Name)}
    if names & own or any(isinstance(node, ast.Call) for node in ast.walk(call.args[0])):
        return None
    code = compile(ast.Expression(call.args[0]), module, "eval")
    stated = eval(code, vars(importlib.import_module(module)))  # noqa: S307 - of our own source
    if isinstance(stated, re.Pattern):
        stated = stated.pattern
    return stated if isinstance(stated, str | bytes) else None


def _of_functions() -> Iterator[Found]:
    """Give the patterns that functions state, and the forms of rules."""
    for module, name, function, call in _places():
        source = _stated(module, function, call)
        if source is not None and isinstance(call.func, ast.Attribute):
            method = call.func.attr
            yield Found(module, call.lineno, name, source, 0, (method,) if method != "compile" else ())
    for name, form, methods in forms():
        yield Found("knews.rules", 0, name, form, 0, methods)


def hidden_patterns() -> list[str]:
    """Name the functions that make a pattern of what they are given, and that nothing calls to have it measured."""
    made = {
        f"{module}:{name}"
        for module, name, function, call in _places()
        if _stated(module, function, call) is None
    }
    return sorted(made - MEASURED_ELSEWHERE - {*CALLS})


def _compiles(node: ast.AST) -> TypeGuard[ast.Call]:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "re"
        and node.func.attr in (*_METHODS, "compile")
    )


# --- texts of a pattern's own parts


def hostile_texts(source: str | bytes, flags: int) -> Iterator[tuple[str, str, str]]:
    """Give what is in front of the repeats, what is repeated, and what is behind, for texts that a pattern nearly fits."""
    tree = importlib.import_module("re._parser").parse(source, flags)
    repeats: dict[tuple[str, str], None] = {}
    others: dict[tuple[str, str], None] = {}
    for front, unit, is_repeat in _units(tree, ""):
        for pair in (("", unit), (front, unit), ("", front + unit)) if is_repeat else (("", front + unit),):
            (repeats if is_repeat else others)[pair] = None
    whole = _sample(tree, 0)
    seen = dict.fromkeys((("", whole), ("", whole[:-1]), *list(repeats)[:_MOST_UNITS], *others))
    for front, unit in list(seen)[:_MOST_UNITS]:
        if unit:
            for miss in _MISSES if unit == whole else _MISSES[:1]:
                yield front, unit, miss


def _units(tree: Untyped, front: str) -> Iterator[tuple[str, str, bool]]:
    """Give each part of a parsed pattern with what stands in front of it, and whether it is repeated."""
    for op, value in tree:
        kind = str(op)
        if kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            _, most, inner = value
            for turn in range(_MOST_OF_CLASS):
                yield front, _sample(inner, turn), most > _FEW
            yield from _units(inner, front)
        elif kind == "BRANCH":
            for branch in value[1]:
                yield front, _sample(branch, 0), False
                yield from _units(branch, front)
        elif kind in ("SUBPATTERN", "ATOMIC_GROUP"):
            yield from _units(value[-1] if kind == "SUBPATTERN" else value, front)
        elif kind in ("ASSERT", "ASSERT_NOT"):
            yield from _units(value[1], front)
        elif kind in ("IN", "LITERAL"):
            yield front, _sample([(op, value)], 0), False
        front += _sample([(op, value)], 0)


def _sample(tree: Untyped, turn: int) -> str:  # noqa: C901 - a branch for each kind of piece
    """Make a text that a parsed pattern fits, about; by another character or way at each turn."""
    out = ""
    for op, value in tree:
        kind = str(op)
        if kind == "LITERAL":
            out += chr(value)
        elif kind == "IN":
            out += _of_class(value, turn)
        elif kind == "ANY":
            out += "가"
        elif kind == "NOT_LITERAL":
            out += "가" if value != ord("가") else "나"
        elif kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            least, most, inner = value
            out += _sample(inner, turn) * max(least, 1 if most and turn != 1 else 0)
        elif kind == "BRANCH":
            out += _sample(value[1][turn % len(value[1])], turn)
        elif kind == "SUBPATTERN":
            out += _sample(value[-1], turn)
        elif kind == "ATOMIC_GROUP":
            out += _sample(value, turn)
        elif kind == "GROUPREF_EXISTS":
            out += _sample(value[1], turn)
    return out


_OF_CATEGORY = {
    "CATEGORY_SPACE": " ",
    "CATEGORY_DIGIT": "1",
    "CATEGORY_WORD": "가",
    "CATEGORY_NOT_SPACE": "가",
    "CATEGORY_NOT_DIGIT": "가",
    "CATEGORY_NOT_WORD": " ",
}


def _of_class(items: Untyped, turn: int) -> str:
    if str(items[0][0]) == "NEGATE":
        return next((char for char in "가 a1.,(\"'-·\n" if not _is_in(items[1:], char)), "힣")
    op, value = items[turn % len(items)]
    kind = str(op)
    if kind == "RANGE":
        return chr(value[0])
    return chr(value) if kind == "LITERAL" else _OF_CATEGORY.get(str(value), "가")


def _is_in(items: Untyped, char: str) -> bool:
    for op, value in items:
        kind = str(op)
        if kind == "LITERAL" and value == ord(char):
            return True
        if kind == "RANGE" and value[0] <= ord(char) <= value[1]:
            return True
        if kind == "CATEGORY":
            is_it = {
                "SPACE": char.isspace(),
                "DIGIT": char.isdecimal(),
                "WORD": char.isalnum() or char == "_",
            }
            name = str(value).removeprefix("CATEGORY_")
            if is_it[name.removeprefix("NOT_")] != name.startswith("NOT_"):
                return True
    return False


# --- the measure


def slow_text(found: Found) -> str | None:
    """Give a text on which a pattern takes more time than in proportion; None where there is none."""
    compiled = re.compile(found.source, found.flags)
    asks = _asks(compiled, found.methods)
    encode: Callable[[str], str | bytes] = _as_bytes if isinstance(found.source, bytes) else str
    for front, unit, miss in hostile_texts(found.source, found.flags):
        for name, ask in asks.items():
            if (most := BOUNDED.get((found.module, found.name))) is not None:
                text = encode(front + unit * (most // len(unit)) + miss)
                if (
                    processor_seconds(partial(ask, text))
                    > _LONG_BOUNDED
                    < processor_seconds(partial(ask, text))
                ):
                    return f"{name}: {front!r} + {unit!r} * n + {miss!r}: too long for {most} characters"
                continue
            work = partial(_work, ask, encode, (front, unit, miss))

            if (length := _steep(work)) is not None:
                return f"{name}: {front!r} + {unit!r} * n + {miss!r}: too long at {length} characters"
            if _looks_fast(work):
                continue
            if (ratio := _ratio(str(found), work)) > _LIMIT:
                return f"{name}: {front!r} + {unit!r} * n + {miss!r}: {ratio:.1f} times for {_TIMES} times as long"
    return None


def _ratio(name: str, work: Callable[[int], Work]) -> float:
    """Give how many times longer a text takes that is four times as long.

    What is a little over the limit is measured once more at a greater length: what is slow is so at each, and a machine
    that does something else is slow at one of them.
    """
    ratio = 0.0
    for length in _LENGTHS:
        ratio = growth(Case(name, work, length, _TIMES * length, _LIMIT, 0.002))
        if not _LIMIT < ratio < 2 * _LIMIT:
            break
    return ratio


def _work(ask: Ask, encode: Callable[[str], str | bytes], text: tuple[str, str, str], length: int) -> Work:
    front, unit, miss = text
    whole = front + unit * max(1, length // len(unit)) + miss
    return partial(ask, encode(whole))


def _as_bytes(text: str) -> bytes:
    return text.encode("latin-1", "replace")


def _steep(work: Callable[[int], Work]) -> int | None:
    """Give the length of a short text that takes long already: time multiplies with each few characters."""
    for length in _SHORT:
        if processor_seconds(work(length)) > _LONG and processor_seconds(work(length)) > _LONG:
            return length
    return None


def _looks_fast(work: Callable[[int], Work]) -> bool:
    """Tell by one turn, or by two, that the time is no square of the length."""
    taken = processor_seconds(work(_LOOK))
    if taken < _FAST:
        return True
    small = work(_LOOK // _TIMES)
    least = min(processor_seconds(small) for _ in range(2))
    return taken < _LIMIT * least


def _asks(compiled: re.Pattern[Any], methods: tuple[str, ...]) -> dict[str, Ask]:
    """Give how a pattern is asked: what is not known is taken as searched for, which is the hardest."""
    if not set(methods) - {"match", "fullmatch"} and methods:
        return {name: getattr(compiled, name) for name in methods}
    return {"finditer": lambda text: sum(1 for _ in compiled.finditer(text))}


def main() -> int:
    """Measure all patterns."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--only", default="", metavar="WORD", help="only the patterns of modules in whose name this is found"
    )
    parser.add_argument("--verbose", action="store_true", help="name each pattern")
    given = parser.parse_args()
    found = [one for one in all_patterns() if re.search(given.only, one.module)]
    slow = 0
    for one in found:
        if given.verbose:
            print(one, flush=True)
        if (text := slow_text(one)) is not None:
            slow += 1
            print(f"SLOW  {one} ({', '.join(one.methods) or 'handed on'}): {text}", flush=True)
    hidden = hidden_patterns()
    for place in hidden:
        print(f"HIDDEN  {place}")
    print(
        f"{slow} of {len(found)} patterns take more than in proportion, {len(hidden)} are hidden in functions"
    )
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
