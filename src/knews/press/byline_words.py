"""The pieces of a signature, and what kind of word stands in one: an outlet, a desk, a name from abroad."""

from typing import Final

from knews.press.pattern import pattern
from knews.press.words import (
    ACCOUNT,
    AGENCIES,
    BARS,
    CLOSING_BRACKETS,
    CONTRIBUTORS,
    CUT_MAIL,
    DESK,
    HANJA_NAME,
    HELP,
    HIDDEN_MAIL,
    LATIN_NAME,
    LONG_NAME,
    MAIL,
    NAME,
    NOT_A_NAME,
    OPENING_BRACKETS,
    PARTED_NAME,
    PLACES,
    ROLE,
    SURNAMES,
    TASK,
    TELEPHONE,
    WIRES,
)

# 구독 | 다른기사 보기 | 이메일: what systems print between a name and an address
_BUTTON = r"(?:구독(?:하기)?|\+ ?구독|다른 ?기사 ?(?:더 ?)?(?:보기)?|기사 ?더 ?보기|이메일(?: ?보내기)?|메일 ?보내기|메일|팔로우)"
#: The pieces of a signature. Order matters: an address before a word, a role before a task, both before a name.
TOKEN: Final = pattern(
    rf"(?P<mail>{MAIL})"
    rf"|(?P<hidden>{HIDDEN_MAIL})"  # [email protected]
    rf"|(?P<account>{ACCOUNT})"  # 트위터 @haneul_sky
    rf"|(?P<cut>{CUT_MAIL})"  # sky@, cut by a scraper
    rf"|(?P<telephone>{TELEPHONE})"
    r"|(?P<others>외 ?\d{1,2} ?[명인])"  # 김하늘 기자 외 2명
    rf"|(?P<button>{_BUTTON}(?![가-힣]))"
    rf"|(?P<parted>{PARTED_NAME}(?=(?:[·ㆍ,/] ?{PARTED_NAME})* ?{ROLE}(?![가-힣])))"  # 김 하늘 기자
    rf"|(?P<hanja>{HANJA_NAME})(?P<hanjarole>{ROLE})(?![가-힣])"  # 金河訥특파원
    rf"|(?P<latin>{LATIN_NAME})(?= ?{ROLE}(?![가-힣]))"  # Kim Ha-neul 기자
    rf"|(?:(?<![가-힣A-Za-z])(?P<role>{ROLE})"  # 김하늘 선임기자, 김하늘 기자sky@haneul.example
    rf"|(?P<glued>{NAME})(?P<gluedrole>{ROLE}))(?:(?![가-힣])|(?=(?!기자){NAME} ?{ROLE}(?![가-힣])))"  # 김하늘기자, 김하늘 기자이바다 기자
    rf"|(?P<task>{TASK}(?=[\s=/·:：]))"  # 정리=김하늘 기자
    rf"|(?P<help>{HELP}(?=[\s=/·:：{BARS}]))"  # 사진=이바다 기자
    r"|(?P<word>[가-힣A-Za-z0-9\u4e00-\u9fff\uf900-\ufaff&]+)"
    r"|(?P<space>[\s\u00a0]+)"
    r"|(?P<mark>.)"
)
#: Marks that may stand in a signature; any other makes it a sentence.
MARKS: Final = frozenset(OPENING_BRACKETS + CLOSING_BRACKETS + BARS + "=/·ㆍ・,:：;-&")
#: Those that part writers.
SEPARATORS: Final = frozenset("/·ㆍ・,&;" + BARS)
#: Those that may end a place.
PLACE_ENDS: Final = frozenset("/" + BARS)
#: Whose pictures papers print: joined to a name by a mark, they make a credit and no signature.
PICTURED: Final = frozenset((*AGENCIES, *WIRES))

