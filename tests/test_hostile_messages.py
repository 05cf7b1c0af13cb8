"""What messages pass on of an input: no control character, no mark of direction, a short excerpt at most."""

import itertools
import subprocess
from pathlib import Path

import pytest
from test_cli_streams import FULL, shell

import knews

#: A title for the terminal's window, colours, a turn of direction, C1, a line separator.
MARKS = "\x1b]0;제목\x07\x1b[31m\u202e\x9b1m\u2028\u2066"
LONG = "다리" * 2_000
BODY = "\n\n하늘시가 새 다리를 열기로 했다고 밝혔다. 예산은 백억 원이다.\n"
INPUTS = {
    "headline": f"새 다리{MARKS} 열린다{BODY}",
    "time": f"새 다리{MARKS}{LONG}\n\n입력 {MARKS}4 hours ago{BODY}",
    "path": f"/home/{MARKS}/a.txt",
    "address": f"{MARKS}https://haneul.example/{MARKS}{LONG}",
    "writers": f"새 다리 열린다{BODY}\n{MARKS}김하늘 기자, 이바다 기자 sky{MARKS}@haneul.example{LONG}\n",
    "page": f"<html><head><title>{MARKS}</title><meta property='og:url' content='http://[::1{MARKS}'>"
    f"<meta property='article:published_time' content='{MARKS}{LONG}'><meta name='author' content='{MARKS}{LONG}'></head>"
    f"<body><h1>{MARKS}새 다리</h1><div itemprop=articleBody>{BODY * 3}{MARKS}{LONG}</div></body></html>",
    "json": f'{{"{MARKS}": "{LONG}"}}',
    "table": f"{MARKS},{LONG},b\n1,2,3\n4,5,6",
    "mail": f"From: {MARKS}\nSubject: {LONG}\nDate: x\n\n{BODY}",
}
STATED: list[dict[str, str]] = [
    {},
    {"url": f"https://www.hankyung.com/{MARKS}{LONG}"},
    {"url": f"http://[::1{MARKS}{LONG}"},
    {"headline": f"{MARKS}{LONG}다른 다리"},
    {"published": f"{MARKS}{LONG}"},
    {"byline": f"{MARKS}{LONG}!!"},
    {"press": f"{MARKS}{LONG}"},
    {"outlet": f"{MARKS}{LONG}"},
    {
        "headline": f"다른{MARKS}",
        "published": "2025-01-22",
        "byline": f"{MARKS}이바다 기자",
        "press": f"{MARKS}한국경제",
    },
]


@pytest.mark.parametrize("name", INPUTS)
@pytest.mark.parametrize("language", ["C", "ko_KR.UTF-8"])
def test_problems_and_errors_hold_a_short_printable_excerpt(
    name: str, language: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("LANG", language)
    for stated, as_bytes in itertools.product(STATED, (False, True)):
        text = INPUTS[name]
        raw = text.encode("utf-8") + b"\xff" * 40 if as_bytes else text
        try:
            messages = [problem.message for problem in knews.parse(raw, **stated).problems]  # type: ignore[arg-type]
        except knews.KnewsError as error:
            messages = [str(error)]
        for message in [*messages, *caplog.messages]:
            assert message.isprintable(), ascii(message)
            assert len(message) < 500, ascii(message)


@pytest.mark.parametrize("redirection", [f">{FULL}", ">&-", "<&-", "2>&-", f">{FULL} 2>{FULL}"])
@pytest.mark.parametrize(
    "argv",
    [
        ("parse", "-", "--format", "text"),
        ("explain", "-"),
        ("explain", "-", "--html", "-"),
        ("batch", "-", "-o", "OUTPUT"),
        ("rules", "time"),
    ],
    ids=" ".join,
)
def test_no_stream_that_fails_gives_a_traceback(
    argv: tuple[str, ...], redirection: str, tmp_path: Path
) -> None:
    given = [str(tmp_path / "out.jsonl") if word == "OUTPUT" else word for word in argv]
    done: subprocess.CompletedProcess[bytes] = shell(redirection, *given, stdin=INPUTS["headline"].encode())
    said = (done.stdout + done.stderr).decode("utf-8")
    assert "Traceback" not in said
    assert "Exception ignored" not in said
    assert done.stderr.decode("utf-8").replace("\n", "").isprintable()
    if redirection == ">&-":
        assert done.returncode == 1
