"""The Korean pages of the documentation, and the Korean README, say what the English ones say."""

import hashlib
import importlib.util
import os
import re
import runpy
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
KOREAN = ROOT / "docs" / "locale" / "ko" / "LC_MESSAGES"

#: The pages whose Korean text is whole. A page once in this list stays in it.
TRANSLATED = (
    "add-an-outlet",
    "batch",
    "bylines",
    "captions",
    "explain",
    "exports",
    "faq",
    "frames",
    "hand-over",
    "index",
    "json-form",
    "layouts-over-time",
    "limits",
    "outlets",
    "pages",
    "problems",
    "publish-an-outlet",
    "read-a-csv",
    "read-a-feed",
    "read-a-folder",
    "records",
    "report",
    "sections",
    "shell",
    "spark",
    "test-an-outlet",
    "text-for-nlp",
    "times",
    "write-an-outlet",
)

#: The parts of the contents that are the Guide, as index.md names them.
GUIDE = ("What goes in", "What comes out", "Many articles", "Your own outlet")

#: What is English in Korean, too, is not read: the reference and the tables take most of the time.
UNREAD = ("_build", "locale", "reference.md", "papers.md", "rules.md", "changelog.md")

#: What a translation has to keep: code, roles, links, substitutions.
_KEPT = re.compile(r"(?:\{[\w:]+\})?`[^`]+`|\]\([^)\s]+\)|\{\{ \w+ \}\}")


@pytest.fixture(scope="session")
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the messages of the English pages to a folder."""
    if importlib.util.find_spec("sphinx_copybutton") is None:
        pytest.skip("the documentation's packages are not installed: pip install -e '.[docs]'")
    folder = tmp_path_factory.mktemp("gettext")
    command = [
        *(sys.executable, "-m", "sphinx", "-q", "-b", "gettext"),
        *("-D", f"exclude_patterns={','.join(UNREAD)}", str(ROOT / "docs"), str(folder)),
    ]
    paths = os.pathsep.join(filter(None, (str(ROOT / "src"), os.environ.get("PYTHONPATH"))))
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONPATH": paths})  # noqa: S603
    return folder


def messages(file: Path) -> dict[str, str]:
    """Give the messages of a file with their translations; "" for one that has none or a fuzzy one.

    A message that is no longer in the page, which gettext keeps as obsolete, has its place among them.
    """
    from babel.messages.pofile import read_po  # noqa: PLC0415  # comes with Sphinx

    with file.open("rb") as lines:
        catalog = read_po(lines)
    known = [*catalog, *catalog.obsolete.values()]
    return {
        str(message.id): "" if message.fuzzy else str(message.string or "") for message in known if message.id
    }


def stale(english: dict[str, str], korean: dict[str, str]) -> Iterator[str]:
    """Name what the translation of a page lacks, and what it has that the page no longer says."""
    yield from (f"not translated: {message}" for message in english if not korean.get(message))
    yield from (f"no longer on the page: {message}" for message in korean if message not in english)


@pytest.mark.parametrize("page", TRANSLATED)
def test_the_korean_page_is_as_new_as_the_english_one(page: str, english: Path) -> None:
    wrong = [*stale(messages(english / f"{page}.pot"), messages(KOREAN / f"{page}.po"))]
    assert wrong == [], "run `nox -s translate`, then translate what it left empty or fuzzy"


@pytest.mark.parametrize("page", TRANSLATED)
def test_the_korean_page_has_the_code_and_the_links_of_the_english_one(page: str) -> None:
    pytest.importorskip("babel")
    wrong = [
        f"{message}\n{korean}"
        for message, korean in messages(KOREAN / f"{page}.po").items()
        if korean and sorted(set(_KEPT.findall(message))) != sorted(set(_KEPT.findall(korean)))
    ]
    assert wrong == []


def test_start_and_the_guide_are_translated() -> None:
    contents = re.findall(
        r"^```\{toctree\}\n(?:.+\n)*:caption: (.+)\n\n((?:.+\n)+)```$",
        (ROOT / "docs" / "index.md").read_text("utf-8"),
        re.MULTILINE,
    )
    pages = {caption: pages.split() for caption, pages in contents}
    assert {"index", "faq", *(page for part in GUIDE for page in pages[part])} == set(TRANSLATED)


def test_each_page_that_is_to_be_translated_has_its_file() -> None:
    pytest.importorskip("nox")
    untranslated = runpy.run_path(str(ROOT / "noxfile.py"))["UNTRANSLATED"]
    pages = {page.stem for page in ROOT.glob("docs/*.md")}
    assert {file.stem for file in KOREAN.glob("*.po")} == pages - untranslated


def test_a_changed_a_missing_and_a_fuzzy_message_are_stale(tmp_path: Path) -> None:
    pytest.importorskip("babel")
    file = tmp_path / "page.po"
    file.write_text(
        'msgid "Same"\nmsgstr "같다"\n\n#, fuzzy\nmsgid "Near"\nmsgstr "비슷하다"\n\n'
        'msgid "Empty"\nmsgstr ""\n\n#~ msgid "Old"\n#~ msgstr "낡았다"\n',
        "utf-8",
    )
    page = dict.fromkeys(("Same", "Near", "Empty", "New"), "")
    assert [*stale(page, messages(file))] == [
        "not translated: Near",
        "not translated: Empty",
        "not translated: New",
        "no longer on the page: Old",
    ]


def test_what_a_translation_has_to_keep() -> None:
    assert _KEPT.findall("{py:func}`~knews.parse` reads `str`: [](pages.md), {{ n }}") == [
        "{py:func}`~knews.parse`",
        "`str`",
        "](pages.md)",
        "{{ n }}",
    ]


_FENCE = re.compile(r"^```(?:sh|python|text)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_STATED = re.compile(r"^<!-- The README\.md of this translation: (\w+) -->$", re.MULTILINE)


def test_the_korean_readme_has_the_form_and_the_code_of_the_english_one() -> None:
    english, korean = ((ROOT / name).read_text("utf-8") for name in ("README.md", "README.ko.md"))
    assert _FENCE.findall(korean) == _FENCE.findall(english)
    texts = [_FENCE.sub("", text) for text in (english, korean)]
    for form in (r"^#+ ", r"^\| ", r"^- ", r"^```"):
        assert len(re.findall(form, texts[1], re.MULTILINE)) == len(re.findall(form, texts[0], re.MULTILINE))


def test_the_korean_readme_was_brought_up_to_the_english_one() -> None:
    digest = hashlib.sha256((ROOT / "README.md").read_bytes()).hexdigest()[:16]
    stated = _STATED.findall((ROOT / "README.ko.md").read_text("utf-8"))
    assert stated == [digest], f"bring README.ko.md up to README.md, then state {digest} in its last line"
