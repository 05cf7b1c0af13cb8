"""Lines between a headline and its text: what speaks for a deck there, and what speaks against one.

Of 141 decks in labelled texts and pages 135 have three words or more, or a mark, a figure or a last word of decks.
"""

from knews.press.pattern import pattern
from knews.press.people import is_name
from knews.press.words import DECK_ENDS

# “…추구할 수 있어요. 그래서 늘 고민합니다”: one whole quotation with a finished sentence in it; decks quote in part
_SPOKEN = pattern(
    r"[“\"](?:[^“”\"]{14,}(?:[아어여해세에예네데돼워봐려져나가게까지서와]요|[죠까]|니다)[.?!…]*|[^“”\"]*[가-힣][.?!] [^“”\"]*[다요죠까][.?!…]*)[”\"]"
)
# …열기로 했다 | …가장 길었다: a sentence without its full stop
_TOLD = pattern(r"(?:[가-힣]하였|[했됐었았였혔렸졌왔갔났봤])다[”\"]?$")
# 하늘시가 강에 …: what a sentence has two of, and a deck drops
_PARTICLE = pattern(r"[가-힣0-9A-Za-z”’)%][은는이가을를에로](?=\s)|(?:에서|에게|으로|라고|다고)(?=\s)")
_FEW_PARTICLES = 2
#: A shorter line that ends so is a headline's wordplay.
_SENTENCE = 14
# 09:00 새 다리 통행 시작 | ▲도로과장 김하늘 | 1. 하늘대교 | - 다리는 언제 여나. | Q. 언제 여나 | … 모친상=22일, 발인 24일
_ITEM = pattern(
    r"(?:오[전후] )?\d{1,2}:\d\d\s.*|[▲△▷▶▪•①-⑳]\s?\S.*|\d{1,2}[.)] .*|- .*[^.?][.?]|[QA문답][.:)] ?\S.*"
    r"|.*(?:별세|[부모]친상|빙[부모]상|장[인모]상|발인 \d).*"
)
# 하늘시 | 바다시: parts of a menu, cells of a table
_BARRED = pattern(r".*\S ?[|│｜] ?\S.*")
# /하늘소방본부 | 하늘·AFP 연합뉴스 | 일러스트=하늘디자인랩·구름
_CREDIT = pattern(
    r"/ ?[가-힣A-Za-z0-9·ㆍ ]{2,24}|(?:[가-힣A-Z]{2,8}[·ㆍ/ ]){0,3}(?:연합뉴스|뉴시스|뉴스1|AP|AFP|EPA|로이터)"
    r"|(?:일러스트|그래픽|삽화|사진|자료) ?[=ㅣ|:] ?[^=]{2,30}"
)
# …회견을 하는 모습/하늘도 | 새 회장 김하늘씨/하늘의료원: who or what is in a picture, and whose it is
_CREDITED = pattern(r"(?P<shown>[^/=\d].{5,}[가-힣)])/(?P<credit>[가-힣A-Za-z0-9·]{2,12})")
_PICTURED = pattern(
    r".*(?:[씨군양]|회장|사장|대표|원장|의원|시장|장관|총장|교수|감독|선수|모습|장면|전경|건물|현장|표지|포스터|왼쪽|오른쪽)\)?"
)
# (왼쪽부터) 김하늘, 이바다 | 책 표지: what only pictures have
_SCENE = pattern(r"\((?:왼쪽|오른쪽|위|아래|사진)[^()]{0,12}\).*|.{0,12}(?:표지|포스터|프로필)")
#: A caption between paragraphs has no more characters.
_SHORT = 70
_MARKS = pattern(r"[…“”\"‘’',%?!\d]|\.\.")
#: A line of so many words needs nothing that speaks for it.
_FEW_WORDS = 3
_DOT = pattern("[·ㆍ‧･]")


def is_spoken(text: str) -> bool:
    """Tell whether a line is one whole quotation with a finished sentence in it: text, for decks quote in part.

    >>> is_spoken("“하늘시 조례에 처벌 규정이 없어 보완 필요”")
    False
    >>> is_spoken("“오늘 오후에 다리를 건널 수 있는데, 바로 가시겠어요?”"), is_spoken("“내년 봄에 착공”")
    (True, False)
    """
    return text[0] in '“"' and _SPOKEN.fullmatch(text) is not None


