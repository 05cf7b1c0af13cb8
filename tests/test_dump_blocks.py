"""What the pieces of a dump are taken for: short dumps in the forms of the press, and the roles of all their blocks."""

from typing import NamedTuple

import pytest

import knews


class Dump(NamedTuple):
    """A dump, and its blocks: their roles and texts."""

    text: str
    blocks: list[tuple[str, str]]


BODY = "하늘시가 새솔항에 새 다리를 놓기로 했다고 10일 밝혔다."
MORE = "시장은 “다리가 아니라 길”이라며 “시민 모두의 것”이라고 말했다."

DUMPS: dict[str, Dump] = {
    "photo-dateline-with-a-gap-in-its-date": Dump(
        "새 다리 열린다\n\n[서울=뉴시스]이바다 기자 = 시민들이 10일 오후 새 다리를 건너고 있다.  2025.03.10.  sea@newsis.com"
        f"\n\n[서울=뉴시스]김하늘 기자 = {BODY}",
        [
            ("headline", "새 다리 열린다"),
            ("credit", "[서울=뉴시스]이바다 기자 ="),
            ("caption", "시민들이 10일 오후 새 다리를 건너고 있다.  2025.03.10."),
            ("credit", "sea@newsis.com"),
            ("dateline", "[서울=뉴시스]"),
            ("byline", "김하늘 기자 ="),
            ("paragraph", BODY),
        ],
    ),
    "photo-dateline-of-a-pool": Dump(
        "새 다리 열린다\n\n[서울=뉴시스]이바다 기자 = 시장이 10일 시청에서 인사말을 하고 있다.  (공동취재사진) 2025.03.10. photo@newsis.com"
        f"\n\n[서울=뉴시스]김하늘 기자 = {BODY}",
        [
            ("headline", "새 다리 열린다"),
            ("credit", "[서울=뉴시스]이바다 기자 ="),
            ("caption", "시장이 10일 시청에서 인사말을 하고 있다.  (공동취재사진) 2025.03.10."),
            ("credit", "photo@newsis.com"),
            ("dateline", "[서울=뉴시스]"),
            ("byline", "김하늘 기자 ="),
            ("paragraph", BODY),
        ],
    ),
    "contacts-of-a-release": Dump(
        f"새 다리 놓는다\n{BODY}\n{MORE} <끝>\n(도로과 담당자 02-000-0000)\n관련부서 : 하늘시 도로과(다리놓기 ☎ 000-0000)",
        [
            ("headline", "새 다리 놓는다"),
            ("paragraph", BODY),
            ("paragraph", MORE),
            ("notice", "<끝>"),
            ("notice", "(도로과 담당자 02-000-0000)"),
            ("notice", "관련부서 : 하늘시 도로과(다리놓기 ☎ 000-0000)"),
        ],
    ),
    "licence-of-a-release": Dump(
        f'새 다리 놓는다\n{BODY}\n"공공누리" 출처표시 조건에 따라 이용할 수 있습니다.\n다음 소식 보기',
        [
            ("headline", "새 다리 놓는다"),
            ("paragraph", BODY),
            ("notice", '"공공누리" 출처표시 조건에 따라 이용할 수 있습니다.'),
            ("related", "다음 소식 보기"),
        ],
    ),
    "labelled-captions-below": Dump(
        f"새 다리 놓는다\n{BODY}\n{MORE}\n※ 사진설명\n1. 새 다리 조감도 (1)\n2. 시민 설명회를 여는 모습",
        [
            ("headline", "새 다리 놓는다"),
            ("paragraph", BODY),
            ("paragraph", MORE),
            ("label", "※ 사진설명"),
            ("caption", "1. 새 다리 조감도 (1)"),
            ("caption", "2. 시민 설명회를 여는 모습"),
        ],
    ),
    "labelled-caption-and-its-giver": Dump(
        f"새 다리 놓는다\n{BODY}\n사진 설명)\n하늘시가 10일 시청에서 설명회를 열었다.\n(사진 제공-하늘시)",
        [
            ("headline", "새 다리 놓는다"),
            ("paragraph", BODY),
            ("label", "사진 설명)"),
            ("caption", "하늘시가 10일 시청에서 설명회를 열었다."),
            ("credit", "(사진 제공-하늘시)"),
        ],
    ),
    "hot-news-behind-the-address": Dump(
        f"새 다리 열린다\n\n[서울=뉴시스] 김하늘 기자 = {BODY} sky@newsis.com[뉴시스 이시간 핫 뉴스] ㆍ 꽃이 핀다 ㆍ 비가 온다",
        [
            ("headline", "새 다리 열린다"),
            ("dateline", "[서울=뉴시스]"),
            ("byline", "김하늘 기자 ="),
            ("paragraph", BODY),
            ("byline", "sky@newsis.com"),
            ("notice", "[뉴시스 이시간 핫 뉴스] ㆍ 꽃이 핀다 ㆍ 비가 온다"),
        ],
    ),
    "full-stop-of-full-width": Dump(
        f"새 다리 열린다\n\n[서울=뉴시스] 김하늘 기자 = {BODY[:-1]}．☞공감언론 뉴시스 sky@newsis.com",
        [
            ("headline", "새 다리 열린다"),
            ("dateline", "[서울=뉴시스]"),
            ("byline", "김하늘 기자 ="),
            ("paragraph", f"{BODY[:-1]}．"),
            ("byline", "☞공감언론 뉴시스 sky@newsis.com"),
        ],
    ),
    "where-a-piece-was-printed-first": Dump(
        f"새 다리 열린다\n\n≪이 기사는 3월 10일(05:00) 하늘시장에 게재된 기사입니다≫\n\n{BODY}",
        [
            ("headline", "새 다리 열린다"),
            ("notice", "≪이 기사는 3월 10일(05:00) 하늘시장에 게재된 기사입니다≫"),
            ("paragraph", BODY),
        ],
    ),
    "where-a-piece-was-printed-first-in-the-run": Dump(
        f"새 다리 열린다\n\n이 기사는 2025년 3월 10일 17시 57분 하늘시장(HS) 사이트에 표출됐습니다. {BODY}",
        [
            ("headline", "새 다리 열린다"),
            ("notice", "이 기사는 2025년 3월 10일 17시 57분 하늘시장(HS) 사이트에 표출됐습니다."),
            ("paragraph", BODY),
        ],
    ),
    "programme-data": Dump(
        f"“다리는 길이다”\n■ 진행 : 이바다 앵커\n■ 출 연 : 김하늘 / 하늘대 교수\n{BODY}\n{MORE}",
        [
            ("headline", "“다리는 길이다”"),
            ("paragraph", "■ 진행 : 이바다 앵커"),
            ("paragraph", "■ 출 연 : 김하늘 / 하늘대 교수"),
            ("paragraph", BODY),
            ("paragraph", MORE),
        ],
    ),
    "lines-wrapped-at-a-width": Dump(
        "새 다리 놓는다\n백억 원을 마련하는 데 성공했다. 2013년 새솔항에서 문을\n연 하늘다리㈜는 이날\n시와 손을 잡고 다리를 놓기로 했다고 밝혔다.",
        [
            ("headline", "새 다리 놓는다"),
            ("paragraph", "백억 원을 마련하는 데 성공했다. 2013년 새솔항에서 문을"),
            ("paragraph", "연 하늘다리㈜는 이날"),
            ("paragraph", "시와 손을 잡고 다리를 놓기로 했다고 밝혔다."),
        ],
    ),
    "line-cut-in-a-sentence-is-no-heading": Dump(
        f"새 다리 놓는다\n{BODY}\n하늘시의회 의장단은 축사를 통해\n“새 다리를 기다렸다”고 말했다. 시민들도 손뼉을 치며 반겼다.",
        [
            ("headline", "새 다리 놓는다"),
            ("paragraph", BODY),
            ("paragraph", "하늘시의회 의장단은 축사를 통해"),
            ("paragraph", "“새 다리를 기다렸다”고 말했다. 시민들도 손뼉을 치며 반겼다."),
        ],
    ),
    "lead-that-ends-as-captions-do": Dump(
        "새 다리 논란\n새 다리를 놓고 여야가 맞서는 가운데 하늘시가 10일 시의회에 결의를 촉구해 논란이 되고 있다.\n"
        + MORE,
        [
            ("headline", "새 다리 논란"),
            (
                "paragraph",
                "새 다리를 놓고 여야가 맞서는 가운데 하늘시가 10일 시의회에 결의를 촉구해 논란이 되고 있다.",
            ),
            ("paragraph", MORE),
        ],
    ),
    "holder-glued-to-its-own-name": Dump(
        "하늘전자 새 칩\n하늘전자 직원들./사진=하늘전자하늘전자가 새 칩을 내놓는다고 밝혔다. 값은 백 원이라고 회사는 전했다.",
        [
            ("headline", "하늘전자 새 칩"),
            ("caption", "하늘전자 직원들."),
            ("credit", "/사진=하늘전자"),
            ("paragraph", "하늘전자가 새 칩을 내놓는다고 밝혔다. 값은 백 원이라고 회사는 전했다."),
        ],
    ),
    "holder-whose-name-stands-further-on": Dump(
        "새 칩 나온다\n사진=하늘전자바다증권은 10일 하늘전자에 대해 값이 오르리라고 밝혔다. 새 칩이 잘 팔린다고 한다.",
        [
            ("headline", "새 칩 나온다"),
            ("credit", "사진=하늘전자"),
            (
                "paragraph",
                "바다증권은 10일 하늘전자에 대해 값이 오르리라고 밝혔다. 새 칩이 잘 팔린다고 한다.",
            ),
        ],
    ),
    "holder-in-latin-letters": Dump(
        "새 칩 나온다\n사진=REUTERS미국 증시가 크게 올랐다. 새 칩이 잘 팔린다는 소식이 시장에 전해졌다고 한다.",
        [
            ("headline", "새 칩 나온다"),
            ("credit", "사진=REUTERS"),
            ("paragraph", "미국 증시가 크게 올랐다. 새 칩이 잘 팔린다는 소식이 시장에 전해졌다고 한다."),
        ],
    ),
    "holder-and-where-he-shows-it": Dump(
        "새 칩 나온다\n사진=하늘전자 유튜브 채널 캡처바다증권은 하늘전자에 대해 값이 오르리라고 밝혔다. 칩이 잘 팔린다고 한다.",
        [
            ("headline", "새 칩 나온다"),
            ("credit", "사진=하늘전자 유튜브 채널 캡처"),
            ("paragraph", "바다증권은 하늘전자에 대해 값이 오르리라고 밝혔다. 칩이 잘 팔린다고 한다."),
        ],
    ),
    "picture-passed-on-by-an-agency": Dump(
        "새 다리 열린다\n\n【워싱턴=AP/뉴시스】이바다 하늘대 총장이 9일 워싱턴에서 연설하고 있다. 2017.03.10"
        f"\n\n【서울=뉴시스】김하늘 기자 = {BODY}",
        [
            ("headline", "새 다리 열린다"),
            ("credit", "【워싱턴=AP/뉴시스】"),
            ("caption", "이바다 하늘대 총장이 9일 워싱턴에서 연설하고 있다. 2017.03.10"),
            ("dateline", "【서울=뉴시스】"),
            ("byline", "김하늘 기자 ="),
            ("paragraph", BODY),
        ],
    ),
    "agency-that-signs-what-it-translated": Dump(
        f"새 다리 열린다\n\n【워싱턴=AP/뉴시스】김하늘 기자 = {BODY}",
        [
            ("headline", "새 다리 열린다"),
            ("dateline", "【워싱턴=AP/뉴시스】"),
            ("byline", "김하늘 기자 ="),
            ("paragraph", BODY),
        ],
    ),
    "picture-printed-twice-in-a-run": Dump(
        "새 다리 열린다\n\n[서울=뉴시스]이바다 기자 = 시민들이 10일 오후 새 다리를 건너고 있다. 2025.03.10. sea@newsis.com"
        f"[서울=뉴시스]김하늘 기자 = {BODY}{MORE}{MORE}"
        "[서울=뉴시스]이바다 기자 = 시민들이 10일 오후 새 다리를 건너고 있다. 2025.03.10. sea@newsis.com"
        "시는 예산을 마련했다. 시민들은 봄을 기다린다. 다리는 걸어서 건너는 길이 될 것이라고 한다.",
        [
            ("headline", "새 다리 열린다"),
            ("credit", "[서울=뉴시스]이바다 기자 ="),
            ("caption", "시민들이 10일 오후 새 다리를 건너고 있다. 2025.03.10."),
            ("credit", "sea@newsis.com"),
            ("dateline", "[서울=뉴시스]"),
            ("byline", "김하늘 기자 ="),
            ("paragraph", f"{BODY}{MORE}{MORE}"),
            ("repeat", "[서울=뉴시스]이바다 기자 ="),
            ("repeat", "시민들이 10일 오후 새 다리를 건너고 있다. 2025.03.10."),
            ("repeat", "sea@newsis.com"),
            (
                "paragraph",
                "시는 예산을 마련했다. 시민들은 봄을 기다린다. 다리는 걸어서 건너는 길이 될 것이라고 한다.",
            ),
        ],
    ),
    "agency-that-signs-a-run": Dump(
        f"새 다리 열린다\n{BODY}시는 예산을 마련했다.{MORE}/연합뉴스",
        [
            ("headline", "새 다리 열린다"),
            ("paragraph", f"{BODY}시는 예산을 마련했다.{MORE}"),
            ("byline", "/연합뉴스"),
        ],
    ),
    "agency-whose-picture-closes-the-text": Dump(
        f"새 다리 열린다\n{BODY}\n{MORE}\n시민들이 10일 오후 새 다리를 건너고 있다. 연합뉴스\n김하늘 기자 sky@haneul.example",
        [
            ("headline", "새 다리 열린다"),
            ("paragraph", BODY),
            ("paragraph", MORE),
            ("caption", "시민들이 10일 오후 새 다리를 건너고 있다."),
            ("credit", "연합뉴스"),
            ("byline", "김하늘 기자 sky@haneul.example"),
        ],
    ),
    "slogan-that-signs": Dump(
        f"새 다리 열린다\n\n[서울=뉴시스] 김하늘 기자 = {BODY}☞공감언론 뉴시스 sky@newsis.com",
        [
            ("headline", "새 다리 열린다"),
            ("dateline", "[서울=뉴시스]"),
            ("byline", "김하늘 기자 ="),
            ("paragraph", BODY),
            ("byline", "☞공감언론 뉴시스 sky@newsis.com"),
        ],
    ),
    "headline-that-is-a-sentence": Dump(
        f"하늘시, 새 다리를 미리 걸어 보세요.\n\n{BODY}\n\n{MORE}",
        [("headline", "하늘시, 새 다리를 미리 걸어 보세요."), ("paragraph", BODY), ("paragraph", MORE)],
    ),
    "sentence-that-is-the-whole-dump": Dump(BODY, [("paragraph", BODY)]),
    "sentences-on-lines-of-a-text": Dump(f"{BODY}\n{MORE}", [("paragraph", BODY), ("paragraph", MORE)]),
    "headline-of-two-parts": Dump(
        f"하늘시장 “새 다리 놓는다”  시의회 “예산부터 마련해야”\n\n{BODY}",
        [("headline", "하늘시장 “새 다리 놓는다”  시의회 “예산부터 마련해야”"), ("paragraph", BODY)],
    ),
    "deck-in-brackets-behind-the-writer": Dump(
        f"새 다리 열린다\n\n[하늘일보 김하늘 기자] [새 다리, 내년 봄 착공… 예산 백억]\n\n{BODY}",
        [
            ("headline", "새 다리 열린다"),
            ("byline", "[하늘일보 김하늘 기자]"),
            ("deck", "[새 다리, 내년 봄 착공… 예산 백억]"),
            ("paragraph", BODY),
        ],
    ),
    "name-of-a-column": Dump(
        f"새 다리 열린다\n[하늘라디오 하늘의 아침]\n[하늘전자]\n{BODY}",
        [
            ("headline", "새 다리 열린다"),
            ("label", "[하늘라디오 하늘의 아침]"),
            ("caption", "[하늘전자]"),
            ("paragraph", BODY),
        ],
    ),
    "files-of-a-page": Dump(
        f"새 다리 열린다\n17:07\n담당부서\n0 hit/ 105 KB\n(착공식 사진 4장 첨부)\n{BODY}",
        [
            ("headline", "새 다리 열린다"),
            ("counter", "17:07"),
            ("interface", "담당부서"),
            ("counter", "0 hit/ 105 KB"),
            ("notice", "(착공식 사진 4장 첨부)"),
            ("paragraph", BODY),
        ],
    ),
    "decks-run-into-a-caption": Dump(
        "새 다리 열린다\n예산 백억 확보…내년 봄 착공 12일 오후 새솔항에서 시민들이 내년 봄에 열릴 새 다리를 멀리서 바라보고 있다. 연합뉴스"
        f"\n{BODY}\n{MORE}",
        [
            ("headline", "새 다리 열린다"),
            ("deck", "예산 백억 확보…내년 봄 착공"),
            ("caption", "12일 오후 새솔항에서 시민들이 내년 봄에 열릴 새 다리를 멀리서 바라보고 있다."),
            ("credit", "연합뉴스"),
            ("paragraph", BODY),
            ("paragraph", MORE),
        ],
    ),
    "caption-that-its-day-closes": Dump(
        f"새 다리 열린다\n{BODY}\n시는 예산을 마련했다. 시민들이 10일 새 다리를 건너고 있다. 2025.3.10 시장은 “길”이라고 했다.\n{MORE}",
        [
            ("headline", "새 다리 열린다"),
            ("paragraph", BODY),
            ("paragraph", "시는 예산을 마련했다."),
            ("caption", "시민들이 10일 새 다리를 건너고 있다. 2025.3.10"),
            ("paragraph", "시장은 “길”이라고 했다."),
            ("paragraph", MORE),
        ],
    ),
    "photographer-around-a-caption-that-its-day-closes": Dump(
        "새 다리 열린다\n\n【서울=뉴시스】이바다 기자 = 시민들이 10일 오후 새 다리를 건너고 있다. 2015.03.10.\nsea@newsis.com"
        f"\n\n【서울=뉴시스】김하늘 기자 = {BODY}\nsky@newsis.com",
        [
            ("headline", "새 다리 열린다"),
            ("credit", "【서울=뉴시스】"),
            ("label", "이바다 기자 ="),
            ("caption", "시민들이 10일 오후 새 다리를 건너고 있다. 2015.03.10."),
            ("credit", "sea@newsis.com"),
            ("dateline", "【서울=뉴시스】"),
            ("byline", "김하늘 기자 ="),
            ("paragraph", BODY),
            ("byline", "sky@newsis.com"),
        ],
    ),
    "picture-that-is-the-whole-article": Dump(
        "새 다리 열린다\n\n【서울=뉴시스】이바다 기자 = 시민들이 10일 오후 새 다리를 건너고 있다. 2015.03.10.\nsea@newsis.com",
        [
            ("headline", "새 다리 열린다"),
            ("dateline", "【서울=뉴시스】"),
            ("byline", "이바다 기자 ="),
            ("paragraph", "시민들이 10일 오후 새 다리를 건너고 있다. 2015.03.10."),
            ("byline", "sea@newsis.com"),
        ],
    ),
    "writers-without-a-role": Dump(
        f"새 다리 열린다\n{BODY}\n{MORE} 김하늘/이바다",
        [
            ("headline", "새 다리 열린다"),
            ("paragraph", BODY),
            ("paragraph", MORE),
            ("byline", "김하늘/이바다"),
        ],
    ),
    "signatures-with-nothing-between": Dump(
        f"새 다리 열린다\n{BODY}\n{MORE}김하늘 외신캐스터이바다PD sea@haneul.example",
        [
            ("headline", "새 다리 열린다"),
            ("paragraph", BODY),
            ("paragraph", MORE),
            ("byline", "김하늘 외신캐스터"),
            ("byline", "이바다PD sea@haneul.example"),
        ],
    ),
    "what-is-left-of-a-signature": Dump(
        f"새 다리 열린다\n{BODY}\n{MORE}뉴욕=",
        [
            ("headline", "새 다리 열린다"),
            ("paragraph", BODY),
            ("paragraph", MORE),
            ("debris", "뉴욕="),
        ],
    ),
    "staff-and-tags-at-the-end": Dump(
        f"새 다리 열린다\n{BODY}\n{MORE}[영상취재 김하늘][영상편집 이바다]#다리 #새솔항",
        [
            ("headline", "새 다리 열린다"),
            ("paragraph", BODY),
            ("paragraph", MORE),
            ("notice", "[영상취재 김하늘][영상편집 이바다]"),
            ("meta", "#다리 #새솔항"),
        ],
    ),
    "giver-on-top-behind-a-statement": Dump(
        f"새 다리 열린다\n하늘시와 시민들이 뜻을 모았다고 한다. 하늘시 다리과 제공. {BODY} {MORE}\n{MORE[:-1]}고도 한다.",
        [
            ("headline", "새 다리 열린다"),
            ("caption", "하늘시와 시민들이 뜻을 모았다고 한다."),
            ("credit", "하늘시 다리과 제공."),
            ("paragraph", f"{BODY} {MORE}"),
            ("paragraph", f"{MORE[:-1]}고도 한다."),
        ],
    ),
    "decks-in-front-of-a-bare-credit": Dump(
        "새 다리 열린다\n하늘시 새솔항에 시민들이 아주 오래 기다려 온 걸어서 건너는 긴 다리 올해 봄부터 놓기로 하고 예산 마련에도 착수 ⓒ뉴시스"
        f"\n{BODY}\n{MORE}",
        [
            ("headline", "새 다리 열린다"),
            (
                "deck",
                "하늘시 새솔항에 시민들이 아주 오래 기다려 온 걸어서 건너는 긴 다리 올해 봄부터 놓기로 하고 예산 마련에도 착수",
            ),
            ("credit", "ⓒ뉴시스"),
            ("paragraph", BODY),
            ("paragraph", MORE),
        ],
    ),
    "form-below-a-release": Dump(
        f"하늘시, 새 다리 놓는다(도로과)\n하늘시, 새 다리 놓는다\n{BODY}\n{MORE}\n작 성 과: 도로과\n연 락 처: 02) 000-0000\n제 공 일: 2025. 3. 10.",
        [
            ("headline", "하늘시, 새 다리 놓는다(도로과)"),
            ("repeat", "하늘시, 새 다리 놓는다"),
            ("paragraph", BODY),
            ("paragraph", MORE),
            ("notice", "작 성 과: 도로과"),
            ("notice", "연 락 처: 02) 000-0000"),
            ("time", "제 공 일: 2025. 3. 10."),
        ],
    ),
    "menu-between-the-headline-and-its-repeat": Dump(
        f"하늘시, 새 다리 놓는다NEW\n보도자료\nHome 하늘소식 > 보도자료 공유하기\n하늘시, 새 다리 놓는다\n걸어서 5분\n{BODY}",
        [
            ("headline", "하늘시, 새 다리 놓는다NEW"),
            ("interface", "보도자료"),
            ("interface", "Home 하늘소식 > 보도자료 공유하기"),
            ("repeat", "하늘시, 새 다리 놓는다"),
            ("deck", "걸어서 5분"),
            ("paragraph", BODY),
        ],
    ),
    "bracket-that-is-left-of-a-signature": Dump(
        f"새 다리 열린다\n{BODY}\n{MORE}[",
        [
            ("headline", "새 다리 열린다"),
            ("paragraph", BODY),
            ("paragraph", MORE),
            ("debris", "["),
        ],
    ),
    "pool-of-photographers": Dump(
        "새 다리 열린다\n\n[서울=뉴시스] 국회사진기자단 = 시장이 10일 새 다리를 둘러보고 있다. 2025.03.10. photo@newsis.com"
        f"\n\n[서울=뉴시스]김하늘 기자 = {BODY}",
        [
            ("headline", "새 다리 열린다"),
            ("credit", "[서울=뉴시스] 국회사진기자단 ="),
            ("caption", "시장이 10일 새 다리를 둘러보고 있다. 2025.03.10."),
            ("credit", "photo@newsis.com"),
            ("dateline", "[서울=뉴시스]"),
            ("byline", "김하늘 기자 ="),
            ("paragraph", BODY),
        ],
    ),
    "caption-in-brackets-with-its-label": Dump(
        f"새 다리 열린다\n{BODY}\n{MORE}\n[사진1: 하늘시가 새 다리를 보여 주고 있다.]",
        [
            ("headline", "새 다리 열린다"),
            ("paragraph", BODY),
            ("paragraph", MORE),
            ("label", "[사진1:"),
            ("caption", "하늘시가 새 다리를 보여 주고 있다."),
            ("label", "]"),
        ],
    ),
    "giver-behind-a-noun": Dump(
        f"새 다리 열린다\n하늘시 누리집 첫 화면. 하늘시 제공 {BODY} {MORE}",
        [
            ("headline", "새 다리 열린다"),
            ("caption", "하늘시 누리집 첫 화면."),
            ("credit", "하늘시 제공"),
            ("paragraph", f"{BODY} {MORE}"),
        ],
    ),
}


