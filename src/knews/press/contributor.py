"""Contributors: whose a text is that no reporter wrote, by name and office: "김하늘 하늘대 경제학과 교수"."""

from knews.article import Byline
from knews.press.byline_words import is_of_a_sentence
from knews.press.fold import tidy
from knews.press.pattern import pattern
from knews.press.people import is_name
from knews.press.words import BARS, CONTRIBUTORS, MAIL, NAME, SURNAMES, one_of

# 하늘대 경제학과 교수 | 다리연구소 대표: where, and as what
_OFFICE = rf"[가-힣A-Za-z0-9·&(). ]{{0,36}}?{one_of(sorted(CONTRIBUTORS, key=len, reverse=True))}"
# 김하늘 하늘대 교수 | 김하늘 | 하늘대 교수 | 김하늘 교수(하늘대 로스쿨) | 김하늘(하늘대 교수) | <김하늘 하늘대 교수> sky@haneul.example
_CONTRIBUTOR = pattern(
    rf"[/<〈\[(【=―–-]?\s?(?P<name>{NAME}(?<![시군청처당])|[{SURNAMES}] [가-힣]{{1,2}})"
    rf"(?:\s?[{BARS}/,·=]\s?|\s?(?P<opens>\()|\s)(?P<office>(?![(). ]){_OFFICE})(?(opens)\))(?:\s?\([가-힣A-Za-z0-9·,. ]{{2,30}}\))?"
    rf"\s?[\]>〉)】]?(?:\s?\(?(?P<mail>{MAIL})\)?)?"
)
# 하늘대, 다리연구소: where a name's owner works
_PLACE = pattern(r"[가-힣](?:대|대학교|연구소|연구원|센터|법인|협회|재단)$")
#: The longest seen has 60 characters without its address.
_LONGEST = 100
#: An office of more words is a sentence.
_WORDS = 6
#: A usual name has three syllables; one of two needs an office that says where.
_USUAL_NAME = 3


def read_contributor(text: str) -> Byline | None:
    """Read who contributed a text, from a line that holds name and office and nothing else; None where it does not.

    >>> [read_contributor(line).role for line in ("김하늘 하늘대 경제학과 교수", "김하늘 | 다리연구소 대표", "김하늘 교수(하늘대 로스쿨)")]
    ['하늘대 경제학과 교수', '다리연구소 대표', '교수']
    >>> read_contributor("김하늘 시장이 새 다리를 연 하늘대 교수") is None, read_contributor("새 다리 연구소 대표") is None
    (True, True)
    >>> read_contributor("고산대 명예교수") is None, read_contributor("김하늘 (하늘교육 콘텐츠팀장)").role
    (True, '하늘교육 콘텐츠팀장')
    """
    text = text.strip()
    found = _CONTRIBUTOR.fullmatch(text) if len(text) <= _LONGEST else None
    if found is None:
        return None
    name, office = found["name"], tidy(found["office"])
    words = office.split()
    if len(words) > _WORDS or any(map(is_of_a_sentence, words)):
        return None
    if name[-1] == "대" and not any(map(_PLACE.search, words)):
        return None  # 하늘대 명예교수: a university, where no other place of work is named
    if " " not in name and (not is_name(name) or (len(name) < _USUAL_NAME and len(words) == 1)):
        return None
    return Byline(name, office, email=found["mail"], text=tidy(f"{name} {office}"))
