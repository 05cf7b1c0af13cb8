"""Headings inside the body: the marks in front of them, and what such a mark is when it heads nothing."""

from collections.abc import Iterator

from knews.press.pattern import pattern
from knews.press.words import HEADING_MARKS, LIST_MARKS

#: Marks that head a section.
MARKS = HEADING_MARKS
_ANY_MARK = pattern(rf"(?P<mark>[{MARKS}{LIST_MARKS}])\s?(?=[^\s{MARKS}{LIST_MARKS}])")
#: Marks that head a section where they stand on both sides of its words.
_PAIRED = ("▼", "▽")
# ○○○ 아파트, 전○○: a name struck out.
_STRUCK_OUT = r"[○□]{2,}|○(?=[씨군양]\s)"
# ◇ 정관용> 네, ◆ 김하늘> 그렇습니다: speakers. ■ 진행 : 김하늘 앵커: programme data.
_SPEAKER = r"[○●◎◇◆■□▣◈]\s?(?:[^>:：]{1,30}>|[^>:：]{1,12}\s?[:：]\s?\S)"
# ◆ 제20회 하늘포럼 ◆: a banner.
_BANNER = r"(?P<banner>[◆◇■●○])\s?[^◆◇■●○]{2,40}\s?(?P=banner)$"
# Behind the mark stands no list either. ◇1급 승진 ▲김하늘: personnel.
_MARKED = pattern(
    rf"(?!{_STRUCK_OUT}|{_SPEAKER}|{_BANNER})(?P<mark>[{MARKS}])\s?(?P<heading>[^\s▲△▷▶][^\n▲△▷▶]*)"
)
# ▼ 새 다리가 놓이기까지 ▼: a mark on both sides
_BETWEEN_MARKS = pattern(r"(?P<mark>[▼▽])\s?(?P<heading>[^▼▽\n]{2,58}[^▼▽\s])\s?(?P=mark)")
#: Ends of a sentence: "…했다.", "…했다”고 말했다", "…합니다.", "…일까?"
_SENTENCE_END = pattern(r"(?:[다요죠오음함임까](?:[.!?…]+|\.?[”\"’'])|[.!?])\s?[)”\"’'\]]*\s*$")
_STATEMENT_END = pattern(r"[다요죠][.]\s?[)”\"’'\]]*\s*$")
# ○ 새 다리가 놓이기까지, inside a run: behind a sentence, or at its head.
_OPENS = pattern(
    rf"(?:^|(?<=[.?!”\"’')\]])) ?(?!{_STRUCK_OUT}|{_SPEAKER})(?P<mark>[○●◎◇◆■▣◈□▲]) ?(?=[^\s{MARKS}{LIST_MARKS}])"
)
# “지금 다리를 건널 수 있는데, 바로 가시겠어요?”
_QUOTATION = pattern(r"[“\"][^“”\"]+[다요까죠][.?!]{1,3}[”\"]")
# 하늘시가, 다리를: the topic, the subject, the object
_PARTICLE = pattern(r"[가-힣\d)][은는이가을를](?= )")
_FEW_PARTICLES = 2
#: ㅆ and ㅄ, among the letters that close a syllable: 했다, 없다.
_CLOSED_BY_PAST = (20, 18)
#: A statement has more characters; one without its full stop has at least so many.
_SHORT_TEXT = 12
_SHORT_STATEMENT = 20
_LONGEST = 60
#: Text of this length is body even where it does not end as a sentence does.
LONG_TEXT = 90

# 김하늘, 하늘대 교수 / 이바다, 변호사: who speaks, behind a mark
_GUEST = (
    r"[가-힣]{2,4}(?:,| ?/) ?[가-힣A-Za-z0-9 ·]{0,30}?"
    r"(?:위원|교수|변호사|의원|평론가|기자|대표|소장|원장)(?:$|(?:,| ?/) ?[가-힣])"
)
# ■ 출 연 : 김하늘 하늘대 교수 | □ 진행 : 이바다 앵커 | ▶ 스탠딩 : 이바다 / 기자
_PROGRAMME = pattern(
    rf"[{MARKS}▶]\s?(?:스탠딩|현장음|녹취|싱크|진 ?행|출 ?연|방 ?송|대 ?담|연 ?출|제 ?작|작 ?가|인터뷰|전화 ?연결|프로그램|코너)\s?[자명]?\s?[:：]"
    rf"|[{MARKS}]\s?{_GUEST}"
)
#: Marks of broadcast scripts, each a paragraph of its own.
_SCRIPT = pattern(
    r"(?:[\[【<(◀]|&lt;)\s?(?:앵커|기자|리포트|앵커 ?멘트|앵커 ?리포트|답변|질문|인터뷰|녹취|VCR|VOD|자막)\s?"
    r"(?:[\]】>)▶]|&gt;)"
)


