"""The vocabulary of the press: names, roles, agencies, labels of pictures, marks, places, days. Each list stands here once.

A list is a set, a tuple or a text of marks; where a pattern needs it, one fragment is built from it. A fragment may be
followed by anything: it is a group, a class or one piece. Alternatives are tried in the order of their list, so that a
longer word stands before its own beginning.

A pattern takes its words from here by these names:

- `NOT_A_PICTURE` where a bracket must not open a credit: "(사진=…", "[자료 …";
- `PICTURE_LABELS`, `CREDIT_LABELS` for "사진", "자료", "그래픽" …, `COPYRIGHT_MARKS` for "ⓒ©Ⓒ";
- `WIRES`, `AGENCIES`, `SIGNING_AGENCIES`, `PICTURE_HOUSES`, `SOURCE` for whose news and pictures papers print;
- `NAME`, `LONG_NAME`, `PARTED_NAME`, `HANJA_NAME`, `LATIN_NAME`, `ROLE`, `REPORTERS`, `PERSON`, `CONTRIBUTORS`, `DESK`,
  `TASK`, `HELP` for who writes and who helps;
- `MAIL`, `HIDDEN_MAIL`, `CUT_MAIL`, `ACCOUNT`, `TELEPHONE` for where to reach them, `DAY`, `YEAR`, `NO_RESALE`;
- `BARS`, `OPENING_BRACKETS`, `CLOSING_BRACKETS`, `HEADING_MARKS`, `LIST_MARKS`, `PROMOTION_MARKS` for what opens lines;
- `SCENES` for how captions close, `DECK_ENDS` for how decks do, `STATED` for what a statement says somebody did.
"""

import re
from collections.abc import Iterable
from typing import Final


def one_of(words: Iterable[str]) -> str:
    """Give the fragment that matches one of the words, tried in their order.

    >>> one_of(("사진", "자료"))
    '(?:사진|자료)'
    """
    return f"(?:{'|'.join(words)})"


# Names and roles.

#: The surnames of 99.9 % of the population (2015 census), those of two syllables first.
DOUBLE_SURNAMES: Final = tuple("남궁 황보 제갈 사공 선우 독고 서문 동방".split())
SURNAMES: Final = (
    "강경계고곽구국권금기길김나남노도두라류마맹명모목문민박반방배백변봉부빈사서석선설성소손송승신심"
    "안양엄여연염예오옥온옹왕용우원위유육윤은음이인임장전정제조좌주지진차채천최추탁태팽편표피하한함허현형호홍황"
)
#: A name as it stands in running text: 김하늘, 윤결, 남궁하늘. Four syllables only with a double surname.
NAME: Final = rf"(?:{'|'.join(DOUBLE_SURNAMES)}|[{SURNAMES}])[가-힣]{{1,2}}"
# What no name of four syllables ends in: outlets do.
_HOUSES: Final = tuple("일보 뉴스 신문 경제 방송 일리 데이 닷컴 매체 통신".split())
#: A name whose surname stands apart: 김 하늘, 김 솔. Read only in front of a role, where no such word stands.
PARTED_NAME: Final = rf"(?<![가-힣A-Za-z])[{SURNAMES}] (?!선임|수습|인턴|객원|전문|취재|사진|영상|시민|명예|여행|논설|대기|기자|특파)[가-힣]{{1,2}}"
#: A name in hanja: 金河訥.
HANJA_NAME: Final = r"[\u4e00-\u9fff\uf900-\ufaff]{2,4}"
#: A name in Latin letters: Kim Ha-neul.
LATIN_NAME: Final = r"[A-Z][A-Za-z'.-]{1,30}(?: [A-Z][A-Za-z'.-]{1,30}){1,3}"
#: Names with a given name of three syllables (김빛나래): read only in front of a role, where no outlet's name stands.
LONG_NAME: Final = rf"[{SURNAMES}][가-힣]{{3}}{''.join(f'(?<!{house})' for house in _HOUSES)}"

