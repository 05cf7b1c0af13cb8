"""Pieces glued into a run: datelines, signatures, credits, rights, promotion, found by their shape."""

import re

from knews.block import Role
from knews.label.piece import Piece, divide
from knews.press.byline import may_sign, read_bylines
from knews.press.caption import ends_as_caption, find_credit, find_credits
from knews.press.deck import find_lead, split_decks
from knews.press.heading import ends_statement
from knews.press.notice import find_promotion, find_rights, find_tail
from knews.press.people import CUT_MAIL, LONG_NAME, MAIL, NAME, ROLE, find_addresses, is_name

Span = tuple[int, int, Role, str]

# What makes a run worth a second look.
# Literals only: so the search is a scan for their first characters.
_CUE = re.compile(
    "@|ⓒ|©|Ⓒ|▶|☞|★|기자|특파원|사진|제공|제보|저작권|무단|연합뉴스|연합\\]|연합\\)|뉴시스|뉴스1|구독|재판매|DB|Copyright|크게|이 기사는|photo|Photo"
)
_RIGHTS_CUE = re.compile("ⓒ|©|Ⓒ|무단|저작권|Copyright|\\(c\\)|\\(C\\)")
_TAIL_CUE = re.compile("제보|구독|기사가 마음에|뉴시스 뉴스")
# …고 있다. /하늘통신 | …말했다. 김하늘
_END_CUE = re.compile(r"[.”\"] ?/ ?[가-힣A-Za-z ]{2,20}$|다\. [가-힣]{2,4}$")
# (서울=연합뉴스) 김하늘 기자 = | [서울=뉴시스]김하늘 이바다 기자 = | (서울=뉴스1) = | 【 광주=김하늘 기자】 is no dateline
_DATELINE = re.compile(
    r"(?P<line>[\[【［(（]\s?(?!사진|자료|출처|제공|이미지|그래픽|영상)[^\[\]【】［］()（）=\n]{1,40}(?:\([^()\n]{1,12}\))?\s?=\s?"
    r"(?P<agency>[가-힣A-Za-z0-9]{2,12})\s?[\]】］)）])"
    rf"\s*(?P<writer>[^=\n\]\[]{{0,80}}?(?:{ROLE})\s?=|정리\s?=|=(?=\s))?"
)
_AGENCY = re.compile(r"연합뉴스|뉴시스|뉴스1|뉴스핌|연합인포맥스|NSP통신|로이터|AP|AFP|.{1,6}통신")
# [하늘일보 김하늘 기자] 【하늘뉴스 부산=김하늘 기자】 [ 김하늘/이바다 기자 ] (하늘뉴스=김하늘 기자) <김하늘 기자>
_BRACKET = re.compile(
    rf"[\[【［(（<＜〈]\s?[^\[\]【】［］<>＜＞〈〉\n]{{0,70}}?(?:{ROLE})[^\[\]【】［］<>＜＞〈〉=\n가-힣]{{0,60}}?\s?[\]】］)）>＞〉]"
)
# 김하늘 기자 = at the head of a line that lost its dateline | 다리.[하늘시] 하늘경제 김하늘 기자 =시가
_HEAD = re.compile(
    rf"(?:^|(?<=[\].”\"’)]))\s*(?P<writer>(?:[가-힣A-Za-z0-9]{{2,8}} )?(?:{NAME}|{LONG_NAME})(?: {NAME})* ?(?:{ROLE}) ?=)(?=[^=])"
)
# What can stand before a signature: the end of a sentence, a bracket, a wide gap, a slash.
_BEFORE = re.compile(r"[.!?…”\"’')\]】>]\s*(?=[^\s.!?…”\"’')\]])|다(?=[가-힣]{2,4} ?기자)|\s(?=/)|\s{2,}")
_ENDING = re.compile(rf"{NAME} ?(?:{ROLE})(?: ?[(\[<]?(?:{MAIL}|{CUT_MAIL})[)\]>]?)?[\s.,]*$")
# …말했다.▶ 하늘일보 채널 구독하기▶ 하늘 데이터 바로가기
_PROMOTION = re.compile(
    r"(?:[▶☞★►]\s?[^▶☞★►]{0,60}?(?:구독|바로 ?가기|모바일|오픈|보세요|만나세요|제보|클릭|채널|뉴스레터|공감언론|네이버|카카오|유튜브)"
    r"[^▶☞★►]{0,60})+$"
)
# 이 기사는 종합경제매체 하늘경제 기사입니다: in front of a sister paper's piece
_SUPPLIED = re.compile(r"이 기사는 [가-힣A-Za-z0-9 ]{2,40}기사입니다\.?(?=\s)")
# …말했다. 김하늘: some papers sign with the name alone
_BARE_NAME = re.compile(rf"(?<=다[.]) (?P<name>{NAME})\s*$")
# 2021.04.14. sky@haneul.example: the end of an agency's caption
_PHOTO_END = re.compile(
    rf"(?:19|20)\d\d\. ?\d{{1,2}}\. ?\d{{1,2}}\.?\s*(?:\([^()\n]{{2,40}}\)\s*)?(?P<mail>{MAIL})(?:\s?\*?재판매 및 DB ?금지\.?)?"
)
# 김하늘 기자 sky@ inside a run, behind a sentence: a photographer
_PHOTOGRAPHER = re.compile(
    rf"(?<=[다.])\s?(?:[가-힣]{{2,4}}=)?{NAME} ?{ROLE}(?: ?(?:{MAIL}|{CUT_MAIL}))?(?=\s|[가-힣]|$)"
)
_BARE_SOURCE = re.compile(
    r"(?<=[.])\s(?:[가-힣]{2,8}=)?(?:(?:AP|AFP|EPA|UPI|로이터|신화|타스)?[ /=·]?(?:연합뉴스|뉴시스|뉴스1)|게티이미지(?:뱅크)?)"
    r"(?:\s?자료사진)?(?!(?:[은는이가을를에와의도과로]|에서|TV|와의)\s)(?![,·(])"
)
_SENTENCE_END = re.compile(r"[다요죠음함임까][.?!][”\"’')\]]{0,2}\s*|[가-힣][.?!][”\"’']\s*|\.\s+")
_IMAGE_BUTTON = re.compile(r"(?:이미지|사진|큰사진) ?(?:크게|확대)\s?(?:보기)?|크게보기|사진 확대")
# …고 밝혔다. …습니다.: no caption
_SAID = re.compile(r"(?:밝혔|말했|전했|덧붙였|강조했|설명했|지적했|주장했|[습입]니)다\.")
# (하늘시 제공) 2023.7.27/뉴스1: the first is part of the caption
_ONLY_DATE = re.compile(r"[\s.]*(?:(?:19|20)\d\d\. ?\d{1,2}\. ?\d{1,2}\.?)[\s.]*")
# …평가가 나온다.○새 다리가 놓이기까지
_OPEN_HEADING = re.compile(r"[.”\"]\s*(?P<heading>[○●◇◆■][^○●◇◆■.]{2,58})$")
#: What an article opens with, behind its decks.
_OPENERS = ("dateline", "bracket", "photo-dateline")
#: Two decks or more in front of a caption show themselves; one may be the caption's own words.
_FEW_DECKS = 2
# …말했다.시는: no space behind a sentence
_GLUED_END = re.compile(r"다\.[가-힣]")
# (왼쪽 네 번째), (오른쪽부터), …하는 모습 [하늘사]: people in a picture
_PEOPLE = re.compile(r"\((?:왼쪽|오른쪽|가운데)|(?:모습|장면|전경)\.?\s?(?:\[[^\[\]]{2,20}\])?$")
#: Up to five decks of up to 50 characters.
_LONG_DECKS = 260
#: A caption at the head of a run may have several sentences, up to this many characters.
_LONG_CAPTION = 420


