"""A headline that does not look like one, and one that stands in the text."""

from collections.abc import Iterator, Sequence

from knews.article import Article, Problem
from knews.block import Block, Role
from knews.doubts.place import place_of
from knews.press.pattern import pattern
from knews.read.copied import stems

_HEADLINE, _PARAGRAPH = Role.HEADLINE, Role.PARAGRAPH
#: Headlines of news have so many characters: of 8,219 dumps all but a few.
_SHORTEST, _LONGEST = 5, 90
#: One word alone is no headline up to so many: 하늘뉴스TV
_LONG_WORD = 8
#: No headline begins with these: list items, links, notes.
_LIST_MARKS = frozenset("-*·▶▷※|•◀")
# title: 새 다리 열린다 | 하늘일보 모바일 :: 새 다리 열린다 : the row of a table, the title of a page
_KEYED = pattern(
    r"[A-Za-z_]{2,20}: |.{0,40}\s::\s|[^|\[<(]{0,12}(?:뉴스|일보|신문|닷컴|방송|연예|스포츠|TV|포토)\s\|\s"
)
#: What the title of a page ends in, behind a mark: 새 다리 열린다 - 하늘일보 | 새 다리 열린다 : 사회 : 뉴스
_PAGE_NAMES = tuple(
    "뉴스 일보 신문 닷컴 방송 경제 사회 정치 문화 스포츠 연예 Agency News Korea Times".split()
)
_TITLE_TAIL = pattern(r" (?:[|<>:]|-|::) [^|<>:]{2,20}$")
#: The same without spaces, behind a name that papers alone have: 새 다리 열린다-사회ㅣ하늘일보
_HOUSES = tuple("일보 신문 뉴스 닷컴 타임스 투데이 저널 미디어 통신".split())
_GLUED_TAIL = pattern(r"[|ㅣ│][^|ㅣ│\s]{2,14}$")
#: What a title was cut behind: 하늘닷컴 -
_SEPARATORS = (" -", "|", " :", "ㅣ", " <", " >")
#: A headline that quotes may end in a sentence.
_QUOTES = frozenset("“”‘’'\"")
#: What names a site, a section or a kind of piece, and no event: its beginnings, as `stems` gives them.
_NAMES_OF_SITES = frozenset(
    "뉴스 신문 일보 닷컴 인터 방송 영상 동영 포토 사진 카드 그래 단독 속보 종합 상보 정치 경제 사회 국제 문화 연예 스포 오피 "
    "홈 메뉴 전체 기사 모바 네이 다음 title naver daum news home video".split()
)
#: A shorter text may leave out what its headline says: a card, a film, a picture, a teaser.
_SHORT_TEXT = 800
#: Rules that choose a headline by what it says, or believe what stands beside the article.
_WEAK = ("whole-page:", "table-", "meta:")
#: A line of the text that is its headline has so many characters, and so many statements stand behind it.
_LINE, _STATEMENTS = (8, 80), 3
#: What opens a deck, a list, a note or a speaker's line, and what closes a sentence or a marker.
_OPENERS = frozenset("○●◎◇◆■▣◈□☆★▲△▶▷▼◀◁-–·ㆍ•※<〈《(【#*①②③④⑤⑥⑦⑧⑨0123456789")
_CLOSERS = tuple(".?!,:;)]】>…")
_CLOSING_QUOTES = "”’\"'"
_STATED = ("다.", "요.", "죠.", "까?")


def find_doubtful_headline(article: Article) -> Iterator[Problem]:
    """Find a headline that does not look like one; where there is none, a line of the text that does."""
    headline = article.headline
    if headline is None:
        if (line := _line_of_text(article.blocks)) is not None:
            message = "this line reads like a headline and stands in the text, and no other was found: look whether it is one"
            yield Problem("headline-missed", message, line.start, line.stop)
    elif (why := _why_none(headline) or _why_strange(headline, article)) is not None:
        yield place_of(article, _HEADLINE, "odd-headline", f"the headline {why}: look at the first lines")


def _why_none(headline: str) -> str | None:
    """Say why a headline is none; None where it looks like one."""
    length = len(headline)
    if not _SHORTEST <= length <= _LONGEST or (length <= _LONG_WORD and " " not in headline):
        return f"has {length} characters"
    if headline.endswith("다.") and _QUOTES.isdisjoint(headline):
        return "is a sentence with its full stop"
    return _why_begins(headline) or _why_ends(headline)


def _why_begins(headline: str) -> str | None:
    first = headline[0]
    if first in _LIST_MARKS:
        return "begins like an item of a list"
    if first in "[【<" and headline[-1] in "]】>" and headline.count(first) == 1:
        return "is a tag alone"
    is_keyed = (":" in headline or "|" in headline) and _KEYED.match(headline) is not None
    return "begins with the name of a field or of a page" if is_keyed else None


def _why_ends(headline: str) -> str | None:
    if headline.endswith(_SEPARATORS):
        return "was cut behind a mark that parts a title from its site"
    is_title = headline.endswith(_PAGE_NAMES) and _TITLE_TAIL.search(headline) is not None
    is_glued = headline.endswith(_HOUSES) and _GLUED_TAIL.search(headline) is not None
    return "ends like the title of a page" if is_title or is_glued else None


def _why_strange(headline: str, article: Article) -> str | None:
    """Say why a headline is another text's or the site's: it names a site alone, or none of its words comes again."""
    rules = article.reading.rules.get("headline", ()) if article.reading is not None else ()
    if not rules or not rules[0].startswith(_WEAK):
        return None
    told = [stem for stem in stems(headline) if stem not in _NAMES_OF_SITES]
    if not told:
        return "names a site or a section and nothing else"
    text = article.text
    if len(text) < _SHORT_TEXT or any(stem in text for stem in told):
        return None
    rest = "\n".join((*article.subheadlines, *(caption.text for caption in article.captions)))
    if any(stem in rest for stem in told) or any(stem in text.lower() for stem in told):
        return None
    return "has no word that the text has"


def _line_of_text(blocks: Sequence[Block]) -> Block | None:
    """Give the first line of a text that reads like its headline: it ends no sentence, and sentences follow."""
    lines = [block for block in blocks if block.role is _PARAGRAPH]
    if len(lines) <= _STATEMENTS:
        return None
    first = lines[0]
    text = first.text
    shortest, longest = _LINE
    bare = text.rstrip(_CLOSING_QUOTES)
    may_head = shortest <= len(text) <= longest and " " in text and text[0] not in _OPENERS
    if not may_head or bare.endswith(_CLOSERS):
        return None
    return first if sum(line.text.endswith(_STATED) for line in lines[1:]) >= _STATEMENTS else None