#: What most writers are.
REPORTERS: Final = ("기자", "특파원")
#: What a writer is, as printed behind the name: 기자, 선임기자, 외교전문기자, 인턴 기자, 특파원.
ROLE: Final = (
    r"(?:(?:[가-힣]{1,6}(?:전문|선임|담당|전임))? ?(?:선임|수습|인턴|객원|전문|취재|사진|영상|시민|명예|여행|논설|대학생|대)? ?기자"
    r"|(?:순회|객원)? ?특파원|논설(?:위원|실장|고문|주간)|편집(?:위원|국장|장)|칼럼니스트|통신원|리포터|에디터"
    r"|아나운서|(?:외신|기상)?캐스터|앵커|(?:객원|선임|수석)?(?:연구위원|연구원)|PD|피디(?!아)|프로듀서|주필|記者|特派員)"
)
#: What a signature has in it: an address, a part of a role, a desk. Looked for before a signature is read.
SIGNATURE_CUES: Final = tuple(
    "@|＠|By |BY |·사진|취재 :|취재:|글=|글/|글 =|글:|정리=|정리 =|정리:|취재=|기자|특파원|위원|앵커|PD|피디|프로듀서|취재단|뉴스룸|에디터|캐스터"
    "|아나운서|리포터|통신원|칼럼니스트|주필|논설|편집|연구원|팀|記者|特派員|eporter|riter|orrespondent|email".split(
        "|"
    )
)
#: Desks that sign as a whole: 디지털뉴스팀, 국제부, 공동취재단, 한경닷컴 뉴스룸.
DESK: Final = (
    r"(?:[가-힣A-Za-z]{0,6}(?:뉴스|온라인|디지털|인터넷|취재|탐사|기획|편집|이슈|콘텐츠|공동|소셜|팩트체크|데이터|영상|국제|정치|경제"
    r"|사회|문화|산업|증권|체육|스포츠|전국|연예|협력|외신|경제산업|생활|미디어|모바일|속보)[가-힣0-9]{0,4}"
    r"(?:팀|부|국|센터|단|룸|본부|데스크))"
)
#: Words in front of a name that say what its owner did: 글·사진 김하늘 기자, 정리=김하늘 기자.
TASK: Final = r"(?:(?:글|취재|정리) ?[·ㆍ,/&] ?(?:사진|영상|글|그림)|사진 ?[·ㆍ,/&] ?(?:글|취재)|취재|글|정리|대담|진행|인터뷰어|기획)"
#: The same of those who helped and did not write: 사진=김하늘 기자, 영상=이바다 PD, 그래픽=박구름.
HELP: Final = (
    r"(?:(?:사진|영상|동영상) ?[·ㆍ,/&] ?(?:영상|편집|그래픽)|(?:영상|화면|동영상) ?(?:취재|편집|촬영|제작|디자인)"
    r"|인포그래픽|일러스트레이션|일러스트|그래픽스?|동영상|영상|사진|촬영|편집|디자인|삽화|그림|제작|연출|자막"
    r"|녹취|구성|음악|자료|도움|번역|취재 ?(?:보조|지원))"
)
#: What the people in a picture are, and those whose contribution a text is.
OFFICES: Final = tuple(
    "지사 대표 장관 차관 의원 대통령 회장 교수 시장 군수 구청장 사장 원장 위원장 총리 감독 총장 청장 변호사 후보 직무대행 서장 본부장 "
    "센터장 이사장 관장 국장 소장 처장 작가 평론가 연구원 연구위원".split()
)
#: What those are who contribute a text, at the end of their office: 하늘대 경제학과 교수, 다리연구소 대표.
CONTRIBUTORS: Final = (
    *OFFICES,
    *"강사 학장 부장 팀장 실장 단장 과장 이사 감사 위원 수석 상무 전무 부사장 의사 약사 박사 변리사 세무사 회계사 노무사 법무사 건축가 "
    "시인 소설가 화가 감독 활동가 간사 사무처장 사무총장 총무 목사 신부 스님 교사 교장 학생 칼럼니스트 저널리스트 저자 편집인 "
    "발행인 전문위원 자문위원 논설고문 애널리스트 컨설턴트 큐레이터 디렉터 주무관 사무관 서기관 기획자 연구자 번역가 여행가 사진가 "
    "전문의 수의사 한의사 영양사 물리학자 역사학자 경제학자 사회학자 심리학자 명예교수 석좌교수 겸임교수 초빙교수 조교수 부교수".split(),
)
#: 김하늘 하늘시장, 이바다 하늘청장 직무대행: who is in a picture, or whose contribution it is.
PERSON: Final = rf"(?P<name>{NAME}) (?P<office>[가-힣A-Z ]{{0,14}}{one_of(OFFICES)})"

