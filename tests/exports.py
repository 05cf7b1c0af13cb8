"""What the tests of the exports share: articles with every value, and articles made of anything."""

import string
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from knews import Article, Byline, Caption, Section, Timestamp

KOREA = timezone(timedelta(hours=9))
MOMENT = datetime(2025, 1, 22, 17, 43, 9, tzinfo=KOREA)

FULL = Article(
    "hankyung",
    provider="yna",
    portal="naver",
    url="https://www.hankyung.com/article/2025012212345?a=하늘 강",
    article_id="2025012212345",
    headline='하늘시, "새 다리" 연다: 강 & 길 #1 <2>',
    subheadlines=("강을 건너는 길 셋", "내년에 또 하나"),
    published=Timestamp(MOMENT, "입력 2025.01.22 17:43:09", "second"),
    modified=Timestamp(MOMENT + timedelta(hours=1), "수정 2025.01.22 18:43", "minute"),
    bylines=(
        Byline("김하늘", "기자", None, "sky@haneul.example", "김하늘 기자"),
        Byline("이바다", "특파원", "워싱턴", None, "워싱턴=이바다 특파원"),
    ),
    captions=(
        Caption("새 다리", "시민들이 새 다리를 건너고 있다.", "하늘시", "https://haneul.example/1(2).jpg"),
        Caption(None, "", "하늘일보"),
    ),
    sections=(
        Section(
            None,
            None,
            (
                "시가 새 다리를 연다고 밝혔다.",
                "1. *강*은 _길_고 [넓다] `참` | <b>으로 &amp; # 그렇다고 했다.",
            ),
        ),
        Section("남은 과제", "○", ("- 길은 내년에 연다고 말했다.",)),
    ),
    copyright="<저작권자 ⓒ 한국경제, 무단전재 금지>",
    keywords=("다리", "강, 길"),
    category="사회",
)

#: Anything that a text may be, marks of all forms more often than chance has them.
ANY = st.text(
    st.one_of(
        st.sampled_from("\\`*_{}[]()#+-.!|<>&;:\"'~=\n\r\t\x07\x85\u2028\ufeff\ud800 가1a"),
        st.characters(),
        st.sampled_from(string.ascii_letters),
    ),
    min_size=1,
    max_size=30,
)
TIMES = st.builds(
    Timestamp,
    st.none() | st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    ANY,
    st.sampled_from(("year", "month", "day", "hour", "minute", "second")),
)
_MAYBE = st.none() | ANY
ARTICLES = st.builds(
    Article,
    _MAYBE,
    provider=_MAYBE,
    portal=_MAYBE,
    url=_MAYBE,
    article_id=_MAYBE,
    language=st.sampled_from(("ko", "en", "zh-Hans")),
    headline=_MAYBE,
    subheadlines=st.lists(ANY, max_size=2).map(tuple),
    published=st.none() | TIMES,
    modified=st.none() | TIMES,
    bylines=st.lists(st.builds(Byline, _MAYBE, _MAYBE, _MAYBE, _MAYBE, ANY), max_size=2).map(tuple),
    captions=st.lists(st.builds(Caption, _MAYBE, ANY, _MAYBE, _MAYBE), max_size=2).map(tuple),
    sections=st.lists(
        st.builds(Section, _MAYBE, _MAYBE, st.lists(ANY, max_size=3).map(tuple)), max_size=2
    ).map(tuple),
    copyright=_MAYBE,
    keywords=st.lists(ANY, max_size=2).map(tuple),
    category=_MAYBE,
)
