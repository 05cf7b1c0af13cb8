"""The lines of a copied page, one by one: what a line shows of itself, before its neighbours are asked."""

from knews.block import Role
from knews.press.byline import read_bylines
from knews.press.heading import MARKS
from knews.press.notice import find_rights
from knews.press.pattern import pattern
from knews.press.people import NAME, ROLE, is_name
from knews.press.time import find_times
from knews.rules.furniture import furniture_of

#: A line shorter than this can be a word of a menu, a button, a counter.
SHORT = 20
#: A word of a menu or a button has no more characters; a deck mostly has.
_MENU_WORD = 12
#: A sentence has seldom more characters: a line with one sentence end counts for no more.
LONG_SENTENCE = 120
#: The shortest sentence: "네, 그렇습니다."
_LEAST_SENTENCE = 8
#: A line that prints a time or a writer beside an article has no more characters, a rights line no more than twice that.
_SIGNATURE = 90

# …했다. …입니다.” | …said Kim. The bridge | …said Kim.
_SENTENCE = pattern(r"[다요죠까][.!?]|[a-z]{2}[.!?][”\"’)]*(?= +[A-Z“\"]|$)")
#: One of these stands in each of the lines below.
_READERS_WORDS = (
    "댓글",
    "로그인",
    "브라우저",
    "쿠키",
    "마음에 들",
    "좋아요",
    "반론",
    "**)",
    "ranslation",
    "eedback",
    "ookies",
    "rowser",
    "avaScript",
)
# 로그인을 하시면 댓글을 쓰실 수 있습니다. | 3개의 댓글이 있습니다. | 다른 브라우저를 사용하여 주십시오. | 하늘(sky****)2025.01.22: a reader
_TO_READERS = pattern(
    r"로그인.{0,12}(?:하시면|해 ?주세요|해 ?주십시오|하셔야|하신 ?후|후 ?이용|이 필요합니다)"
    r"|댓글.{0,30}(?:표시가 제한|삭제될 수|삭제됩니다|쓰실 수|작성하실 수|등록하실 수|등록을 하실 수|남겨 ?주세요|입력해 ?주세요)"
    r"|^\d{0,6} ?개의 댓글이 있습니다"
    r"|브라우저.{0,30}(?:주십시오|주세요|바랍니다|권장합니다|최적화되어)"
    r"|쿠키.{0,40}(?:사용합니다|동의하는 것으로|동의한 것으로)"
    r"|기사가 마음에 들었?(?:다면|으면|셨다면|으셨다면)|좋아요(?:를|.{0,4}버튼을) (?:눌러|클릭해)"
    r"|반론.{0,16}보도.{0,10}청구.{0,10}(?:분은|있습니다)"
    r"|\([A-Za-z0-9_가-힣]{1,12}\*{2,}\)"
    r"|errors in machine translation|(?:Enter|Thanks for) your feedback|uses cookies|(?:upgrade|supported by) your browser|enable JavaScript"
)
# …했다.
_STATEMENT = pattern(r"[다요죠]\.")
# "* 정치", "1. 새 다리 열린다", "- 새 다리": what a list puts in front
_LIST_MARK = pattern(r"(?:[*•·▶▪-]|\d{1,2}[.)])\s+(?=\S)")
# <a href='…'> | &lt;img src=…
_MARKUP = pattern(r"(?:<|&lt;)/?(?:a|img|iframe|script|div|span|ins)\b")
# 많이 본 뉴스 | 관련기사 | 이 시각 주요 뉴스 | 댓글 3 | Most Read Stories: what heads a list of other articles, or comments
_OTHERS = pattern(
    r"(?:많이 ?본|인기|추천|관련|연관|주요|랭킹|최신|실시간|핫|베스트|함께|이 ?시각|오늘의|당신).{0,14}(?:뉴스|기사|클릭|이슈|콘텐츠|헤드라인|영상)"
    r"|댓글|독자 ?(?:의견|한마디)|한 ?줄 ?의견|(?:다른|함께 볼|이어서 볼|더 볼|최근) ?(?:기사|글)"
    r"|(?:Most|Related|Latest|Popular|Top) .{0,12}(?:News|Stories|Articles|Read|Content)"
)
# 새 길도 내년에 연다 2025.01.22 17:43 이바다 기자: no label in front of the day
_LISTED = pattern(
    rf"(?!.{{0,12}}(?:입력|등록|수정|승인|발행|송고|게재|작성))(?=.*[가-힣] [가-힣]).{{8,70}}?\d{{4}} ?[.-] ?\d{{1,2}} ?[.-] ?\d{{1,2}}[.)]?"
    rf"(?: ?\d{{1,2}}:\d\d(?::\d\d)?)?\)? ?{NAME} ?(?:{ROLE})$"
)
# 공유하기 | 기사 스크랩 0 | 글자크기 설정: a button that no rule for lines knows
_BUTTON = pattern(
    r"(?:하기|보기|듣기|쓰기|닫기|설정|조절|공유|복사|구독|로그인|바로가기|열림|안내|작게|크게|축소|확대|선택|목록|요약|인쇄)(?:\s?\d+)?$"
)
# 뉴스 > 사회 > 사회일반 | 로그인 | 회원가입: a path or a row of words, each short
_ROW = pattern(r"(?:[^>›»|〉]{1,12} ?[>›»|〉] ?)+[^>›»|〉]{0,12}")
# 김하늘 기자 | 김하늘 인턴기자 이메일 보내기 | 기자명 김하늘 기자 | 김하늘 기자입력 | 김하늘 기자sky@haneul.example
WRITER = pattern(
    rf"(?:기자명 ?)?(?P<it>(?P<name>{NAME}) ?(?:인턴 ?)?(?:{ROLE}))"
    r"(?=$|[\s|(,·/\da-z]|(?:입력|등록|승인|수정|기사입력|송고|구독|즐겨찾기|다른 ?기사|기자 ?페이지|페이스북|공유|글자)(?![은는이가을를의에도]))"
)
# 2025.01.22 | 25-01-22 | 2025년 1월 | 17:43 | 3시간 전
_DATE = pattern(r"\d ?[.년/-] ?\d{1,2} ?[.월/-]|\d:\d\d|\d(?:분|시간|일|주|개월) ?전|ago\b|어제|방금")
# 등록번호 : 서울 아00001 | 발행·편집인 : 이바다 | 사업자등록번호: what a site states of itself, at its foot
_IMPRINT = pattern(
    r"등록 ?번호|등록 ?일자|발행 ?일자|발행[ㆍ·]?\s?편집인|발행인|편집인|사업자|청소년 ?보호|고충처리|통신판매"
)
#: How rights lines begin that forbid nothing.
_RIGHTS_SIGNS = ("Copyright", "ⓒ", "©", "Ⓒ")
_WORD = pattern(r"[가-힣]{2,}|[A-Za-z]{3,}|[一-龥]+|\d{3,}")
# sky@haneul.example | 02-000-0000 | 기자: 김하늘
_NO_WORD = pattern(r"[@:]|^[\d ]+-[\d -]+$")
#: How lines end and begin that are no words of a menu: statements, quotations, labels, headings, script marks.
_NO_END = frozenset(".?!”\"’'…:)")
_NO_START = frozenset((*MARKS, *"▲△▶▷-[【◀<(“\"‘'"))
#: What opens lines that stand between the sentences of one text: headings, speakers, items.
_INSIDE = frozenset((*MARKS, *"▲▶▷-[【◀<(&"))