def cut_run(piece: Piece, *, last: bool, alone: bool) -> list[Piece]:
    """Divide a run at what is glued into it; a run without any cue stays whole.

    `last` says that no body text follows in later runs: then a name at the end signs the article, and not
    a picture. `alone` says that the dump has no other run of text: then its line breaks may be spaces.
    """
    text = piece.text
    spans: list[Span] = []
    if _CUE.search(text) is not None or _END_CUE.search(text, max(0, len(text) - 26)) is not None:
        stop = _cut_tail(text, spans)
        _cut_datelines(text, stop, spans)
        if last or not _ends_as_photo(text[:stop]):
            stop = _cut_signature(text, stop, spans, last=last)
        _cut_credits(text, stop, spans)
    pieces = [piece]
    if spans:
        spans.sort()
        pieces = _with_captions(divide(piece, spans))
    if spans or alone:
        pieces = _cut_decks(pieces, spaced=alone and _is_spaced(text))
    return [part for found in pieces for part in _cut_open_heading(found)] if len(pieces) > 1 else pieces


def _is_spaced(text: str) -> bool:
    """Tell whether a long run keeps a space behind its sentences: its line breaks became single spaces."""
    spaced = text.count("다. ")
    return spaced > 1 and len(_GLUED_END.findall(text)) * 5 < spaced


