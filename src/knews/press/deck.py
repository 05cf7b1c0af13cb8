"""Decks that a scraper ran together: where one sub-headline ends and the next begins, and where the lead does.

Nothing but sense divides "…공개하늘시 …" or "…예산 확보 하늘시가 …". What stands in for it here are the words that
decks end in, counted at the ends of 8,173 headlines and of their parts, and that decks drop topic and object particles.
"""

from collections.abc import Iterable, Iterator

from knews.press.pattern import pattern
from knews.press.words import DECK_ENDS

#: Last words that a figure may follow: "최대 4억원", "예상 12%".
_BEFORE_FIGURES = frozenset(("최대", "최고", "최다", "최저", "최초", "예상", "등"))
# What a last word compounds with: "지원 방안", "가격 인상 기조". No deck ends there.
_COMPOUND = pattern(
    r"가능성|가속|경쟁|계획|공급|공사|과정|관련|국면|기간|기관|기념|기대감|기업|기업들|기조|기준|나서|논란|단지|대책|대상|대폭|등(?=$|[^가-힣])|"
    r"등으|등에|등의|등을|또는|때|뚝|목표|문제|및|발목|방안|방침|법안|부담|분야|분위기|비용|비율|사업|상황|서비스|수요|수준|시기|시도|시스템|시장|"
    r"시점|실적|심리|압력|업무|업체|여건|여론|여부|여파|영향|예산|요금|요인|우려|움직임|위한|위해|의사|의지|의혹|이벤트|이상|이하|이후|인력|"
    r"자금|작업|전망|전문|절차|정책|제도|조치|조례|중$|중인|지역|직후|차원|체계|추세|축하|커$|특별법|폭|프로그램|프로모션|플랫폼|필요|행사|현상|협의회|"
    r"속$|전환|논의|협약|홍보|활동|효과|흐름|신청|못해|찬성|입증"
)
# Particles that a sentence has and a deck drops: topic, object, subject behind a word of some length.
_PARTICLE = pattern(
    r".+[은는을를]|.{2,}[이가]|.+(?:에서|에게|께서|으로|하고|하며|라고|다고|라며|다며)|.+(?:어진|던|인한|따른)"
)
_OF_A_SENTENCE = pattern(r"[가-힣]+[은는을를]|[가-힣]{2,}[이가]")
_QUOTED_WORD = pattern(r"[‘'].+[’']")
# What stands in front of a last word: a space, a mark, a quotation.
_BEFORE_WORD = pattern(r"[\s·…’”'\"]")
# What makes a plan of a last word: 추진키로, 의무화하기로.
_PLANS = ("키로", "하기로")
# Not 최고, 최대: glued, they begin "최고세율", "최대주주".
_GLUED_WORDS = frozenset(word for word in DECK_ENDS if word[0] != "최") | {"등"}
_LONGEST_WORD = max(map(len, _GLUED_WORDS))
# What a word may go on with without a new line beginning: "공개적으로", "추진하는", "발표에", "등을".
_GOES_ON = pattern(
    r"[은는을를의에로와과도만까률들및록력령히]|키로|체제|되게|여부|고리|동의|실태"
    r"|하[고는기며여지면였자게도]|한[다 ]|할 |해[서야도 ]|했|됐|된|될|되[는고어며었]|돼"
    r"|적[으인이]|며|면|이다|이라|이나|이며|이 |가 |성[을은이]|자[들는]|화|부터|서 |고 |중"
    r"|위원|본부|센터|사업|기관|계획|대책|방안|회의|회[ 를은가]|단체|단[ 은이]|식[을이에 ]|법|안[을이은 ]|자금|비용|체계|제도|정책|업무|시스템"
)
# What a caption opens with: a day, a place, people in brackets.
_SCENE_OPENS = pattern(
    r"\d|[“\"‘'\[(▲<]|지난 |오는 |서울|부산|인천|광주|대전|대구|미국|중국|일본|영국|북한|한국|프랑스|독일|인도|러시아"
)
_STATEMENT = pattern(r"다\.|니다|[.?!][\"”’]? ")
_WORD = pattern(r"\S+")
# 하늘시의 다리: what headlines leave out
_GENITIVE = pattern(r"\S의 ")
# 지난 12일 …: what leads open with
_LEAD_OPENS = pattern(r"지난|올해|이번|작년|최근|다음|오는|내년|이날|사진")
_PART = pattern(r"…|\.\.+|·")
_QUOTED_END = pattern(r".*[”\"↑↓]")
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
        breaks.update(_outside_quotes(text, (at for at, goes_on in _word_ends(text) if not goes_on)))
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
    breaks.update(at for at, _ in _word_ends(text) if _SCENE_OPENS.match(text, at))
    return _between(breaks, len(text), _SHORTEST)


