"""What knews promises to keep: the lines of `tests/data/api.txt`, and that CHANGELOG.md names what differs in them."""

import re
from importlib import util
from pathlib import Path
from types import ModuleType

import pytest

import knews

ROOT = Path(__file__).parents[1]


def tool() -> ModuleType:
    """Load tools/api.py, which is no package."""
    spec = util.spec_from_file_location("api_tool", ROOT / "tools" / "api.py")
    assert spec is not None
    assert spec.loader is not None
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


api = tool()


def unnamed(old: tuple[str, ...], new: tuple[str, ...], notes: str) -> list[str]:
    """Give what differs and is not named in the notes, by its last part; a new class or command stands for its parts."""
    told = []
    found = api.differences(old, new)
    for name, said in found.items():
        whole = (
            name.rpartition(" --")[0].replace("option", "command")
            if " --" in name
            else name.rpartition(".")[0]
        )
        part = re.split(r"[. ]", name)[-1]
        is_new_part = said.startswith("added") and found.get(whole, "").startswith("added")
        is_named = re.search(rf"(?<![\w-]){re.escape(part)}(?![\w-])", notes)
        if not is_new_part and not is_named:
            told.append(said)
    return told


def test_the_api_is_the_one_that_was_written_down() -> None:
    found = api.differences(api.read_lines(api.PRESENT), api.read_api(ROOT / "src"))
    assert not found, (
        "the public API is another: run `nox -s api` and add a line to CHANGELOG.md\n"
        + "\n".join(found.values())
    )


def test_the_changelog_names_what_differs_from_the_last_release() -> None:
    version, released = api.last_release()
    notes, heading, _ = (ROOT / "CHANGELOG.md").read_text("utf-8").partition(f"\n## [{version}]")
    assert heading, f"CHANGELOG.md has no heading of {version}"
    told = unnamed(released, api.read_lines(api.PRESENT), notes)
    assert not told, f"differs from {version}, and CHANGELOG.md does not name it:\n" + "\n".join(told)


@pytest.mark.parametrize(
    ("old", "new", "notes", "told"),
    [
        (("f(a)",), ("f(a)",), "", []),
        (("f(a)",), ("f(b)",), "`knews.f` takes b", []),
        (("f(a)",), ("f(b)",), "`knews.ff` takes b", ["changed: f(a) => f(b)"]),
        (("k.f(a)",), (), "", ["removed: k.f(a)"]),
        (("k.f(a)",), (), "- `f` is gone.", []),
        ((), ("k.C", "k.C.part"), "`C` is new", []),
        (("k.C",), ("k.C", "k.C.part"), "`C` is old", ["added: k.C.part"]),
        ((), ("command run", "option run --jobs"), "`knews run`", []),
        (("command run",), ("command run", "option run --jobs"), "`knews run`", ["added: option run --jobs"]),
        (("command run",), ("command run", "option run --jobs"), "`knews run --jobs`", []),
        ((), ("problem no-text",), "`no-text-at-all`", ["added: problem no-text"]),
    ],
)
def test_what_is_not_named(old: tuple[str, ...], new: tuple[str, ...], notes: str, told: list[str]) -> None:
    assert unnamed(old, new, notes) == told


def test_the_lines_say_what_users_rely_on() -> None:
    lines = api.read_lines(api.PRESENT)
    for needed in (
        "knews.Article.headline: str | None = None",
        "knews.KnewsError(Exception)",
        "json Timestamp.zone: string | null",
        "option parse --crawled-at",
        "problem no-text",
    ):
        assert needed in lines
    assert any(line.startswith("knews.parse(raw: str | bytes, *, url: str | None = None, ") for line in lines)
    assert {api.name_of(line).split(".")[1] for line in lines if line.startswith("knews.")} >= {
        name for name in knews.__all__ if name != "__version__"
    }
