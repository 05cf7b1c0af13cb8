"""What newspapers print around an article: rights lines, promotion, links, buttons, left-overs.

`LINES` reads whole lines, `find_rights` and `find_tail` find the same things glued to the body's end.
"""

import re
from collections.abc import Iterable, Mapping

from knews.block import Role

_MARK = r"[▶►☞★▷※◎◆■●➤▸►]\ufe0f?"
_OPEN = r"(?:[<＜\[(【〈]|&lt;)"
_CLOSE = r"(?:[>＞\])】〉]|&gt;)"

# 무단전재 및 재배포 금지> | All rights reserved -
_FORBIDDEN = r".{0,200}?(?:금지|금합니다|[Rr]eserved)\S{0,12}(?: -)?"
# 하늘일보 : 무단 …
_OWNER = r"[가-힣A-Za-z ]{2,20} ?: ?무단"

#: Whole lines, tried in order; the name of the first that fits is the rule's name. Each begins with one of `_OPENINGS`.
LINES: tuple[tuple[str, Role, str], ...] = (
    # ====== | ------ : the rule under a table of labels
    ("rule", Role.LABEL, r"[=\-_*~─━·]{3,}|━"),
    # // flash 오류를 우회하기 위한 함수 추가 | function _flash_removeCallback() {} | <!-- SUB_TITLE_START--> | [IMG1]
    (
        "script",
        Role.DEBRIS,
        r"// ?flash .*|function \w+ ?\(.*|(?:var|let|const) \w+ ?=.*|\$\(.*|<!--.*?-->|\*/|/\*.*|_x000D_|\[IMG\d+\]"
        r"|window\..*|document\..*|</?[a-z][^<>]*>",
    ),
    # [저작권자(c) 하늘일보. 무단전재 및 재배포 금지] | Copyright © 하늘일보 (http://haneul.example)
    (
        "rights",
        Role.COPYRIGHT,
        rf"(?:- ?|※ ?)?(?:{_OPEN} ?)?(?:Copyrights?|저작권자?|GoodNews|무단 ?(?:전재|복제|배포|복사)|[ⓒ©Ⓒ]|\([cC]\)){_FORBIDDEN}"
        rf"|(?:[-※] ?(?:{_OPEN} ?)?|{_OPEN} ?){_OWNER}{_FORBIDDEN}"
        r"|(?:- ?)?Copyright ?(?:[ⓒ©Ⓒ]|\([cC]\)).{2,80}|[ⓒ©Ⓒ] ?[가-힣A-Za-z ]{2,14} - ?www\.[a-z.]{4,40}|\. ?무단 ?전재.{0,20}금지",
    ),
    # 댓글 0 | 좋아요 12 | 조회수 1,234 | 3 | 2 hit/ 105 KB | 17:07, the time of a file
    (
        "counter",
        Role.COUNTER,
        r"\d{1,3} ?/ ?\d{1,3}|\d+ ?hits? ?/ ?[\d.]+ ?[KM]B|\d{1,2}:\d\d"
        r"|(?:기사 ?)?(?:댓글|좋아요|조회 ?수?|추천|공유|공감|싫어요|읽음|views?|comments?)\s?[:：]?\s?[\d,]{1,9}(?:개|건|회)?|\d{1,6}",
    ),
    # 기사 스크랩 | 글자크기 조절 | 이미지 크게보기 | SNS 기사보내기 | Read Entire Article
    (
        "button",
        Role.INTERFACE,
        r"(?:기사 ?)?(?:스크랩|공유(?:하기)?|프린트|인쇄(?:하기)?|댓글(?: ?보기| ?쓰기)?|저장|추천|신고)"
        r"|(?:글자|글씨|폰트) ?(?:크기)?(?: ?(?:조절|키우기|줄이기|설정|변경).*)?|본문 글씨 (?:줄이기|키우기).*|바로가기(?: 본문 글씨.*)?"
        r"|(?:기자 ?|채널 ?|뉴스 ?)?구독(?:하기|중)?|좋아요|싫어요|(?:훈훈|슬퍼|화나|감동)(?:해요|이에요)|후속 ?(?:기사)? ?원해요|응원해요"
        r"|(?:이미지|사진|큰 ?사진)? ?(?:크게|확대|원본) ?(?:보기|하기)?|큰사진보기|이미지 확대|동영상 (?:뉴스|재생)|본문 내용|TV플레이어"
        r"|재생 ?\d[\d :]*|SNS ?기사 ?보내기.*|URL ?복사|카카오톡|페이스북|트위터|네이버 ?블로그|밴드"
        r"|스크롤 이동 상태바|현재 ?위치|다음 ?기사|이전 ?기사|목록|닫기|맨 ?위로|TOP|Top|로그인|회원가입|검색|메뉴|전체 ?메뉴|홈"
        r"|ADVERTISEMENT|Advertisement|AD|광고|Read Entire Article|Read [Mm]ore|더 ?보기|전체 ?보기|펼치기|접기|번역 ?(?:설정)?"
        r"|음성 ?(?:으로 ?듣기|재생)|읽어주기.*|브라우저(?:가|에서).{0,40}|기사 ?본문 ?영역|본문 ?듣기|세 줄 요약"
        r"|이 기사가 좋으셨다면|이 시각 관심 ?정보|새로운 ?글|담당 ?부서|첨부 ?파일|파일"
        r"|(?:글자 ?(?:확대|축소) ?){1,2}(?:인쇄)?|모달창 닫기"
        r"|본문(?: ?바로가기)?|메일 ?보내기|기사 ?공유하기.*|가 ?가|공유 버튼|닫기 버튼",
    ),
    # 1.[보도자료] 새 다리.hwp (186.50 Kb) Hit: 2 | 미리보기 새 다리.jpg [size: 315 KB] | 담당부서 : 도로과 / 연락처 : 02-000-0000
    # (도로과 담당자 02-000-0000) | (착공식 사진 4장 첨부) | "공공누리" 출처표시 조건에 따라 이용할 수 있습니다.
    (
        "attachment",
        Role.NOTICE,
        r"(?:담당 ?부서|문의 ?전화|문의|연락처)\s?[:：].{0,100}\d{3,4}"
        r"|(?:기관명|작성자|담당자|게시자|작 성 [과팀]|연 락 처)\s?[:：].{1,60}|※ ?사진 ?(?:있음|없음).{0,40}"
        r"|본 (?:공공)?저작물은.{0,120}|[\"“]?공공누리.{0,120}",
    ),
    # 다음글 새 다리 착공 | 이전글 …
    ("neighbour", Role.RELATED, r"(?:다음|이전) ?글.{0,120}"),
    # 관련기사 | [관련 기사] | ●관련기사 : 새 다리, 왜 늦나 | ▶관련기사 5면 | 많이 본 뉴스
    (
        "related",
        Role.RELATED,
        rf"(?:{_MARK} ?)?[\[<]?(?:키워드 ?)?(?:관련 ?(?:기사|뉴스|동영상 ?보기)|연관 ?기사)[\]>]?(?:\s?[:：]?.{{0,120}})?"
        r"|기사 ?보기 ?[:：] ?https?://\S+"
        r"|[\[<]?(?:많이 본|인기|주요|추천|최신|이 시각|실시간|오늘의 주요) ?(?:주요 ?)?(?:뉴스|기사)[\]>]?(?: TOP ?\d+)?"
        r"|\[[가-힣A-Za-z0-9]{2,10} (?:주요 ?뉴스|베스트 기사|인기기사)\]?.{0,120}",
    ),
    # ▶ 하늘일보 채널 구독하기 | ☞공감언론 하늘 | ★ 손 안에서 보는 하늘 | ※ 별첨 : 사진 | ■ 제보하기
    (
        "promotion",
        Role.NOTICE,
        rf"{_MARK} ?(?:.{{0,80}}?(?:구독|바로 ?가기|모바일|네이버|카카오|유튜브|텔레그램|페이스북|제보|채널|클릭|보러 ?가기|보세요|만나(?:보)?세요"
        r"|볼 수 있습니다|이어짐|신청|후원|무료|다운로드|앱 ?설치|뉴스레터|홈페이지|독자|이벤트|특가|할인|추천주|급등|별첨|첨부|붙임|이미지를 누르면"
        r"|공감언론|더 많은 기사|오픈|확인하|전화 ?:|이메일 ?:|정확한|빠른 ?뉴스|TV).{0,120}|)",
    ),
    # 기사제보 및 보도자료 news@haneul.example | 제보는 카카오톡 haneul | 네이버TV 구독 + 유튜브 구독 +
    (
        "tip",
        Role.NOTICE,
        r"(?:(?:네이버|유튜브|카카오|구글|다음)\S{0,6} ?구독(?:하기)? ?\+? ?){1,4}"
        r"|\[(?:전화|메일|카카오톡|이메일|유튜브)\].{0,80}|\[사진 ?영상 ?제보받습니다\].*",
    ),
    # 촬영기자 김하늘 이바다 | 영상편집 : 김하늘 | (영상취재 : 김하늘, 영상편집 : 이바다)
    (
        "crew",
        Role.NOTICE,
        r"(?:\(\s?)?(?:촬영 ?기자|영상 ?기자|영상 ?취재|영상 ?편집|영상 ?촬영|그래픽|디자인|VJ|리서처|자막)\s?[:;：]?\s"
        r"[가-힣A-Za-z ,·/:;：]{2,80}\)?",
    ),
    # 이 기사는 하늘경제 기사입니다 | ≪이 기사는 1월 7일 ‘하늘시장’에 게재된 기사입니다≫
    # 기사가 마음에 드셨나요? | 본 글은 투자 참고용 | 붙임: 1. 사진 | 끝. | (끝)
    (
        "service",
        Role.NOTICE,
        r"※ ?우울감 등 말하기 어려운 고민.{0,200}|[≪《]이 기사는 .{2,80}|게재된 기사입니다 ?[≫》]"
        r"|(?:\[편집자 ?[주註]\] ?)?이 기사는 .{2,80}(?:기사|보도|작성|게재|표출|취재|전달|제휴|생성|서비스|출고)\S{0,14}"
        r"|(?:본|이) (?:글|기사|콘텐츠|리포트)[은는] .{0,40}(?:투자|참고|광고|협찬|지원).{0,60}"
        r"|기사가 마음에 드셨나요\?.*|※ ?소중한 후원금.*|(?:붙임|첨부|별첨)\s?[:：.]?\s?(?:\d|사진|자료|파일|참고).{0,120}|[(<\[]?끝[)>\]]?\.?"
        r"|[\[<]?(?:단독|속보)? ?뉴스레터.{0,40}",
    ),
)