def _ends_as_photo(text: str) -> bool:
    """Tell whether a run ends with a photographer's name behind what a picture shows."""
    credit = find_credit(text)
    return credit is not None and _is_caption(text[: credit[0]], text[credit[0] : credit[1]])


def _cut_tail(text: str, spans: list[Span]) -> int:
    """Cut rights, tip lines and promotion off the end; give where the rest stops."""
    stop = len(text)
    rights = find_rights(text, 0, stop) if _RIGHTS_CUE.search(text) else []
    if supplied := _SUPPLIED.match(text):
        spans.append((*supplied.span(), Role.NOTICE, "supplied"))
    spans.extend((start, end, Role.COPYRIGHT, "rights-in-run") for start, end in rights)
    tail = find_tail(text, 0, stop) if _TAIL_CUE.search(text) else None
    if tail is not None:
        # A rights line inside the tail stays its own piece.
        at = tail
        for start, end in rights:
            if start >= tail:
                spans.append((at, start, Role.NOTICE, "tail"))
                at = end
        if at < stop:
            spans.append((at, stop, Role.NOTICE, "tail"))
        stop = tail
    for start, end in reversed(rights):
        if end <= stop and not text[end:stop].strip(" .▶☞★▷/"):
            stop = start
    return stop


def _cut_datelines(text: str, stop: int, spans: list[Span]) -> None:
    """Cut agency datelines and bracketed bylines, wherever they stand."""
    if "=" in text:
        _cut_openers(text, stop, spans)
    for match in _BRACKET.finditer(text, 0, stop) if may_sign(text) else ():
        if _free(spans, *match.span()) and read_bylines(match[0]):
            bare = re.fullmatch(rf"[\W_]*{NAME} ?(?:{ROLE})[\W_]*", match[0]) is not None
            before, behind = text[: match.start()].rstrip(), text[match.end() : stop].strip()
            if bare and before and behind and ends_as_caption(before):
                spans.append((*match.span(), Role.CREDIT, "bracket-photographer"))
            else:
                spans.append((*match.span(), Role.BYLINE, "bracket"))


def _cut_openers(text: str, stop: int, spans: list[Span]) -> None:
    """Cut what ends in "=": a dateline with its writers, or writers alone; a photographer's is a credit."""
    found = [
        match
        for match in _DATELINE.finditer(text, 0, stop)
        if match["writer"] is not None or _AGENCY.fullmatch(match["agency"])
    ]
    taken = [match.span() for match in found]
    found += [
        match
        for match in _HEAD.finditer(text, 0, stop)
        if all(match.end() <= a or match.start("writer") >= b for a, b in taken)
    ]
    found.sort(key=re.Match.start)
    for index, match in enumerate(found):
        start = match.start("writer") if match.re is _HEAD else match.start()
        end = found[index + 1].start() if index + 1 < len(found) else stop
        photo = _PHOTO_END.search(text, match.end(), end)
        signed = any(later["writer"] for later in found[index + 1 :])
        if (photo and text[photo.end() : stop].strip(" ▶☞★▷/")) or (signed and not match["writer"]):
            # A picture's: [서울=뉴시스]김하늘 기자 = … 2021.04.14. sky@haneul.example, and the article behind it
            spans.append((start, match.end(), Role.CREDIT, "photo-dateline"))
            if photo:
                spans.append((photo.start("mail"), photo.end(), Role.CREDIT, "photo-address"))
            continue
        if match.re is _DATELINE:
            spans.append((*match.span("line"), Role.DATELINE, "dateline"))
        if match["writer"]:
            role = Role.LABEL if match["writer"] in ("=", "정리 =") else Role.BYLINE
            spans.append((*match.span("writer"), role, "writer-before-text"))


