"""What closes a run: rights, tip lines, promotion, tags, staff, and the signature in front of them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from knews.block import Role
from knews.press.byline import find_last_statement, may_sign, read_bylines, read_names
from knews.press.heading import is_programme_data
from knews.press.notice import find_promotion, find_rights, find_tail
from knews.press.pattern import pattern
from knews.press.people import CUT_MAIL, MAIL, NAME, ROLE, find_addresses, is_tip_address, sounds_as_name
from knews.press.words import BARS, HELP
from knews.rules.invented import FIGURE, LEAD, MORE, SHOWN, TITLE, page, words
from knews.rules.picture import ends_as_photo
from knews.rules.rule import Claim, PartRule, Phase, Rule, Run

# What can stand before a signature: the end of a sentence, a bracket, a wide gap, a slash.
_BEFORE = pattern(
    r"(?:(?<=[가-힣”\"’')\]])[.．!?…]|[”\"’')\]】>])\s*(?=[^\s.!?…”\"’')\]])|다(?=[가-힣]{2,4} ?기자)|\s(?=/)|\s{2,}"
)
# /사진=김하늘 기자 | [사진 = 김하늘 기자] | ⓒ김하늘 기자 | (취재보조 : 김하늘 통신원): pictures' and helpers'
_NO_WRITER = pattern(r"[\[(<【]?\s?/?\s?(?:사진|자료|그래픽|출처|이미지|영상|ⓒ|©|취재 ?보조)")
_ENDING = pattern(rf"{NAME} ?(?:{ROLE})(?: ?[(\[<]?(?:{MAIL}|{CUT_MAIL})[)\]>]?)?[\s.,]*$")
# …말했다.▶ 하늘일보 채널 구독하기▶ 하늘 데이터 바로가기
_PROMOTION = pattern(
    r"(?:[▶☞★►]\s?[^▶☞★►]{0,60}?(?:구독|바로 ?가기|모바일|오픈|보세요|만나세요|제보|클릭|채널|뉴스레터|공감언론|네이버|카카오|유튜브)"
    r"[^▶☞★►]{0,60})+$"
)
_PROMOTION_MARKS = "▶☞★►"
# ▶ ▶ /: what is left of links
_DANGLING = pattern(r"[\s▶☞★▷/,]+$")
_DANGLES = frozenset("▶☞★▷/,")
# …말했다. 김하늘: some papers sign with the name alone
_BARE_NAME = pattern(rf"(?<=다[.]) (?P<name>{NAME}(?:/{NAME})*)\s*$")
# …고 전했습니다.#폭우 #다리
_TAGS = pattern(r"(?P<end>(?:\s?#[^\s#.,]{1,20}){2,})\s*$")
# …밝혔다. #새다리 김하늘 기자: one tag, which a signature closes
_TAG = pattern(r"[다요죠]\.[”\"’')]* ?(?P<tag>(?:#[^\s#.,]{1,20} ?){1,5})$")
# [영상취재 김하늘][영상편집 이바다]
_CREW = pattern(
    rf"(?P<end>(?!\[촬영 ?[=:]? ?{NAME}(?: ?{ROLE})?\]\s*$)(?:\[(?:영상|그래픽|촬영|디자인)[^\[\]:]{{2,60}}\]\s*){{1,12}})$"
)
# …말했습니다.뉴욕= | …말했다.[, what is left of a signature
_STUB = pattern(r"(?<=[다요]\.)[”\"]?(?P<end> ?[가-힣]{2,5} ?=|\s?\[|\s?(?:\[\[분류:[^\[\]]{0,40}\]\]\s?)+)$")
_SENTENCE_ENDS = frozenset(".!?…”\"’')] \n")
#: So far before the end a signature starts at the earliest, and promotion.
_REACH = 260
_FAR = 400


def _read_rights(run: Run) -> Iterator[Claim]:
    for span in find_rights(run.text, 0, run.stop):
        yield Claim(*span, RIGHTS_IN_RUN)


def _read_tail(run: Run) -> Iterator[Claim]:
    """Claim a tail up to the end of the run; a rights line inside stays its own piece."""
    at = find_tail(run.text, 0, len(run.text))
    if at is None:
        return
    for claim in run.claims:
        if claim.start >= at:
            yield Claim(at, claim.start, TAIL)
            at = claim.stop
    yield Claim(at, len(run.text), TAIL)


def _at_end(run: Run, cues: str, form: re.Pattern[str], rule: Rule) -> Sequence[Claim]:
    """Claim what a form finds at the end of a run that has one of its cues."""
    text, low, stop = run.text, max(0, run.stop - _REACH), run.stop
    if not any(text.find(cue, low, stop) >= 0 for cue in cues):
        return ()
    found = form.search(text, low, stop)
    return (Claim(found.start("end"), stop, rule),) if found is not None else ()


def _read_tags(run: Run) -> Sequence[Claim]:
    return _at_end(run, "#", _TAGS, TAGS_IN_RUN)


def _read_crew(run: Run) -> Sequence[Claim]:
    return _at_end(run, "[", _CREW, CREW_IN_RUN)


def _read_stub(run: Run) -> Sequence[Claim]:
    return _at_end(run, "=[", _STUB, STUB_IN_RUN)


def _read_ending(run: Run) -> Iterator[Claim]:
    """Claim the signature that ends a run, another one in front of it, and the promotion behind it."""
    text, stop, last = run.text, run.stop, run.context.is_last_text
    if is_programme_data(text):
        return  # ■ 출연 : 김하늘 기자 / 이바다 앵커
    if not last and ends_as_photo(text[:stop]):
        # More text follows, and the name stands behind what a picture shows: it is the photographer's.
        return
    for claim in _promotion(text, stop):
        yield claim
        stop = min(stop, claim.start)
    low = max((claim.stop for claim in run.claims if claim.stop <= stop and claim.start < stop), default=0)
    found = _find_signature(text, max(low, stop - _REACH), stop, low)
    if found is None and last:
        bare = _BARE_NAME.search(text, max(low, stop - 40), stop)
        found = (bare.start("name"), BARE_NAME_IN_RUN) if bare and read_names(bare["name"]) else None
    if found is None:
        return
    start, rule = found
    yield from _apart(text, start, stop, rule)
    if text.find("#", max(low, start - 60), start) >= 0 and (
        tag := _TAG.search(text, max(low, start - 60), start)
    ):
        yield Claim(*tag.span("tag"), TAGS_IN_RUN)
    if start > low and text[start - 1] not in _SENTENCE_ENDS:
        # 김하늘 외신캐스터이바다PD: another one in front, with nothing between
        before = _find_signature(text, max(low, start - _REACH), start, low)
        if before is not None and before[1].signs:
            yield Claim(before[0], start, before[1])


def _apart(text: str, start: int, stop: int, rule: Rule) -> Iterator[Claim]:
    """Claim signatures between which a line break was lost, each for itself: 김하늘 기자이바다 기자."""
    cuts = [start, *(match.end() for match in _ROLE_GLUED.finditer(text, start, stop)), stop]
    spans = list(pairwise(cuts))
    if all(_signs(text[low:high]) for low, high in spans):
        yield from (Claim(low, high, rule) for low, high in spans)
    else:
        yield Claim(start, stop, rule)


def _promotion(text: str, stop: int) -> Iterator[Claim]:
    """Claim promotion lines at the end and what is left of their links."""
    for match in reversed(list(find_addresses(text, max(0, stop - _FAR), stop))):
        at = find_promotion(text, match.end(), stop)
        if at is not None and text[at:stop].strip():
            yield Claim(at, stop, PROMOTION_BEHIND_SIGNATURE)
            return
    low = max(0, stop - _FAR)
    is_marked = any(text.find(mark, low, stop) >= 0 for mark in _PROMOTION_MARKS)
    promotion = _PROMOTION.search(text, low, stop) if is_marked else None
    # ☞공감언론 하늘 sky@haneul.example: a slogan that signs
    if promotion is not None and not ("@" in promotion[0] and _signs(promotion[0])):
        yield Claim(promotion.start(), stop, PROMOTION_BEHIND_TEXT)
        stop = promotion.start()
    last = text[stop - 1 : stop]
    if not (last in _DANGLES or last.isspace()):
        return
    dangling = _DANGLING.search(text, max(0, stop - 20), stop)
    if dangling and dangling[0].strip(" /,"):
        yield Claim(*dangling.span(), PROMOTION_DEBRIS)


def _find_signature(text: str, low: int, stop: int, cut: int) -> tuple[int, Rule] | None:
    """Find where the signature starts that ends at `stop`: its offset and the rule, None where there is none.

    It starts behind a sentence, or where something was cut, or it is glued to the last word.
    """
    if not may_sign(text, low, stop):
        return None
    starts = [match.end() for match in _BEFORE.finditer(text, low, stop)]
    if low == cut:
        starts.append(low)
    # No signature holds the end of a statement.
    told = find_last_statement(text, low, stop)
    for start in starts:
        if start <= told:
            continue
        if start < stop and _signs(text[start:stop]) and not _is_pictured(text, start, cut):
            return start, SIGNATURE
    ending = _ENDING.search(text, max(low, stop - 90), stop)
    if ending and _signs(text[ending.start() : stop]) and _ends_word(text, ending.start(), cut):
        return ending.start(), SIGNATURE_GLUED
    addresses = list(find_addresses(text, max(low, stop - 60), stop))
    if addresses and not text[addresses[-1].end() : stop].strip(" .,)]"):
        return addresses[-1].start(), TIP_ADDRESS if is_tip_address(addresses[-1][0]) else ADDRESS
    return None


def _is_pictured(text: str, start: int, low: int) -> bool:
    """Tell whether a slash stands in front of a reporter, and no statement in front of the slash: 새 다리 야경/김하늘 기자."""
    before = _PLACE_BEFORE.sub("", text[low:start].rstrip())
    if text[start] != "/":
        if before[-1:] != "/":
            return False
        before = before[:-1].rstrip()
    return (
        bool(before) and "@" not in text[start:] and _STATED.search(before, max(0, len(before) - 12)) is None
    )


def _ends_word(text: str, start: int, low: int) -> bool:
    """Tell whether a name that is glued to text is one: no picture's, no helper's, and no end of a longer word."""
    if _is_pictured(text, start, low) or _HELPED.search(text, max(low, start - 12), start):
        return False
    name = _NAME.match(text, start)
    glued = start > low and "가" <= text[start - 1] <= "힣"
    return not glued or name is None or sounds_as_name(name[0])


_NAME = pattern(NAME)
# 김하늘 기자|이바다 기자
_ROLE_GLUED = pattern(rf"{ROLE}(?=(?!기자){NAME} ?{ROLE}(?![가-힣]))")
# 영상=이바다 PD, 사진 이바다 기자: of the name, who helped
_HELPED = pattern(
    rf"(?:^|[^가-힣]){HELP}\s?[=:：/·{BARS}]?\s?(?:[가-힣]{{2,4}}=)?$|[ⓒ©Ⓒ] ?[가-힣A-Za-z]{{2,10}} ?$"
)
# /하늘=김하늘 기자, of which the place is in front
_PLACE_BEFORE = pattern(r"(?<=/)\s?[가-힣]{2,8} ?=$")
# …했다. | …했다” | …하겠죠.)
_STATED = pattern(r"[다요죠음함임까][”\"’')\]]{0,2}[.?!…]{0,3}[”\"’')\]\s]{0,3}$|[”\"’'][.?!]?$")


def _signs(text: str) -> bool:
    """Tell whether a stretch at the end of a run is a signature and not a credit."""
    text = text.strip()
    return bool(text) and _NO_WRITER.match(text) is None and bool(read_bylines(text))


RIGHTS_IN_RUN = PartRule(
    "rights-in-run",
    Role.COPYRIGHT,
    "a rights line glued to the text",
    read=_read_rights,
    words=("ⓒ", "©", "Ⓒ", "무단", "저작권", "Copyright", "(c)", "(C)"),
    ends_run=True,
    takes=(
        f"{LEAD} ⟦<저작권자 ⓒ 하늘일보, 무단전재 및 재배포 금지>⟧",
        f"{LEAD} ■ 제보하기 ⟦ⓒ 하늘일보, 무단전재 및 재배포 금지⟧ 카카오톡",
        f"{LEAD}⟦무단전재 및 재배포 금지⟧",
        f"{LEAD} ⟦Copyright ⓒ 하늘일보. All rights reserved.⟧",
        f"{LEAD} ⟦(c) 하늘일보 무단 복제 금지⟧ {MORE}",
        page(FIGURE.format(f"{SHOWN} ⟦ⓒ 하늘일보, 무단전재 및 재배포 금지⟧")),
    ),
    leaves=(
        f"{LEAD} 저작권을 지키자고 했다.",
        f"{SHOWN}(사진=저작권자(c) 하늘통신, 무단 전재-재배포 금지)",
        f"{LEAD} 무단횡단을 금지했다고 했다. ".strip(),
    ),
)
TAIL = PartRule(
    "tail",
    Role.NOTICE,
    "a tip line, a donation box or the like, up to the end of the run",
    read=_read_tail,
    words=(
        "촬영",
        "영상",
        "이 기사는",
        "제보",
        "구독",
        "기사가 마음에",
        "뉴시스",
        "핫 뉴스",
        "핫뉴스",
        "끝",
        "기사공유하기",
    ),
    ends_run=True,
    takes=(
        f"{LEAD} ⟦■ 제보하기 카카오톡 haneul⟧",
        f"{LEAD} ⟦<끝>⟧",
        f"{LEAD} ⟦■ 제보하기⟧ ⓒ 하늘일보, 무단전재 및 재배포 금지 ⟦카카오톡⟧",
        f"{LEAD}\n\n{MORE} ⟦영상취재: 김하늘⟧",
    ),
    leaves=(
        f"{LEAD} 끝은 아직 멀다고 했다.",
        f"{LEAD} 제보가 이어졌다.",
    ),
)
TAGS_IN_RUN = PartRule(
    "tags-in-run",
    Role.META,
    "hash tags at the end of a run",
    read=_read_tags,
    words=("#",),
    ends_run=True,
    takes=(
        f"{LEAD}⟦#폭우 #다리⟧",
        f"{LEAD} ⟦#폭우 #다리 #하늘시⟧",
        f"{LEAD} ⟦#새다리⟧ 김하늘 기자",
    ),
    leaves=(
        f"{LEAD} #다리",
        f"{LEAD} #폭우 #다리 그리고",
    ),
)
CREW_IN_RUN = PartRule(
    "crew-in-run",
    Role.NOTICE,
    "the staff of a broadcast at the end of a run",
    read=_read_crew,
    ends_run=True,
    takes=(
        f"{LEAD} ⟦[영상취재 김하늘][영상편집 이바다]⟧",
        f"{LEAD}⟦[영상편집 이바다]⟧",
    ),
    leaves=(
        f"{LEAD} [영상 둘]이라고 했다.",
        f"{LEAD} [영상편집 이바다] 그리고",
    ),
)
STUB_IN_RUN = PartRule(
    "stub-in-run",
    Role.DEBRIS,
    "what is left of a signature, or of a wiki's categories, at the end of a run",
    read=_read_stub,
    ends_run=True,
    takes=(
        f"{LEAD}⟦뉴욕=⟧",
        f"{LEAD} ⟦[⟧",
        f"{LEAD}” ⟦하늘 =⟧",
        f"{LEAD}⟦[[분류:다리]]⟧",
    ),
    leaves=(
        f"{LEAD} 그는 [[분류:다리]] 항목을 고쳤다.",
        f"{LEAD} 뉴욕=서울",
        f"{LEAD}하늘시새다리=",
        f"{LEAD[:-1]} 뉴욕=",
    ),
)
PROMOTION_BEHIND_SIGNATURE = Rule(
    "signature-promotion",
    Role.NOTICE,
    Phase.PART,
    "promotion behind the address of a signature",
    ends_run=True,
    takes=(
        f"{LEAD} 김하늘 기자 sky@haneul.example ⟦▶ 하늘일보 홈 ▶ 구독⟧",
        f"{LEAD} sky@haneul.example ⟦▶ 하늘일보 홈⟧",
    ),
    leaves=(
        f"{LEAD} 김하늘 기자 sky@haneul.example",
        f"{LEAD} sky@haneul.example 하늘일보 홈",
        f"{LEAD} ▶ 하늘일보 홈 ▶ 구독 sky@haneul.example",
    ),
)
PROMOTION_BEHIND_TEXT = Rule(
    "promotion-behind-text",
    Role.NOTICE,
    Phase.PART,
    "promotion behind the last sentence",
    ends_run=True,
    takes=(
        f"{LEAD}⟦▶ 하늘일보 채널 구독하기⟧",
        f"{LEAD} ⟦☞ 하늘일보 채널 ★ 모바일 하늘⟧",
        f"{LEAD}⟦{('▶ ' + words(46) + '구독' + words(50)) * 4}⟧",
    ),
    leaves=(
        f"{LEAD}▶ 새 다리가 열린다",
        f"{LEAD}☞공감언론 하늘 sky@haneul.example",
        f"{LEAD} 하늘일보 채널 구독하기",
    ),
)
PROMOTION_DEBRIS = Rule(
    "promotion-debris",
    Role.NOTICE,
    Phase.PART,
    "what is left of links",
    ends_run=True,
    takes=(
        f"{LEAD} ⟦▶ ▶ /⟧",
        f"{LEAD} ⟦☞⟧",
        f"{LEAD}⟦{'▶ ' * 9}▶/⟧",
        f"{LEAD} 김하늘 기자 ⟦★ /⟧",
    ),
    leaves=(f"{LEAD} /",),
)
SIGNATURE = PartRule(
    "signature",
    Role.BYLINE,
    "a signature behind the last sentence of a run",
    read=_read_ending,
    words=("@", "기자", "특파원", "▶", "☞", "★"),
    ends_run=True,
    signs=True,
    takes=(
        f"{LEAD} ⟦김하늘 기자 sky@haneul.example⟧",
        f"{LEAD} ⟦/하늘=김하늘 기자⟧",
        f"{LEAD} ⟦김하늘 기자⟧ ⓒ 하늘일보, 무단전재 및 재배포 금지",
        f"{LEAD} ⟦김하늘 외신캐스터⟧⟦이바다PD⟧",
        f"{LEAD}⟦김하늘기자⟧",
        f"{LEAD}⟦☞공감언론 하늘 sky@haneul.example⟧",
        f"{TITLE}{SHOWN} ⟦김하늘 기자⟧",
        f"{LEAD} ⟦{','.join(['김하늘 기자'] * 37)}⟧",
    ),
    leaves=(
        f"{LEAD} 투기자",
        f"{LEAD} /사진=김하늘 기자",
        f"{SHOWN} 김하늘 기자",
        f"{LEAD} 김하늘 기자의 새 다리",
        f"{LEAD} ⓒ김하늘 기자",
        f"{LEAD} (취재보조 : 김하늘 통신원)",
        f"{LEAD} 김하늘 시장",
    ),
)
SIGNATURE_GLUED = Rule(
    "signature-glued",
    Role.BYLINE,
    Phase.PART,
    "a signature glued to the last word",
    ends_run=True,
    signs=True,
    takes=(
        f"{LEAD} 그 뒤 소식⟦김하늘 기자⟧",
        f"{LEAD} 시는 이날 착공⟦김하늘 기자 sky@haneul.example⟧",
        f"{LEAD} 그 뒤 소식⟦김하늘 기자 (sky@haneul.example)⟧",
        f"{LEAD} 그 뒤 소식⟦김하늘 기자 {'s' * 41}@{'h' * 30}.skyo.co.kr⟧",
        f"{LEAD} 그 뒤 소식⟦이바다 기자 {'s' * 41}@{'h' * 30}.skyo.co.kr⟧",
    ),
    leaves=(
        f"{LEAD} 김하늘 기자",
        f"{LEAD} 그 뒤 소식을 김하늘 기자가 살폈다",
        f"{SHOWN} 그 뒤 소식 (사진=김하늘 기자)",
        f"{LEAD} 그 뒤 소식이바다 기자 {'s' * 41}@{'h' * 30}.skyoo.co.kr",
    ),
)
ADDRESS = Rule(
    "address",
    Role.BYLINE,
    Phase.PART,
    "an address alone at the end of a run",
    ends_run=True,
    takes=(
        f"{LEAD} 시를 보면 된다 ⟦sky@haneul.example⟧",
        f"{LEAD} 시를 보면 된다⟦sky@haneul.example⟧",
        f"{LEAD} 시를 보면 된다 ⟦sky@haneul.example).⟧",
        f"{LEAD} 시를 보면 된다 ⟦{'s' * 41}@haneul-ilbos.co.kr⟧",
    ),
    leaves=(
        f"{LEAD} 시를 보면 된다 jebo@haneul.example",
        f"{LEAD} 시를 보면 된다 sky@haneul.example 로 받는다.",
        f"{LEAD} 김하늘 기자 sky@haneul.example",
    ),
)
TIP_ADDRESS = Rule(
    "tip-address",
    Role.NOTICE,
    Phase.PART,
    "the address of a desk that takes tips, at the end of a run",
    ends_run=True,
    takes=(f"{LEAD} ⟦jebo@haneul.example⟧",),
    leaves=(
        f"{LEAD} 시를 보면 된다 sky@haneul.example",
        f"{LEAD} jebo@haneul.example 로 알렸다.",
    ),
)
BARE_NAME_IN_RUN = Rule(
    "bare-name-in-run",
    Role.BYLINE,
    Phase.PART,
    "a name alone behind the last sentence of the last run",
    ends_run=True,
    signs=True,
    takes=(
        f"{TITLE}김하늘 기자가 걸었다. {LEAD} ⟦김하늘⟧",
        f"{TITLE}{LEAD} ⟦김하늘/이바다⟧",
        f"{TITLE}{words(600, end='다.')}\n{LEAD} ⟦김하늘⟧",
        f"{TITLE}남궁하늘 기자가 걸었다.\n{LEAD} ⟦남궁하늘⟧",
        f"{TITLE}{LEAD} ⟦{'/'.join(['김하늘'] * 10)}⟧",
    ),
    leaves=(
        f"{TITLE}{LEAD} 김하늘",
        f"{TITLE}{LEAD} 신규",
        f"{TITLE}{LEAD} 착공/준공",
        f"{LEAD} 김하늘",
        f"{TITLE}{LEAD} 김하늘/착공",
        f"{TITLE}시장은 왜냐고 물었다고 밝혔다 김하늘",
        f"{TITLE}{LEAD} 한겨레",
        f"{TITLE}{LEAD} 김하늘 시장",
        f"{TITLE}{LEAD} 김하늘 기자",
        f"{TITLE}{LEAD} {'/'.join(['김하늘'] * 11)}",
    ),
)

#: In the order in which a run is peeled from its end.
TAIL_RULES = (RIGHTS_IN_RUN, TAIL, TAGS_IN_RUN, CREW_IN_RUN, STUB_IN_RUN)
TAIL_PARTS = (
    PROMOTION_BEHIND_SIGNATURE,
    PROMOTION_BEHIND_TEXT,
    PROMOTION_DEBRIS,
    SIGNATURE_GLUED,
    ADDRESS,
    TIP_ADDRESS,
    BARE_NAME_IN_RUN,
)
