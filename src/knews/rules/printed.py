"""What portals and papers print around an article, as one table by who prints it: buttons, votes, hints, menus.

A line is one of these where its words are nothing but phrases of the table, figures and marks between them. Words
that headings have, too ("검색 광고"), count only beside a phrase that no text has.
"""

from collections.abc import Mapping
from functools import cache
from typing import Final

from knews.block import Role
from knews.press.pattern import pattern
from knews.rules.rule import LineRule, Reading

#: By who prints it; phrases stand without the spaces inside them, which pages print or not.
_PRINTED: Final[Mapping[str, str]] = {
    "naver": (
        "본문요약봇 요약봇 요약봇닫기 본문요약봇닫기 말하기속도 음성재생설정 본문듣기시작 본문듣기종료 본문듣기설정 기사원문 기사보내기 "
        "SNS보내기 글자크기변경하기 글자크기조절하기 가1단계작게 가2단계보통 가3단계크게 가4단계아주크게 가5단계최대크게 1단계작게 "
        "2단계보통 3단계크게 4단계아주크게 5단계최대크게 쏠쏠정보 흥미진진 공감백배 분석탁월 후속강추 이기사를추천합니다 훈훈해요 슬퍼요 "
        "화나요 좋아요 싫어요 감동이에요 후속기사원해요 구독중 구독하기 기자구독 언론사구독 언론사편집판 언론사홈바로가기 기사섹션분류안내 "
        "기사섹션분류가이드 언론사가직접선정한이슈 함께볼만한뉴스 프리미엄콘텐츠 기자구독후기사보기 언론사별가장많이본뉴스 댓글정책안내 "
        "모두에게보여주고싶은기사라면? 이기사를추천합니다버튼을눌러주세요 집계기간동안추천을많이받은기사는네이버메인자동기사배열영역에추천 "
        "이동통신망을이용하여음성을재생하면별도의데이터통화료가부과될수있습니다 이동통신망에서음성재생시데이터요금이발생할수있습니다 "
        "인공지능이자동으로줄인'세줄요약'기술을사용합니다 전체내용을이해하기위해서는기사본문과함께읽어야합니다 "
        "기사의섹션정보는해당언론사의분류를따르고있습니다 언론사는개별기사를개이상섹션으로중복분류할수있습니다 "
        "메인에서바로보는언론사편집뉴스지금바로구독해보세요 구독하고메인에서바로만나보세요! 네이버에서구독하기 "
        "텍스트음성변환서비스사용하기 음성으로듣기 남성여성 선택하신글자크기로변경됩니다 AI기자의 언론사홈 언론사페이지"
    ),
    "daum": (
        "번역설정 번역beta TranslatedbykakaI Translatedbykakai 파란원을좌우로움직이시면글자크기가변경됩니다 이글자크기로변경됩니다 "
        "글씨크기조절하기 글씨크기 타임톡조회 타임톡 요약보기 자동요약 자동요약기사제목과주요문장을기반으로자동요약한결과입니다 "
        "기사제목과주요문장을기반으로자동요약한결과입니다 전체맥락을이해하기위해서는본문보기를권장합니다 "
        "전체맥락을이해하기위해서는본문보기를권장합니다. 기사발행후24시간동안의견을남길수있습니다 기사발행후시간동안의견을남길수있습니다 "
        "해당언론사로연결됩니다 포털다음에서보기 이시각추천뉴스 이기사를어떻게생각하세요? 실시간주요이슈 새로운알림 알림피드이동 "
        "구독하고알림받기! 검색폼 이전으로가기 다음뉴스홈 (예시)가장빠른뉴스가있고다양한정보,쌍방향소통이숨쉬는다음뉴스를만나보세요"
    ),
    "nate": (
        "스크랩하기 네이트판 네이트뉴스 자동요약한내용입니다 뉴스기사스크랩 댓글입력폼 글자크게 글자작게 "
        "기사스크랩하기 기사인쇄하기 기사이메일보내기 공감비공감 이미지확대보기"
    ),
    "ndsoft": (
        "SNS기사보내기 이기사를공유합니다 개의댓글 댓글정렬 BEST댓글 댓글수정 댓글삭제 삭제한댓글은다시복구할수없습니다 그래도삭제하시겠습니까? "
        "내댓글모음 내댓글 댓글내용입력 댓글을입력해주세요 댓글수정은작성후1분내에만가능합니다 댓글수정은작성후분내에만가능합니다 "
        "비회원로그인 회원로그인 "
        "BEST댓글답글과추천수를합산하여자동으로노출됩니다 최신순 추천순 과거순 오래된순 모바일버전 스크롤이동상태바 복사하기 바로가기 "
        "본문글씨줄이기 본문글씨키우기 다른찾기 기사의본문내용은이글자크기로변경됩니다 이기사의댓글 댓글을남겨주세요 댓글등록 "
        "자동등록방지 비밀번호 회원가입후이용하실수있습니다 로그인후이용하실수있습니다 로그인이필요합니다 다른기사보기"
    ),
    "mediaon": (
        "글씨작게 글씨크게 작게 크게 기사프린트 기사공유 기사공유하기 트위터로보내기 페이스북으로보내기 카카오톡으로보내기 "
        "카카오스토리로보내기 네이버블로그로보내기 밴드로보내기 핀터레스트로보내기 기사메일보내기 포토뉴스더보기 현재페이지를"
    ),
    "papers": (
        "북마크 북마크하기 링크복사 링크복사하기 URL복사 URL복사하기 주소복사 URL공유 카카오스토리 카카오톡 카카오톡공유 페이스북 트위터 X(트위터) "
        "트위터(X) 네이버밴드 네이버블로그 네이버뉴스 텔레그램 핀터레스트 싸이월드 구글플러스 링크드인 이메일보내기 메일보내기 공유하기 "
        "인쇄하기 프린트하기 저장하기 신고하기 댓글쓰기 댓글보기 댓글달기 기사듣기 기사읽어주기 기사읽기 음성듣기 자동재생 재생하기 "
        "동영상재생 영상바로보기 "
        "이전이미지 다음이미지 이전사진 다음사진 사진더보기 이미지더보기 큰사진보기 사진크게보기 크게보기 이미지크게보기 원본보기 "
        "이전기사 다음기사 이전페이지 다음페이지 "
        "기사제보 제보하기 광고문의 구독신청 신문구독 지면보기 지면구독 PDF보기 PDF지면보기 전체메뉴 전체메뉴닫기 메뉴닫기 사이트맵 "
        "회사소개 이용약관 "
        "개인정보처리방침 개인정보취급방침 청소년보호정책 저작권규약 고충처리인 광고안내 제휴문의 독자투고 불편신고 이메일무단수집거부 RSS "
        "로그인 회원가입 로그아웃 마이페이지 통합검색 검색창열기 검색하기 검색어입력 상단으로 맨위로 맨위로가기 본문바로가기 본문보기 메뉴바로가기 "
        "이기사에원고료주기 원고료주기 원고료로응원하기 좋은기사원고료주기 후원하기 정기후원 뉴스레터신청 뉴스레터구독 뉴스레터구독하기 "
        "앱다운로드 앱다운받기 "
        "가나다라마바사 글자크기설정 글자크기조정 글꼴크기 폰트크기 기사글자크기 추천해요 응원해요 놀랐어요 기뻐요 유익해요 후속취재원해요 "
        "이기사가마음에드셨나요? 이기사가도움이되셨나요? 알림받기 알림설정 기자구독하기 채널구독하기 "
        "이기사어떠셨나요? 이기사는어떠셨나요? 이기사를어떻게보셨나요? 영상시청 영상시청하기 기사듣기"
    ),
}
#: Words of buttons that stand in headings and sentences, too: they count beside phrases above.
_WEAK: Final = frozenset(
    "느림 보통 빠름 남성 여성 글자크기 스크랩 공유 인쇄 프린트 댓글 답글 추천 공감 비공감 신고 저장 닫기 열기 목록 홈 검색 메뉴 구독 설정 취소 확인 "
    "이메일 메일 밴드 라인 블로그 번역 요약 재생 정지 이전 다음 더보기 전체 삭제 수정 등록 작성 안내 beta BETA new NEW X 축소 확대 가 응원 뉴스 "
    "기자 보내기 보기 하기 언론사 기사 조회 조회수 회 개 건 명 좋아요수 인스타그램 유튜브".split()
)
#: Weak words alone are a row of buttons from so many on.
_MANY = 4
_LONGEST = 140
# What stands between buttons, and the figures that they count.
_GAP = r"[\s\d,.|/·ㆍ:：*+\-–•▼▲▽△▶►☞▷>〉›()\[\]<…~!]"
_BETWEEN = pattern(rf"{_GAP}+")
#: Where a phrase begins is seen in so many characters.
_HEAD = 2
# The first two characters of a line that stand not between.
_FIRST = pattern(rf"{_GAP}*+(.)(?:{_GAP}*+(.))?")


