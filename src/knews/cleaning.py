"""Text for language models and counts: a paragraph without what is no sentence of it, each kind by its name."""

import unicodedata
from typing import Final, Literal, get_args

import attrs

from knews.press.fold import tidy
from knews.press.pattern import pattern
from knews.press.people import find_addresses, is_name
from knews.press.words import HEADING_MARKS, LIST_MARKS, NAME

#: The forms of Unicode: whether a syllable is one character, whether ㎞ is km.
Form = Literal["NFC", "NFD", "NFKC", "NFKD"]

#: What a broadcast script says of who speaks, and what is shown.
_SCRIPT: Final = (
    "앵커|앵커 ?멘트|기자|기자 ?멘트|리포트|인터뷰|녹취|현장음|자막|질문|답변|아나운서|진행자|사회자|오프닝|클로징|스탠드업|"
    "VCR|INT|SYNC|CG"
)
_SPOKEN: Final = rf"\s?(?:{NAME} )?(?:{_SCRIPT})(?:\s?[/:]\s?{NAME})?\s?"
_SPEAKER = pattern(
    # [앵커] | 【기자】 | ◀ 리포트 ▶ | [김하늘 앵커] | [앵커: 김하늘]
    rf"[\[【［◀]{_SPOKEN}[\]】］▶]"
    # <앵커 멘트> in front of what is said, and not "영화 <하늘 기자>를 봤다"
    rf"|(?:^|(?<=[.!?”’\"'])\s?)[<＜〈]{_SPOKEN}[>＞〉]"
)
_BULLETS: Final = f"{HEADING_MARKS}{LIST_MARKS}►☞•◦▪✔※"
# "▲ 새 다리" | "■ 공사" | "- 언제 여나." | "ㅇ 하늘시는", and not "-5도" or "▲3.5%"
_FIRST = pattern(rf"(?:[{_BULLETS}]+(?!\d)\s*|[-–—ㆍ·*ㅇ]\s+(?=[가-힣A-Za-z“‘\"'(]))")
# "과제는 ▲다리 ▲길": each item of a list, and not "코스피 ▲3.5%"
_INNER = pattern(rf"(?:(?<=\s)|(?<=[.,:;)”’]))[{_BULLETS}]+\s*(?=[가-힣A-Za-z“‘\"'(])")
# 하늘시에서 KBS 뉴스 김하늘입니다. | YTN 김하늘[sky@ytn.example]입니다. | 지금까지 하늘TV 김하늘이었습니다. | 지금까지 김하늘 기자였습니다.
_HOUSES: Final = (
    "KBS|MBC|SBS(?: ?Biz)?|YTN|JTBC|MBN|OBS|EBS|CBS|BBS|TBS|KNN|TBC|UBC|CJB|TJB|JTV|KBC|G1|JIBS|MTN|TV조선|채널A|"
    "[가-힣]{2,6}(?:TV|방송|뉴스|라디오)"
)
_SIGN_OFF = pattern(
    rf"(?:^|(?<=[.!?”’\"'])\s?)(?:지금까지 )?(?:[가-힣]{{2,8}}에서 )?"
    rf"(?:(?:{_HOUSES}) ?(?:뉴스)?,? (?P<name>{NAME})(?: ?[\[(][A-Za-z0-9._@-]{{5,40}}[\])])? ?(?:입니다|이?었습니다|였습니다)"
    rf"|지금까지 (?P<reporter>{NAME}) (?:기자|특파원)(?:입니다|였습니다|이었습니다))\.?$"
)
#: A sign-off has no more characters.
_LONGEST: Final = 100
# "#새다리 #하늘시" alone or behind a sentence, and not "#1. 새 다리"
_HASHTAGS = pattern(r"(?:^|(?<=[.!?”’\"')])\s?)(?:#(?!\d)[\w·]{1,30}[\s,]*)+$")
# https://haneul.example/1 | www.haneul.example
_WEB = pattern(r"(?:https?://|www\.)[A-Za-z0-9\-._~:/?#@!$&*+,;=%]*[A-Za-z0-9/=_-]")
_EMPTY = pattern(r"[(\[（［<]\s*[)\]）］>]")
# &quot; | &#39; | &#xac00;
_ENTITY = pattern(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8}\d{0,2});")
#: Marks of width zero and of direction, soft hyphens, marks of byte order, controls; a joiner that joins no two pictures.
_UNSEEN = pattern(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
    "|\u200d(?![\u2600-\u27bf\U0001f000-\U0001faff])"
)
#: Fillers of Korean letters, which are drawn as white space; what a lost font drew, mostly a dot between two words.
_BLANK = pattern("[\u3164\uffa0\u115f\u1160\u0080-\u009f\ue000-\uf8ff]")


