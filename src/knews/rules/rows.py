"""Rows of lists: a line that prints a time beside whose it is, where it belongs, how often it was read."""

from knews.press.byline import read_bylines
from knews.press.pattern import pattern
from knews.press.time import PrintedTime, find_times
from knews.registry import index

#: What parts the pieces of a row.
_BARS = pattern(r"\s*(?:[|ㅣ│｜·ㆍ/\[\]()<>【】*>]|--| - |\s{2,})+\s*")
# 댓글 3 | 조회수 1,234 | 읽음 12 | 12 | A12면
_COUNT = pattern(
    r"(?:댓글|조회 ?수?|추천 ?수?|좋아요|공유|공감|읽음|지면|면)?\s?[:：]?\s?[A-Z]?[\d,]{1,9}(?:면|개|건|회|명)?"
)
#: What an outlet that knews does not know is named for.
_HOUSE = pattern(
    r"[가-힣A-Za-z0-9]{1,10}(?:일보|신문|뉴스|경제|방송|타임스|타임즈|투데이|데일리|저널|미디어|매일|통신|TV|닷컴|프레스"
    r"|헤럴드|코리아|News|Times|Daily|Herald|Post|Journal|Today)"
)
#: Words of a row that are neither whose nor when: buttons and the parts of a paper.
_WORDS = frozenset(
    "기사원문 원문 원문보기 원문링크 기사보기 언론사 선정 네이버뉴스 다음뉴스 댓글 공유 인쇄 스크랩 구독 추천 한국시간 기준 기자 작성 입력 "
    "종합 정치 경제 사회 국제 세계 문화 생활 과학 연예 스포츠 산업 증권 금융 부동산 전국 지역 사건 오피니언 사설 칼럼 라이프 건강 교육 북한 "
    "IT IT/과학 속보 단독 뉴스 기사 헤드라인 전체 All News".split()
)
#: A row is no longer, and no piece of it that only its place explains.
_LONGEST = 90
_PIECE = 20


def read_row(text: str) -> tuple[PrintedTime, ...]:
    """Give the times of a row, all of whose other pieces are writers, outlets, counts or a page's words; () where one is not.

    >>> [time.time.text for time in read_row("하늘일보 | 2025.01.22 17:43")], read_row("새 다리 | 2025.01.22 17:43")
    (['2025.01.22 17:43'], ())
    """
    if len(text) > _LONGEST:
        return ()
    times = _bare_times(text)
    return times if times and all(map(_is_explained, _beside(text, times))) else ()


def read_barred_row(text: str) -> tuple[PrintedTime, ...]:
    """Give the times of a row whose pieces bars part, whatever they are: for a place where nothing else is printed so.

    >>> [time.time.text for time in read_barred_row("새 다리 | 2025.01.22 17:43")], read_barred_row("새 다리 2025.01.22 17:43")
    (['2025.01.22 17:43'], ())
    """
    if len(text) > _LONGEST:
        return ()
    times = _bare_times(text)
    if not times:
        return ()
    pieces = _beside(text, times)
    barred = all(_opens_or_closes(piece) or _is_explained(piece) for piece in pieces)
    short = all(len(word) <= _PIECE for piece in pieces for word in _BARS.split(piece))
    return times if barred and short else ()


def _bare_times(text: str) -> tuple[PrintedTime, ...]:
    """Give the times of a line, one of which has no label: with labels alone it is no row, but maybe a footer."""
    times = find_times(text, known=True)
    return times if any(time.label is None for time in times) else ()


def _beside(text: str, times: tuple[PrintedTime, ...]) -> list[str]:
    """Give what stands in front of, between and behind the times."""
    stops = [0, *(time.stop for time in times)]
    starts = [*(time.start for time in times), len(text)]
    return [text[stop:start] for stop, start in zip(stops, starts, strict=True) if text[stop:start].strip()]


def _opens_or_closes(piece: str) -> bool:
    """Tell whether a bar parts a piece from its time."""
    return piece.rstrip()[-1] in "|ㅣ│｜" or piece.lstrip()[0] in "|ㅣ│｜"


def _is_explained(piece: str) -> bool:
    """Tell whether a piece beside a time is what stands beside times."""
    piece = piece.strip(" \t\u00a0|ㅣ│｜·ㆍ/-,:;•")
    if not piece or read_bylines(piece):
        return True
    return all(_is_word(part.strip()) for part in _BARS.split(piece))


def _is_word(part: str) -> bool:
    """Tell whether a part of a row is a writer, an outlet, a count, or words of a page."""
    if not part or _is_house(part) or _COUNT.fullmatch(part) or read_bylines(part):
        return True
    words = part.split()
    return all(word in _WORDS or word.isdigit() for word in words) or (
        _is_house(words[0]) and (bool(read_bylines(part)) or all(word in _WORDS for word in words[1:]))
    )


def _is_house(word: str) -> bool:
    return _HOUSE.fullmatch(word) is not None or word in index().names