def ends_as_deck(text: str) -> bool:
    """Tell whether text in front of a credit is a deck and no caption: it ends in a word that ends decks.

    >>> ends_as_deck("새 다리, 내년 봄 착공"), ends_as_deck("시민들이 새 다리를 건너고 있다"), ends_as_deck("새 다리 전경")
    (True, False, False)
    """
    words = text.rsplit(maxsplit=2)
    last = words[-1].strip("’'") if words else ""
    return (
        len(words) > 2 and last != "있다" and (last in DECK_ENDS or _QUOTED_END.fullmatch(last) is not None)
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
    breaks = (
        at for at in _spaced_breaks(text) if _SCENE_OPENS.match(text, at + 1) and at >= _SHORTEST_SPACED
    )
    last = max(_ends_of_decks(text, breaks), default=0)
    if not last:
        return [(0, len(text))]
    return [*split_decks(text[:last], spaced=True), (last, len(text))]


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


def continues(text: str) -> bool:
    """Tell whether text goes on with the words in front of it: its first word compounds with them.

    >>> continues("영향으로 지난해"), continues("하늘시가 7일")
    (True, False)
    """
    return _COMPOUND.match(text) is not None


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
            return last if last and i - at <= 7 and any(_ends_of_decks(text, [last])) else 0
    return 0


def _word_ends(text: str) -> Iterator[tuple[int, bool]]:
    """Find last words that no space follows: the offset behind each, and whether the word goes on there."""
    for before in _BEFORE_WORD.finditer(text):
        if (at := _word_end(text, before.end())) is not None:
            yield at, _GOES_ON.match(text, at, at + 2) is not None


def _word_end(text: str, start: int) -> int | None:
    """Give the end of the longest last word at an offset that something else than a space or a mark follows."""
    for length in range(_LONGEST_WORD, 0, -1):
        if text[start : start + length] in _GLUED_WORDS:
            at = start + length
            ends = [at + len(plan) for plan in _PLANS if text.startswith(plan, at)]
            for end in (*ends, at):
                if end < len(text) and not text[end].isspace() and text[end] not in ".,…·":
                    return end
    return None


def _outside_quotes(text: str, stops: Iterable[int]) -> Iterator[int]:
    """Give the offsets, which rise, that no straight quotation mark in front of them leaves open."""
    reach = double = single = 0
    for stop in stops:
        double += text.count('"', reach, stop)
        single += text.count("'", reach, stop)
        reach = stop
        if double % 2 == single % 2 == 0:
            yield stop


def _spaced_breaks(text: str) -> Iterator[int]:
    """Find the last words of decks that a space divides, up to the first word that only a sentence has."""
    before, word, stop = "", "", 0
    reach = quotes = opened = 0
    for match in _WORD.finditer(text):
        behind = match[0]
        quotes += text.count('"', reach, stop)
        opened += text.count("“", reach, stop) - text.count("”", reach, stop)
        reach = stop
        # Inside a quotation ends no deck.
        if stop and quotes % 2 == 0 and opened <= 0:
            quoted = before and _QUOTED_WORD.fullmatch(word) and before in DECK_ENDS
            # …셧다운 등 인천시, 신청 …: a subject with its comma begins anew
            if quoted or (
                (_ends_deck(word, behind) or (word == "등" and behind.endswith(",")))
                and not _QUOTED_WORD.fullmatch(behind)
            ):
                yield stop
            elif _OF_A_SENTENCE.fullmatch(word):
                return
        before, word, stop = word, behind, match.end()


def _ends_deck(word: str, behind: str) -> bool:
    """Tell whether a deck can end with `word`, given the word behind it."""
    if behind.strip("“\"‘'") in DECK_ENDS or _COMPOUND.match(behind):
        return False
    if word in _BEFORE_FIGURES and behind[0].isdigit():
        return False
    return _PART.split(word)[-1].strip("’'") in DECK_ENDS or _QUOTED_END.fullmatch(word) is not None


def _ends_of_decks(text: str, stops: Iterable[int]) -> Iterator[int]:
    """Give the offsets, which rise, in front of which text reads as decks do: marks of headlines, or no "의"."""
    foreign = _first(text, "@/")
    mark = _first(text, '…”"')
    genitive = _GENITIVE.search(text)
    plain_from = 16 if _LEAD_OPENS.match(text) is None else len(text) + 1
    plain_to = len(text) if genitive is None else genitive.end() - 1
    reach = opened = 0
    for stop in _outside_quotes(text, stops):
        opened += text.count("“", reach, stop) - text.count("”", reach, stop)
        reach = stop
        if stop <= foreign and not opened and (mark < stop or plain_from <= stop <= plain_to):
            yield stop


def _first(text: str, characters: str) -> int:
    """Give the offset of the first of some characters, the text's length where there is none."""
    return min((at for character in characters if (at := text.find(character)) >= 0), default=len(text))


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
