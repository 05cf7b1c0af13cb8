"""What closes a run: rights, tip lines, promotion, and the signature in front of them."""

import re

from knews.block import Role
from knews.label.piece import Span
from knews.press.byline import may_sign, read_bylines, read_names
from knews.press.notice import find_promotion, find_rights, find_tail
from knews.press.people import CUT_MAIL, MAIL, NAME, ROLE, find_addresses, is_tip_address

# What can stand before a signature: the end of a sentence, a bracket, a wide gap, a slash.
_BEFORE = re.compile(
    r"(?:(?<=[가-힣”\"’')\]])[.．!?…]|[”\"’')\]】>])\s*(?=[^\s.!?…”\"’')\]])|다(?=[가-힣]{2,4} ?기자)|\s(?=/)|\s{2,}"
)
# /사진=김하늘 기자 | [사진 = 김하늘 기자] | ⓒ김하늘 기자
_PICTURE = re.compile(r"[\[(<【]?\s?/?\s?(?:사진|자료|그래픽|출처|이미지|영상|ⓒ|©)")
_ENDING = re.compile(rf"{NAME} ?(?:{ROLE})(?: ?[(\[<]?(?:{MAIL}|{CUT_MAIL})[)\]>]?)?[\s.,]*$")
# …말했다.▶ 하늘일보 채널 구독하기▶ 하늘 데이터 바로가기
_PROMOTION = re.compile(
    r"(?:[▶☞★►]\s?[^▶☞★►]{0,60}?(?:구독|바로 ?가기|모바일|오픈|보세요|만나세요|제보|클릭|채널|뉴스레터|공감언론|네이버|카카오|유튜브)"
    r"[^▶☞★►]{0,60})+$"
)
# ▶ ▶ /: what is left of links
_DANGLING = re.compile(r"[\s▶☞★▷/,]+$")
# …말했다. 김하늘: some papers sign with the name alone
_BARE_NAME = re.compile(rf"(?<=다[.]) (?P<name>{NAME}(?:/{NAME})*)\s*$")
_SENTENCE_ENDS = frozenset(".!?…”\"’')] \n")
#: Rules of signatures that name somebody.
_SIGNED = ("signature", "signature-glued")
#: What may stand at the end of a run, behind the text and its signature, in this order from the end.
_ENDS: tuple[tuple[Role, str, re.Pattern[str]], ...] = (
    # …고 전했습니다.#폭우 #다리
    (Role.META, "tags", re.compile(r"(?P<end>(?:\s?#[^\s#.,]{1,20}){2,})\s*$")),
    # [영상취재 김하늘][영상편집 이바다]
    (Role.NOTICE, "crew", re.compile(r"(?P<end>(?:\[(?:영상|그래픽|촬영|디자인)[^\[\]:]{2,60}\]\s*)+)$")),
    # …말했습니다.뉴욕= | …말했다.[, what is left of a signature
    (Role.DEBRIS, "stub", re.compile(r"(?<=[다요]\.)[”\"]?(?P<end> ?[가-힣]{2,5} ?=|\s?\[)$")),
)
#: What may stand between the rights line and the end.
_DEBRIS = " .▶☞★▷/"
#: So far before the end a signature starts at the earliest, and promotion.
_REACH = 260
_FAR = 400


def cut_tail(text: str, spans: list[Span]) -> int:
    """Cut rights, tip lines, promotion, tags and staff off the end; give where the rest stops."""
    stop = len(text)
    rights = find_rights(text, 0, stop)
    spans.extend((start, end, Role.COPYRIGHT, "rights-in-run") for start, end in rights)
    tail = find_tail(text, 0, stop)
    if tail is not None:
        # A rights line inside the tail stays its own piece.
        at = tail
        for start, end in rights:
            if start >= tail:
                spans.append((at, start, Role.NOTICE, "tail"))
                at = end
        if at < stop:
            spans.append((at, stop, Role.NOTICE, "tail"))
        stop = tail
    bare = stop
    for start, end in reversed(rights):
        while bare > end and text[bare - 1] in _DEBRIS:
            bare -= 1
        if end == bare:
            stop = bare = start
    for role, rule, pattern in _ENDS:
        if (found := pattern.search(text, max(0, stop - _REACH), stop)) is not None:
            spans.append((found.start("end"), stop, role, rule))
            stop = found.start("end")
    return stop


def cut_signature(text: str, stop: int, spans: list[Span], *, last: bool) -> int:
    """Cut the signature and the promotion behind it off the end; give where the rest stops."""
    stop = _cut_promotion(text, stop, spans)
    low = max((end for start, end, _, _ in spans if end <= stop and start < stop), default=0)
    found = _find_signature(text, max(low, stop - _REACH), stop, low)
    if found is None and last:
        bare = _BARE_NAME.search(text, max(low, stop - 40), stop)
        found = (bare.start("name"), "bare-name") if bare and read_names(bare["name"]) else None
    if found is None:
        return stop
    start, rule = found
    spans.append((start, stop, Role.NOTICE if rule == "tip-address" else Role.BYLINE, rule))
    if start > low and text[start - 1] not in _SENTENCE_ENDS:
        # 김하늘 외신캐스터이바다PD: another one in front, with nothing between
        before = _find_signature(text, max(low, start - _REACH), start, low)
        if before is not None and before[1] in _SIGNED:
            spans.append((before[0], start, Role.BYLINE, before[1]))
            start = before[0]
    return start


def _cut_promotion(text: str, stop: int, spans: list[Span]) -> int:
    """Cut promotion lines and what is left of their links; give where the rest stops."""
    for match in reversed(list(find_addresses(text, max(0, stop - _FAR), stop))):
        at = find_promotion(text, match.end(), stop)
        if at is not None and text[at:stop].strip():
            spans.append((at, stop, Role.NOTICE, "promotion-behind-signature"))
            return at
    promotion = _PROMOTION.search(text, max(0, stop - _FAR), stop)
    # ☞공감언론 하늘 sky@haneul.example: a slogan that signs
    if promotion is not None and not ("@" in promotion[0] and _signs(promotion[0])):
        spans.append((promotion.start(), stop, Role.NOTICE, "promotion-behind-text"))
        stop = promotion.start()
    dangling = _DANGLING.search(text, max(0, stop - 20), stop)
    if dangling and dangling[0].strip(" /,"):
        spans.append((*dangling.span(), Role.NOTICE, "promotion-debris"))
        stop = dangling.start()
    return stop


def _find_signature(text: str, low: int, stop: int, cut: int) -> tuple[int, str] | None:
    """Find where the signature starts that ends at `stop`: its offset and the rule, None where there is none.

    It starts behind a sentence, or where something was cut, or it is glued to the last word.
    """
    if not may_sign(text, low):
        return None
    starts = [match.end() for match in _BEFORE.finditer(text, low, stop)]
    if low == cut:
        starts.append(low)
    for start in starts:
        if start < stop and _signs(text[start:stop]):
            return start, "signature"
    ending = _ENDING.search(text, max(low, stop - 90), stop)
    if ending and _signs(text[ending.start() : stop]):
        return ending.start(), "signature-glued"
    addresses = list(find_addresses(text, max(low, stop - 60), stop))
    if addresses and not text[addresses[-1].end() : stop].strip(" .,)]"):
        return addresses[-1].start(), "tip-address" if is_tip_address(addresses[-1][0]) else "address"
    return None


def _signs(text: str) -> bool:
    """Tell whether a stretch at the end of a run is a signature and not a credit."""
    text = text.strip()
    return bool(text) and _PICTURE.match(text) is None and bool(read_bylines(text))
