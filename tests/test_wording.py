"""Messages in Korean: none is missing, stale or unmarked, and programs see the same as in English."""

import ast
import inspect
import json
import re
import string
import subprocess
import sys
from argparse import __file__ as argparse_file
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from commands import TEXT, environment, module

import knews
from knews import wording
from knews.cli.options import columns, wrapped
from knews.source_encoding import _MAGIC

babel = pytest.importorskip("babel")
sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))

from babel.messages.catalog import Message  # noqa: E402
from babel.messages.extract import extract_from_file  # noqa: E402
from messages import LOCALE, collected, compiled, translated  # noqa: E402

PACKAGE = Path(knews.__file__).parent
KOREAN = {"LANG": "ko_KR.UTF-8", "LC_ALL": "", "LC_MESSAGES": "", "LANGUAGE": ""}
MARKED = {str(message.id): message for message in collected() if message.id}
KNOWN = {str(message.id): message for message in translated("knews") if message.id}


def in_korean(*argv: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command as who reads Korean does."""
    variables: Any = {**KOREAN, **more}
    return module(*argv, stdin=TEXT.encode(), **variables)


def texts(value: str | Sequence[str] | None) -> Sequence[str]:
    return (value,) if isinstance(value, str) else tuple(value or ())


def fields(text: str) -> set[tuple[str, str, str]]:
    """Give what stands in for values: name, form, conversion."""
    return {
        (name, form or "", conversion or "")
        for _, name, form, conversion in string.Formatter().parse(text)
        if name is not None
    }


def test_every_message_has_a_korean_text_and_none_is_stale() -> None:
    assert set(KNOWN) == set(MARKED), "run `python tools/messages.py`, and fill in what is empty"


@pytest.mark.parametrize("message", KNOWN.values(), ids=lambda message: str(message.id)[:40])
def test_a_korean_text_is_whole_and_has_the_same_places_for_values(message: Message) -> None:
    assert not message.fuzzy
    for text in texts(message.string):
        assert text, message.id
        assert text.strip() == text or message.id[0] == " "
        for given in texts(message.id):
            assert fields(text) == fields(given)
            assert text.count("\n") == given.count("\n")


@pytest.mark.parametrize("name", ["knews", "argparse"])
def test_the_compiled_catalog_is_that_of_the_text(name: str) -> None:
    assert (LOCALE / f"{name}.mo").read_bytes() == compiled(translated(name)), (
        "run `python tools/messages.py`"
    )


def test_argparse_of_this_python_says_nothing_that_has_no_korean_text() -> None:
    known = {str(message.id): message.string for message in translated("argparse")}
    keywords = {"_": None, "ngettext": (1, 2)}
    for _line, message, _comments, _context in extract_from_file("python", argparse_file, keywords=keywords):
        assert all(texts(known[str(message)])), message


def test_what_errors_hold_in_english_has_a_korean_text() -> None:
    assert set(_MAGIC.values()) <= set(KNOWN)


def literals(path: Path) -> Iterator[ast.expr]:
    """Give what a command shows of a person: help, and what is said."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            yield from (word.value for word in node.keywords if word.arg in {"help", "description", "epilog"})
            if name in {"say", "tell", "add_argument_group", "ArgumentTypeError", "error"}:
                yield from node.args[:1]
        elif isinstance(node, ast.Assign):
            target = node.targets[0]
            if getattr(target, "attr", getattr(target, "id", "")) in {
                "description",
                "epilog",
                "message",
                "hint",
            }:
                yield node.value


def words(node: ast.expr) -> str:
    """Give the letters that stand in a literal; "" for what is no literal."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    return "".join(str(part.value) for part in parts if isinstance(part, ast.Constant)).strip(" :;,(){}\n")


@pytest.mark.parametrize("path", sorted((PACKAGE / "cli").glob("*.py")), ids=lambda path: path.stem)
def test_what_a_command_says_is_marked(path: Path) -> None:
    bare = [f"line {node.lineno}: {found}" for node in literals(path) if (found := words(node))]
    # The name of an option is one in any language.
    assert [one for one in bare if not re.search(r": --?[a-z-]+$", one)] == []


def test_an_error_says_nothing_unmarked() -> None:
    tree = ast.parse((PACKAGE / "errors.py").read_text(encoding="utf-8"))
    shown = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == "__str__"]
    returned = [node.value for one in shown for node in ast.walk(one) if isinstance(node, ast.Return)]
    assert len(returned) >= len(shown) > 10
    assert [words(node) for node in returned if node is not None and words(node)] == []


@pytest.mark.parametrize(
    ("variables", "korean"),
    [
        ({}, False),
        ({"LANG": "ko"}, True),
        ({"LANG": "ko_KR.UTF-8"}, True),
        ({"LANG": "ko_KR.eucKR@x"}, True),
        ({"LANG": "C.UTF-8"}, False),
        ({"LANG": "kok_IN"}, False),
        ({"LANG": "de_DE.UTF-8"}, False),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "fr:ko"}, True),
        ({"LANG": "ko_KR.UTF-8", "LANGUAGE": "en:ko"}, False),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": "C"}, False),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ko_KR.UTF-8"}, True),
        ({"LANGUAGE": "ko", "LC_ALL": "C"}, False),
        ({"LANGUAGE": "ko"}, False),
    ],
    ids=str,
)
def test_the_environment_chooses_the_language(
    *, variables: dict[str, str], korean: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert wording.is_korean() is korean
    assert (str(knews.EmptyInput()).startswith("입력이")) is korean
    with wording.english():
        assert str(knews.EmptyInput()).startswith("the input is empty")


def korean(text: str) -> bool:
    return any("가" <= char <= "힣" for char in text)


@pytest.mark.parametrize(
    "command",
    ["", "parse", "batch", "outlets", "new-outlet", "check-outlet", "rules", "schema", "explain", "report"],
)
def test_help_is_korean_and_fits_a_terminal(command: str) -> None:
    done = in_korean(*filter(None, [command]), "--help", COLUMNS="80")
    out = done.stdout.decode("utf-8")
    assert (done.returncode, done.stderr) == (0, b"")
    assert out.startswith("사용법: knews")
    for english in ("usage", "options:", "arguments", "exit status", "show ", "may be repeated"):
        assert english not in out
    wide = [line for line in out.splitlines() if columns(line) > 80 and not line.startswith("  knews")]
    assert wide == []


def test_help_is_english_by_itself() -> None:
    out = module("--help").stdout.decode("utf-8")
    assert out.startswith("usage: knews")
    assert not korean(out)


@pytest.mark.parametrize(
    ("argv", "status", "said"),
    [
        (["parse", "/nowhere/a.txt"], 1, "knews: /nowhere/a.txt: 그런 파일이나 폴더가 없습니다"),
        (["parse", "--outlet", "nowhere"], 2, "knews: 매체 'nowhere': 설치되어 있지 않습니다"),
        (["parse", "--crawled-at", "x"], 2, "knews parse: 오류: --crawled-at: 'x': ISO 8601 시각이 아닙니다"),
        (["batch"], 2, "knews batch: 오류: 다음 인자가 필요합니다: INPUT, -o/--output"),
        (["batch", "a", "-o", "a.xls"], 2, "knews: a.xls: 확장자로 형식을 정하세요"),
        (["nope"], 2, "knews: 오류: COMMAND: 쓸 수 없는 값입니다: 'nope'"),
        (["parse", "--nope"], 2, "knews parse: 오류: 알 수 없는 인자입니다: --nope"),
        (["rules", "tim"], 2, "knews: 규칙 'tim': 없습니다 (혹시 time"),
    ],
    ids=str,
)
def test_wrong_use_is_told_in_korean(argv: list[str], status: int, said: str) -> None:
    done = in_korean(*argv)
    assert done.returncode == status
    assert said in done.stderr.decode("utf-8").splitlines()[-1]


def test_files_and_results_are_the_same_in_both_languages(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(" ", encoding="utf-8")
    (tmp_path / "c.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "d.jsonl").write_text('{"제목": "새 다리"}\n', encoding="utf-8")
    runs = []
    for name, call in (("en", module), ("ko", in_korean)):
        output = tmp_path / name / "out.jsonl"
        output.parent.mkdir()
        inputs = sorted(map(str, tmp_path.glob("*.*")))
        done = call("batch", *inputs, "-o", str(output), "--jobs", "1")
        parsed = call("parse", "--format", "jsonl", *inputs)
        assert (done.returncode, parsed.returncode) == (1, 1)
        assert korean(done.stderr.decode("utf-8")) is (name == "ko")
        failed = [
            json.loads(line)
            for line in output.with_name("out.jsonl.failed.jsonl").read_text("utf-8").splitlines()
        ]
        runs.append((output.read_bytes(), failed, parsed.stdout))
    assert runs[0] == runs[1]
    assert len(runs[0][1]) == 3


def test_a_catalog_is_loaded_by_the_first_message_alone() -> None:
    code = (
        "import sys, knews; knews.parse('새 다리 열린다'); assert 'gettext' not in sys.modules\n"
        "print(knews.UnknownOutlet('haneul')); assert 'gettext' in sys.modules"
    )
    done = subprocess.run(  # noqa: S603  # ourselves
        [sys.executable, "-c", code], env=environment(**KOREAN), capture_output=True, check=True
    )
    assert korean(done.stdout.decode("utf-8"))


def test_an_error_is_pickled_as_data_and_says_itself_in_the_language_of_who_shows_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    error = knews.UnknownOutlet("haneul", ("hani",))
    in_english = str(error)
    monkeypatch.setenv("LANG", "ko_KR.UTF-8")
    assert str(error).startswith("매체 'haneul'")
    monkeypatch.setenv("LANG", "C")
    assert str(error) == in_english


def errors() -> Iterable[knews.KnewsError]:
    """Give each error with hostile data in every field."""
    hostile = "\x1b]0;x\x07\x9b31m\u202e\u2066\n\r" + "다" * 5_000
    for name in knews.__all__:
        value = getattr(knews, name)
        if isinstance(value, type) and issubclass(value, knews.KnewsError) and value is not knews.KnewsError:
            kinds = [parameter.annotation for parameter in inspect.signature(value).parameters.values()]
            yield value(
                *(
                    7
                    if kind is int
                    else ((hostile, hostile),) * 50
                    if "tuple[tuple" in str(kind)
                    else (hostile,) * 500
                    if "tuple" in str(kind)
                    else hostile
                    for kind in kinds
                )
            )


@pytest.mark.parametrize("language", ["C", "ko_KR.UTF-8"])
@pytest.mark.parametrize("error", list(errors()), ids=lambda error: type(error).__name__)
def test_no_message_passes_on_what_a_terminal_obeys_nor_a_long_text(
    error: knews.KnewsError, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", language)
    said = str(error)
    assert said.isprintable(), said
    assert len(said) < 3_000


def test_lines_are_broken_where_a_terminal_breaks_them() -> None:
    assert wrapped("하늘시가 새 다리를 연다", 12) == ["하늘시가 새", "다리를 연다"]
    assert wrapped("https://haneul.example/1 을 연다", 12) == ["https://haneul.example/1", "을 연다"]
    assert wrapped("  knews parse a.txt", 5) == ["  knews parse a.txt"]


def test_an_explanation_is_korean_but_for_names_and_rules() -> None:
    shown = in_korean("explain", "-").stdout.decode("utf-8")
    assert shown.startswith("표준 입력 · text(으)로 읽음 · 매체 hankyung · 조각 ")
    assert "규칙 first-line (" in shown
    page = in_korean("explain", "-", "--html", "-").stdout.decode("utf-8")
    for word in (
        '<html lang="ko">',
        ">입력</h2>",
        ">기사</h2>",
        ">이유</h2>",
        "다른 규칙은 맡으려 하지 않았습니다.",
    ):
        assert word in page
    said = ET.fromstring("<p " + re.search(r'data-words="[^"]*"', page)[0] + "/>").get("data-words")  # type: ignore[index]  # noqa: S314  # ours
    script = (PACKAGE / "explain" / "page.js").read_text("utf-8")
    for word in json.loads(said or ""):
        assert f'"{word}"' in script, "the script says it in these words"
    english = module("explain", "-", "--html", "-", stdin=TEXT.encode()).stdout.decode("utf-8")
    assert "data-words" not in english.partition("<script>")[0]


def test_a_summary_counts_as_korean_does(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(" ", encoding="utf-8")
    said = in_korean("batch", str(tmp_path / "*.txt"), "-o", str(tmp_path / "o.jsonl")).stderr.decode("utf-8")
    assert "실패: empty-input 1건" in said
    assert "매체: hankyung 1건" in said


def test_an_unsupported_input_is_told_as_what_it_looks_like(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "ko_KR.UTF-8")
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    said = "ELF 실행 파일로 보입니다. knews는 이 형식을 읽지 못합니다. 기사의 텍스트를 주세요"
    assert str(knews.UnsupportedInput("an ELF program")) == said
