"""Writers who do not look like any, and what signs an article that has none."""

from collections.abc import Iterator, Sequence

from knews.article import Article, Byline, Problem
from knews.block import Block, Role
from knews.doubts.place import place, place_of
from knews.press.pattern import pattern
from knews.press.words import DESK, LATIN_NAME, MAIL, NAME, NOT_A_NAME, ROLE, SIGNING_AGENCIES

_BYLINE, _PARAGRAPH, _CAPTION = Role.BYLINE, Role.PARAGRAPH, Role.CAPTION
#: A text has so many writers at most, special reports aside.
_MANY_WRITERS = 6
# 김하늘7 | 김하늘; | "김하늘 | 김하늘/이바다 : no name
_NOT_IN_A_NAME = pattern(r"[\d;:/|\"“”<>()\[\]{}=*#@&]")
_NAME = pattern(NAME)
# 김하늘 Sky | Sky 연예 : two scripts, and no desk's short name (IT팀, KBS 뉴스)
_MIXED = pattern(r"[가-힣]{2,4} (?:[가-힣]+ )?[A-Z][a-z]|[A-Z][a-z]+ ?[가-힣]{1,4}$")
#: What pages print where writers stand, and what was a part of another word.
_PAGE_WORDS = frozenset(
    "입력 수정 등록 기사와 기사를 댓글 금지 하기 보기 이메일 메일 문의 제보 이전 다음 태그 이슈".split()
)
#: A writer stands at an end of a text: so many paragraphs on each side are its middle.
_MIDDLE = 2
#: Pieces that are left out of an article, and the texts under pictures: what signs may have been taken for one.
_LEFT_OUT = frozenset((Role.INTERFACE, Role.RELATED, Role.NOTICE, Role.LABEL, Role.OTHER, Role.DEBRIS))
# 디자이너 김하늘 | 글 : 이바다 | 기자 김하늘 : a task or a trade, and a name behind it
_TASKED = pattern(
    rf"(?:인턴|디자이너|기자|글|글·사진|취재|편집|작가|PD|구성|기획|제작|그래픽|앵커|리포터) ?[:=/·]? ?{NAME}(?: ?(?:기자|인턴|작가|PD))?"
)
# 김하늘 기자 sky@haneul.example 김하늘 기자의 기사 모음 : a writer and the address beside
_ADDRESSED = pattern(rf"(?:^|[^가-힣]){NAME} ?{ROLE}[^가-힣@]{{0,12}}{MAIL}")
_LONGEST_TASK = 16
#: The rule of a programme in brackets behind its text: it may be all that signs.
_PROGRAMME = "programme-again"
# …고 밝혔다. [디지털뉴스국] : a desk behind the last sentence
_DESK_BEHIND = pattern(rf"[다요죠]\.[”\"]? ?[\[(<]? ?(?P<it>(?:[가-힣A-Za-z]{{2,8}} )?{DESK}) ?[\])>]?$")
# …고 밝혔다.김하늘 | …고 밝혔다. 김하늘 기자 : a name behind the last sentence of a text under a picture
_NAME_BEHIND = pattern(rf"[다요죠]\.[”\"]? ?(?P<it>{NAME}(?: ?기자)?)$")
# … the weekend. Sky Kim, Haneul Radio News. : how a report in English signs off
_SIGNED_OFF = pattern(
    rf"(?:^|[.”\"] ?)(?P<it>(?:By |This is )?{LATIN_NAME}, (?:for |of )?[A-Z][\w&]*(?: [A-Z][\w&]*){{0,4}})\.?$"
)
#: What the one ends in, and so many characters of the other are English.
_DESK_ENDS = (*"팀부국단룸])>", "센터", "본부", "데스크")
_ENGLISH = 6
#: A desk and a name at an end are looked for in so many characters.
_END = 60
#: Kinds of texts that somebody signs, always: the tag of a headline says so.
# [기고] 새 다리를 놓으며 | [김하늘 칼럼] 다리 | <기자수첩>
_OPINION = pattern(
    r"[\[<【(](?:[^\]>】)]{0,8}[ ·])?(?:특별)?(?:기고문?|칼럼|기자수첩|취재수첩|기자의 ?눈|시론|시평|데스크(?: ?(?:칼럼|시각|눈))?)[\]>】)]"
    r"|[\[<【(][가-힣]{2,6} ?(?:기고|칼럼)[\]>】)]"
)


def find_doubtful_writers(article: Article) -> Iterator[Problem]:
    """Find a writer who does not look like one; where there is none, what looks like a signature."""
    if not article.bylines:
        yield from _unsigned(article)
        return
    yield from _odd(article)
    yield from _in_the_middle(article)


def _odd(article: Article) -> Iterator[Problem]:
    writers = article.bylines
    if len(writers) > _MANY_WRITERS:
        message = f"{len(writers)} writers were found: look whether they are of other articles"
        yield place_of(article, _BYLINE, "odd-name", message)
        return
    names = [writer.name for writer in writers if writer.name is not None]
    for writer in writers:
        if writer.name is None or writer.name in SIGNING_AGENCIES:
            continue
        if (why := _why_no_name(writer, writer.name, names)) is not None:
            message = f"the writer {writer.name[:20]!r} {why}: look whether it is a name"
            yield place_of(article, _BYLINE, "odd-name", message, writer.name)
            return


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


def _in_the_middle(article: Article) -> Iterator[Problem]:
    """Find a writer who signs in the middle of a text: he may have taken a picture there."""
    before = 0
    behind = sum(block.role is _PARAGRAPH for block in article.blocks)
    if behind < 2 * _MIDDLE:
        return
    for block in article.blocks:
        if block.role is _PARAGRAPH:
            before, behind = before + 1, behind - 1
        elif block.role is _BYLINE and before >= _MIDDLE and behind >= _MIDDLE:
            message = "this signs in the middle of the text: look whether it is a picture's, or ends another article"
            yield place(block, "odd-name", message)
            return


def _unsigned(article: Article) -> Iterator[Problem]:
    """Find what may sign an article that nobody was found to sign."""
    for block in article.blocks:
        if (shown := _signature(block)) is not None:
            message = f"{shown!r} may sign and was not read, and nobody else was found: look whether a writer is missing"
            yield place(block, "signature-left", message)
            return
    headline = article.headline
    if headline is not None and (tag := _OPINION.search(headline)):
        message = (
            f"{tag[0]!r} heads what somebody signs, and nobody was found: look where its writer is named"
        )
        yield place_of(article, Role.HEADLINE, "no-writer", message)


def _signature(block: Block) -> str | None:
    """Give what may sign in a block that signs nothing."""
    role, text = block.role, block.text
    if role in _LEFT_OUT:
        if block.rule == _PROGRAMME:
            return text
        if len(text) <= _LONGEST_TASK and _TASKED.fullmatch(text):
            return text
        match = _ADDRESSED.search(text) if "@" in text else None
        return match[0].strip() if match is not None else None
    if role is not _PARAGRAPH and role is not _CAPTION:
        return None
    if role is _CAPTION:
        form = _NAME_BEHIND
    elif text.endswith(_DESK_ENDS):
        form = _DESK_BEHIND
    elif text[-_ENGLISH:].isascii():
        form = _SIGNED_OFF
    else:
        return None
    match = form.search(text, max(0, len(text) - _END))
    return match["it"] if match is not None else None