def bare(text: str) -> str:
    """Give a line without what a list puts in front of it.

    >>> bare("* 새 다리 열린다"), bare("2025.01.22")
    ('새 다리 열린다', '2025.01.22')
    """
    mark = _LIST_MARK.match(text)
    return text[mark.end() :] if mark is not None else text


def weigh(text: str) -> int:
    """Count the characters of a line that sentences make; 0 for one that holds none.

    >>> weigh("시가 새 다리를 열기로 했다고 밝혔다."), weigh("새 다리 열린다"), weigh("정치 경제 사회 문화")
    (21, 0, 0)
    """
    if len(text) < _LEAST_SENTENCE or is_markup(text):
        return 0
    weight = min(len(text), LONG_SENTENCE * len(_SENTENCE.findall(text)))
    return 0 if weight and is_said_to_readers(text) else weight


def is_said_to_readers(text: str) -> bool:
    """Tell whether a line holds a site's words to its readers, or the comment of one.

    >>> is_said_to_readers("로그인을 하시면 댓글을 쓰실 수 있습니다."), is_said_to_readers("시민들은 댓글로 화를 냈다.")
    (True, False)
    """
    # Most lines hold none of the words: that is told quicker than by the form.
    return any(word in text for word in _READERS_WORDS) and _TO_READERS.search(text) is not None


def ends_early(text: str) -> bool:
    """Tell whether a statement ends in front of the end of a line: no headline has that.

    >>> ends_early("다리가 열린다. 걷는 길도 있다"), ends_early("다리, 걸어 봤나요? 하늘시의 봄")
    (True, False)
    """
    return _STATEMENT.search(text, 0, len(text) - 1) is not None


def is_timed(text: str) -> bool:
    """Tell whether a short line prints a date, as stands beside a headline.

    >>> is_timed("김하늘 2025. 1. 22. 17:43"), is_timed("하늘시, 새 다리 10월에 연다"), is_timed("등록번호 1 등록일 2009.05.18")
    (True, False, False)
    """
    if len(text) > _SIGNATURE or _DATE.search(text) is None or is_imprint(text):
        return False
    return bool(find_times(text, known=True))


def is_signed(text: str) -> bool:
    """Tell whether a short line names its writer first.

    >>> is_signed("김하늘 기자 sky@haneul.example"), is_signed("김하늘 기자 이메일 보내기"), is_signed("하늘시장 김하늘")
    (True, True, False)
    """
    return len(text) <= _SIGNATURE and (WRITER.match(text) is not None or bool(read_bylines(text)))