@cache
def _phrases() -> tuple[dict[str, list[str]], int]:
    """Give all phrases by how they begin, and the length of the longest."""
    found: dict[str, list[str]] = {}
    phrases = {_BETWEEN.sub("", phrase) for line in _PRINTED.values() for phrase in line.split()}
    for phrase in sorted(phrases | _WEAK, key=len, reverse=True):
        found.setdefault(phrase[:_HEAD], []).append(phrase)
    return found, max(map(len, phrases))


def _read_buttons(text: str) -> Reading:
    """Tell a line whose words are all phrases of the table: the longest phrase is taken at each place."""
    if len(text) > _LONGEST:
        return None
    table, _ = _phrases()
    first = _FIRST.match(text)
    if first is None or ("".join(first.groups("")) not in table and first[1] not in table):
        return None
    key = _BETWEEN.sub("", text)
    # Which numbers of phrases, strong and weak, lead to each place.
    reached: dict[int, tuple[int, int]] = {0: (0, 0)}
    for at in range(len(key)):
        if at not in reached:
            continue
        strong, weak = reached[at]
        for phrase in (*table.get(key[at : at + _HEAD], ()), *table.get(key[at], ())):
            if key.startswith(phrase, at):
                place = at + len(phrase)
                count = (strong, weak + 1) if phrase in _WEAK else (strong + 1, weak)
                reached[place] = max(reached.get(place, (0, 0)), count)
    strong, weak = reached.get(len(key), (0, 0))
    return strong > 0 or weak >= _MANY