def _cut_signature(text: str, stop: int, spans: list[Span], *, last: bool) -> int:
    """Cut the signature and the promotion behind it off the end; give where the rest stops."""
    for match in reversed(list(find_addresses(text, max(0, stop - 400), stop))):
        promotion = find_promotion(text, match.end(), stop)
        if promotion is not None and text[promotion:stop].strip():
            spans.append((promotion, stop, Role.NOTICE, "promotion-behind-signature"))
            stop = promotion
            break
    else:
        if promotion := _PROMOTION.search(text, max(0, stop - 400), stop):
            spans.append((promotion.start(), stop, Role.NOTICE, "promotion-behind-text"))
            stop = promotion.start()
        dangling = re.compile(r"[\s▶☞★▷/,]+$").search(text, max(0, stop - 20), stop)
        if dangling and dangling[0].strip(" /,"):
            spans.append((*dangling.span(), Role.NOTICE, "promotion-debris"))
            stop = dangling.start()
    low = max((end for start, end, _, _ in spans if end <= stop and start < stop), default=0)
    low = max(low, stop - 260)
    if not may_sign(text, low):
        return _cut_bare_name(text, low, stop, spans, last=last)
    for match in _BEFORE.finditer(text, low, stop):
        at = match.end()
        if at < stop and _signs(text[at:stop]):
            spans.append((at, stop, Role.BYLINE, "signature"))
            return at
    if low > stop - 260 and _signs(text[low:stop]):
        spans.append((low, stop, Role.BYLINE, "signature"))
        return low
    ending = _ENDING.search(text, max(low, stop - 90), stop)
    if ending and _signs(text[ending.start() : stop]):
        spans.append((ending.start(), stop, Role.BYLINE, "signature-glued"))
        return ending.start()
    mail = None
    for mail in find_addresses(text, max(low, stop - 60), stop):
        pass
    if mail and not text[mail.end() : stop].strip(" .,)]"):
        spans.append((mail.start(), stop, Role.BYLINE, "address"))
        return mail.start()
    return _cut_bare_name(text, low, stop, spans, last=last)


def _cut_bare_name(text: str, low: int, stop: int, spans: list[Span], *, last: bool) -> int:
    """Cut the name that alone signs an article: "…말했다. 김하늘"."""
    bare = _BARE_NAME.search(text, max(low, stop - 12), stop) if last else None
    if bare and is_name(bare["name"]):
        spans.append((bare.start("name"), stop, Role.BYLINE, "bare-name"))
        return bare.start("name")
    return stop


def _signs(text: str) -> bool:
    """Tell whether a stretch at the end of a run is a signature and not a credit."""
    text = text.strip()
    return bool(text) and not text.startswith(("사진", "/사진", "ⓒ", "©")) and bool(read_bylines(text))


def _cut_credits(text: str, stop: int, spans: list[Span]) -> None:
    """Cut picture credits: marked ones anywhere, bare ones behind a sentence, an open one at the end."""
    candidates = [(*span, "credit") for span in find_credits(text, 0, stop)]
    candidates += [(*match.span(), "bare-credit") for match in _BARE_SOURCE.finditer(text, 0, stop)]
    candidates += [
        (*match.span(), "photographer")
        for match in _PHOTOGRAPHER.finditer(text, 0, stop)
        if match.end() < stop and ("@" in match[0] or ends_as_caption(text[: match.start()]))
    ]
    if end := find_credit(text[:stop]):
        candidates.append((*end, "credit-at-end"))
    candidates.sort()
    for index, (start, end_, rule) in enumerate(candidates):
        behind = candidates[index + 1][0] if index + 1 < len(candidates) else -1
        if behind > 0 and _ONLY_DATE.fullmatch(text, end_, behind):
            continue
        if _free(spans, start, end_):
            closes = text[end_ : end_ + 1] == "]" and text.rfind("[", 0, start) > text.rfind("]", 0, start)
            spans.append((start, end_ + closes, Role.CREDIT, rule))
    for match in _IMAGE_BUTTON.finditer(text, 0, stop):
        if _free(spans, *match.span()):
            spans.append((*match.span(), Role.INTERFACE, "image-button"))


