"""Where a sentence's end touches the next sentence: a line break was lost there."""

from knews.press.pattern import pattern

# …설명했다.하늘시는 | …밝혔다”고 했다.“다리가 | 왜일까?시는 | …넓힌 것.시는: the end of a sentence and the marks behind it, no space behind them
_TOUCHING = pattern(
    r"(?:[가-힣A-Za-z\d%)][다요죠까음함임됨]\.|(?:것|뿐|셈|때문)\.|[가-힣][?!])(?P<close>[”\"’')\]」』]{0,3})(?=[^\s.,!?…·)\]”’」』])"
)
# …, 하늘대 교수[앵커] 오늘은 | 김하늘 기자.[기자]네: who speaks next, glued to what stands in front
_SPEAKER = pattern(r"(?<=[^\s\[(])\[(?:앵커|기자|리포트|답변|인터뷰|녹취|캐스터)\]")
# A look is enough for most lines.
_TOUCH = pattern(r"\.[”\"’')\]]{0,2}[^\s\W]|\.[”\"’')\]]{0,2}[“‘■○◇◆●◎□◈▲]")
# What goes on with the sentence behind its quotation: ”고, ”라며, "는, ’이라는, "에 …
_GOES_ON = pattern(
    r"(?:이?라?[고며]|이?라?[는던지](?=[ 가-힣])|이?라?면서|이?란|라|하[고며는]|했|한다|할|해)(?![가-힣]{0,2}(?:시|도|군|구)[는가])"
    r"|(?:[은는이가을를과와의에도로만]|에[서게]|으로|처럼|까지|부터|등[의은이을]?|보다)(?=[ ,.])"
)
# A file's name, a footnote, who said it: …선정.jpg | …밝혔다.[1] | …작전이다.”(김하늘 의원)
# “…다." 하늘시는 closes with another mark than it opened with.
_NO_SENTENCE = pattern(r"[a-z=]|[\"'](?:\s|$)|\[(?!(?:앵커|기자|리포트|답변|인터뷰|녹취)\])|[(<〈＜*]")
_SPACED_END = pattern(r"[다요죠]\.[”\"’')\]]{0,3}\s")
#: A quotation that goes on is closed within so many characters.
_QUOTATION = 400
_PAIRS = (("“", "”"), ("‘", "’"), ("(", ")"), ("「", "」"))


def may_touch(text: str) -> bool:
    """Tell by a look whether sentences of a text may touch."""
    return _TOUCH.search(text) is not None


def count_spaced(text: str) -> int:
    """Count the ends of sentences that a space follows."""
    return len(_SPACED_END.findall(text))


def goes_on(text: str, at: int) -> bool:
    """Tell whether a sentence goes on behind a quotation: at "고 말했다", "라는", "에 따르면".

    >>> goes_on("“연다”고 말했다", 4), goes_on("“연다”시는", 4)
    (True, False)
    """
    return _GOES_ON.match(text, at) is not None


def find_touching(text: str) -> list[int]:
    """Find where sentences touch: the offset of each that nothing parts from the one before.

    >>> text = "시가 다리를 연다.길이는 3.5km다.“곧 연다.다 됐다”고 했다.시는"
    >>> [text[at : at + 3] for at in find_touching(text)]
    ['길이는', '“곧 ', '시는']
    >>> find_touching("이바다, 하늘대 교수[앵커] 오늘 다리가 열렸습니다."), find_touching("길이 막히기 때문.시는 다리를 놓는다.")
    ([11], [10])
    >>> find_touching("시는 “다리를 연다.”고 했다. 가.나.다 항의 3.5km"), find_touching("착공식.hwp, 남은 것.pdf")
    ([], [])
    """
    found: list[int] = []
    low = reach = 0
    straight = {'"': 0, "'": 0}
    for match in _TOUCHING.finditer(text):
        close = match.start("close")
        for mark in straight:
            straight[mark] += text.count(mark, reach, close)
        reach = close
        at = _sentence_start(match["close"], close, straight)
        if _NO_SENTENCE.match(text, at) or (at > close and goes_on(text, at)):
            continue
        if _is_inside(text, low, at) or _goes_on_straight(text, at, straight, text[close:at]):
            continue
        found.append(at)
        low = reach = at
        straight = dict.fromkeys(straight, 0)
    return sorted({*found, *(match.start() for match in _SPEAKER.finditer(text))}) if "]" in text else found


def _sentence_start(marks: str, at: int, straight: dict[str, int]) -> int:
    """Tell where the next sentence starts behind closing marks: a straight mark that closes nothing opens it."""
    for index, mark in enumerate(marks):
        if mark in straight and (straight[mark] + marks[:index].count(mark)) % 2 == 0:
            return at + index
    return at + len(marks)


def _is_inside(text: str, low: int, at: int) -> bool:
    """Tell whether a quotation or a bracket that was opened behind `low` is closed behind `at` only."""
    low = max(low, at - _QUOTATION)
    for opening, closing in _PAIRS:
        opened = text.rfind(opening, low, at)
        if opened >= 0 and opened > text.rfind(closing, low, at):
            closes = text.find(closing, at, at + _QUOTATION)
            if closes >= 0 and text.find(opening, at, closes) < 0:
                return True
    return False


def _goes_on_straight(text: str, at: int, straight: dict[str, int], closed: str) -> bool:
    """Tell whether a quotation in straight marks is open at a place, and closed behind it."""
    for mark, count in straight.items():
        if (count + closed.count(mark)) % 2 == 0:
            continue
        closes = text.find(mark, at, at + _QUOTATION)
        # A mark with a space in front of it opens another quotation.
        if closes > 0 and not text[closes - 1].isspace():
            return True
    return False
