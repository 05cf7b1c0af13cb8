"""What papers print around an article, each on a line of its own: rights, counters, buttons, links, promotion, staff.

Each rule is a few forms of a whole line. A form is tried only where a line begins as it can, so it should not begin
with anything at all; one that does is tried where a word that it needs is in the line.
"""

from knews.block import Role
from knews.rules.english import WIRE_MARK
from knews.rules.invented import words
from knews.rules.printed import PRINTED_RULES
from knews.rules.rule import LineRule, Rule
from knews.rules.table import LineTable

_MARK = r"[▶►☞★▷※◎◆■●➤▸►]\ufe0f?"
_OPEN = r"(?:[<＜‹\[(【〈]|&lt;)"
# 무단전재 및 재배포 금지> | All rights reserved -
_FORBIDDEN = r".{0,200}?(?:금지|금합니다|[Rr]eserved)(?:합니다|됩니다|입니다|함|됨|임|하며.{0,60}니다)?[^\s가-힣]{0,12}(?: -)?"
# 하늘일보 : 무단 …
_OWNER = r"[가-힣A-Za-z ]{2,20} ?: ?무단"

SEPARATOR = LineRule(
    "separator",
    Role.LABEL,
    "a drawn line, as stands under a table of labels",
    forms=(r"[=\-_*~─━·]{3,}|━",),
    takes=("⟦======⟧", "⟦------⟧", "⟦━⟧"),
    leaves=("-", "- - 다리"),
)
SCRIPT = LineRule(
    "script",
    Role.DEBRIS,
    "what is left of scripts and markup",
    forms=(
        # Text may stand behind a function that is closed.
        r"// ?flash (?!.*\}\s?[가-힣]).*",
        r"function \w+ ?\((?!.*\}\s?[가-힣]).*|(?:var|let|const) \w+ ?=.*|\$\(.*|window\..*|document\..*",
        r"<!--.*?-->|\*/|/\*.*|_x000D_|\[IMG\d+\]|</?[a-z][^<>]*>",
    ),
    takes=(
        "⟦// flash 오류를 우회하기 위한 함수 추가⟧",
        "⟦function _flash_removeCallback() {}⟧",
        "⟦<!-- SUB_TITLE_START-->⟧",
        "⟦[IMG1]⟧",
        "⟦var haneul = 1;⟧",
    ),
    leaves=(
        "function을 배우는 아이들",
        "<새 다리>",
        "// flash 오류를 우회하기 위한 함수 추가 function _flash_removeCallback() {} 시는 새 다리를 열기로 했다고 밝혔다.",
    ),
)
RIGHTS = LineRule(
    "rights",
    Role.COPYRIGHT,
    "a rights line",
    forms=(
        rf"(?:- ?|※ ?)?(?:{_OPEN} ?)?(?:Copyrights?|저작권자?|GoodNews|무단 ?(?:전재|복제|배포|복사)|[ⓒ©Ⓒ]|\([cC]\)){_FORBIDDEN}",
        rf"(?:[-※] ?(?:{_OPEN} ?)?|{_OPEN} ?){_OWNER}{_FORBIDDEN}",
        r"(?:- ?)?Copyright ?(?:[ⓒ©Ⓒ]|\([cC]\)).{2,80}",
        r"[ⓒ©Ⓒ] ?[가-힣A-Za-z ]{2,14} - ?www\.[a-z.]{4,40}",
        r"\. ?무단 ?전재.{0,20}금지",
        _OWNER + _FORBIDDEN,
    ),
    takes=(
        "⟦[저작권자(c) 하늘일보. 무단전재 및 재배포 금지]⟧",
        "⟦ⓒ 하늘일보, 무단전재 및 재배포 금지⟧",
        "⟦Copyright © 하늘일보 (http://haneul.example)⟧",
        "⟦하늘일보 : 무단 전재 및 재배포 금지⟧",
        "⟦- 하늘일보 : 무단 전재 및 재배포 금지 -⟧",
        "⟦ⓒ 하늘일보 - www.haneul.example⟧",
    ),
    leaves=("저작권자인 김 전 위원장은 말을 아꼈다.",),
)
COUNTER = LineRule(
    "counter",
    Role.COUNTER,
    "a number beside the article: comments, clicks, the time of a file",
    leaves_statements=True,
    forms=(
        r"\d{1,3} ?/ ?\d{1,3}|\d+ ?hits? ?/ ?[\d.]+ ?[KM]B|\d{1,2}:\d\d|\d{1,6}",
        r"(?:기사 ?)?(?:댓글|좋아요|조회 ?수?|추천|공유|공감|싫어요|읽음|views?|comments?)\s?[:：]?\s?[\d,]{1,9}(?:개|건|회)?",
    ),
    takes=("⟦댓글 0⟧", "⟦좋아요 12⟧", "⟦조회수 1,234⟧", "⟦3⟧", "⟦2 hit/ 105 KB⟧", "⟦17:07⟧", "⟦1 / 3⟧"),
    leaves=("댓글 12개가 달렸다.", "10명 가운데 7명"),
)
BUTTON = LineRule(
    "button",
    Role.INTERFACE,
    "a button, a menu, a player",
    leaves_statements=True,
    forms=(
        r"(?:기사 ?)?(?:스크랩|공유(?:하기)?|프린트|인쇄(?:하기)?|댓글(?: ?보기| ?쓰기)?|저장|추천|신고)",
        r"(?:글자|글씨|폰트) ?(?:크기)?(?: ?(?:조절|키우기|줄이기|설정|변경).*)?|본문 글씨 (?:줄이기|키우기).*|바로가기(?: 본문 글씨.*)?",
        r"(?:기자 ?|채널 ?|뉴스 ?)?구독(?:하기|중)?|좋아요|싫어요|(?:훈훈|슬퍼|화나|감동)(?:해요|이에요)|후속 ?(?:기사)? ?원해요|응원해요",
        r"(?:이미지|사진|큰 ?사진)? ?(?:크게|확대|원본) ?(?:보기|하기)?|큰사진보기|이미지 확대|동영상 (?:뉴스|재생)|본문 내용|TV플레이어",
        r"재생 ?\d[\d :]*|SNS ?기사 ?보내기.*|URL ?복사|카카오톡|페이스북|트위터|네이버 ?블로그|밴드",
        r"스크롤 이동 상태바|현재 ?위치|다음 ?기사|이전 ?기사|목록|닫기|맨 ?위로|TOP|Top|로그인|회원가입|검색|메뉴|전체 ?메뉴|홈",
        r"ADVERTISEMENT|Advertisement|AD|광고|Read Entire Article|Read [Mm]ore|더 ?보기|전체 ?보기|펼치기|접기|번역 ?(?:설정)?",
        r"음성 ?(?:으로 ?듣기|재생)|읽어주기.*|브라우저(?:가|에서).{0,40}|기사 ?본문 ?영역|본문 ?듣기|세 줄 요약",
        r"이 기사가 좋으셨다면|이 시각 관심 ?정보|새로운 ?글|담당 ?부서|첨부 ?파일|파일",
        r"(?:글자 ?(?:확대|축소) ?){1,2}(?:인쇄)?|모달창 닫기",
        r"본문(?: ?바로가기)?|메일 ?보내기|기사 ?공유하기.*|가 ?가|공유 버튼|닫기 버튼",
        r".{2,30}\(으\)로 ?기사보내기.*",
        r".{0,12}다른 ?기사 ?(?:더 ?)?보기|(?:[가-힣]{2,4} )?기사 ?목록 ?전체 ?보기",
        r"[가-힣]{2,5}의? 핫 ?클릭",
    ),
    takes=(
        "⟦기사 스크랩⟧",
        "⟦글자크기 조절⟧",
        "⟦이미지 크게보기⟧",
        "⟦SNS 기사보내기⟧",
        "⟦Read Entire Article⟧",
        "⟦카카오톡(으)로 기사보내기⟧",
        "⟦김하늘 기자의 다른 기사 더보기⟧",
        "⟦하늘이의 핫 클릭⟧",
        "⟦본문 듣기⟧",
        "⟦로그인⟧",
        "⟦사회 기사목록 전체보기⟧",
    ),
    leaves=("검색 시장이 흔들린다.", "공유 자전거가 늘었다.", "홈런 두 방"),
)
SHARE = LineRule(
    "share",
    Role.INTERFACE,
    "what passes an article on, counts for it, or reads it out",
    leaves_statements=True,
    forms=(
        r"북마크(?:하기)?|링크 ?복사(?:하기)?|카카오스토리|X ?\(트위터\)|SNS ?보내기|이 기사를 (?:추천|공유)합니다|스크랩하기|기사 ?원문",
        r"\d{1,5}개의 댓글|댓글 ?정렬|로그인 회원가입|음성재생 설정|본문 요약봇|말하기 속도.{0,20}|번역 beta|Translated by .{1,20}|자동재생",
        r"이 글자 ?크기로 변경됩니다\.?|이동 통신망에서 음성 재생 시.{0,60}|자동요약 기사 제목과 주요 문장을.{0,60}|기사는 광고 아래 계속됩니다",
        r"전체 내용을 이해하기 위해서는 기사 본문과 함께 읽어야 합니다\.?|(?:사진|이미지) 더 ?보기|이전 이미지 ?다음 이미지",
    ),
    takes=(
        "⟦링크 복사⟧",
        "⟦X(트위터)⟧",
        "⟦3개의 댓글⟧",
        "⟦본문 요약봇⟧",
        "⟦이 글자크기로 변경됩니다.⟧",
        "⟦사진 더보기⟧",
    ),
    leaves=("3개의 댓글이 달렸다.", "링크 복사를 막는다.", "자동재생을 끈 시민"),
)
ATTACHMENT = LineRule(
    "attachment",
    Role.NOTICE,
    "a file, a licence, a contact of a public release",
    leaves_statements=True,
    forms=(
        r"(?:담당 ?부서|문의 ?전화|문의|연락처)\s?[:：].{0,100}\d{3,4}",
        r"(?:기관명|작성자|담당자|게시자|작 성 [과팀]|연 락 처)\s?[:：].{1,60}|※ ?사진 ?(?:있음|없음).{0,40}",
        r"본 (?:공공)?저작물은.{0,120}|[\"“]?공공누리.{0,120}",
        r".{0,24}본 (?:공공)?저작물은.{0,120}",
        r"(?![▲△▶▷#◇○])(?=.{0,110}$)(?!.*\d ?원).*[(☎☏\s](?:\(?0\d{1,2}[-)] ?)?\d{3,4}-\d{4}[)〕\]】]*\.?",
        r"[〔(\[【][^〔〕()\[\]【】]{2,60}[☎☏] ?\(?0?\d{1,4}[-)][\d\s,/·)-]{6,60}[〕)\]】]\.?",
        r".{0,80}사진 ?\d{1,2} ?[장부매] ?첨부\)?",
        r".{1,160}\.(?:hwpx?|jpe?g|png|gif|pdf|zip|docx?|xlsx?|pptx?|mp4)\b.{0,60}",
    ),
    takes=(
        "⟦1.[보도자료] 새 다리.hwp (186.50 Kb) Hit: 2⟧",
        "⟦미리보기 새 다리.jpg [size: 315 KB]⟧",
        "⟦담당부서 : 도로과 / 연락처 : 02-000-0000⟧",
        "⟦(도로과 담당자 02-000-0000)⟧",
        "⟦〔도로과 교량팀 / 하천팀 ☎02-000-0000 / 0001, 02-000-0002 / 0003〕⟧",
        "⟦(착공식 사진 4장 첨부)⟧",
        "⟦“공공누리” 출처표시 조건에 따라 이용할 수 있습니다.⟧",
        "⟦새 다리 조감도.mp4⟧",
    ),
    leaves=(
        "시민 4000-5000명이 모였다.",
        "사진 4장을 붙였다.",
        "#하늘분식: 잔치국수 7000원, (02)000-0000.",
        "▲문의: 02-000-0000",
        "신청은 홈페이지나 전화(02-000-0000)로 하면 된다.",
    ),
)
NEIGHBOUR = LineRule(
    "neighbour",
    Role.RELATED,
    "the articles before and behind this one on a site",
    leaves_statements=True,
    forms=(r"(?:다음|이전) ?글.{0,120}",),
    takes=("⟦다음글 새 다리 착공⟧", "⟦이전 글⟧"),
    leaves=("다음 달에 착공한다.",),
)
RELATED = LineRule(
    "related",
    Role.RELATED,
    "links to other articles, or what stands above them",
    leaves_statements=True,
    forms=(
        rf"(?:{_MARK} ?)?[\[<]?(?:키워드 ?)?(?:관련 ?(?:기사|뉴스|동영상 ?보기)|연관 ?기사)[\]>]?(?:(?:\s?[:：▶►☞\[]|(?<=[\]>])|\s).{{0,120}}"
        r"|\s?(?:더 ?)?(?:보기|바로 ?가기))?",
        r"기사 ?보기 ?[:：] ?https?://\S+",
        r"[\[<]?(?:많이 본|인기|주요|추천|최신|이 시각|실시간|오늘의 주요) ?(?:주요 ?)?(?:뉴스|기사)[\]>]?(?: TOP ?\d+)?",
        r"\[[가-힣A-Za-z0-9]{2,10} (?:주요 ?뉴스|베스트 기사|인기기사)\]?.{0,120}",
        r"[가-힣A-Za-z0-9]{2,10} (?:주요 ?뉴스|베스트 기사|인기기사)\]?.{0,120}",
    ),
    takes=(
        "⟦관련기사⟧",
        "⟦[관련 기사]⟧",
        "⟦●관련기사 : 새 다리, 왜 늦나⟧",
        "⟦▶관련기사 5면⟧",
        "⟦많이 본 뉴스⟧",
        "⟦하늘일보 인기기사⟧",
    ),
    leaves=("많이 본 사람이 이긴다", "오늘의 주요 인물"),
)
PROMOTION = LineRule(
    "promotion",
    Role.NOTICE,
    "promotion behind a mark, or the mark alone",
    leaves_statements=True,
    forms=(
        rf"{_MARK} ?(?! ?사진 ?설명)"
        r"(?:.{0,80}?(?:구독|바로 ?가기|모바일|네이버|카카오|유튜브|텔레그램|페이스북|제보|채널|클릭|보러 ?가기|보세요|만나(?:보)?세요"
        r"|볼 수 있습니다|이어짐|신청(?!사)|후원|무료|다운로드|앱 ?설치|뉴스레터|홈페이지|이벤트|특가|할인|추천주|급등|별첨|첨부|붙임|이미지를 누르면"
        r"|공감언론|더 많은 기사|오픈|확인하|전화 ?:|이메일 ?:|정확한|빠른 ?뉴스|TV).{0,120}|)",
        r"(?:\[[^\[\]]{2,60}(?:바로 ?가기|보러 ?가기|받아 ?보기|구독하기|추가하기|팔로우하기|내려받기)\] ?){1,6}",
    ),
    takes=(
        "⟦▶ 하늘일보 채널 구독하기⟧",
        "⟦☞공감언론 하늘⟧",
        "⟦★ 손 안에서 보는 모바일 하늘⟧",
        "⟦※ 별첨 : 사진⟧",
        "⟦■ 제보하기⟧",
        "⟦▶⟧",
        "⟦[하늘일보 창간 기획 '다리' 기사 보러가기]⟧",
        "⟦[네이버 메인에서 하늘일보 받아보기] [하늘일보 바로가기]⟧",
        f"⟦▶ {words(80)}구독{words(116)}⟧",
        f"⟦▶ 구독 {words(40)}.⟧",
        f"⟦▶ 구독 {words(90)}.⟧",
    ),
    leaves=(
        "■ 새 다리가 놓이기까지",
        "※ 사진설명 : 구독자들과 새 다리",
        "※ 새 신청사 조감도",
        "[새 다리 바로보기]",
        "[새 다리 바로가기] 길이 막혔다",
        f"▶ {words(80)}구독{words(117)}",
    ),
)
TIP = LineRule(
    "tip",
    Role.NOTICE,
    "where to send tips, which channel to follow",
    leaves_statements=True,
    forms=(
        r"(?:(?:네이버|유튜브|카카오|구글|다음)\S{0,6} ?구독(?:하기)? ?\+? ?){1,4}",
        r"\[(?:전화|메일|카카오톡|이메일|유튜브)\].{0,80}|\[사진 ?영상 ?제보받습니다\].*",
        # Looked ahead for, which is much cheaper than to try the optional words at every character.
        r"(?=.{0,24}제보|.{0,24}기사문의).{0,16}(?:기사 ?)?(?:문의 및 )?(?:제보|기사문의)(?: ?및 ?(?:제보|보도자료|문의))?(?:는|하기)?\s?[:：]?\s?"
        r"(?:카카오톡|카톡|이메일|전화|[A-Za-z0-9._-]{1,30}@).{0,100}",
        r"(?:사진|영상)?.{0,8}제보(?:를 )?(?:받습니다|기다립니다).{0,120}|.{0,30}제보가 뉴스가 됩니다.*",
        r".{0,40}채널 (?:추가|구독).{0,60}",
    ),
    takes=(
        "⟦기사제보 및 보도자료 news@haneul.example⟧",
        "⟦제보는 카카오톡 haneul⟧",
        "⟦네이버TV 구독 + 유튜브 구독 +⟧",
        "⟦하늘일보 기사문의 및 제보: 카카오톡 haneul⟧",
        "⟦여러분의 제보를 기다립니다⟧",
        "⟦여러분의 제보가 뉴스가 됩니다⟧",
        "⟦하늘일보 채널 추가⟧",
        f"⟦{words(40)}채널 추가{words(34)}.⟧",
    ),
    leaves=(
        "제보자는 시청에 다닌다.",
        "구독자가 늘었다.",
        f"{words(40)}채널 추가{words(35)}.",
    ),
)
SITE = LineRule(
    "site",
    Role.NOTICE,
    "the address of a site, alone on its line",
    forms=(r"(?:www\.)?[a-z][a-z0-9-]{1,30}\.(?:com|net|kr|co\.kr|or\.kr)/?",),
    takes=("⟦haneul.co.kr⟧", "⟦www.haneul.com⟧"),
    leaves=("haneul.com에서 볼 수 있다.", "sky@haneul.com", "새 다리.com"),
)
INTERVIEW_RIGHTS = LineRule(
    "interview-rights",
    Role.COPYRIGHT,
    "whose an interview is",
    forms=(
        r"(?:[*※◇☞▶■] ?)?(?:본 |위 |이 |해당 )?(?:인터뷰|방송)[가-힣 ]{0,10} 저작권은 [가-힣A-Za-z0-9 ]{2,24}에 ?(?:게 )?있습니다\.?.{0,120}",
    ),
    takes=(
        "⟦인터뷰 자료의 저작권은 하늘 라디오에 있습니다.⟧",
        "⟦* 방송 내용의 저작권은 하늘방송에 있습니다.⟧",
    ),
    leaves=("인터뷰의 저작권은 누구에게 있을까?", "인터뷰 뒤 저작권은 시에 있다고 했다."),
)
INTERVIEW_QUOTED = LineRule(
    "interview-quoted",
    Role.NOTICE,
    "how to quote an interview",
    forms=(
        r"(?:[*※◇☞▶■] ?)?(?:본 |위 |이 |해당 )?(?:인터뷰|방송|전문|내용|기사)[가-힣 ]{0,16}(?:인용|게재|전재).{0,100}"
        r"(?:밝혀|명시해|표기해) ?주(?:시기|십시오|세요|셔야).{0,20}",
    ),
    takes=(
        "⟦전문 게재나 인터뷰 인용 보도 시, 아래와 같이 채널명과 프로그램명을 밝혀주시기 바랍니다.⟧",
        "⟦* 인터뷰 내용을 인용보도할 때는 프로그램명 '김하늘의 아침'을 밝혀 주십시오.⟧",
    ),
    leaves=(
        "인터뷰를 인용한 시장은 이름을 밝혀 달라고 했다.",
        "방송사는 예산을 밝혀주시기 바랍니다.",
    ),
)
CREW = LineRule(
    "crew",
    Role.NOTICE,
    "the staff of a broadcast",
    leaves_statements=True,
    forms=(
        r"(?:\(\s?)?(?:촬영 ?기자|영상 ?기자|영상 ?취재|영상 ?편집|영상 ?촬영|그래픽|디자인|VJ|리서처|자막)\s?[:;：]?\s"
        r"[가-힣A-Za-z ,·/:;：]{2,80}\)?",
    ),
    takes=("⟦촬영기자 김하늘 이바다⟧", "⟦영상편집 : 김하늘⟧", "⟦(영상취재 : 김하늘, 영상편집 : 이바다)⟧"),
    leaves=("디자인이 달라졌다.",),
)
SERVICE = LineRule(
    "service",
    Role.NOTICE,
    "where a piece came from, what it is for, that it ends here",
    leaves_statements=True,
    forms=(
        r"※ ?우울감 등 말하기 어려운 고민.{0,200}|[≪《]이 기사는 .{2,80}|게재된 기사입니다 ?[≫》]",
        r"\* ?아래 텍스트는 실제 방송 (?:내용|원고)[과와] .{0,90}",
        r"(?:\[편집자 ?[주註]\] ?|[가-힣A-Za-z]{2,10} ?[|ㅣ] ?)?"
        r"이 기사는 .{2,80}(?:기사|보도|작성|게재|표출|취재|전달|제휴|생성|서비스|출고)\S{0,14}",
        r"(?:본|이) (?:글|기사|콘텐츠|리포트)[은는] .{0,40}(?:투자|참고|광고|협찬|지원).{0,60}",
        r"기사가 마음에 드셨나요\?.*|※ ?소중한 후원금.*",
        r"(?:이 )?(?:기사(?:의)? ?)?(?:출처|주소)\s?[:：]\s?.{0,40}https?://\S+",
        r"(?:붙임|첨부|별첨)\s?[:：.]?\s?(?:\d|사진|자료|파일|참고).{0,120}",
        r"[(<\[]?끝[)>\]]?\.?",
        r"[\[<]?(?:단독|속보)? ?뉴스레터.{0,40}",
        r"[가-힣]{2,8} ?(?:기자|특파원) ?(?:페이지|구독).{0,20}",
    ),
    takes=(
        "⟦이 기사의 주소: http://www.haneul.example/1⟧",
        "⟦출처 : 하늘일보(https://www.haneul.example)⟧",
        "⟦이 기사는 하늘경제 기사입니다⟧",
        "⟦하늘벨|이 기사는 2월1일(13:27) 하늘시장에 출고된 기사입니다⟧",
        "⟦* 아래 텍스트는 실제 방송 내용과 다를 수 있으니 방송으로 확인하시기 바랍니다.⟧",
        "⟦≪이 기사는 1월 7일 ‘하늘시장’에 게재된 기사입니다≫⟧",
        "⟦기사가 마음에 드셨나요?⟧",
        "⟦본 글은 투자 참고용⟧",
        "⟦붙임: 1. 사진⟧",
        "⟦(끝)⟧",
        "⟦하늘 기자 구독⟧",
    ),
    leaves=("이 기사는 화제를 모았다.", "끝없는 다리", "아래 텍스트는 실제 방송 원고다."),
)

#: In the order in which they are tried.
FURNITURE = (
    SEPARATOR,
    SCRIPT,
    RIGHTS,
    COUNTER,
    BUTTON,
    SHARE,
    ATTACHMENT,
    NEIGHBOUR,
    RELATED,
    PROMOTION,
    TIP,
    SITE,
    INTERVIEW_RIGHTS,
    INTERVIEW_QUOTED,
    CREW,
    WIRE_MARK,
    *PRINTED_RULES,
    SERVICE,
)


_TABLE = LineTable(FURNITURE)


def furniture_of(text: str) -> Rule | None:
    """Tell what a whole line is, if it is none of the article: the rule that takes it, else None.

    >>> furniture_of("글자크기 조절"), furniture_of("▶ 하늘일보 채널 구독하기")
    (<Rule button>, <Rule promotion>)
    >>> furniture_of("저작권자인 김 전 위원장은 말을 아꼈다.") is None
    True
    """
    claims = _TABLE.claim(text)
    return claims[0].rule if claims is not None else None
