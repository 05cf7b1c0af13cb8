"""Decks that a scraper ran together: where one sub-headline ends and the next begins, and where the lead does.

Nothing but sense divides "…공개하늘시 …" or "…예산 확보 하늘시가 …". What stands in for it here are the words that
decks end in, counted at the ends of 8,173 headlines and of their parts, and that decks drop topic and object particles.
"""

import re

#: Nouns and verb stems that end decks far more often than they stand inside one.
_LAST_WORDS = frozenset(
    "가동 가속 가속화 가시화 감소 강세 강조 강화 개막 개선 개시 개장 개최 개통 개편 거듭 거론 건의 검토 겹쳐 결론 결정 경고 경신 "
    "경쟁 고심 고조 공감 공개 공급 공략 공모 공방 공약 공유 구축 구현 금지 급감 급등 급락 급증 기대 기록 기부 기탁 껑충 나서 나선다 남아 "
    "낮춘다 낮춰 내정 넘어 논란 논의 높인다 눈길 눈독 눈앞 늘린다 늘어 다짐 달성 당부 대두 대응 도모 도약 도입 도전 돌입 돌파 동참 "
    "둔화 마감 마련 마무리 만전 맞손 모색 모집 몰려 무산 미정 박차 반대 반등 반박 반발 반영 반전 발간 발견 발길 발의 발표 방안 배제 "
    "변수 병행 보완 보류 복귀 본격화 봇물 부과 부인 부진 분석 불가피 불발 붕괴 비판 사과 상승 상회 선언 선정 선점 선출 설치 성공 성과 "
    "성료 성장 성황 소개 속도 손질 쇄도 수상 수순 시급 시동 시작 시행 신고 신설 실시 실천 실현 심사 심화 악화 안돼 앞장 압박 약속 언급 "
    "없어 여전 연결 연기 연다 연장 열려 열린다 예고 예상 예정 오픈 완공 완료 완화 요구 우대 우려 우세 운영 위기 위기일발 위반 위축 유력 "
    "유입 유지 유출 유치 의무화 의혹 이유 이전 이첩 이탈 인상 인정 인하 일축 임명 임박 입증 있다 자신 자진 잰걸음 적발 적용 적자 전개 "
    "전달 전망 전환 점검 접목 접수 정정 조율 제고 제공 제기 제동 제시 제안 제외 제출 제한 조사 조성 조정 종료 주목 주문 주장 준공 준비 줄어 "
    "중단 증가 지급 지시 지원 지적 지정 진출 진행 집중 차단 착공 착수 참석 참여 채용 채택 철폐 철회 체결 초점 촉각 촉구 촉발 총력 총력전 최고 최다 "
    "최대 최저 최초 추락 추진 추천 축소 출발 출범 출석 출시 충돌 취소 쾌거 키운다 탈당 탈환 통과 투입 판매 펼쳐 포함 폭로 폐막 피력 필요 "
    "하락 한목소리 한창 할인 합의 해명 협력 협약 호소 호조 확대 확보 확산 확인 확정 환수 환영 회견 회동 회복 효과 후원 후퇴 흑자 듯".split()
)
#: Last words that a figure may follow: "최대 4억원", "예상 12%".
_BEFORE_FIGURES = frozenset(("최대", "최고", "최다", "최저", "최초", "예상", "등"))
# What a last word compounds with: "지원 방안", "가격 인상 기조". No deck ends there.
_COMPOUND = re.compile(
    r"가능성|가속|경쟁|계획|공급|공사|과정|관련|국면|기간|기관|기념|기대감|기업|기업들|기조|기준|나서|논란|단지|대책|대상|대폭|등(?=$|[^가-힣])|"
    r"등으|등에|등의|등을|또는|때|뚝|목표|문제|및|발목|방안|방침|법안|부담|분야|분위기|비용|비율|사업|상황|서비스|수요|수준|시기|시도|시스템|시장|"
    r"시점|실적|심리|압력|업무|업체|여건|여론|여부|여파|영향|예산|요금|요인|우려|움직임|위한|위해|의사|의지|의혹|이벤트|이상|이하|이후|인력|"
    r"자금|작업|전망|전문|절차|정책|제도|조치|조례|중$|중인|지역|직후|차원|체계|추세|축하|커$|특별법|폭|프로그램|프로모션|플랫폼|필요|행사|현상|협의회|"
    r"전환|논의|협약|홍보|활동|효과|흐름|신청|못해|찬성|입증"
)
# Particles that a sentence has and a deck drops: topic, object, subject behind a word of some length.
_PARTICLE = re.compile(
    r".+[은는을를]|.{2,}[이가]|.+(?:에서|에게|께서|으로|하고|하며|라고|다고|라며|다며)|.+(?:어진|던|인한|따른)"
)
_OF_A_SENTENCE = re.compile(r"[가-힣]+[은는을를]|[가-힣]{2,}[이가]")
_QUOTED_WORD = re.compile(r"[‘'].+[’']")
# Not 최고, 최대: glued, they begin "최고세율", "최대주주".
# A last word, with what makes a verb of it a plan: 공개, 추진키로, 의무화하기로.
_LOST_BREAK = re.compile(
    rf"(?<=[\s·…’”'\"])(?:{'|'.join(sorted((w for w in _LAST_WORDS if w[0] != '최'), key=len, reverse=True))}|등)"
    r"(?:키로|하기로)?(?=(?P<next>[^\s.,…·].?))"
)
# What a word may go on with without a new line beginning: "공개적으로", "추진하는", "발표에", "등을".
_GOES_ON = re.compile(
    r"[은는을를의에로와과도만까률들및록력령히]|키로|체제|되게|여부|고리|동의|실태"
    r"|하[고는기며여지면였자게도]|한[다 ]|할 |해[서야도 ]|했|됐|된|될|되[는고어며었]|돼"
    r"|적[으인이]|며|면|이다|이라|이나|이며|이 |가 |성[을은이]|자[들는]|화|부터|서 |고 |중"
    r"|위원|본부|센터|사업|기관|계획|대책|방안|회의|회[ 를은가]|단체|단[ 은이]|식[을이에 ]|법|안[을이은 ]|자금|비용|체계|제도|정책|업무|시스템"
)
# What a caption opens with: a day, a place, people in brackets.
_SCENE_OPENS = re.compile(
    r"\d|[“\"‘'\[(▲<]|지난 |오는 |서울|부산|인천|광주|대전|대구|미국|중국|일본|영국|북한|한국|프랑스|독일|인도|러시아"
)
_STATEMENT = re.compile(r"다\.|니다|[.?!][\"”’]? ")
_WORD = re.compile(r"\S+")
# 하늘시의 다리: what headlines leave out
_GENITIVE = re.compile(r"\S의 ")
# 지난 12일 …: what leads open with
_LEAD_OPENS = re.compile(r"지난|올해|이번|작년|최근|다음|오는|내년|이날|사진")
_PART = re.compile(r"…|\.\.+|·")
_QUOTED_END = re.compile(r".*[”\"↑↓]")
_QUOTES = {'"': '"', "“": "”"}
_SHORTEST = 7
_SHORTEST_SPACED = 9
#: So far into a run the lead has begun.
_REACH = 340


