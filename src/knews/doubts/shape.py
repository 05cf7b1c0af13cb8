"""Values that do not look like what they are taken for: a headline, a deck, a caption, a name, a time."""

from collections.abc import Iterator, Sequence

from knews.article import Article, Byline, Problem
from knews.block import Block, Role
from knews.press.pattern import pattern
from knews.press.words import NAME, NOT_A_NAME, SIGNING_AGENCIES

_HEADLINE, _DECK, _CAPTION, _BYLINE, _TIME = Role.HEADLINE, Role.DECK, Role.CAPTION, Role.BYLINE, Role.TIME
#: Headlines of news have so many characters: of 8,219 dumps all but a few.
_SHORT_HEADLINE, _LONG_HEADLINE = 5, 90
#: One word alone is no headline up to so many: 하늘뉴스TV
_LONG_WORD = 8
#: No headline begins with these: list items, links, notes.
_LIST_MARKS = frozenset("-*·▶▷※|•◀")
# title: 새 다리 열린다 | 하늘일보 모바일 :: 새 다리 열린다 : the row of a table, the title of a page
_KEYED = pattern(r"[A-Za-z_]{2,20}: |.{0,40}\s(?:::|\|)\s")
#: What the title of a page ends in, behind a mark: 새 다리 열린다 - 하늘일보 | 새 다리 열린다 : 사회 : 뉴스
_PAGE_NAMES = tuple(
    "뉴스 일보 신문 닷컴 방송 경제 사회 정치 문화 스포츠 연예 Agency News Korea Times".split()
)
_TITLE_TAIL = pattern(r" (?:[|<>:]|-|::) [^|<>:]{2,20}$")
#: A deck is no longer than this; a text has no more of them.
_LONG_DECK, _MANY_DECKS = 100, 8
# 10:00 신년 기자회견
_CLOCK = pattern(r"\d\d?:\d\d ")
#: A caption of so many characters has taken text.
_LONG_CAPTION = 300
#: A caption has so many sentences at most: what happens, who, when.
_MANY_SENTENCES = 3
_LONGEST_NAME = 4
#: A text has so many writers at most, special reports aside.
_MANY_WRITERS = 6
# 김하늘7 | 김하늘; | "김하늘 | 김하늘/이바다 : no name
_NOT_IN_A_NAME = pattern(r"[\d;:/|\"“”<>()\[\]{}=*#@&]")
_NAME = pattern(NAME)
# 김하늘 Sky | Sky 연예 : two scripts, and no desk's short name (IT팀, KBS 뉴스)
_MIXED = pattern(r"[가-힣]{2,4} (?:[가-힣]+ )?[A-Z][a-z]|[A-Z][a-z]+ ?[가-힣]{1,4}$")
#: What a register of papers and the foot of a page date, and what stands beside: the paper, not the article.
_REGISTERED = ("발행일", "등록일", "창간")
_REGISTER = ("등록번호", "발행인", "편집인", "제호", "사업자", "등록일", "청소년")
#: Pages have been printed since.
_FIRST_YEAR = 1990


def find_odd(article: Article) -> Iterator[Problem]:
    """Find values that do not look like what they are taken for."""
    headline = article.headline
    if headline is not None and (why := _why_no_headline(headline)) is not None:
        yield _of(article, _HEADLINE, "odd-headline", f"the headline {why}: look at the first lines")
    yield from _decks(article)
    yield from _captions(article)
    yield from _writers(article)
    yield from _times(article)


def _why_no_headline(headline: str) -> str | None:
    """Say why a headline is none; None where it looks like one."""
    first = headline[0]
    length = len(headline)
    if not _SHORT_HEADLINE <= length <= _LONG_HEADLINE or (length <= _LONG_WORD and " " not in headline):
        return f"has {length} characters"
    if first in _LIST_MARKS:
        return "begins like an item of a list"
    if first in "[【<" and headline[-1] in "]】>" and headline.count(first) == 1:
        return "is a tag alone"
    if headline.endswith("다.") and _QUOTES.isdisjoint(headline):
        return "is a sentence with its full stop"
    if (":" in headline or "|" in headline) and _KEYED.match(headline):
        return "begins with the name of a field or of a page"
    is_title = headline.endswith(_PAGE_NAMES) and _TITLE_TAIL.search(headline) is not None
    return "ends like the title of a page" if is_title else None


#: A headline that quotes may end in a sentence.
_QUOTES = frozenset("“”‘’'\"")