@pytest.mark.parametrize("dump", DUMPS.values(), ids=DUMPS)
def test_every_piece_of_a_dump_has_its_role(dump: Dump) -> None:
    assert [(str(block.role), block.text) for block in knews.parse(dump.text).blocks] == dump.blocks


#: What looks like one of these pieces, and stays body.
SENTENCES = {
    "phone-in-a-sentence": "문의는 하늘시 도로과(02-000-0000)로 하면 된다.",
    "licence-in-a-sentence": "시는 사진을 “공공누리”에 올려 누구나 쓰게 할 계획이라고 밝혔다.",
    "giver-behind-a-statement": "시가 다리를 놓겠다고 밝혔다. 하늘시 제공 자료를 보면 예산은 백억 원이다.",
    "agency-that-is-quoted": "외신은 “새 다리가 길다”(로이터), “값은 비싸지 않다”(블룸버그)는 평을 내놓았다.",
    "agency-in-angle-brackets": "시장은 지난 4월 <로이터> 통신에 그렇게 말했다고 한다.",
    "day-in-a-sentence": "시는 다리를 놓고 있다. 2025. 3. 10까지 마칠 계획이다.",
    "end-in-a-sentence": "그는 소설의 마지막 쪽에 <끝>이라고 적었다.",
}


@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES)
def test_a_sentence_stays_body(sentence: str) -> None:
    article = knews.parse(f"새 다리 열린다\n\n{BODY}\n\n{sentence}\n\n{MORE}")
    assert article.sections[0].paragraphs == (BODY, sentence, MORE)