def split_decks(text: str, *, spaced: bool = False) -> list[tuple[int, int]]:
    """Split decks that stand in one run: their offsets, in order; one where no end can be seen.

    Seen are quotations that touch ("…사과""내부정보…") and last words that go on without a space; where
    `spaced` says that line breaks became single spaces, last words and quotations in front of a space.

    >>> text = '다리 건설 계획 공개하늘시 "예산은 충분""내년 봄 착공"'
    >>> [text[a:b] for a, b in split_decks(text)]
    ['다리 건설 계획 공개', '하늘시 "예산은 충분"', '"내년 봄 착공"']
    >>> split_decks("계획을 공개하기로")
    [(0, 9)]
    """
    shortest = _SHORTEST_SPACED if spaced else _SHORTEST
    breaks = set(_quote_breaks(text))
    if not spaced:
        breaks.update(
            match.end()
            for match in _LOST_BREAK.finditer(text)
            if _GOES_ON.match(match["next"]) is None and text.count('"', 0, match.end()) % 2 == 0
        )
    else:
        breaks.update(_spaced_breaks(text))
    return _between(breaks, len(text), shortest)


def split_caption(text: str) -> list[tuple[int, int]]:
    """Split decks off a caption that is glued to them: offsets, the caption's last.

    >>> text = "하늘시 새 다리 개통12일 새솔항에서 시민들이 다리를 건너고 있다."
    >>> [text[a:b] for a, b in split_caption(text)]
    ['하늘시 새 다리 개통', '12일 새솔항에서 시민들이 다리를 건너고 있다.']
    >>> split_caption("12일 하늘시 개통식에서 시민들이 다리를 건너고 있다.")
    [(0, 30)]
    """
    breaks = set(_quote_breaks(text)) if text[0] in _QUOTES else set()
    breaks.update(
        match.end() for match in _LOST_BREAK.finditer(text) if _SCENE_OPENS.match(text, match.end())
    )
    return _between(breaks, len(text), _SHORTEST)


def ends_as_deck(text: str) -> bool:
    """Tell whether text in front of a credit is a deck and no caption: it ends in a word that ends decks.

    >>> ends_as_deck("새 다리, 내년 봄 착공"), ends_as_deck("시민들이 새 다리를 건너고 있다"), ends_as_deck("새 다리 전경")
    (True, False, False)
    """
    words = text.split()
    last = words[-1].strip("’'") if words else ""
    return (
        len(words) > 2 and last != "있다" and (last in _LAST_WORDS or _QUOTED_END.fullmatch(last) is not None)
    )