def _decks(article: Article) -> Iterator[Problem]:
    decks = article.subheadlines
    if not decks:
        return
    if len(decks) > _MANY_DECKS:
        message = f"{len(decks)} lines are decks: look whether they are a menu, a list or the text"
        yield _of(article, _DECK, "odd-deck", message)
        return
    for block in article.blocks:
        if block.role is _DECK and (why := _why_no_deck(block.text)) is not None:
            yield _at(block, "odd-deck", f"this deck {why}: look whether it is text, or a line of the page")
            return


def _why_no_deck(deck: str) -> str | None:
    if len(deck) > _LONG_DECK:
        return f"has {len(deck)} characters"
    if deck.endswith(("다.", "니다", "세요.", "세요")):
        return "is a sentence"
    if not any(map(str.isalnum, deck)):
        return "has no letter"
    if deck[0] in "▲△▷▶▼◀□◇" or _CLOCK.match(deck):
        return "begins like an item of a list"
    return None


def _captions(article: Article) -> Iterator[Problem]:
    if not article.captions:
        return
    for block in article.blocks:
        if block.role is _CAPTION and (why := _why_no_caption(block.text)) is not None:
            yield _at(block, "odd-caption", f"this caption {why}")
            return


def _why_no_caption(caption: str) -> str | None:
    length = len(caption)
    if length <= _LONGEST_NAME and _NAME.fullmatch(caption):
        return "is a name alone: look whether it signs the article"
    if length > _LONG_CAPTION or (
        length > _LONG_CAPTION / 2 and caption.count("다. ") + caption.count("다.”") >= _MANY_SENTENCES
    ):
        return f"has {length} characters: look whether it has taken text"
    return None


def _writers(article: Article) -> Iterator[Problem]:
    writers = article.bylines
    if len(writers) > _MANY_WRITERS:
        message = f"{len(writers)} writers were found: look whether they are of other articles"
        yield _of(article, _BYLINE, "odd-name", message)
        return
    names = [writer.name for writer in writers if writer.name is not None]
    for writer in writers:
        if writer.name is None or writer.name in SIGNING_AGENCIES:
            continue
        if (why := _why_no_name(writer, writer.name, names)) is not None:
            message = f"the writer {writer.name[:20]!r} {why}: look whether it is a name"
            yield _of(article, _BYLINE, "odd-name", message, writer.name)
            return


#: What pages print where writers stand, and what was a part of another word.
_PAGE_WORDS = frozenset(
    "입력 수정 등록 기사와 기사를 댓글 금지 하기 보기 이메일 메일 문의 제보 이전 다음 태그 이슈".split()
)


def _why_no_name(writer: Byline, name: str, names: Sequence[str]) -> str | None:
    if name in NOT_A_NAME or name in _PAGE_WORDS:
        return "is an everyday word"
    if _NOT_IN_A_NAME.search(name):
        return "has marks or digits in it"
    if "기자" in name and not name.endswith("기자단"):
        return "has a role in it"
    if _MIXED.match(name) or any(other != name and other in name for other in names):
        return "holds more than a name"
    if writer.role is not None and "기자" in writer.role and name[0] >= "가" and not _NAME.match(name):
        return "begins with no surname"
    return None


def _times(article: Article) -> Iterator[Problem]:
    published, modified = article.published, article.modified
    if published is None or published.value is None:
        return
    if published.value.year < _FIRST_YEAR or _is_of_paper(article, published.text):
        message = f"{published.text[:30]!r} dates a paper and not an article: look for another time"
        yield _of(article, _TIME, "odd-time", message, published.text)
    if modified is not None and modified.value is not None and modified.value < published.value:
        message = f"modified {modified.value:%Y-%m-%d %H:%M} is before published: look which is which"
        yield _of(article, _TIME, "modified-first", message, modified.text)


def _is_of_paper(article: Article, text: str) -> bool:
    """Tell whether a time dates the paper: it stands in its register, at the foot of a page."""
    if not text.startswith(_REGISTERED):
        return False
    blocks = article.blocks
    for index, block in enumerate(blocks):
        if block.role is _TIME and text in block.text:
            beside = [other.text for other in blocks[max(0, index - 2) : index + 3] if other is not block]
            return any(word in other for other in beside for word in _REGISTER)
    return False


def _at(block: Block, code: str, message: str) -> Problem:
    return Problem(code, message, block.start, block.stop)


def _of(article: Article, role: Role, code: str, message: str, text: str = "") -> Problem:
    """Name a problem of a value, at the first block of its role that holds a text; nowhere where none does."""
    for block in article.blocks:
        if block.role is role and text in block.text:
            return _at(block, code, message)
    return Problem(code, message, 0, 0)
