"""What stands in a paragraph that is a line of its own: decks, a marked heading, the text under a picture."""

from collections.abc import Iterator, Sequence

from knews.article import Problem
from knews.block import Block, Role
from knews.press.deck_row import suspect_row
from knews.press.pattern import pattern

_PARAGRAPH = Role.PARAGRAPH
#: Marks of headings in a run; ▲ and □ open items of lists more often.
_MARK = pattern(r"[◇◆■○●◎◈]")
# …고 밝혔다. ◇새 다리가 놓인 뒤 : a sentence's end, a mark, a title
_HEADING = pattern(r"[다요죠]\.[”\"’')]? ?(?P<it>[◇◆■○●◎◈] ?[가-힣“\"‘'A-Z\d][^.◇◆■○●◎◈]{4,40})")
# …담은 사진.하늘시는 | …건너는 모습.“다리가 : what ends the text under a picture, and touches what follows
_PICTURED = pattern(r"(?:사진|모습|전경|장면|조감도|포스터)\.(?=[“‘\"'가-힣])")
# 한국일보 자료사진하늘시는 | 사진=하늘시다리는 | photo@haneul.example *재판매 및 DB 금지 : a credit in the middle of a text
_CREDITED = pattern(
    r"자료 ?사진(?=[가-힣]{3})|[/\[(] ?사진 ?=|재판매 및 DB|사진 ?제공 ?[=:]|캡[처쳐](?=[‘“])"
)
# …건너고 있다. 2025.01.22. : a sentence, and the day of its picture
_DATED = pattern(r"다\. {0,2}(?P<it>20\d\d\. ?\d\d?\. ?\d\d?\.?)$")
#: A run has so many sentences with a space behind.
_RUN = 2
#: So many characters in front of that are of it.
_SHOWN = 40
#: A sentence's end begins so many characters before the mark behind it.
_BEFORE = 5
#: An article of pictures is their texts and nothing else; one of so many paragraphs is more.
_TEXT = 4
# What the first two have.
_CUE = pattern(r"사진|(?:모습|전경|장면|조감도|포스터)\.|재판매|캡[처쳐]")


def find_merged(blocks: Sequence[Block]) -> Iterator[Problem]:
    """Find decks at the head of the text, the first heading and the first picture's text that stand in a paragraph."""
    paragraphs = [block for block in blocks if block.role is _PARAGRAPH]
    # Where a text is one run, spaces stand for line breaks.
    if (
        len(paragraphs) == 1
        and paragraphs[0].text.count("다. ") >= _RUN
        and (at := suspect_row(paragraphs[0].text))
    ):
        yield _decks(paragraphs[0], at)
    for block in paragraphs:
        text = block.text
        if (mark := _MARK.search(text)) and (match := _HEADING.search(text, max(0, mark.start() - _BEFORE))):
            message = f"{match['it'][:24]!r} reads like a heading and stands in a paragraph: look whether a section begins here"
            yield Problem(
                "heading-left", message, block.start + match.start("it"), block.start + match.end("it")
            )
            break
    if len(paragraphs) < _TEXT:
        return
    for block in paragraphs:
        if (span := _picture(block.text)) is not None:
            shown = block.text[slice(*span)][-24:]
            message = f"{shown!r} reads like the text or the credit of a picture and stands in a paragraph: look whether a caption is missing"
            yield Problem("caption-left", message, block.start + span[0], block.start + span[1])
            return


def _decks(block: Block, stop: int) -> Problem:
    shown = block.text[max(0, stop - 24) : stop].strip()
    message = f"{shown!r} may end decks that stand in the first paragraph: look where the text begins"
    return Problem("deck-left", message, block.start, block.start + stop)


def _picture(text: str) -> tuple[int, int] | None:
    """Tell where a paragraph holds what belongs to a picture."""
    if _CUE.search(text):
        if match := _PICTURED.search(text):
            return max(text.rfind(".", 0, match.start()) + 1, match.start() - _SHOWN), match.end()
        if match := _CREDITED.search(text):
            return match.span()
    if text[-1].isdecimal() or text[-2:-1].isdecimal():
        match = _DATED.search(text, max(0, len(text) - 24))
        return match.span("it") if match is not None else None
    return None