#: What all of `LINES` begin with, so that most lines are spared them.
_OPENINGS = frozenset(
    '"$&(*-./0123456789<=ACGRSTUV[_cdflvw~©·“※Ⓒⓒ─━■▶▷▸►◆◎●★☞➤〈《【≪＜'
    "가감검게공관광구그글기끝네뉴다단닫담댓더동디로리많맨메모목무문바밴번별본붙브사새세속스슬신실싫"
    "연영오원유음응이인읽자작재저전접조좋주채첨촬최추카크큰키트파페펼폰프현홈화확회후훈"
)

#: Forms of them that may begin with any word.
ANYWHERE: Mapping[str, str] = {
    "rights": _OWNER + _FORBIDDEN,
    "button": r".{2,30}\(으\)로 ?기사보내기.*|.{0,12}다른 ?기사 ?(?:더 ?)?보기|[가-힣]{2,5}의? 핫 ?클릭",
    "attachment": r".{0,24}본 (?:공공)?저작물은.{0,120}"
    r"|(?=.{0,110}$).*[(☎☏\s](?:\(?0\d{1,2}[-)] ?)?\d{3,4}-\d{4}[)〕\]】]*\.?|.{0,80}사진 ?\d{1,2} ?[장부매] ?첨부\)?"
    r"|.{1,160}\.(?:hwpx?|jpe?g|png|gif|pdf|zip|docx?|xlsx?|pptx?|mp4)\b.{0,60}",
    "related": r"[가-힣A-Za-z0-9]{2,10} (?:주요 ?뉴스|베스트 기사|인기기사)\]?.{0,120}",
    "tip": (
        # Looked ahead for, which is much cheaper than to try the optional words at every character.
        r"(?=.{0,24}제보|.{0,24}기사문의).{0,16}(?:기사 ?)?(?:문의 및 )?(?:제보|기사문의)(?: ?및 ?(?:제보|보도자료|문의))?(?:는|하기)?\s?[:：]?\s?"
        r"(?:카카오톡|카톡|이메일|전화|[A-Za-z0-9._-]{1,30}@).{0,100}"
        r"|(?:사진|영상)?.{0,8}제보(?:를 )?(?:받습니다|기다립니다).{0,120}|.{0,30}제보가 뉴스가 됩니다.*|.{0,40}채널 (?:추가|구독).{0,60}"
    ),
    "service": r"[가-힣]{2,8} ?(?:기자|특파원) ?(?:페이지|구독).{0,20}",
}

