"""Decks that a scraper ran together: where one sub-headline ends and the next begins."""

import re

# Words that decks end in, the commonest of the last words of 8,219 headlines and their parts. Seen whole at
# the beginning of a word that goes on, they show where a line break was lost: "…계획 공개이해충돌 교육…".
_LAST_WORDS = (
    "가능|가능성|가동|가속|감소|강조|강화|개선|개최|거듭|건의|검토|결론|경고|계획|고심|공개|공약|공유|관심|구축|금지|기대|기로|기록|"
    "낮춰|논란|논의|당부|대응|도입|돌파|동참|듯|등|마련|만에|모색|무산|미정|반대|반박|반발|반영|발의|발표|방안|배제|변수|병행|보완|"
    "본격화|부인|분석|비판|상승|선정|성과|소개|속도|손질|수사|수순|시급|시동|신고|신설|심사|안돼|압박|언급|없어|예고|예상|예정|완화|"
    "요구|우려|우대|운영|위기|위반|유지|의혹|이첩|인하|인상|일축|임명|있다|자진|전망|점검|제기|제시|제외|제한|조사|조정|주목|주문|주장|"
    "준비|중단|증가|지시|지원|지적|지정|진행|차단|착수|참석|참여|채택|체결|초점|촉각|촉구|추가|추진|출범|출석|취소|탈당|탈환|통과|투입|"
    "포함|폭로|필요|하락|한목소리|할인|합의|해명|혐의|협력|협약|호소|확대|확보|확산|확인|환영|환수|회견|회동|후원|위기일발|정정|제동"
)
_LOST_BREAK = re.compile(rf"(?<=[\s·…’”'\"])(?:{_LAST_WORDS})(?=(?P<next>[^\s.,…·]\S?))")
# What a word may go on with without a new line beginning: "공개적으로", "추진하는", "발표에", "등을".
_GOES_ON = re.compile(
    r"[은는을를의에로와과도만까률들및]|하[고는기며여지면였자게도]|한[다 ]|할 |해[서야도 ]|했|됐|된|될|되[는고어며었]|돼"
    r"|적[으인이]|며|면|이다|이라|이나|이며|이 |가 |성[을은이]|자[들는]|화|부터|서 |고 |중"
)
_QUOTES = {'"': '"', "“": "”"}
#: A deck has at least so many characters.
_SHORTEST = 7


def split_decks(text: str) -> list[tuple[int, int]]:
    """Split decks that stand in one run: their offsets, in order; one where no end can be seen.

    Seen are quotations that touch ("…사과""내부정보…") and last words that go on without a space.

    >>> text = '다리 건설 계획 공개하늘시 "예산은 충분""내년 봄 착공"'
    >>> [text[a:b] for a, b in split_decks(text)]
    ['다리 건설 계획 공개', '하늘시 "예산은 충분"', '"내년 봄 착공"']
    >>> split_decks("계획을 공개하기로")
    [(0, 9)]
    """
    breaks = set(_quote_breaks(text))
    for match in _LOST_BREAK.finditer(text):
        if _GOES_ON.match(match["next"]) is None:
            breaks.add(match.end())
    spans = []
    start = 0
    for at in sorted(breaks):
        if at - start >= _SHORTEST and len(text) - at >= _SHORTEST:
            spans.append((start, at))
            start = at
    spans.append((start, len(text)))
    return spans


def _quote_breaks(text: str) -> list[int]:
    """Find where a quotation touches what is outside it: a line break was lost there."""
    breaks = []
    closing = None
    for at, character in enumerate(text):
        if closing is None and character in _QUOTES:
            closing = _QUOTES[character]
            if at and not text[at - 1].isspace() and text[at - 1] not in "(…·,‘'[<":
                breaks.append(at)
        elif character == closing:
            closing = None
            behind = text[at + 1 : at + 3]
            if behind and not behind[0].isspace() and behind[0] not in ".,…·)]’'" and _GOES_ON.match(behind) is None:
                breaks.append(at + 1)
    return breaks