#: How an outlet may sign: the end or the head of a dump, and the outlet.
SIGNS = {
    "writer-in-front-without-brackets": (f"새 다리 열린다\n\n아주경제 김하늘 기자 = {BODY}", "ajunews"),
    "agency-at-the-end": (f"새 다리 열린다\n\n{BODY}  (서울=뉴스1)", "news1"),
    "tip-line-glued-to-a-tag": (
        f"새 다리 열린다\n\n{BODY}#새솔 #다리연합뉴스TV 기사문의 및 제보 : 카톡",
        "yonhapnewstv",
    ),
    "tip-line-of-its-own": (f"새 다리 열린다\n\n{BODY}\n\nSBS Biz는 여러분의 제보를 기다립니다.", "sbsbiz"),
    "house-behind-the-name": (
        f"새 다리 열린다\n\n{BODY}\n\n김하늘 한경닷컴 기자 sky@haneul.example",
        "hankyung",
    ),
    "house-in-a-sentence": (f"새 다리 열린다\n\n{BODY}\n\n김하늘 한경닷컴 기자가 물었다.", None),
    "place-in-a-bracket": (f"새 다리 열린다\n\n[머니투데이 안동(경북)=김하늘 기자] {BODY}", "mt"),
    "nobody": (f"새 다리 열린다\n\n김하늘 기자 = {BODY}", None),
    "agency-in-a-sentence": (f"새 다리 열린다\n\n{BODY} 이 소식은 (서울=뉴스1) 보도로 알려졌다.", None),
}