# What any of these has in it. Each begins with a literal, so that the search is a scan for first characters.
_WORDS = re.compile(r"무단|기사|클릭|뉴스|제보|채널|페이지|구독|저작물|첨부|\.[hjpgzdxm]|-(?<=\d-)\d{4}")


def _join(forms: Iterable[tuple[str, str]]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in forms))


_ALL = _join(
    (name, f"{pattern}|{ANYWHERE[name]}" if name in ANYWHERE else pattern) for name, _, pattern in LINES
)
_OPENED = _join((name, pattern) for name, _, pattern in LINES)
_ANYWHERE = _join(ANYWHERE.items())
_ROLES = {name: role for name, role, _ in LINES}

# The rights line glued behind a text: "…말했다. <저작권자 ⓒ 하늘일보, 무단전재 및 재배포 금지>".
# It holds no "다", so that it never begins in a sentence.
_RIGHTS = re.compile(
    rf"(?:- ?|※ ?)?(?:{_OPEN} ?)?(?:Copyrights? ?|저작권자 ?|GoodNews paper ?)?"
    r"(?:[ⓒ©Ⓒ]|\([cC]\)|저작권자|무단 ?(?:전재|복제|배포)|Copyright)[^\n다ⓒ©Ⓒ]{0,90}?"
    rf"(?:금지|[Rr]eserved)\.?(?: ?{_CLOSE})?(?: -(?=\s|$))?"
)
# What each has in it, so near to its beginning.
_RIGHTS_CUE = re.compile("ⓒ|©|Ⓒ|무단|저작권|Copyright|\\(c\\)|\\(C\\)")
_TAIL_CUE = re.compile(
    r"촬영|영상|이 기사는|제보|구독|기사가 마음에|뉴시스 (?:뉴스|SNS)|핫 ?뉴스\]|끝[>›＞)\]]|기사공유하기"
)
_NEAR = 24
# What begins a tail that the body does not come back from.
_TAIL = re.compile(
    r"이 기사는 [가-힣A-Za-z0-9 ]{2,40}기사입니다\.?\s*$|"
    r"■ ?제보하기|※ ?['‘\"“]?당신의 제보|\[사진 ?영상 ?제보받습니다\]|기사가 마음에 드셨나요|\* ?뉴스 ?제보 ?:|※ ?CBS노컷뉴스는"
    r"|제보는 카카오톡|(?:네이버|유튜브|카카오)\S{0,4} 구독 ?\+|(?:공감언론 )?뉴시스 뉴스, (?:이젠|네이버)|(?:연합뉴스TV )?기사문의 및 제보"
    r"|(?:촬영 ?기자|영상 ?취재|영상 ?편집)\s?[:;：]"
    # [하늘뉴스 이 시간 핫 뉴스] ㆍ … | ▶ 뉴시스 SNS [페이스북] [트위터] | <끝>
    r"|\[[가-힣A-Za-z0-9]{2,8} 이 ?시간 핫 ?뉴스\]|(?:▶ ?)?뉴시스 SNS\s*\[|[<‹＜(\[]끝[>›＞)\]]\.?\s*$|※ ?이 기사는 [^.\n]{2,80}실린 것입니다"
    r"|기사공유하기 프린트"
)
# Marks that open promotion behind a signature: "▶ ▶ /", "★ 손 안에서 보는 하늘", "☞공감언론".
_PROMOTION = re.compile(r"[\s,]*(?:[▶►☞★▷➤▸]\ufe0f?[^▶►☞★▷➤▸]{0,120})+$")


