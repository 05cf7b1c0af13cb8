"""Line rules that are proposed from a dump: what only the outlet prints, and never a sentence."""

import re

import pytest

import knews
from knews import Outlet, Role
from knews.authoring.check.line_rules import check_lines
from knews.authoring.propose.dumps import propose_dumps
from knews.authoring.propose.lines import DumpProposals, propose_lines

TITLE = "하늘시, 새 다리 10월에 연다"
LEAD = "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다고 9일 밝혔다."
REST = "시장은 “다리가 아니라 길”이라고 말했다."
SIGNED = "김하늘 기자 sky@haneul.example"


def propose(*lines: str, name: str = "하늘일보") -> DumpProposals:
    return propose_lines("\n\n".join((TITLE, LEAD, REST, *lines)).encode(), name=name)


def patterns(found: DumpProposals) -> list[str]:
    return [proposal.rule.pattern for proposal in found.lines]


def test_a_line_with_a_day_behind_the_text() -> None:
    found = propose(SIGNED, "하늘포럼 11월 3일 하늘회관")
    assert patterns(found) == [r"하늘포럼 \d{1,2}월 \d{1,2}일 하늘회관"]
    (proposal,) = found.lines
    assert proposal.rule.role is Role.NOTICE
    assert proposal.examples == ("하늘포럼 11월 3일 하늘회관",)
    assert proposal.rule.matches("하늘포럼 2월 14일 하늘회관")
    assert not proposal.rule.matches("하늘포럼 2월 14일 하늘회관에서 열린다.")


def test_lines_that_open_alike_are_related_articles() -> None:
    found = propose(SIGNED, "[하늘픽] 강변 산책로 두 배로", "[하늘픽] 장날의 귀환", "[하늘픽] 등대 도서관")
    assert patterns(found) == [r"\[하늘픽\] ?.{1,80}"]
    assert found.lines[0].rule.role is Role.RELATED
    assert len(found.lines[0].examples) == 3
    assert found.lines[0].evidence == "3 lines open with [하늘픽]"


def test_lines_that_are_built_alike_share_a_rule() -> None:
    found = propose(SIGNED, "하늘강좌 3월 2일 동관", "하늘강좌 11월 12일 서관")
    assert patterns(found) == [r"하늘강좌 \d{1,2}월 \d{1,2}일 [가-힣]{1,12}"]


def test_a_line_with_the_outlets_name() -> None:
    found = propose(SIGNED, "하늘일보와 함께 걷는 강변")
    assert patterns(found) == ["하늘일보와 함께 걷는 강변"]
    assert patterns(propose(SIGNED, "하늘일보와 함께 걷는 강변", name="바다일보")) == []


def test_what_the_grammar_reads_needs_no_rule() -> None:
    found = propose(
        "입력 2025.01.22 17:43", SIGNED, "ⓒ 하늘일보, 무단전재 및 재배포 금지", "▶ 하늘일보 채널 구독하기"
    )
    assert found.lines == ()
    assert dict(found.read) == {Role.TIME: 1, Role.BYLINE: 1, Role.COPYRIGHT: 1, Role.NOTICE: 1}


@pytest.mark.parametrize(
    "line",
    [
        "시장은 11월 3일 하늘회관에서 그렇게 말했다.",
        "“11월 3일에 오라”",
        "○새 다리가 놓이기까지",
        "남은 과제",
        "다리는 11월 3일부터 건널 수 있습니다",
        "[앵커]",
        "시민들이 11월 3일 새 다리를 건너고 있다. /하늘시 제공",
    ],
)
def test_text_is_never_taken_for_furniture(line: str) -> None:
    assert propose(line, SIGNED).lines == ()
    assert propose(line, REST, SIGNED).lines == ()


def test_a_rule_that_fits_the_text_is_none() -> None:
    # "[하늘픽]" opens a sentence of the text, too.
    text = "[하늘픽] 시장은 다음 달에 다리를 다시 둘러보겠다고 밝혔다."
    assert propose(text, "[하늘픽] 강변 산책로", "[하늘픽] 장날", SIGNED).lines == ()
    assert len(propose("[하늘픽] 강변 산책로", "[하늘픽] 장날", SIGNED).lines) == 1


def test_nothing_is_lost_but_the_furniture() -> None:
    found = propose(SIGNED, "하늘포럼 11월 3일 하늘회관")
    assert found.article.text == f"{LEAD}\n\n{REST}"
    assert found.article.headline == TITLE
    assert found.article.blocks_of(Role.NOTICE)[0].rule == "outlet:new:1"


def test_marks_in_a_line_are_quoted() -> None:
    line = r'하늘* (포럼) [11월 3일] "a\b" +1?^$|'
    found = propose(SIGNED, f"{line} haneul.example")
    (proposal,) = found.lines
    assert proposal.rule.matches(f"{line} haneul.example")
    assert not proposal.rule.matches("하늘하늘 포럼 11월 3일")
    re.compile(proposal.rule.pattern)


def test_rules_keep_the_contract_of_outlets() -> None:
    found = propose(
        SIGNED, "하늘포럼 11월 3일 하늘회관", "[하늘픽] 강변 산책로", "[하늘픽] 장날", "새솔축제 5월 2일 3관"
    )
    outlet = Outlet(id="haneul", name="하늘일보", lines=tuple(each.rule for each in found.lines))
    assert len(outlet.lines) == 3
    assert list(check_lines(outlet)) == []


def test_an_empty_dump_raises() -> None:
    with pytest.raises(knews.EmptyInput):
        propose_lines(b"  \n")


def test_cp949_is_read_too() -> None:
    text = f"{TITLE}\n\n{LEAD}\n\n하늘포럼 11월 3일 하늘회관"
    assert len(propose_lines(text.encode("cp949")).lines) == 1


def test_a_rule_that_one_dump_asks_for_takes_no_headline_of_another() -> None:
    asks = f"새 다리 10월에 연다\n\n{LEAD}\n\n하늘포럼 11월 3일 하늘회관"
    heads = f"하늘포럼 12월 4일 하늘회관\n\n{LEAD}\n\n시장은 웃었다."
    assert len(propose_dumps([asks.encode()]).lines) == 1
    assert propose_dumps([asks.encode(), heads.encode()]).lines == ()
