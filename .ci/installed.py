"""Parse the examples with the installed knews, and hold what they give: `.ci/installed.py EXAMPLES`."""

import json
import sys
from pathlib import Path

import knews


def main() -> int:
    """Parse a dump and a page, and bring both through JSON."""
    examples = Path(sys.argv[1])
    assert "site-packages" in knews.__file__, f"not the installed one: {knews.__file__}"
    dump = knews.parse((examples / "hankyung.txt").read_bytes())
    assert (dump.outlet, len(dump.sections), len(dump.captions)) == ("hankyung", 3, 1), dump
    assert [byline.name for byline in dump.bylines] == ["한가람", "윤도담"], dump.bylines
    page = knews.parse((examples / "knews-haneul/tests/outlets/haneul/page-2024.html").read_bytes())
    assert page.headline == "새솔대교 내년 봄 착공", page
    assert page.published is not None
    assert page.published.precision == "second", page.published
    for article in (dump, page):
        assert knews.Article.from_dict(json.loads(json.dumps(article.to_dict()))) == article
    assert len(knews.outlet_ids()) > 100
    assert knews.get_outlet("yna").id == "yna"
    print("  both examples are read")
    return 0


if __name__ == "__main__":
    sys.exit(main())