def read_line(text: str) -> tuple[str, Role] | None:
    """Tell what a whole line is, if it is none of the article: the rule's name and its role, else None.

    >>> read_line("글자크기 조절"), read_line("▶ 하늘일보 채널 구독하기")
    (('button', <Role.INTERFACE: 'interface'>), ('promotion', <Role.NOTICE: 'notice'>))
    >>> read_line("ⓒ 하늘일보, 무단전재 및 재배포 금지")
    ('rights', <Role.COPYRIGHT: 'copyright'>)
    >>> read_line("저작권자인 김 전 위원장은 말을 아꼈다.") is None
    True
    """
    opens, anywhere = text[:1] in _OPENINGS, _WORDS.search(text) is not None
    if not opens and not anywhere:
        return None
    match = (_ALL if opens and anywhere else _OPENED if opens else _ANYWHERE).fullmatch(text)
    if match is None or match.lastgroup is None:
        return None
    return match.lastgroup, _ROLES[match.lastgroup]


def find_rights(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Find rights lines glued into a run: offsets, in order.

    >>> text = "그렇게 말했다. <저작권자 ⓒ 하늘일보, 무단전재 및 재배포 금지>"
    >>> [text[a:b] for a, b in find_rights(text, 0, len(text))]
    ['<저작권자 ⓒ 하늘일보, 무단전재 및 재배포 금지>']
    """
    cue = _RIGHTS_CUE.search(text, start, stop)
    if cue is None:
        return []
    return [match.span() for match in _RIGHTS.finditer(text, max(start, cue.start() - _NEAR), stop)]


def find_tail(text: str, start: int, stop: int) -> int | None:
    """Find where a tip line, a donation box or the like begins that runs to the end: an offset, or None."""
    cue = _TAIL_CUE.search(text, start, stop)
    match = _TAIL.search(text, max(start, cue.start() - _NEAR), stop) if cue is not None else None
    return match.start() if match is not None else None


def find_promotion(text: str, start: int, stop: int) -> int | None:
    """Tell from where on a run holds only promotion lines, given that the signature ends at `start`.

    >>> text = "김하늘 기자 sky@haneul.example ▶ 하늘일보 홈 ▶ 구독"
    >>> find_promotion(text, 25, len(text))
    25
    """
    match = _PROMOTION.match(text, start, stop)
    return match.start() if match else None