_DESK = pattern(DESK)
_LONG_NAME = pattern(LONG_NAME)
_HANJA_NAME = pattern(HANJA_NAME)
_ROLE = pattern(ROLE)
# 하늘일보, 하늘뉴스, OSEN: outlets by how they are called
_HOUSE = pattern(
    r"[가-힣A-Za-z0-9]*(?:일보|뉴스|신문|경제|방송|통신|투데이|데일리|타임[스즈]|저널|미디어|스포츠|팩트|헤럴드|매거진|비즈|코리아|리뷰|일리|데이|TV)"
    r"|[A-Z][A-Z0-9]{1,6}"
)
# 한경닷컴: the sister of an outlet, whose name its desks keep
_SISTER = pattern(r"[가-힣A-Za-z]+닷컴")
# 팜티하늘, 라시드: names from abroad in Hangul
_ABROAD = pattern(r"[가-힣]{2,7}")
# 소식김하늘: a usual name that is glued to a word
_NAME_AT_END = pattern(rf".+[{SURNAMES}][가-힣]{{2}}")
# 새다리, 시민, 어느: what no name ends in, or what is said of any reporter
_NO_ABROAD = pattern(
    r".*(?:시민|현장|카메라|여|남|수습|인턴|외신|취재|다리|출신|소속|담당|출입|[을를은는의])"
)


def is_house(word: str) -> bool:
    """Tell whether a word is called as outlets are.

    >>> is_house("하늘일보"), is_house("OSEN"), is_house("한경닷컴"), is_house("새솔")
    (True, True, True, False)
    """
    return _HOUSE.fullmatch(word) is not None or _SISTER.fullmatch(word) is not None


def is_paper(word: str) -> bool:
    """Tell whether a word is an outlet that its desks leave out of their name: 하늘일보, but not 한경닷컴."""
    return _HOUSE.fullmatch(word) is not None


def is_desk(word: str) -> bool:
    """Tell whether a word is a desk that may sign: 디지털뉴스팀, but not 사진공동취재단, which takes pictures."""
    return not word.startswith("사진") and _DESK.fullmatch(word) is not None


def is_tag(word: str) -> bool:
    """Tell whether a word may stand in front of a writer: an outlet, a desk, a place, a genre.

    >>> is_tag("하늘일보"), is_tag("국제부"), is_tag("워싱턴"), is_tag("인터뷰"), is_tag("물결")
    (True, True, True, True, False)
    """
    return word in PLACES or word in NOT_A_NAME or is_house(word) or is_desk(word)


def is_hanja_name(word: str) -> bool:
    """Tell whether a word is a name in hanja: 金河訥."""
    return _HANJA_NAME.fullmatch(word) is not None


def is_long_name(word: str) -> bool:
    """Tell whether a word is a name of four syllables: 김빛나래."""
    return _LONG_NAME.fullmatch(word) is not None


def is_name_from_abroad(word: str) -> bool:
    """Tell whether a word may be a name from abroad, where a role and an address or a mark say that a name stands.

    >>> is_name_from_abroad("팜티하늘"), is_name_from_abroad("시민"), is_name_from_abroad("하늘일보")
    (True, False, False)
    """
    return (
        _ABROAD.fullmatch(word) is not None
        and _NAME_AT_END.fullmatch(word) is None
        and not is_tag(word)
        and _NO_ABROAD.fullmatch(word) is None
        and _ROLE.search(word) is None
    )


_CONTRIBUTORS: Final = frozenset(CONTRIBUTORS)
# 하늘시장, 도로과장, 공대교수: an office with what it is of
_OFFICE_END = pattern(rf".{{0,12}}(?:{'|'.join(CONTRIBUTORS)})")


def is_office(word: str) -> bool:
    """Tell whether a word is an office and cannot be a name: 대표, 변호사, 장관."""
    return word in _CONTRIBUTORS


def ends_as_office(word: str) -> bool:
    """Tell whether a word ends in an office: 하늘시장, 부교수."""
    return _OFFICE_END.fullmatch(word) is not None


# Words that only sentences have: objects, topics, verbs.
_OF_A_SENTENCE = pattern(
    r".+(?:[를는]|[가-힣]을|에서|으로|하고|라고|[이니하되지가오보주]다|하는|위해|도록|처럼|까지|부터|들이|에게)"
)
#: The first syllable of Hangul, and how many ends a syllable may have, none among them.
_FIRST, _FINALS = 0xAC00, 28


def is_of_a_sentence(word: str) -> bool:
    """Tell whether only sentences have a word: an object, a topic, a verb.

    >>> is_of_a_sentence("정부는"), is_of_a_sentence("밝혔다"), is_of_a_sentence("바다")  # no verb has the stem 바
    (True, True, False)
    """
    if word[-1:] == "다" and len(word) > 1 and (ord(word[-2]) - _FIRST) % _FINALS:
        return True
    return _OF_A_SENTENCE.fullmatch(word) is not None