#: What a tag says of the piece that has the shape of a name: [하늘일보 사설], [인터뷰].
_GENRES: Final = (
    "사설 기고 기획 기행 부고 부음 인사 사고 여론 국제 전문 전망 동정 정정 신간 서평 특집 현장 포럼 논평 성명 단독 속보 영상 화보 "
    "만평 시론 연재 좌담 대담 방담 알림 공고 안내 반론 주장 평론 인터뷰 심층 추적 진단 해설 제언 독자 투고 기자수 오늘 이슈 "
    "주간 월간 연중 창간 공동 인물 탐방 탐사 르포"
)
#: Words that have the shape of a name and are none.
NOT_A_NAME: Final = frozenset(
    f"{_GENRES} 한겨레 오마이 기자 이데일 조선일 하지만 이어서 이날 이번 지난 우리 정부 한국 서울 부산 인천 대전 광주 제주 전주 경기 강원 "
    "전남 전북 경남 경북 충남 충북 수원 성남 안양 고양 용인 부천 안산 여수 순천 목포 나주 진주 창원 구미 포항 경주 안동 "
    "원주 강릉 춘천 청주 제천 천안 공주 세종 사진 연합 신화 정리 현장 국제부 사회부 정치부 경제부 문화부 산업부 전국부 "
    "온라인 현지 인턴 선임 전문 소속 주재 담당 해당 여러 한 두 세 모든 일부 다른 전직 현직 남성 여성 외신 방송 신문 전체 "
    "경제지 지역 주요 동료 후배 선배 본지 본보 국회 취재 기상 전국 유명 전담 연예 문화 경제 사회 정치 국방 노동 교육 "
    "구독 공유 추천 인쇄 신고 전송 조회 금지 제보 문의 신규 예상 태그 이전 정보 오후 오전 지원 최신 최신순 마포 강남 반도체 편의점 "
    "기자명 인기글 조회수 도움말 지면 "
    "의학 환경 과학 여행 음식 종교 출판 미술 공연 영화 가요 방송 체육 스포츠 경찰 검찰 법조 선거 산업 증권 금융 부동산".split()
)

#: Syllables that begin and that end given names: more than nine in ten of those of 800 reporters, and few other words.
GIVEN_FIRST: Final = frozenset(
    "가건경광규근금기길나남다대덕도동두라려명무문미민바범병보봉빛상새서선설성세소솔수순슬승시신아안애양언연영예완용우원유윤은이익인일"
    "재정제종주준중지진찬창채철초춘충치태하한해향현형혜호홍화환훈휘희효"
)
GIVEN_LAST: Final = frozenset(
    "강건걸겸경곤관광교구국권규균근금기길나남늘다달덕돈동득라란래려렬령록룡름리린림만명모목묵문미민배백범별병복봉비빈빛산상서석선섭"
    "성세솔수숙순슬승식신실아안양언연열엽영예오옥완용우욱운웅원월유윤율은을이익인일재정조종주준중지진찬창채천철춘태택필하학한해향헌"
    "혁현협형혜호홍화환효훈휘희힘"
)
#: What words end in that sound as names and are none: 하늘시, 한경제, 성인용, 연예인.
NO_NAME_ENDS: Final = tuple(
    "뉴스 경제 신문 일보 방송 미디어 이미지 최신순 문화재 우주선 연예인 성인용 유료화 남북한 인기 정보 주의 화면 성명 하구 남구 동구 서구 북구 중구 "
    "여행 영화 국제선 이용수 조회수 추천수 공유수 기사문 전문가 주주총회 소비재 신재생 한미일 한중일 남양주 여수산 주식시세 상영 지수 유리 한기 "
    "주관식 객관식 유기농 이주민 노동조 정비소 공동체 하이라이트 조선소 조선해 우승 방영 상승 하락 이유 이용 운영 정책 "
    "인건비 고정비 지하철 장애인 정치인 경영진 국정원 유치원 승무원 목소리 고양이 두바이 지지율 소유권 경영권 정상화 장기화 안정화 백지화 고도화 "
    "제도화 태양광 모바일 경제성 전문성 변동성 유동성 안정성 제정안 지원금 최우선 소규모 선진국 사무실 장보기 유형별 국가별 무관".split()
)

# Addresses and days.