@attrs.frozen
class Cleaning:
    """What is kept of a paragraph."""

    marks: bool = False
    sign_offs: bool = False
    hashtags: bool = False
    addresses: bool = True
    normalize: Form | None = attrs.field(default="NFC")
    invisible: bool = False
    entities: bool = True

    @normalize.validator
    def _is_form(self, _field: object, value: object) -> None:
        forms = get_args(Form)
        if value is not None and value not in forms:
            message = f"normalize takes {', '.join(forms)} or None, not {value!r}"
            raise ValueError(message)

    def clean(self, text: str) -> str:
        r"""Give a paragraph without what is not kept, "" where nothing is left.

        >>> Cleaning().clean("【기자】 ▲새 다리를 열었습니다.\u200b KBS 뉴스 김하늘입니다.")
        '새 다리를 열었습니다.'
        >>> Cleaning(addresses=False).clean("신청은 누리집(www.haneul.example)에서 한다.")
        '신청은 누리집에서 한다.'
        """
        text = self._as_read(text)
        if not self.hashtags and "#" in text:
            text = _HASHTAGS.sub("", text)
        if not self.marks:
            text = _without_marks(text)
        if not self.sign_offs:
            text = _without_sign_off(text)
        if not self.addresses:
            text = _without_addresses(text)
        return tidy(text)

    def _as_read(self, text: str) -> str:
        """Give the characters that a reader sees."""
        if self.entities and "&" in text:
            # Twice: what was escaped twice is seen as "&quot;".
            text = _unescaped(_unescaped(text))
        if not self.invisible:
            text = _BLANK.sub(" ", text) if text.isprintable() else _BLANK.sub(" ", _UNSEEN.sub("", text))
        return unicodedata.normalize(self.normalize, text) if self.normalize is not None else text


def _without_marks(text: str) -> str:
    """Drop who speaks in a script, and the marks of lists and headings; a mark of a figure, which says up or down, stays.

    >>> _without_marks("◀ 앵커 ▶ 과제는 ▲다리 ▲길이다. 코스피는 ▲3.5%다."), _without_marks("- 언제 여나."), _without_marks("-5도")
    (' 과제는 다리 길이다. 코스피는 ▲3.5%다.', '언제 여나.', '-5도')
    """
    text = _SPEAKER.sub(" ", text)
    bare = text.lstrip()
    if first := _FIRST.match(bare):
        text = bare[first.end() :]
    return _INNER.sub("", text)


def _without_sign_off(text: str) -> str:
    """Drop the sentence in which a reporter of a broadcast takes leave.

    >>> _without_sign_off("다리가 열립니다. 하늘시에서 KBS 뉴스 김하늘입니다.")
    '다리가 열립니다.'
    >>> _without_sign_off("새 시장은 김하늘입니다."), _without_sign_off("KBS 9시 뉴스입니다.")
    ('새 시장은 김하늘입니다.', 'KBS 9시 뉴스입니다.')
    """
    text = text.rstrip()
    if "니다" not in text[-4:]:
        return text
    found = _SIGN_OFF.search(text, max(0, len(text) - _LONGEST))
    if found is None or not is_name(found["name"] or found["reporter"]):
        return text
    return text[: found.start()].rstrip()


def _without_addresses(text: str) -> str:
    """Drop addresses of the web and of mail, with the brackets that hold nothing else.

    >>> _without_addresses("문의 sky@haneul.example, https://haneul.example/1.")
    '문의 , .'
    """
    if "www." in text or "://" in text:
        text = _WEB.sub("", text)
    left, at = [], 0
    for mail in find_addresses(text):
        left.append(text[at : mail.start()])
        at = mail.end()
    return _EMPTY.sub("", "".join([*left, text[at:]]))


def _unescaped(text: str) -> str:
    """Read entities. The table of their names is loaded for the first one."""
    import html  # noqa: PLC0415

    return _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