def is_told(text: str) -> bool:
    """Tell whether a line is a sentence without its full stop.

    >>> is_told("하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다"), is_told("다리 끊겼다"), is_told("새 다리, 내년 봄 연다")
    (True, False, False)
    """
    ends = len(text) >= _SENTENCE and "…" not in text and _TOLD.search(text, len(text) - 5) is not None
    return ends and len(_PARTICLE.findall(text)) >= _FEW_PARTICLES


def is_item(text: str) -> bool:
    """Tell whether a line is an item of a list: of a schedule, of personnel, of questions, of the dead.

    >>> is_item("09:00 새 다리 통행 시작"), is_item("- 다리는 언제 여나."), is_item("- 내년 봄 착공")
    (True, True, False)
    """
    return _ITEM.fullmatch(text) is not None


def is_barred(text: str) -> bool:
    """Tell whether bars part a line, as they do menus and cells of tables."""
    return _BARRED.fullmatch(text) is not None


def is_credit_line(text: str) -> bool:
    """Tell whether a line says whose a picture is, and nothing else.

    >>> is_credit_line("/하늘소방본부"), is_credit_line("로이터·AFP 연합뉴스"), is_credit_line("새 다리/새 길")
    (True, True, False)
    """
    return _CREDIT.fullmatch(text) is not None


def find_credited(text: str) -> int | None:
    """Find where the credit starts behind who or what is in a picture: an offset, None where the line is none such.

    >>> text = "김하늘 새 하늘의료원 회장/하늘대"
    >>> text[find_credited(text) :], find_credited("새 다리/새 길, 내년 봄 착공")
    ('/하늘대', None)
    """
    match = _CREDITED.fullmatch(text)
    return match.end("shown") if match is not None and _PICTURED.fullmatch(match["shown"]) else None


# 하늘산의 봄/하늘스튜디오 | 새 다리 건너는 방법 /하늘시청: between paragraphs, where no deck stands, any line of this form
_CREDITED_IN_BODY = pattern(
    r"(?:(?P<shown>[^/=\d.:|][^/=.:|]{1,50}[가-힣)’”]) ?)?/(?=.{4,16}$)[가-힣A-Za-z][가-힣A-Za-z0-9·]*(?: [가-힣]{2,6}){0,2}"
)


def find_credited_in_body(text: str) -> int | None:
    """Find where the credit starts in a line between paragraphs that is a caption and whose it is, or the credit alone.

    >>> text = "하늘산의 봄/하늘스튜디오"
    >>> text[find_credited_in_body(text) :], find_credited_in_body("/하늘시장 페이스북")
    ('/하늘스튜디오', 0)
    >>> find_credited_in_body("새 다리 건너는 방법 /하늘시청")
    11
    >>> find_credited_in_body("새 길/새 다리를 연다."), find_credited_in_body("1/4분기")
    (None, None)
    """
    if len(text) > _SHORT or "/" not in text:
        return None
    match = _CREDITED_IN_BODY.fullmatch(text)
    return max(0, match.end("shown")) if match is not None else None


def is_pictured(text: str) -> bool:
    """Tell whether a line without a credit names what only pictures have: "(왼쪽부터) 김하늘, 이바다", "책 표지"."""
    return _SCENE.fullmatch(text) is not None


def is_row_of_parties(text: str) -> bool:
    """Tell whether a line without a space names three parties or more, which a deck among decks does; writers are none.

    >>> is_row_of_parties("하늘시·새솔전자·SKY"), is_row_of_parties("김하늘·이바다·박구름"), is_row_of_parties("하늘시·바다시")
    (True, False, False)
    """
    parties = _DOT.split(text)
    return len(parties) >= _FEW_WORDS and " " not in text and not all(map(is_name, parties))


def reads_as_deck(text: str) -> bool:
    """Tell whether something speaks for a deck: its length, a mark of headlines, a figure, a last word of decks.

    >>> reads_as_deck("내년 봄에 새 다리 착공"), reads_as_deck("예산 확보"), reads_as_deck("이바다 김하늘"), reads_as_deck("아")
    (True, True, False, False)
    """
    words = text.split()
    if len(words) >= _FEW_WORDS:
        return True
    return len(words) > 1 and (_MARKS.search(text) is not None or words[-1].strip("’'”\"") in DECK_ENDS)