# What the address of a writer ends in; a longer one stands before its own end.
_DOMAINS: Final = (
    "co.kr or.kr go.kr ac.kr re.kr pe.kr ne.kr com net org kr io tv info biz me asia news media press today online site "
    "co xyz page example"
).split()
_DOMAIN: Final = rf"(?i:{one_of(map(re.escape, _DOMAINS))})(?![a-z])"
#: The sign in an address, and what prints it: sky@haneul.example, sky＠haneul.example.
AT: Final = "[@＠]"
#: An address, cut at the first character that cannot belong to it: sky@haneul.example, not sky@haneul.com다리. A space may
#: stand beside the sign: sky @haneul.example.
MAIL: Final = (
    rf"[A-Za-z0-9][A-Za-z0-9._%+-]{{0,40}} ?{AT} ?(?:[A-Za-z0-9-]{{1,30}}\.){{1,3}}?"
    rf"{_DOMAIN}(?!\.{_DOMAIN})"
)
#: An address that a page hides: [email protected], [이메일 가림].
HIDDEN_MAIL: Final = r"\[ ?(?:e-?mail[ \u00a0]protected|(?:이메일|메일|e-?mail) ?(?:주소 ?)?(?:가림|숨김|보호|비공개|삭제)[가-힣]{0,3}) ?\]"
#: An account behind a name: @haneul_sky, 트위터 @haneul_sky.
ACCOUNT: Final = (
    r"(?:(?:카카오톡|카톡|텔레그램) ?:? ?[A-Za-z0-9_]{3,30}"
    r"|(?:(?:트위터|인스타그램|페이스북|블로그|스레드|텔레그램|유튜브|X) ?)?@[A-Za-z0-9_.]{3,30})"
)
#: A telephone behind an address: 02-000-0000, (02) 000-0000, ☎ 010-0000-0000.
TELEPHONE: Final = r"(?:(?:☎|☏|전화|[Tt]el\.?) ?:? ?)?\(?0\d{1,2}\)?[-. ]?\d{3,4}[-. ]\d{4}(?!\d)"
#: An address that a scraper cut: "sky@" before a space or the end.
CUT_MAIL: Final = (
    r"[A-Za-z0-9][A-Za-z0-9._%+-]{1,40}@(?:[a-z]{1,10}(?:\.[a-z]{1,6})?)?\.{0,2}(?![A-Za-z0-9.@])"
)
#: 1999, 2021: what a figure of four has to be to give a year.
YEAR: Final = r"(?:19|20)\d\d"
#: The day that closes an agency's caption: 2021.04.14. | 2021. 4. 14
DAY: Final = rf"{YEAR}\. ?\d{{1,2}}\. ?\d{{1,2}}\.?"

# Agencies and pictures.

#: Agencies abroad: AP, 로이터, 신화통신.
WIRES: Final = (
    *"AP통신 AP AFP EPA UPI DPA TASS AAP PA 로이터통신 로이터 신화통신 신화 타스 교도 지지 블룸버그 스푸트니크".split(),
    "(?:평양 )?노동신문",
    "조선중앙통신",
    "조선중앙TV",
)
#: Agencies at home that sign a text with their name alone.
SIGNING_AGENCIES: Final = ("연합뉴스", "연합", "뉴시스", "뉴스1")
#: Agencies at home, by all the names that stand under pictures.
AGENCIES: Final = ("연합뉴스TV", "연합뉴스", "연합", "뉴시스", "NEWSIS", "뉴스1", "News1", "뉴스핌", "OSEN")
#: Who sells pictures.
PICTURE_HOUSES: Final = tuple(
    "게티이미지뱅크 게티이미지코리아 게티이미지 셔터스톡 픽사베이 언스플래시 클립아트코리아 이미지투데이 아이클릭아트 프리픽 중앙포토".split()
)
#: Where papers find pictures, and the papers abroad that they take them from.
PICTURE_SITES: Final = (
    *"인스타그램 유튜브 페이스북 트위터".split(),
    "온라인 커뮤니티",
    *"보배드림 데일리메일 가디언 뉴욕타임스 워싱턴포스트".split(),
)
#: Whose pictures newspapers print, as a closed list: 연합뉴스, AP/뉴시스, 로이터 연합뉴스, EPA=연합뉴스, 한경DB.
SOURCE: Final = (
    rf"(?:(?:(?:{one_of(WIRES)}|연합뉴스TV) ?제공 ?= ?|{one_of(WIRES)}[ /=·]{{0,2}})?(?:{'|'.join(AGENCIES)}"
    r"|[가-힣]{0,8}(?:사진)?(?:공동)?(?:취재단|기자단)"
    rf"|{'|'.join((*PICTURE_HOUSES, *PICTURE_SITES))}|독자 ?제공|(?:[가-힣]{{2,8}}|[A-Z]{{2,6}}) ?DB)"
    rf"|{one_of(WIRES)}(?![A-Za-z가-힣]))(?: ?자료 ?사진| ?캡처)?"
)
#: What says that a picture is one.
PICTURE_LABELS: Final = ("사진", "자료", "이미지", "그래픽", "삽화", "일러스트", "영상", "화면")
#: What says whose it is.
CREDIT_LABELS: Final = ("출처", "제공")
#: No label of a picture stands here: in front of a dateline or a signature in brackets.
NOT_A_PICTURE: Final = rf"(?!{'|'.join((*PICTURE_LABELS, *CREDIT_LABELS))})"
#: In front of whose it is: ⓒ 하늘뉴스.
COPYRIGHT_MARKS: Final = "ⓒ©Ⓒ"
#: What agencies print behind their pictures.
NO_RESALE: Final = r"재판매 및 DB ?금지\.?"
#: How captions close, behind a word that says whose: …하는 모습, …전경.
SCENES: Final = ("모습", "전경", "장면")

