"""The pages of `knews explain` that the documentation shows: they are made anew whenever it is built."""

from datetime import datetime
from pathlib import Path

from sphinx.application import Sphinx

from knews.alongside import Given
from knews.explain.page import page
from knews.explain.view import View, explain
from knews.known import know

ROOT = Path(__file__).parents[1]
#: Below the built pages; the page explain.md shows what lies there.
FOLDER = Path("_static", "explained")

#: The content of an item of a feed, as its reader gives it.
CONTENT = """<p>하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다고 밝혔다.</p>
<figure><img src="https://img.haneul.example/bridge.jpg"><figcaption>개통을 앞둔 하늘대교. /하늘시 제공</figcaption></figure>
<p><strong>■ 다리가 놓이기까지</strong></p>
<p>공사에는 4년이 걸렸다. 시는 “비가 잦아 한 해 늦어졌다”고 설명했다.</p>
<p>이바다 기자 sea@haneul.example</p>
<p>▶ 하늘일보 구독하기</p>
<p><a href="https://www.haneul.example/2">[관련기사] 하늘시, 옛 다리 헌다</a></p>"""


def views() -> dict[str, View]:
    """Give what is shown: a dump, a page, an item of a feed."""
    page_of_paper = ROOT / "tests" / "outlets" / "hankyung" / "page-2023.html"
    beside = know(headline="하늘시, 새 다리 10월에 연다", published="Wed, 22 Jan 2025 17:43:00 +0900")
    crawled_at = datetime.fromisoformat("2025-01-22T21:30+09:00")
    return {
        "dump": explain(
            (ROOT / "examples" / "hankyung.txt").read_bytes(),
            "hankyung.txt",
            Given(None, crawled_at, None, None),
        ),
        "page": explain(page_of_paper.read_bytes(), page_of_paper.name),
        "feed": explain(CONTENT, "an item of a feed", Given(None, None, None, beside)),
    }


def write(app: Sphinx, error: Exception | None) -> None:
    """Write the pages beside those that Sphinx made."""
    if error is not None or app.builder.format != "html":
        return
    folder = Path(app.outdir) / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, view in views().items():
        (folder / f"{name}.html").write_text(page(view), encoding="utf-8")


def setup(app: Sphinx) -> dict[str, bool]:
    """Write them when all else is built."""
    app.connect("build-finished", write)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
