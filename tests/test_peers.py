"""The comparison with other libraries: its scores, its inputs, and the page that its figures make."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "benchmarks" / "peers"))

import inputs  # noqa: E402
import measure  # noqa: E402
import report  # noqa: E402
import scores  # noqa: E402
from peers import FIELDS, PEERS  # noqa: E402
from readers import READERS, decoded  # noqa: E402
from worker import MARK  # noqa: E402

DOCS = ROOT / "docs"
LABEL = {
    "headline": "하늘시, 새 다리 연다",
    "published": {"value": "2025-01-22T17:43:00+09:00"},
    "bylines": [{"name": "김하늘"}, {"name": None}],
    "sections": [{"paragraphs": ["시는 새 다리를 연다.", "예산은 백억 원이다."]}],
}
FOUND = {
    "headline": "하늘시, 새  다리 연다",
    "published": "2025-01-22T08:43:59+00:00",
    "authors": ["김하늘 기자 sky@haneul.example"],
    "paragraphs": ["시는 새 다리를 연다. 예산은 백억 원이다."],
}


def test_what_is_right_scores_one() -> None:
    assert set(scores.score([(FOUND, LABEL)]).values()) == {1.0}


@pytest.mark.parametrize(
    ("change", "lower"),
    [
        ({"headline": "하늘시, 새 다리 연다 | 하늘일보"}, {"headline"}),
        ({"headline": "하늘시, 새 다리"}, {"headline", "headline_holds"}),
        ({"published": "2025-01-22"}, {"published"}),
        ({"published": "2025-01-22T17:44"}, {"published"}),
        ({"published": "어제"}, {"published", "day"}),
        ({"published": None}, {"published", "day"}),
        ({"authors": ["이바다"]}, {"byline"}),
        ({"authors": ["김하늘", "이바다"]}, {"byline"}),
        ({"paragraphs": ["시는 새 다리를 연다. 예산은 백억 원이다. 많이 본 뉴스"]}, {"body"}),
        ({"paragraphs": []}, {"body"}),
    ],
)
def test_what_is_wrong_scores_less(change: dict[str, object], lower: set[str]) -> None:
    found = scores.score([({**FOUND, **change}, LABEL)])
    assert {name for name, value in found.items() if value < 1} == lower


def test_nothing_found_scores_nothing() -> None:
    assert set(scores.score([(None, LABEL)]).values()) == {0.0}
    assert scores.score([]) == {}


def test_each_peer_can_be_read_and_says_what_it_gives() -> None:
    assert [peer.name for peer in PEERS] == list(READERS)
    assert len(PEERS) == 12
    for peer in PEERS:
        assert peer.gives
        assert set(peer.gives) <= set(FIELDS)


def test_knews_is_read_as_the_others_are() -> None:
    page = inputs._PAGE.encode()
    found = READERS["knews"]()(page, None)
    assert found is not None
    assert found["headline"] == "하늘시, 새 다리 연다"
    assert MARK in found["paragraphs"][0]


def test_a_page_is_decoded_by_what_it_declares() -> None:
    declared = '<meta charset="euc-kr">새 다리'
    assert decoded(declared.encode("cp949")) == declared
    assert decoded('<meta charset="haneul">새 다리'.encode()) == '<meta charset="haneul">새 다리'


def test_the_inputs_made_to_harm_are_the_same_each_time() -> None:
    for name, make in inputs.HOSTILE.items():
        assert make() == make(), name
    assert set(inputs.EMPTY) <= set(inputs.HOSTILE)


def test_the_project_s_own_pages_stand_in_for_the_corpus(tmp_path: Path) -> None:
    found, which = inputs.pages(tmp_path / "none")
    assert len(found) > 100
    assert "invented" in which
    assert all(page.label["headline"] or page.label.get("sections") is not None for page in found)


def test_what_hangs_and_what_crashes_is_told() -> None:
    sleeper = measure._Server([sys.executable, "-c", "import time; time.sleep(60)"])
    assert sleeper.hear(0.2) == {"end": "hangs"}
    sleeper.stop()
    crasher = measure._Server([sys.executable, "-c", "import os; os._exit(7)"])
    assert crasher.hear(60) == {"end": "ends with 7"}
    crasher.stop()


def test_a_peer_that_cannot_be_installed_is_named_with_the_reason() -> None:
    about, rows = report.read((DOCS / "peers.csv").read_text("utf-8"))
    failed = dict.fromkeys(rows[0], "") | {"peer": "haneul", "failed": "no such package"}
    text = report.tables(*report.read(report.write(about, [*rows, failed])))
    assert "| haneul | – | – | could not be installed: no such package |" in text


def test_the_page_and_the_picture_are_those_of_the_figures() -> None:
    about, rows = report.read((DOCS / "peers.csv").read_text("utf-8"))
    page = (DOCS / "peers.md").read_text("utf-8")
    assert report.fill(page, report.tables(about, rows)) == page, "run `python benchmarks/peers --render`"
    assert (DOCS / "_static" / "peers.svg").read_text("utf-8") == report.picture(rows)
    assert {row["peer"] for row in rows} >= {peer.name for peer in PEERS}
