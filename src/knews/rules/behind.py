"""What a page prints in an article's run and behind it: titles of other articles, newsletters, buttons beside the writer."""

import re
from collections.abc import Iterator

from knews.block import Role
from knews.press.pattern import pattern
from knews.press.people import MAIL, NAME, ROLE
from knews.rules.invented import LEAD, MORE, TITLE
from knews.rules.rule import Claim, PartRule, Rule, Run

# 관련기사 | ▶관련 뉴스 | 3관련기사 | [많이 본 뉴스] | 이 시각 주요뉴스: no "관련 기사를 본 시민"
_RELATED = pattern(
    r"(?:\d{1,3} ?)?(?:[▶▷■●☞★※<\[] ?)?"
    r"(?:(?:관련|연관|추천|인기) ?(?:기사|뉴스)|많이 본 ?(?:기사|뉴스)|(?:이 ?시각|오늘의) ?(?:주요|많이 본|핫) ?(?:기사|뉴스|이슈)"
    r"|실시간 ?(?:인기|주요) ?(?:기사|뉴스)|핫 ?(?:뉴스|이슈)|최신 ?(?:기사|뉴스))"
    r"(?!(?:[를을은는이가에의도와과로]|에서|으로|라고|마다|까지|부터) )"
)
# 구독하기 | 다른 기사 보기 | 기자 페이지 | 좋아요 12: what stands beside a signature
_BUTTONS = pattern(
    r"(?:다른 ?기사|(?:최신|전체) ?기사|기사 ?(?:더|모아|전체|목록) ?보기|페이지)"
    r"|(?:구독(?:하기|중)?|좋아요|응원(?:하기)?|후원(?:하기)?|공유(?:하기)?|프로필)(?=[^가-힣]|$|[가-힣]{2})"
    r"|이메일 ?보내기|기사 ?제보|댓글 ?\d|URL ?복사|글자 ?크기|공감 ?\d"
)
# …말했다. | …말했다.” | 김하늘 기자 | sky@haneul.example | 금지>
_BEHIND_TEXT = pattern(
    rf"(?:[다요죠]\.[”\"’')\]]{{0,2}}|{NAME} ?{ROLE}|{MAIL}|금지\.?|reserved\.?|[)\]>]) ?(?P<it>)$"
)
# 김하늘 기자 | sky@haneul.example | 금지> 김하늘 기자의: the name again, with buttons of its own
_BEHIND_SIGNATURE = pattern(
    rf"(?:(?:(?!기자){NAME} ?{ROLE}|{MAIL})[)\]>]?|금지[>)\]]?\.?(?= ?{NAME})) ?(?P<it>(?:(?:(?!기자){NAME} ?{ROLE}|이? ?기자)의? ?)?)$"
)
# …말했다. | …말했다” | …합니다: the text goes on
_STATEMENT = pattern(r"[다요죠](?:\.(?![가-힣]{0,3}\.)|[”\"’'])")
#: What stands in front is seen in so many characters.
_REACH = 80


def _read_related(run: Run) -> Iterator[Claim]:
    """Claim a list of other articles' titles behind the text: no statement follows its head."""
    return _read_behind(run, _RELATED, _BEHIND_TEXT, RELATED_IN_RUN)


def _read_buttons(run: Run) -> Iterator[Claim]:
    """Claim the buttons behind a signature up to the end of the run."""
    return _read_behind(run, _BUTTONS, _BEHIND_SIGNATURE, BUTTONS_IN_RUN)


def _read_behind(run: Run, head: re.Pattern[str], before: re.Pattern[str], rule: Rule) -> Iterator[Claim]:
    text, stop = run.text, run.stop
    low = max((match.end() for match in _STATEMENT.finditer(text, 0, stop)), default=0)
    if not low:
        return
    for match in head.finditer(text, low, stop):
        end = before.search(text, max(0, match.start() - _REACH), match.start())
        if end is None:
            continue
        at = end.start("it")
        for claim in run.claims:
            if at <= claim.start < stop:
                yield Claim(at, claim.start, rule)
                at = claim.stop
        yield Claim(at, stop, rule)
        return