@pytest.mark.parametrize(("text", "outlet"), SIGNS.values(), ids=SIGNS)
def test_an_outlet_signs_in_many_ways(text: str, outlet: str | None) -> None:
    assert knews.parse(text).outlet == outlet


def test_an_agency_that_closes_a_text_is_its_writer() -> None:
    (byline,) = knews.parse(f"새 다리 열린다\n\n{BODY}\n\n{MORE}  (서울=뉴스1)").bylines
    assert (byline.name, byline.role, byline.place, byline.email) == ("뉴스1", None, "서울", None)


def test_names_alone_are_writers_each() -> None:
    bylines = knews.parse(f"새 다리 열린다\n\n{BODY}\n\n{MORE} 김하늘/이바다").bylines
    assert [(byline.name, byline.role) for byline in bylines] == [("김하늘", None), ("이바다", None)]


@pytest.mark.parametrize(
    ("printed", "headline"),
    [
        ("새글 하늘시, 새 다리 놓는다", "하늘시, 새 다리 놓는다"),
        ("하늘시, 새 다리 놓는다NEW", "하늘시, 새 다리 놓는다"),
        ("하늘전자, 새 칩 NEW", "하늘전자, 새 칩 NEW"),
        ("새글터에서 책을 읽는다", "새글터에서 책을 읽는다"),
    ],
)
def test_the_badge_of_a_list_is_no_part_of_a_headline(printed: str, headline: str) -> None:
    article = knews.parse(f"{printed}\n{BODY}\n{MORE}")
    assert article.headline == headline
    assert article.blocks[0].text == printed