PRINTED = LineRule(
    "printed",
    Role.INTERFACE,
    "buttons, votes and hints that portals and papers print around an article",
    read=_read_buttons,
    takes=(
        "⟦쏠쏠정보 0 흥미진진 0 공감백배 0 분석탁월 0 후속강추 0⟧",
        "⟦본문듣기 시작 느림 보통 빠름⟧",
        "⟦파란원을 좌우로 움직이시면 글자크기가 변경 됩니다.⟧",
        "⟦타임톡 조회 3⟧",
        "⟦뉴스기사 스크랩⟧",
        "⟦삭제한 댓글은 다시 복구할 수 없습니다.⟧",
        "⟦글씨작게 글씨크게⟧",
        "⟦페이스북 트위터 카카오톡 카카오스토리 네이버밴드 URL복사⟧",
        "⟦바로가기 복사하기 본문 글씨 줄이기 본문 글씨 키우기⟧",
        "⟦스크랩 공유 인쇄 댓글⟧",
        "⟦가가인쇄스크랩⟧",
    ),
    leaves=(
        "쏠쏠정보를 모은 시민",
        "느림 보통 빠름",
        "파란원을 그린 시민",
        "타임톡을 켠 시민",
        "스크랩 여왕",
        "가가호호 인쇄",
        "댓글 수정 논란",
        "글씨크게 쓰기",
        "페이스북 주가",
        "검색 광고 시장",
        "공유 댓글",
    ),
)