def split_scene(text: str) -> list[tuple[int, int]]:
    """Split decks off a caption, line breaks having become single spaces: offsets, the caption's last.

    Decks show themselves by their marks, and the caption by the day or the place that it opens with.

    >>> text = "예산 백억 확보…내년 봄 착공 12일 새솔항에서 시민들이 다리를 보고 있다."
    >>> [text[a:b].strip() for a, b in split_scene(text)]
    ['예산 백억 확보…내년 봄 착공', '12일 새솔항에서 시민들이 다리를 보고 있다.']
    >>> split_scene("12일 하늘시 새 다리 개통식에서 시민들이 다리를 건너고 있다.")
    [(0, 35)]
    """
    breaks = [
        at
        for at in _spaced_breaks(text)
        if _SCENE_OPENS.match(text, at + 1) and at >= _SHORTEST_SPACED and _reads_as_decks(text[:at])
    ]
    if not breaks:
        return [(0, len(text))]
    return [*split_decks(text[: breaks[-1]], spaced=True), (breaks[-1], len(text))]


def _between(breaks: set[int], length: int, shortest: int) -> list[tuple[int, int]]:
    """Give the spans between breaks, leaving out breaks that would leave too little."""
    spans = []
    start = 0
    for at in sorted(breaks):
        if at - start >= shortest and length - at >= shortest:
            spans.append((start, at))
            start = at
    spans.append((start, length))
    return spans


def find_lead(text: str) -> int:
    """Find where the lead begins in a run that opens with decks, line breaks having become single spaces.

    Gives 0 where no deck can be told from the lead: in front of the first word with a particle stands no word
    that decks end in.

    >>> text = "예산 120억 확보…내년 봄 착공 예정 하늘시가 새솔항에 새 다리를 놓기로 했다. 시는 곧 공사를 맡긴다."
    >>> text[find_lead(text):].split()[0]
    '하늘시가'
    >>> find_lead("하늘시가 새솔항에 새 다리를 놓기로 했다. 시는 곧 공사를 맡긴다.")
    0
    """
    statement = _STATEMENT.search(text, 0, _REACH)
    if statement is None:
        return 0
    words = [(match[0], match.end()) for match in _WORD.finditer(text, 0, statement.start())]
    last = at = 0
    for i, (word, stop) in enumerate(words[:-1]):
        if _ends_deck(word, words[i + 1][0]):
            if i >= 2 and stop >= 12:
                last, at = stop, i
        elif "…" not in word and _PARTICLE.fullmatch(_PART.split(word)[-1]):
            return last if last and i - at <= 7 and _reads_as_decks(text[:last]) else 0
    return 0


def _spaced_breaks(text: str) -> list[int]:
    """Find the last words of decks that a space divides, up to the first word that only a sentence has."""
    words = [(match[0], match.end()) for match in _WORD.finditer(text)]
    breaks = []
    for i, (word, stop) in enumerate(words[:-1]):
        behind = words[i + 1][0]
        if text.count('"', 0, stop) % 2 or text.count("“", 0, stop) > text.count("”", 0, stop):
            continue  # inside a quotation
        quoted = i > 0 and _QUOTED_WORD.fullmatch(word) and _is_last(words[i - 1][0])
        # …셧다운 등 인천시, 신청 …: a subject with its comma begins anew
        if quoted or (
            (_ends_deck(word, behind) or (word == "등" and behind.endswith(",")))
            and not _QUOTED_WORD.fullmatch(behind)
        ):
            breaks.append(stop)
        elif _OF_A_SENTENCE.fullmatch(word):
            break
    return breaks


def _is_last(word: str) -> bool:
    return word in _LAST_WORDS


def _ends_deck(word: str, behind: str) -> bool:
    """Tell whether a deck can end with `word`, given the word behind it."""
    if behind.strip("“\"‘'") in _LAST_WORDS or _COMPOUND.match(behind):
        return False
    if word in _BEFORE_FIGURES and behind[0].isdigit():
        return False
    return _PART.split(word)[-1].strip("’'") in _LAST_WORDS or _QUOTED_END.fullmatch(word) is not None


def _reads_as_decks(text: str) -> bool:
    """Tell whether text in front of a supposed lead reads as decks do: marks of headlines, or no "의"."""
    if "@" in text or "/" in text or text.count('"') % 2 or text.count("“") != text.count("”"):
        return False
    marked = "…" in text or "”" in text or '"' in text
    if not marked and (_GENITIVE.search(text) or len(text) < 16):
        return False
    return marked or _LEAD_OPENS.match(text) is None


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
            if (
                behind
                and not behind[0].isspace()
                and behind[0] not in ".,…·)]’'"
                and _GOES_ON.match(behind) is None
            ):
                breaks.append(at + 1)
    return breaks