def _free(spans: list[Span], start: int, stop: int) -> bool:
    """Tell whether nothing was cut between two offsets."""
    return all(stop <= s or start >= e for s, e, _, _ in spans)


def _with_captions(pieces: list[Piece]) -> list[Piece]:
    """Find what a credit belongs to: the text before it, back to the end of the sentence before that."""
    done: list[Piece] = []
    for index, piece in enumerate(pieces):
        if piece.rule == "photo-dateline" and index + 1 < len(pieces) and pieces[index + 1].role is None:
            pieces[index + 1].take(Role.CAPTION, "photo-dateline")
        if piece.role is Role.CREDIT and piece.rule != "photo-dateline" and done and done[-1].role is None:
            done[-1:] = _caption_before(done[-1], piece, first=len(done) == 1)
        done.append(piece)
    return done


def _caption_before(text: Piece, credit: Piece, *, first: bool) -> list[Piece]:
    """Divide the text before a credit into what precedes the caption and the caption, if there is one."""
    if not _is_caption(text.text, credit.text):
        return [text]
    if first and len(text.text) <= _LONG_CAPTION and len(_SENTENCE_END.findall(text.text)) <= 3:
        text.take(Role.CAPTION, "before-credit")
        return [text]
    at = _last_sentence(text.text)
    parts = [text.part(0, at), text.part(at, len(text.text), Role.CAPTION, "before-credit")]
    return [part for part in parts if part is not None]


def _is_caption(text: str, credit: str) -> bool:
    """Tell whether what stands before a credit is its caption.

    A slash always says so. So does caption style, and what is no statement. A statement in the past is a
    caption where a marked credit closes a short line, but not where it reports what somebody said.
    """
    text = text.rstrip()
    if credit.startswith("/") or ends_as_caption(text) or not ends_statement(text):
        return True
    return (
        credit[0] in "([<〈pP사"
        and len(_SENTENCE_END.findall(text)) <= 2
        and not _SAID.search(text, len(text) - 14)
    )


def _cut_decks(pieces: list[Piece], *, spaced: bool) -> list[Piece]:
    """Cut decks off the head of a run.

    They end at a dateline or a bracketed byline, and where spaces stand for line breaks at the lead; a
    caption may stand between.
    """
    head = pieces[0]
    opened = len(pieces) > 1 and pieces[1].rule in _OPENERS
    caption = head.role
    if head.role is None and opened and len(head.text) <= _LONG_DECKS:
        spans = split_decks(head.text, spaced=spaced)
        if _PEOPLE.search(head.text):
            caption = Role.CAPTION
        else:
            spans.append((len(head.text), len(head.text)))
    elif head.role is Role.CAPTION and spaced:
        spans = split_decks(head.text, spaced=True)
        if len(spans) <= _FEW_DECKS:
            return pieces
    elif head.role is None and spaced and (at := find_lead(head.text)):
        spans = [*split_decks(head.text[:at], spaced=True), (at, len(head.text))]
    else:
        return pieces
    parts = [head.part(start, stop, Role.DECK, "run-together") for start, stop in spans[:-1]]
    parts.append(head.part(*spans[-1], caption, head.rule or "behind-decks"))
    return [part for part in parts if part is not None] + pieces[1:]


def _cut_open_heading(piece: Piece) -> list[Piece]:
    """Cut a marked heading whose end is shown by what was cut behind it: "…말했다.○새 다리" before a picture."""
    if (
        piece.role is not None
        or (match := _OPEN_HEADING.search(piece.text, max(0, len(piece.text) - 62))) is None
    ):
        return [piece]
    return divide(piece, [(match.start("heading"), len(piece.text), Role.HEADING, "heading-before-cut")])


def _last_sentence(text: str) -> int:
    """Tell where the last sentence of a text starts."""
    bare = len(text.rstrip(" .”\"’')"))
    at = 0
    for match in _SENTENCE_END.finditer(text, 0, bare):
        at = match.end()
    return at
