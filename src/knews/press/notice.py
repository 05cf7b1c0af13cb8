"""What newspapers print around an article, glued to the end of its text: rights, tip lines, promotion."""

from knews.press.pattern import pattern

_OPEN = r"(?:[<＜‹\[(【〈]|&lt;)"
_CLOSE = r"(?:[>＞›\])】〉]|&gt;)"

# The rights line glued behind a text: "…말했다. <저작권자 ⓒ 하늘일보, 무단전재 및 재배포 금지>".
# It holds no "다", so that it never begins in a sentence.
_RIGHTS = pattern(
    rf"(?:- ?|※ ?)?(?:{_OPEN} ?)?(?:Copyrights? ?|저작권자 ?|GoodNews paper ?)?"
    r"(?:[ⓒ©Ⓒ]|\([cC]\)|저작권자|무단 ?(?:전재|복제|배포)|Copyright)[^\n다ⓒ©Ⓒ]{0,90}?"
    rf"(?:금지(?![를을가이의에와로라한하했해된됐되돼]|조항|규정|원칙)|[Rr]eserved)\.?(?: ?{_CLOSE})?(?: -(?=\s|$))?"
)
# What says by itself that a rights line stands here, whatever is beside it.
_SURE_RIGHTS = pattern(rf"[ⓒ©Ⓒ]|\([cC]\)|Copyright|GoodNews|^{_OPEN}")
# …그랬다. | …그랬다”고 했다.) | two spaces: what stands in front of a rights line that no mark opens
_APART = pattern(r"(?:^|[.!?…”\"’')\]>】〉*,|]|\s\s)\s?$")
# (사진=, in front of whose a picture is
_OF_PICTURE = pattern(r"(?:사진|자료|그래픽|영상|출처|제공)\s?[=:：]\s?$")
_GOES_ON = pattern(r"\s?[가-힣]")
# What each has in it, so near to its beginning.
_RIGHTS_CUE = pattern("ⓒ|©|Ⓒ|무단|저작권|Copyright|\\(c\\)|\\(C\\)")
_TAIL_CUE = pattern(
    r"촬영|영상|이 기사는|제보|구독|기사가 마음에|뉴시스 (?:뉴스|SNS)|핫 ?뉴스\]|끝[>›＞)\]]|기사공유하기"
)
_NEAR = 24
# What begins a tail that the body does not come back from.
_TAIL = pattern(
    r"이 기사는 [가-힣A-Za-z0-9 ]{2,40}기사입니다\.?\s*$|"
    r"■ ?제보하기|※ ?['‘\"“]?당신의 제보|\[사진 ?영상 ?제보받습니다\]|기사가 마음에 드셨나요|\* ?뉴스 ?제보 ?:|※ ?CBS노컷뉴스는"
    r"|제보는 카카오톡|(?:네이버|유튜브|카카오)\S{0,4} 구독 ?\+|(?:공감언론 )?뉴시스 뉴스, (?:이젠|네이버)|(?:연합뉴스TV )?기사문의 및 제보"
    r"|(?:촬영 ?기자|영상 ?취재|영상 ?편집)\s?[:;：]"
    # [하늘뉴스 이 시간 핫 뉴스] ㆍ … | ▶ 뉴시스 SNS [페이스북] [트위터] | <끝>
    r"|\[[가-힣A-Za-z0-9]{2,8} 이 ?시간 핫 ?뉴스\]|(?:▶ ?)?뉴시스 SNS\s*\[|[<‹＜(\[]끝[>›＞)\]]\.?\s*$|※ ?이 기사는 [^.\n]{2,80}실린 것입니다"
    r"|기사공유하기 프린트"
)
# 제보는 카카오톡으로 받는다고 경찰은 밝혔다.: what a report tells, and no tail
_MAY_BE_TOLD = pattern(r"제보|네이버|유튜브|카카오")
_TOLD = pattern(r"[^니]다[.”\"’']{1,2}\s*$")
# Marks that open promotion behind a signature: "▶ ▶ /", "★ 손 안에서 보는 하늘", "☞공감언론".
_PROMOTION = pattern(r"[\s,]*(?:[▶►☞★▷➤▸]\ufe0f?[^▶►☞★▷➤▸]{0,120})+$")


def find_rights(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Find rights lines glued into a run: offsets, in order.

    >>> text = "그렇게 말했다. <저작권자 ⓒ 하늘일보, 무단전재 및 재배포 금지>"
    >>> [text[a:b] for a, b in find_rights(text, 0, len(text))]
    ['<저작권자 ⓒ 하늘일보, 무단전재 및 재배포 금지>']
    >>> find_rights("그는 무단전재 및 재배포 금지를 어겼다.", 0, 22), find_rights("무단 복제 금지 처분을 구했다.", 0, 17)
    ([], [])
    """
    cue = _RIGHTS_CUE.search(text, start, stop)
    if cue is None:
        return []
    found = _RIGHTS.finditer(text, max(start, cue.start() - _NEAR), stop)
    return [match.span() for match in found if _is_rights(text, *match.span())]


def _is_rights(text: str, start: int, stop: int) -> bool:
    """Tell a rights line from the same words in a sentence or in a picture's credit."""
    if _OF_PICTURE.search(text, max(0, start - 12), start):
        return False
    if _SURE_RIGHTS.search(text, start, stop):
        return True
    # 무단 복제 금지 가처분을 신청했다: the sentence goes on
    apart = _APART.search(text[max(0, start - 4) : start]) is not None
    return apart and (text[stop - 1] in ".>＞›])】〉" or _GOES_ON.match(text, stop) is None)


def find_tail(text: str, start: int, stop: int) -> int | None:
    """Find where a tip line, a donation box or the like begins that runs to the end: an offset, or None."""
    cue = _TAIL_CUE.search(text, start, stop)
    match = _TAIL.search(text, max(start, cue.start() - _NEAR), stop) if cue is not None else None
    if match is None or (_MAY_BE_TOLD.match(match[0]) and _TOLD.search(text, match.start(), stop)):
        return None
    return match.start()


def find_promotion(text: str, start: int, stop: int) -> int | None:
    """Tell from where on a run holds only promotion lines, given that the signature ends at `start`.

    >>> text = "김하늘 기자 sky@haneul.example ▶ 하늘일보 홈 ▶ 구독"
    >>> find_promotion(text, 25, len(text))
    25
    """
    match = _PROMOTION.match(text, start, stop)
    return match.start() if match else None