RELATED_IN_RUN = PartRule(
    "related-in-run",
    Role.RELATED,
    "titles of other articles behind the text of a run",
    read=_read_related,
    words=("관련", "연관", "추천", "인기", "많이 본", "주요", "이슈", "핫", "최신"),
    ends_run=True,
    takes=(
        f"{TITLE}{LEAD} {MORE}⟦관련기사새 길 넓힌다강변 공원 문 열어⟧",
        f"{TITLE}{LEAD} {MORE} 김하늘 기자 ⟦관련기사 새 길 넓힌다 강변 공원 문 열어⟧",
        f"{TITLE}{LEAD} {MORE} 김하늘 기자 sky@haneul.example ⟦▶관련 뉴스 새 길 넓힌다⟧",
        f"{TITLE}{LEAD} {MORE}⟦많이 본 뉴스1새 길 넓힌다2강변 공원 문 열어⟧",
    ),
    leaves=(
        f"{TITLE}{LEAD} {MORE} 관련 기사를 본 시민도 그렇게 말했다.",
        f"{TITLE}{LEAD} {MORE} 관련기사는 없다",
        f"{TITLE}{LEAD} 주요 뉴스 새 길 넓힌다. {MORE}",
    ),
)
BUTTONS_IN_RUN = PartRule(
    "buttons-in-run",
    Role.INTERFACE,
    "buttons behind the signature that ends a run",
    read=_read_buttons,
    words=("기자", "특파원", "@"),
    ends_run=True,
    takes=(
        f"{TITLE}{LEAD} {MORE} 김하늘 기자 sky@haneul.example ⟦김하늘 기자의 다른 기사 보기⟧",
        f"{TITLE}{LEAD} {MORE}김하늘 기자⟦기자 페이지구독⟧",
        f"{TITLE}{LEAD} {MORE} 김하늘 기자 sky@haneul.example ⟦구독하기 좋아요 12⟧",
        f"{TITLE}{LEAD} {MORE}김하늘 기자⟦다른기사 보기⟧",
    ),
    leaves=(
        f"{TITLE}{LEAD} {MORE} 구독하기 좋아요 12",
        f"{TITLE}{LEAD} 김하늘 기자 구독하기 {MORE}",
        f"{TITLE}{LEAD} {MORE} 김하늘 기자 sky@haneul.example",
    ),
)

LINK_IN_BRACKETS = PartRule(
    "link-in-brackets",
    Role.RELATED,
    "the title of another article in brackets, behind a sentence",
    # (관련 기사: 새 길 넓힌다) | [☞관련기사 …] | (관련 기사☞ [단독] …)
    pattern=(
        r"(?<=[다요죠까.”\"’')\]]) ?(?P<it>[(\[<] ?[☞▶▷※→]? ?(?:관련|연관|이전) ?(?:기사|보도) ?[:：☞▶▷→]"
        r"(?:[^()\[\]<>\n]|\[[^()\[\]<>\n]{1,20}\]){2,100}[)\]>])"
    ),
    words=("관련", "연관", "이전"),
    takes=(
        f'{TITLE}{LEAD} {MORE} ⟦(☞관련기사 : 하늘시장 "새 길 넓힌다")⟧\n{MORE}',
        f"{TITLE}{LEAD} ⟦(관련 기사☞ [단독] 새 길 넓힌다... 하늘시 살펴본다)⟧ {MORE}\n{MORE}",
    ),
    leaves=(
        f"{TITLE}{LEAD} {MORE} (관련 기사 5면)\n{MORE}",
        f"{TITLE}{LEAD} 하늘시는 (관련 기사: 새 길) {MORE}",
    ),
)
NEWSLETTER_IN_RUN = PartRule(
    "newsletter-in-run",
    Role.NOTICE,
    "where a newsletter is ordered or something can be won, with its address, in a run",
    # 다리 소식 뉴스레터 구독하기 ☞ https://haneul.example/1 | 퀴즈 풀고 선물도 받으세요! ☞ https://…
    pattern=(
        r"(?<=[다요죠까.!?”\"’')\]]) (?P<it>[^.?\n]{0,60}?(?<!\.)(?:구독|신청|받으세요|참여|확인|보기|가기|누르|클릭)[^.?\n]{0,8}?"
        r"[☞▶→:：] ?https?://[^\s가-힣]{4,120})"
    ),
    words=("http",),
    takes=(
        f"{TITLE}{LEAD} ⟦다리 소식 뉴스레터 구독하기 ☞ https://haneul.example/letters/1⟧ {MORE} {MORE}",
        f"{TITLE}{LEAD} {MORE} ⟦뉴스레터 신청 ▶ https://haneul.example/1⟧",
    ),
    leaves=(
        f"{TITLE}{LEAD} 다리 소식 뉴스레터를 구독하기로 했다. {MORE}",
        f"{TITLE}{LEAD} 다리 소식은 https://haneul.example/1 에 있다. {MORE}",
    ),
)
PICTURE_PLACE = PartRule(
    "picture-place",
    Role.DEBRIS,
    "where a publishing system puts a picture: {IL01}",
    pattern=r"(?P<it>\{[A-Z]{2,3}\d\d\})",
    words=("{",),
    takes=(f"{TITLE}⟦{{IL01}}⟧하늘시가 새 다리를 연다. {LEAD}\n{MORE}",),
    leaves=(f"{TITLE}{{x1}} 하늘시가 새 다리를 연다. {LEAD}\n{MORE}",),
)

BEHIND_RULES = (RELATED_IN_RUN, BUTTONS_IN_RUN, LINK_IN_BRACKETS, NEWSLETTER_IN_RUN, PICTURE_PLACE)