def test_a_release_states_its_day_below() -> None:
    published = knews.parse(f"하늘시, 새 다리 놓는다\n{BODY}\n{MORE}\n제 공 일: 2025. 3. 10.").published
    assert published is not None
    assert published.value is not None
    assert (published.value.year, published.value.month, published.precision) == (2025, 3, "day")


@pytest.mark.parametrize(
    ("printed", "deck"),
    [
        ("- 새 다리, 봄에 연다 -", "새 다리, 봄에 연다"),
        ("-새 다리, 봄에 연다-", "새 다리, 봄에 연다"),
        ("— 새 다리, 봄에 연다 —", "새 다리, 봄에 연다"),
        ("새 다리, 봄에 연다", "새 다리, 봄에 연다"),
    ],
)
def test_the_dashes_around_a_deck_are_dropped(printed: str, deck: str) -> None:
    assert knews.parse(f"새 다리 열린다\n{printed}\n{BODY}").subheadlines == (deck,)


def test_the_day_when_a_site_was_changed_is_not_the_articles() -> None:
    text = f"새 다리 열린다\n등록일 2025-03-10 09:00\n{BODY}\n{MORE}"
    assert knews.parse(f"{text}\n최종수정일 2023-07-05").modified is None
    assert knews.parse(f"{text}\n최종수정 2025-03-10 10:00").modified is not None
