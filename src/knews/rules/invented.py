"""Invented sentences, dumps and pages of which the rules' examples are made."""

from collections.abc import Sequence

#: A headline and an empty line behind it.
TITLE = "새 다리 열린다\n\n"
#: Statements of a report.
LEAD = "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다고 밝혔다."
MORE = "시는 내년 봄까지 길을 넓히고 나무를 심기로 했다고 설명했다."
#: A paragraph of more than 100 characters.
LONG = (
    f"{LEAD} 시는 곧 공사를 맡기고 길을 넓히며 나무를 심기로 했다고 설명했다. "
    "다리의 길이는 삼백 미터이고 너비는 열두 미터라고 했다."
)
#: What a picture shows.
SHOWN = "시민들이 새 다리를 건너고 있다."
#: An agency's picture, and its article behind it.
PHOTO = f"{TITLE}[하늘=뉴시스]이바다 기자 = {SHOWN} 2025.03.10. sea@newsis.com\n\n[하늘=뉴시스]김하늘 기자 = {LEAD}"
#: How a picture's text stands on a page, in front of the paragraphs.
FIGURE = '<figure class="photo-layout"><img src="1.jpg"><figcaption>{}</figcaption></figure>'


def page(  # noqa: PLR0913  # the parts of a page
    text: str = "",
    *,
    meta: str = "",
    headline: str = '<h3 class="heading">새 다리 열린다</h3>',
    deck: str = "",
    writer: str = "",
    rights: str = "",
    behind: str = "",
) -> str:
    """Make a page of a known layout; `text` stands in front of two paragraphs, `behind` behind them."""
    return (
        f'<html><head><link rel="canonical" href="https://www.idomin.com/news/articleView.html?idxno=1">{meta}</head>'
        f'<body>{headline}<h4 class="subheading">{deck}</h4><ul class="infomation"><li>입력 2025.03.10 17:43</li></ul>'
        f'<span class="info-name">{writer}</span>'
        f'<div id="article-view-content-div">{text}<p>{LEAD}</p><p>{MORE}</p>{behind}</div>'
        f'<p class="article-copy">{rights}</p></body></html>'
    )


def words(length: int, end: str = "") -> str:
    """Give words that are no sentence, none of them twice, of so many characters with `end`: for what a limit decides.

    >>> words(12), words(12, end="다.")
    ('밤밤밤 밤밤낮 밤밤봄꽃', '밤밤밤 밤밤낮 밤밤다.')
    """
    syllables = "밤낮봄빛별물꽃숲섬돌"
    numbers = range(length // 4 + 1)
    text = " ".join("".join(syllables[int(digit)] for digit in f"{number:03}") for number in numbers)
    text = text[: length - len(end)]
    return (text[:-1] + "꽃" if text[-1] == " " else text) + end


def readable_first(examples: Sequence[str]) -> tuple[str, ...]:
    """Put examples of real words in front of those that `words` made.

    >>> readable_first([f"⟦{words(12)}⟧", "⟦새 다리 열린다⟧"])
    ('⟦새 다리 열린다⟧', '⟦밤밤밤 밤밤낮 밤밤봄꽃⟧')
    """
    return tuple(sorted(examples, key=lambda example: words(3) in example))