_AROUND = r"[\[<〈(【■●▶►☞◆◎※*\s]*"
_CLOSE = r"[\]>〉)】\s]*"
PATH = LineRule(
    "path",
    Role.INTERFACE,
    "where on its site an article stands, and a mark of advertising",
    forms=(
        r"(?:홈|HOME|Home|뉴스 ?홈|NEWS|처음) ?(?:[>〉›»→/] ?[가-힣A-Za-z·ㆍ/& ]{1,14}){1,4}",
        r"[-–─=\[(<\s]{0,4}(?:광고|AD|Ad|Advertisement|ADVERTISEMENT|Sponsored|SPONSORED|PR|협찬)[-–─=\])>\s]{0,4}",
        r"\d{1,2}:\d\d(?::\d\d)? ?/ ?\d{1,2}:\d\d(?::\d\d)?",
    ),
    takes=("⟦홈 > 사회⟧", "⟦HOME > 뉴스 > 사건·사고⟧", "⟦- 광고 -⟧", "⟦00:00 / 01:23⟧"),
    leaves=("홈 팀이 이겼다", "광고 효과", "10:30 / 개막"),
)
MORE_LINKS = LineRule(
    "more-links",
    Role.RELATED,
    "what stands above links to other articles, and the key words of an article",
    leaves_statements=True,
    forms=(
        rf"{_AROUND}(?:함께 ?(?:보면|읽으면|볼만한|읽을만한|읽기) ?(?:좋은 ?)?(?:기사|뉴스|글|콘텐츠)?|이 ?기사(?:는)? ?어때요\??"
        rf"|(?:지금|실시간|요즘) ?(?:뜨는|핫한) ?(?:뉴스|기사|이슈)|놓치면 ?안 ?(?:될|되는) ?(?:기사|뉴스)|(?:이|오늘)의? ?시각 ?(?:핫|주요) ?뉴스"
        rf"|[가-힣A-Za-z0-9]{{0,12}} ?언론사가 직접 선정한 이슈|오늘의 ?(?:핫 ?(?:뉴스|클릭|이슈)|추천 ?(?:뉴스|기사)|뉴스|이슈)|"
        rf"당신을 위한 (?:추천|맞춤) ?(?:뉴스|기사).{{0,12}}|추천 ?콘텐츠|인기 ?콘텐츠"
        rf"|[가-힣A-Za-z0-9]{{2,10}} (?:핫 ?뉴스|추천 ?기사|추천 ?뉴스|많이 본 뉴스|주요 ?기사|최신 ?뉴스|랭킹 ?뉴스|포토 ?뉴스)"
        rf"|관련 ?(?:키워드|이슈|태그|포토|영상|링크|콘텐츠|종목|기관)){_CLOSE}(?:TOP ?\d+)?",
        rf"{_AROUND}(?:관련 ?)?(?:키워드|태그|이슈|해시태그|Tags?|TAG)\s?(?:[:：]\s?.{{1,80}}|(?:#[^\s#]{{1,20}} ?){{1,12}})",
    ),
    takes=(
        "⟦함께 보면 좋은 기사⟧",
        "⟦이 기사 어때요⟧",
        "⟦관련 키워드⟧",
        "⟦[오늘의 핫뉴스]⟧",
        "⟦■ 하늘일보 핫뉴스⟧",
        "⟦키워드 : 하늘대교, 하늘시⟧",
        "⟦관련태그 #하늘대교 #하늘시⟧",
    ),
    leaves=("함께 보면 좋은 그림", "관련 이슈를 다룬 책", "키워드는 상생", "오늘의 운세"),
)
HINT = LineRule(
    "hint",
    Role.NOTICE,
    "what a paper says of itself beside an article: how it was made, whose view it is, where to find more",
    leaves_statements=True,
    forms=(
        rf"{_AROUND}(?:이|본|해당|위) ?(?:기사|글|기고문?|칼럼|콘텐츠)[은는의] (?=.{{0,110}}(?:지원|제휴|제공|작성|제작|생성|검수|분류|"
        rf"전용|유료|게재|실린|출고"
        r"|송고|표출|협찬|광고|편집 ?방향|의견|견해|입장|요약|번역|댓글|AI|인공지능|로봇|섹션|전재)).{2,110}(?:니다|음|함|됨|임)\.?[\])>”]*",
        r".{0,40}(?:본지|본사|본보|편집 ?방향|공식 ?(?:입장|견해)).{0,30}(?:다를 수 있|일치하지 않|무관|관계없).{0,14}",
        r"(?:Google|구글|네이버|다음)(?:에서)? ?.{0,30}(?:자주 ?보기|자주 ?보여요|선호 ?(?:출처|매체|언론사|소스).{0,30}|구독하기|"
        r"구독하세요|검색하세요)[.!]?",
        r"[가-힣A-Za-z0-9 ]{2,14}(?:을|를)? ?후원해 ?주(?:세요|십시오|시기 바랍니다)[.!]?",
        rf"{_AROUND}[가-힣A-Za-z0-9]{{0,12}} ?(?:유튜브|앱|카카오톡|텔레그램|인스타그램|페이스북|뉴스레터|채널|홈페이지|네이버|카카오)(?: ?채널)?"
        r"[을를에서]{0,2} ?(?:구독|팔로우|다운(?:로드)?|추가|바로 ?가기|신청|설치|가입)(?:받기|하기|하세요|해 ?주세요|하시기 바랍니다|"
        r"하러 가기)?[.!]?",
        rf"{_AROUND}(?=.{{0,60}}(?:영상|채널|뉴스레터|유튜브|네이버|카카오|앱|홈페이지|팔로우|지면|포털|모바일|카톡))[^“\"'‘.]{{1,60}}"
        r"(?:구독|만나|확인|팔로우|가입|다운받|시청|즐겨|채팅)(?:하|해|보|아|어|으)?\s?(?:보)?(?:세요|실 수 있습니다|주세요|시기 바랍니다|기)[.!]?",
        r"[▷▶*-]? ?(?:카카오톡|카톡|이메일|메일|전화|문자|사이트|유튜브|페이스북|인스타그램|트위터|텔레그램|라인|팩스|블로그|네이버TV|"
        r"홈페이지) ?[:：]\s?"
        r"(?:@?[A-Za-z0-9@:/.()_?=&+\- ]{0,80}|@\S{2,30})",
        r"※ ?(?:필자|글쓴이|저자|외부 ?필[자진])[은는의가] .{2,160}",
        r"(?:청소년 ?보호 ?책임자|발행인|편집인|발행 ?[·ㆍ/] ?편집인|등록번호|사업자 ?등록번호|통신판매업? ?신고.{0,6}|대표 ?전화|제호|법인명"
        r"|인터넷신문 ?(?:사업)?등록번호|개인정보 ?(?:관리|보호) ?책임자)\s?[:：]\s?.{1,80}",
    ),
    takes=(
        "⟦※ 이 기사는 정부광고 수수료를 지원받아 제작됐습니다.⟧",
        "⟦이 기사는 AI가 작성하고 기자가 검수했습니다.⟧",
        "⟦외부 필진의 글은 본지 편집 방향과 다를 수 있습니다.⟧",
        "⟦Google에서 하늘뉴스 자주 보기⟧",
        "⟦하늘일보를 후원해 주세요⟧",
        "⟦하늘일보 앱 다운받기⟧",
        "⟦더 자세한 내용은 영상에서 확인하세요.⟧",
        "⟦사이트 : https://haneul.example⟧",
        "⟦※ 필자는 하늘대에서 도시공학을 가르칩니다.⟧",
        "⟦청소년보호책임자 : 김하늘⟧",
    ),
    leaves=(
        "이 기사는 화제를 모았습니다.",
        "본지가 다시 확인했습니다.",
        "구글에서 일하는 시민들",
        "이웃을 후원해 주신 분들",
        "앱 다운로드 100만 건",
        "“안내문을 꼭 확인하세요.”",
        "전화 : 하늘시청으로 걸면 된다.",
        "※ 하늘대교는 밤 10시까지 걸어서 건널 수 있다.",
        "발행인이 바뀐 신문",
    ),
)
OWNER = LineRule(
    "owner",
    Role.COPYRIGHT,
    "whose a text or a picture is, without the words of a rights line",
    leaves_statements=True,
    forms=(
        r"(?:이|본|모든|해당) ?(?:기사|글|콘텐츠|사진|영상|자료|저작물)?의? ?(?:모든 ?)?(?:저작권|권리)[은는] .{2,50}(?:에|에게) (?:있|"
        r"귀속).{0,120}(?:니다|음|함|됨)\.?",
        r"[*※]? ?(?:재판매|무단 ?전재)(?: 및|[,·-]) ?(?:DB|재배포|복제) ?금지\.?",
        r"[ⓒ©Ⓒ] ?[^.,]{2,24}, ?[가-힣A-Za-z0-9]{2,12}",
        r".{0,60}저작권법(?:의|에 따라|에 의거|에 의해|상)? ?(?:보호|엄격).{0,120}(?:금합니다|금지합니다|금지됩니다|없습니다|받습니다|있습니다)\.?",
    ),
    takes=(
        "⟦이 기사의 저작권은 하늘일보에 있습니다.⟧",
        "⟦*재판매 및 DB 금지⟧",
        "⟦ⓒ 세상을 보는 눈, 하늘일보⟧",
        "⟦모든 콘텐츠(기사)는 저작권법의 보호를 받은바, 무단 전재와 복사, 배포 등을 금합니다.⟧",
    ),
    leaves=(
        "이 책의 저작권은 작가에게 있다고 했다.",
        "재판매 금지 논란",
        "ⓒ 하늘시",
        "저작권법 개정안을 냈습니다.",
    ),
)
LEFTOVER = LineRule(
    "leftover",
    Role.DEBRIS,
    "what is left of styles, advertising scripts and placeholders",
    forms=(
        r"<!\[CDATA\[.*|\]\]>|//\]\]>|\}\)?\(?\)?;?",
        r"\(?(?:googletag|adsbygoogle|window\.adsbygoogle|dable|_taboola|gtag|fbq|jQuery|dataLayer)\b.*|\(function ?\(.*",
        r"[.#@]?[A-Za-z][\w.#-]{0,40}(?: [.#]?[\w.#-]{1,40}){0,3} ?\{[^{}가-힣]{0,200}\}?",
        r"\{(?:IMG|VOD|img|vod|PHOTO|사진|동영상|이미지)[:_ ]?\d*\}|\[(?:IMG|VOD|PHOTO|이미지|동영상)[:_ ]?\d*\]",
    ),
    takes=(
        "⟦<![CDATA[⟧",
        "⟦googletag.cmd.push(function() { googletag.display('ad'); });⟧",
        "⟦(adsbygoogle = window.adsbygoogle || []).push({});⟧",
        "⟦.article_body { font-size: 17px; line-height: 1.7 }⟧",
        "⟦{VOD:1}⟧",
    ),
    leaves=("{새 다리}", "[동영상] 새 다리", "}새 다리"),
)
PICTURE_GIVER = LineRule(
    "picture-giver",
    Role.NOTICE,
    "who gave a broadcast its pictures, or made its titles",
    leaves_statements=True,
    forms=(
        r"[\[(]? ?(?:화면 ?제공|영상 ?제공|자막 ?뉴스|CG|오디오맨|취재 ?구성|제작 ?(?:진|지원)) ?[:：=/] ?[가-힣A-Za-z0-9 ,·/]{2,40}[\])]?",
    ),
    takes=("⟦화면제공/하늘소방서⟧", "⟦[화면제공 : 하늘소방서]⟧", "⟦자막뉴스 : 김하늘⟧"),
    leaves=("화면제공을 맡은 시민",),
)

#: In the order in which they are tried.
PRINTED_RULES = (PRINTED, PATH, MORE_LINKS, HINT, OWNER, LEFTOVER, PICTURE_GIVER)