# Marks.

#: Bars between an outlet and its writer, between a name and an office: [하늘일보｜김하늘 기자].
BARS: Final = "|｜│┃∣¦ㅣ︱"
#: Brackets around datelines, signatures, credits and tags; each opening one and its closing one have one place.
OPENING_BRACKETS: Final = "[【［(（<＜〈"
CLOSING_BRACKETS: Final = "]】］)）>＞〉"
#: Marks that head a section, counted in section (d) of the survey of 22,551 texts: ○ 한국경제, ◇ 조선, ◆ 매일신문, ■ 경향.
HEADING_MARKS: Final = "○●◎◇◆■▣◈□☆★"
#: Marks of lists, of personnel, of links.
LIST_MARKS: Final = "▲△▶▷▼▽"
#: Marks that open promotion: ▶ 하늘일보 홈, ☞공감언론, ★ 손 안에서 보는 하늘.
PROMOTION_MARKS: Final = "▶►☞★▷➤▸"

# What texts close with, and where they are from.

#: What a statement says that somebody did: 밝혔다, 말했다.
STATED: Final = tuple("밝혔 말했 전했 덧붙였 강조했 설명했 지적했 주장했".split())
#: How decks close: nouns and verb stems that end them far more often than they stand inside one.
DECK_ENDS: Final = frozenset(
    "가동 가속 가속화 가시화 감소 강세 강조 강화 개막 개선 개시 개장 개최 개통 개편 거듭 거론 건의 검토 겹쳐 결론 결정 경고 경신 "
    "경쟁 고심 고조 공감 공개 공급 공략 공모 공방 공약 공유 구축 구현 금지 급감 급등 급락 급증 기대 기록 기부 기탁 껑충 나서 나선다 남아 "
    "낮춘다 낮춰 내정 넘어 논란 논의 높인다 눈길 눈독 눈앞 늘린다 늘어 다짐 달성 당부 대두 대응 도모 도약 도입 도전 돌입 돌파 동참 "
    "둔화 마감 마련 마무리 만전 맞손 모색 모집 몰려 무산 미정 박차 반대 반등 반박 반발 반영 반전 발간 발견 발길 발의 발표 방안 배제 "
    "변수 병행 보완 보류 복귀 본격화 봇물 부과 부인 부진 분석 불가피 불발 붕괴 비판 사과 상승 상회 선언 선정 선점 선출 설치 성공 성과 "
    "성료 성장 성황 소개 속도 손질 쇄도 수상 수순 시급 시동 시작 시행 신고 신설 실시 실천 실현 심사 심화 악화 안돼 앞장 압박 약속 언급 "
    "없어 여전 연결 연기 연다 연장 열려 열린다 예고 예상 예정 오픈 완공 완료 완화 요구 우대 우려 우세 운영 위기 위기일발 위반 위축 유력 "
    "유입 유지 유출 유치 의무화 의혹 이유 이전 이첩 이탈 인상 인정 인하 일축 임명 임박 입증 있다 자신 자진 잰걸음 적발 적용 적자 전개 "
    "전달 전망 전환 점검 접목 접수 정정 조율 제고 제공 제기 제동 제시 제안 제외 제출 제한 조사 조성 조정 종료 주목 주문 주장 준공 준비 줄어 "
    "중단 증가 지급 지시 지원 지적 지정 진출 진행 집중 차단 착공 착수 참석 참여 채용 채택 철폐 철회 체결 초점 촉각 촉구 촉발 총력 총력전 최고 최다 "
    "최대 최저 최초 추락 추진 추천 축소 출발 출범 출석 출시 충돌 취소 쾌거 키운다 탈당 탈환 통과 투입 판매 펼쳐 포함 폭로 폐막 피력 필요 "
    "하락 한목소리 한창 할인 합의 해명 협력 협약 호소 호조 확대 확보 확산 확인 확정 환수 환영 회견 회동 회복 효과 후원 후퇴 흑자 듯".split()
)
#: Places that stand before a slash: 빌뉴스/김하늘 기자 is one writer in a place, 김하늘/이바다 기자 are two.
PLACES: Final = frozenset(
    "서울 부산 대구 인천 광주 대전 울산 세종 제주 수원 성남 의정부 안양 부천 광명 평택 동두천 안산 고양 과천 구리 남양주 "
    "오산 시흥 군포 의왕 하남 용인 파주 이천 안성 김포 화성 양주 포천 여주 연천 가평 양평 춘천 원주 강릉 동해 태백 속초 삼척 "
    "홍천 횡성 영월 평창 정선 철원 화천 양구 인제 고성 양양 청주 충주 제천 보은 옥천 영동 증평 진천 괴산 음성 단양 천안 공주 "
    "보령 아산 서산 논산 계룡 당진 금산 부여 서천 청양 홍성 예산 태안 전주 군산 익산 정읍 남원 김제 완주 진안 무주 장수 임실 "
    "순창 고창 부안 목포 여수 순천 나주 광양 담양 곡성 구례 고흥 보성 화순 장흥 강진 해남 영암 무안 함평 영광 장성 완도 진도 신안 "
    "포항 경주 김천 안동 구미 영주 영천 상주 문경 경산 군위 의성 청송 영양 영덕 청도 고령 성주 칠곡 예천 봉화 울진 울릉 창원 진주 "
    "통영 사천 김해 밀양 거제 양산 의령 함안 창녕 남해 하동 산청 함양 거창 합천 서귀포 경기 강원 충북 충남 전북 전남 경북 경남 "
    "내포 판문점 평양 개성 잠실 고척 수도권 영종도 "
    "워싱턴 뉴욕 로스앤젤레스 LA 샌프란시스코 실리콘밸리 시카고 시애틀 보스턴 애틀랜타 휴스턴 라스베이거스 하와이 호놀룰루 댈러스 "
    "도쿄 오사카 교토 후쿠오카 나고야 삿포로 베이징 상하이 선양 홍콩 광저우 선전 칭다오 옌지 단둥 타이베이 하노이 호찌민 방콕 "
    "싱가포르 자카르타 마닐라 쿠알라룸푸르 프놈펜 양곤 뉴델리 델리 뭄바이 다카 카트만두 울란바토르 시드니 멜버른 캔버라 오클랜드 "
    "런던 파리 베를린 프랑크푸르트 뮌헨 함부르크 본 브뤼셀 암스테르담 헤이그 로마 밀라노 바티칸 마드리드 바르셀로나 리스본 제네바 "
    "취리히 베른 다보스 빈 프라하 바르샤바 부다페스트 빌뉴스 리가 탈린 헬싱키 스톡홀름 오슬로 코펜하겐 더블린 아테네 이스탄불 앙카라 "
    "모스크바 블라디보스토크 상트페테르부르크 키이우 키예프 르비우 민스크 카이로 두바이 아부다비 도하 리야드 테헤란 바그다드 베이루트 "
    "예루살렘 텔아비브 나이로비 요하네스버그 케이프타운 라고스 오타와 토론토 밴쿠버 몬트리올 멕시코시티 상파울루 리우데자네이루 "
    "부에노스아이레스 산티아고 리마 보고타 카라카스 아바나".split()
)
