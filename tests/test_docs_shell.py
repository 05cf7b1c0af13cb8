"""What the documentation shows of the shell, run as it stands there."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

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
