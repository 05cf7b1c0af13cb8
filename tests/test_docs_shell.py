"""What the documentation shows of the shell, run as it stands there."""

import json
import re
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from knews.cli import main

PAGE = (Path(__file__).parents[1] / "docs" / "read-a-folder.md").read_text("utf-8")
_BLOCK = re.compile(r"^```(?P<kind>sh|text)\n(?P<code>.*?)^```$", re.DOTALL | re.MULTILINE)


@pytest.mark.skipif(shutil.which("sh") is None, reason="there is no POSIX shell")
def test_a_folder_is_read_as_its_page_says(tmp_path: Path) -> None:
    command, failed, urls = (block["code"] for block in _BLOCK.finditer(PAGE))
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "1.html").write_text("<html><body><h1>새 다리 열린다</h1></body></html>", "utf-8")
    (tmp_path / "pages" / "2.html").write_text("", "utf-8")
    (tmp_path / "urls.csv").write_text(urls, "utf-8")
    knews = f'knews() {{ "{sys.executable}" -m knews "$@"; }}\n'
    done = subprocess.run(["sh", "-c", knews + command], cwd=tmp_path, check=False, capture_output=True)  # noqa: S603, S607
    assert done.returncode == 1
    assert done.stderr.startswith(b"knews: pages/2.html: ")
    assert done.stderr.count(b"\n") == 1
    assert (tmp_path / "failed.jsonl").read_text("utf-8") == failed
    (article,) = map(json.loads, (tmp_path / "articles.jsonl").read_text("utf-8").splitlines())
    assert next(iter(article.items())) == ("input", "pages/1.html")
    assert article["url"] in urls
    assert "blocks" not in article


MANY = (Path(__file__).parents[1] / "docs" / "batch.md").read_text("utf-8")
CRAWL = (
    {
        "press": "한국경제",
        "date": "2025.01.22 17:43",
        "title": "하늘시, 새 다리 10월에 연다",
        "byline": "김하늘 기자 sky@haneul.example",
        "text": "새 다리를 열기로 했다고 밝혔다.",
    },
    {
        "press": "한겨레",
        "date": "2025-01-23",
        "title": "바다군도 새 다리를 놓는다",
        "text": "바다군도 열기로 했다고 밝혔다.",
    },
)


def test_many_inputs_are_read_as_their_page_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    rows = [json.dumps(record, ensure_ascii=False) for record in CRAWL]
    Path("crawl.jsonl").write_text("\n".join([*rows, "{"]), "utf-8")
    assert main(["batch", "crawl.jsonl", "-o", "articles.sqlite", "--same-duplicates"]) == 1
    blocks = re.findall(r"^```(\w+)\n(.*?)^```$", MANY, re.DOTALL | re.MULTILINE)
    said = next(code for kind, code in blocks if kind == "text" and code.startswith("knews: 3 inputs"))
    timeless = re.compile(r", in .*")
    assert timeless.sub("", said) in timeless.sub("", capsys.readouterr().err)
    shell = next(code for kind, code in blocks if kind == "sh" and "sqlite3" in code)
    query = shell.partition('"')[2].rpartition('"')[0].replace('\\"', '"')
    shown = next(code for kind, code in blocks if kind == "text" and "|" in code)
    database = sqlite3.connect("articles.sqlite")
    assert ["|".join(row) for row in database.execute(query)] == shown.splitlines()
    for kind, code in blocks:
        if kind == "sql":
            for statement in code.split(";")[:-1]:
                assert database.execute(statement).description
                assert (
                    "HAVING" in statement or database.execute(statement).fetchall() or "problems" in statement
                )
    database.close()