def is_bare_name(text: str) -> bool:
    """Tell whether a line is a name: of three syllables, for many words of two look like one."""
    return len(text) == 3 and is_name(text)


def writers(text: str) -> list[str]:
    """Give the names of the writers that a short line has with their roles.

    >>> writers("김하늘 기자, 이바다 기자"), writers("김하늘 sky@haneul.example")
    (['김하늘', '이바다'], [])
    """
    return [match["name"] for match in WRITER.finditer(text)] if len(text) <= _SIGNATURE else []


def is_imprint(text: str) -> bool:
    """Tell whether a line states who runs the site: its names and days are none of the article's.

    >>> is_imprint("등록번호 : 서울 아00001 | 발행인 : 김하늘"), is_imprint("하늘시는 사업을 알렸다.")
    (True, False)
    """
    return _IMPRINT.search(text) is not None


def is_rights(text: str) -> bool:
    """Tell whether a line is a rights line.

    >>> is_rights("ⓒ 하늘일보, 무단전재 및 재배포 금지"), is_rights("Copyright ⓒ 하늘일보 & haneul.example"), is_rights("저작권을 지키자")
    (True, True, False)
    """
    if len(text) > 2 * _SIGNATURE:
        return False
    if find_rights(text, 0, len(text)):
        return True
    # "Copyright ⓒ 하늘일보 & haneul.example" forbids nothing: only the rule for lines knows it.
    rule = furniture_of(text) if text.startswith(_RIGHTS_SIGNS) else None
    return rule is not None and rule.role is Role.COPYRIGHT


def is_markup(text: str) -> bool:
    """Tell whether a line is markup that was left over."""
    return text[0] in "<&" and _MARKUP.match(text) is not None


def is_control(text: str) -> bool:
    """Tell whether a line is what papers print around their articles, or ends as buttons do."""
    if len(text) < 2 * SHORT and _BUTTON.search(text) is not None:
        return True
    return furniture_of(text) is not None or is_markup(text)


def is_row(text: str) -> bool:
    """Tell whether a line is a path through a site, or a row of its menu.

    >>> is_row("뉴스 > 사회 > 사회일반"), is_row("하늘시와 새솔시 이용객 수 > 새 다리 이용객 수")
    (True, False)
    """
    return _ROW.fullmatch(text) is not None


def heads_others(text: str) -> bool:
    """Tell whether a line heads a list of other articles, or comments; behind a mark, it is one of them.

    >>> heads_others("많이 본 뉴스"), heads_others("▶관련기사: 새 다리 열린다"), heads_others("새 다리 열린다")
    (True, False, False)
    """
    return len(text) < 2 * SHORT and text[0] not in _INSIDE and _OTHERS.search(text) is not None


def is_listed(text: str) -> bool:
    """Tell whether a line is another article's in a list: its title, its day, then who wrote it.

    >>> is_listed("새 길도 내년에 연다 2025.01.22 이바다 기자"), is_listed("입력 2025.01.22 17:43 김하늘 기자")
    (True, False)
    """
    return len(text) <= _SIGNATURE and (
        _LISTED.match(text) is not None
        or (_OTHERS.match(text) is not None and _DATE.search(text) is not None)
    )


def is_short(text: str) -> bool:
    """Tell whether a line can print a time or a writer beside an article."""
    return len(text) <= _SIGNATURE


def looks_foreign(text: str) -> bool:
    """Tell by a look whether a line can be a word of a menu or a button."""
    return len(text) <= _MENU_WORD and text[-1] not in _NO_END and text[0] not in _NO_START


def is_foreign(text: str) -> bool:
    """Tell whether a line can be a word of a menu or a button: short, no statement, no label, no mark.

    >>> is_foreign("오피니언"), is_foreign("[앵커]"), is_foreign("기자: 김하늘"), is_foreign("새 다리가 열린다.")
    (True, False, False, False)
    """
    if not looks_foreign(text) or _NO_WORD.search(text) is not None:
        return False
    rule = furniture_of(text)
    # Papers print notices below their texts, too: tip lines, staff.
    return (rule is None or rule.role is not Role.NOTICE) and not is_signed(text)


def parts(text: str) -> float:
    """Tell how much a line that is no sentence parts the sentences around it: more than 6 of that parts two texts."""
    if is_rights(text):
        return 8
    if text[0] in _INSIDE:
        return 0.5
    if heads_others(text):
        return 4
    if is_timed(text):
        return 3
    return 1.5 if len(text) >= SHORT else 1.2


def stems(text: str) -> list[str]:
    """Give the beginnings of a text's words: Korean ones keep them, whatever particle follows.

    >>> stems("하늘시는 새 다리를 Seoul에서")
    ['하늘', '다리', 'seoul', '에서']
    """
    return [word[:2] if word[0] >= "一" else word.lower() for word in _WORD.findall(text)]