def read_heading(text: str) -> tuple[str, str] | None:
    """Read a marked heading that stands alone: its mark and its words, else None.

    >>> read_heading("○새 다리가 놓이기까지"), read_heading("■ 남은 과제는")
    (('○', '새 다리가 놓이기까지'), ('■', '남은 과제는'))
    >>> read_heading("○○○ 아파트"), read_heading("◇ 김하늘> 네."), read_heading("□ 하늘시는 새 다리를 열었다."), read_heading("")
    (None, None, None, None)
    >>> read_heading("▼새 다리가 놓이기까지▼"), read_heading("▼새 다리가 놓이기까지")
    (('▼', '새 다리가 놓이기까지'), None)
    """
    if text[:1] in _PAIRED and (paired := _BETWEEN_MARKS.fullmatch(text)) is not None:
        return None if ends_statement(paired["heading"]) else (paired["mark"], paired["heading"])
    if len(text) > _LONGEST or text[:1] not in MARKS or ends_statement(text):
        return None
    match = _MARKED.fullmatch(text)
    return (match["mark"], match["heading"]) if match is not None else None


def find_marks(text: str) -> Iterator[tuple[int, int]]:
    """Find the marks in a run that may head what follows: the offsets of the mark and of the words behind it.

    >>> text = "시가 밝혔다.○ 남은 과제시는 다리를 연다. ■ 하늘전자"
    >>> [(text[mark], text[words]) for mark, words in find_marks(text)], list(find_marks("밝혔다. ◇ 김하늘> 네."))
    ([('○', '남'), ('■', '하')], [])
    """
    for match in _OPENS.finditer(text):
        yield match.start("mark"), match.end()


def split_marker(text: str) -> tuple[str | None, str]:
    """Part the words of a heading from the mark in front of them; what the markup calls a heading may have any mark.

    >>> split_marker("▲새 다리, 내년 봄 착공"), split_marker("새 다리")
    (('▲', '새 다리, 내년 봄 착공'), (None, '새 다리'))
    """
    match = _ANY_MARK.match(text)
    return (match["mark"], text[match.end() :]) if match else (None, text)


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence does.

    >>> ends_sentence("시장은 그렇게 말했다."), ends_sentence("새 다리가 열린다"), ends_sentence("“왜 지금인가?”")
    (True, False, True)
    """
    return _SENTENCE_END.search(text, max(0, len(text) - 12)) is not None


def is_body(text: str) -> bool:
    """Tell whether a line is certainly body: a statement, or long.

    >>> is_body("시장은 그렇게 말했다고 한다."), is_body("남은 과제는")
    (True, False)
    """
    return len(text) > LONG_TEXT or (len(text) > _SHORT_TEXT and "." in text[-3:] and ends_sentence(text))


def is_finished(text: str) -> bool:
    """Tell whether a line is a statement whose full stop is missing: its verb is finished, and it has the particles of a sentence.

    >>> is_finished("하늘시가 강을 가로지르는 새 다리를 열기로 했다"), is_finished("하늘시가 강을 가로지르는 새 다리를 연다")
    (True, False)
    >>> is_finished("하늘시, 새 다리 놓고 시민 만 명 맞았지만 사과는 없었다")  # a headline drops them
    False
    """
    if len(text) < _SHORT_STATEMENT or text[-1] != "다" or len(_PARTICLE.findall(text)) < _FEW_PARTICLES:
        return False
    if text[0] in "“\"‘'" or "…" in text or ".." in text:
        return False
    # Of a syllable of Hangul, the letter that closes it.
    closing = (ord(text[-2]) - 0xAC00) % 28 if "가" <= text[-2] <= "힣" else 0
    return closing in _CLOSED_BY_PAST or text[-2] in "이니"


def is_quotation(text: str) -> bool:
    """Tell whether a line is one whole quotation that ends as a sentence does: decks quote in part.

    >>> is_quotation("“지금 다리를 건널 수 있는데, 바로 가시겠어요?”"), is_quotation("“내년 봄에 착공”")
    (True, False)
    """
    return text[0] in '“"' and len(text) >= _SHORT_STATEMENT and _QUOTATION.fullmatch(text) is not None


def ends_statement(text: str) -> bool:
    """Tell whether a line ends in a statement, verb and full stop: body, unless it is a caption.

    >>> ends_statement("시장은 그렇게 말했다."), ends_statement("김하늘 시장."), ends_statement("왜 지금인가?")
    (True, False, False)
    """
    return "." in text[-12:] and _STATEMENT_END.search(text, max(0, len(text) - 12)) is not None


def is_programme_data(text: str) -> bool:
    """Tell whether a line says who speaks in a broadcast, and when: body, like the marks of its script.

    >>> is_programme_data("■ 출연 : 김하늘 하늘대 교수"), is_programme_data("■ 김하늘, 하늘대 교수 / 이바다, 변호사")
    (True, True)
    >>> is_programme_data("■ 출연 거부한 가수들")
    False
    """
    return (text[:1] == "▶" or text[:1] in MARKS) and _PROGRAMME.match(text) is not None


def is_script_mark(text: str) -> bool:
    """Tell whether a line is a mark of a broadcast script: "[앵커]", "◀ 리포트 ▶"."""
    return len(text) < 20 and text[:1] in "[【<(◀&" and _SCRIPT.fullmatch(text) is not None
