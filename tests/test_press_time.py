"""knews.press.time: every printed form, and what only looks like one."""

import itertools
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from knews.press.time import find_times, read_time

CRAWLED = datetime(2025, 3, 5, 12, 34, 56, tzinfo=timezone(timedelta(hours=9)))

# One line a form: the whole text, its value without the zone, its precision.
FORMS = [
    ("2025-01-22 17:43", "2025-01-22T17:43:00", "minute"),
    ("2025-01-22 17:43:09", "2025-01-22T17:43:09", "second"),
    ("2023-06-29 6:45:33", "2023-06-29T06:45:33", "second"),
    ("2025.01.22 17:43", "2025-01-22T17:43:00", "minute"),
    ("2025.01.22 17:43:09", "2025-01-22T17:43:09", "second"),
    ("2025.01.22\u00a017:43", "2025-01-22T17:43:00", "minute"),
    ("2025.01.22. 17:43", "2025-01-22T17:43:00", "minute"),
    ("2025. 01. 22. 17:43", "2025-01-22T17:43:00", "minute"),
    ("2025. 1. 2. 07:43", "2025-01-02T07:43:00", "minute"),
    ("2011.03.29. 오후 7:14", "2011-03-29T19:14:00", "minute"),
    ("2011.03.29. 오전 7:14.", "2011-03-29T07:14:00", "minute"),
    ("2011.03.29 오전 12:14", "2011-03-29T00:14:00", "minute"),
    ("2011.03.29 오후 12:14", "2011-03-29T12:14:00", "minute"),
    ("2011.03.29 오후 13:14", "2011-03-29T13:14:00", "minute"),
    ("2025-01-22 오후 5:43:09", "2025-01-22T17:43:09", "second"),
    ("2025.01.22 (17:43)", "2025-01-22T17:43:00", "minute"),
    ("2025.01.22.17:43", "2025-01-22T17:43:00", "minute"),
    ("2025/01/22 17:43", "2025-01-22T17:43:00", "minute"),
    ("2025년 01월 22일 17시 43분", "2025-01-22T17:43:00", "minute"),
    ("2025년 01월 22일 17시 43분 09초", "2025-01-22T17:43:09", "second"),
    ("2025년 1월 22일 오후 5시", "2025-01-22T17:00:00", "hour"),
    ("2025년01월22일 17:43", "2025-01-22T17:43:00", "minute"),
    ("2025년 1월 22일", "2025-01-22T00:00:00", "day"),
    ("2018. 10. 29.(월)", "2018-10-29T00:00:00", "day"),
    ("2018.10.29 (월) 14:30", "2018-10-29T14:30:00", "minute"),
    ("2018년 10월 29일 (월요일) 14:30", "2018-10-29T14:30:00", "minute"),
    ("2018년 10월 29일 월요일", "2018-10-29T00:00:00", "day"),
    ("25.01.22 17:43", "2025-01-22T17:43:00", "minute"),
    ("25-01-22 17:43", "2025-01-22T17:43:00", "minute"),
    ("98-01-22 17:43", "1998-01-22T17:43:00", "minute"),
    ("2025-01-22", "2025-01-22T00:00:00", "day"),
    ("2023.07.06.", "2023-07-06T00:00:00", "day"),
    ("[2025-01-22 17:43:09]", "2025-01-22T17:43:09", "second"),
    ("2025-01-22T17:43:09", "2025-01-22T17:43:09", "second"),
    ("2025-01-22T17:43", "2025-01-22T17:43:00", "minute"),
    ("20210429", "2021-04-29T00:00:00", "day"),
    ("20210429070809", "2021-04-29T07:08:09", "second"),
    ("Jan 22, 2025 - 17:43", "2025-01-22T17:43:00", "minute"),
    ("September 3, 2025", "2025-09-03T00:00:00", "day"),
    ("Sept. 3, 2025 5:43 PM", "2025-09-03T17:43:00", "minute"),
    ("Jan. 22, 2025 12:05 a.m.", "2025-01-22T00:05:00", "minute"),
    ("2025.01.22 24:00", "2025-01-23T00:00:00", "minute"),
    ("1920.03.05", "1920-03-05T00:00:00", "day"),
    ("'25.01.22 17:43", "2025-01-22T17:43:00", "minute"),
    ("‘25.01.22", "2025-01-22T00:00:00", "day"),
    ("2025 . 01 . 22 17 : 43", "2025-01-22T17:43:00", "minute"),
    ("2025.01.22 수 17:43", "2025-01-22T17:43:00", "minute"),
    ("202501221743", "2025-01-22T17:43:00", "minute"),
    ("22 January 2025, 17:43", "2025-01-22T17:43:00", "minute"),
    ("01 Oct. 2025, 21:47", "2025-10-01T21:47:00", "minute"),
    ("1st October 2025 at 9:30 am", "2025-10-01T09:30:00", "minute"),
    ("22-Jan-2025", "2025-01-22T00:00:00", "day"),
    ("October 1st, 2025", "2025-10-01T00:00:00", "day"),
    ("Wednesday, January 22, 2025 5:43 PM", "2025-01-22T17:43:00", "minute"),
    ("11:12 April 19, 2023", "2023-04-19T11:12:00", "minute"),
]

LABELS = [
    *(
        (label, "published")
        for label in ("입력", "기사입력", "등록", "승인", "기사승인", "송고", "송고시간", "작성")
    ),
    *(
        (label, "published")
        for label in ("발행", "발행일", "게재 일자", "배포일시", "배포일", "보도일시", "기사전송")
    ),
    *(
        (label, "published")
        for label in ("최초 등록", "등록일", "Published", "Posted", "posted on", "Written", "Write")
    ),
    *(
        (label, "modified")
        for label in ("수정", "최종수정", "최종 수정", "업데이트", "최종 업데이트", "최종편집")
    ),
    *((label, "modified") for label in ("Updated", "Last updated")),
    *((label, "published") for label in ("온라인 입력", "게시됨", "Date published", "출고일시")),
    *((label, "modified") for label in ("고침", "Last edited")),
    *((label, None) for label in ("수집일시", "지면", "방송일시", "인쇄", "방송일")),
    *((label, None) for label in ("지면게재일", "종이신문보기", "지면보기")),
]

# Line, then (kind, label, text) of each time.
LINES = [
    (
        "컴퓨팅입력 :2025/11/14 10:55    수정: 2025/11/14 11:07",
        [("published", "입력", "입력 :2025/11/14 10:55"), ("modified", "수정", "수정: 2025/11/14 11:07")],
    ),
    ("2022/09/07 20:49 송고", [("published", "송고", "2022/09/07 20:49 송고")]),
    ("2022.09.07 오후 8:49 송고", [("published", "송고", "2022.09.07 오후 8:49 송고")]),
    ("2022년 9월 7일 발행", [("published", "발행", "2022년 9월 7일 발행")]),
    ("(하늘=새소식) 2022/09/07 20:49 송고", [("published", "송고", "2022/09/07 20:49 송고")]),
    (
        "2022/09/07 20:49 송고 2022/09/07 21:00 수정",
        [("published", "송고", "2022/09/07 20:49 송고"), ("modified", "수정", "2022/09/07 21:00 수정")],
    ),
    (
        "2025.01.22 17:43 수정 2025.01.23 10:00",
        [(None, None, "2025.01.22 17:43"), ("modified", "수정", "수정 2025.01.23 10:00")],
    ),
    *(
        (
            f"입력 2025.01.22 17:43{split}수정 2025.01.23 10:00",
            [("published", "입력", "입력 2025.01.22 17:43"), ("modified", "수정", "수정 2025.01.23 10:00")],
        )
        for split in (
            " ",
            "  ",
            " | ",
            "|",
            "ㅣ",
            " ㅣ ",
            " l ",
            " / ",
            "/",
            " -- ",
            "--",
            "",
            "\u00a0",
            ") (",
        )
    ),
    (
        "등록 2025년 1월 22일 17시 43분, 수정 2025-01-23",
        [("published", "등록", "등록 2025년 1월 22일 17시 43분"), ("modified", "수정", "수정 2025-01-23")],
    ),
    (
        "발행일 2025.01.22 수정일 2025.01.23",
        [("published", "발행일", "발행일 2025.01.22"), ("modified", "수정일", "수정일 2025.01.23")],
    ),
    ("김하늘 기자 입력 2025.01.22 17:43 댓글 3", [("published", "입력", "입력 2025.01.22 17:43")]),
    ("김하늘 기자 입력 2025.01.22 조회 3", [("published", "입력", "입력 2025.01.22")]),
    ("입력 2026.05.05 17:52 지면 A25", [("published", "입력", "입력 2026.05.05 17:52")]),
    ("지면 : 2026-05-05 25면", [(None, "지면", "지면 : 2026-05-05")]),
    ("방송일시 : 2021년 4월 16일 (금요일)", [(None, "방송일시", "방송일시 : 2021년 4월 16일 (금요일)")]),
    (": 2025.01.22 17:43", [(None, None, "2025.01.22 17:43")]),
    ("2025.01.22 17:43 | 댓글 1,234", [(None, None, "2025.01.22 17:43")]),
    ("등록일 2024-01-02 10:11", [("published", "등록일", "등록일 2024-01-02 10:11")]),
    ("Published : Jan 22, 2025 - 17:43", [("published", "Published", "Published : Jan 22, 2025 - 17:43")]),
    (
        "Published : Jan 22, 2025 - 17:43    Updated : Jan 23, 2025 - 07:00",
        [
            ("published", "Published", "Published : Jan 22, 2025 - 17:43"),
            ("modified", "Updated", "Updated : Jan 23, 2025 - 07:00"),
        ],
    ),
    ("발행 2025.01", [("published", "발행", "발행 2025.01")]),
    ("발행 2025년 1월", [("published", "발행", "발행 2025년 1월")]),
    ("발행 2025년", [("published", "발행", "발행 2025년")]),
    ("입력 20210429", [("published", "입력", "입력 20210429")]),
    ("입력 25.01.22", [("published", "입력", "입력 25.01.22")]),
    ("조회수 1,234 2025.01.22 17:43", [(None, None, "2025.01.22 17:43")]),
    ("한국시간 2025.01.22 17:43", [(None, None, "2025.01.22 17:43")]),
    ("등록일 2025.01.22", [("published", "등록일", "등록일 2025.01.22")]),
    ("4 hours ago 2", [(None, None, "4 hours ago")]),
    ("입력 3시간 전", [("published", "입력", "입력 3시간 전")]),
    (
        "입력 3시간 전 | 수정 1시간 전",
        [("published", "입력", "입력 3시간 전"), ("modified", "수정", "수정 1시간 전")],
    ),
    ("3시간 전 송고", [("published", "송고", "3시간 전 송고")]),
]

DECOYS = [
    "- 26년 1월 7일까지 원서를 받는다 -",
    "",
    " ",
    "새 다리가 열렸다",
    "2019.8.5/사진=하늘뉴스",
    "김하늘 시장이 연설하고 있다. 2021.2.16 하늘뉴스",
    "28일(현지시간)",
    "오늘(29일)",
    "지난 19일",
    "2개월 전 전망치",
    "20일 전 다음커뮤니케이션",
    "FM 94.5 (18:00~19:30)",
    "등록번호 : 서울 아01234",
    "등록일 : 2005년 3월 1일",
    "등록번호 : 서울 아01234 | 등록일 : 2005.03.01 | 발행일 : 2005.04.01 | 발행인 : 김하늘",
    "사업 등록 2025년 1월 2일까지 받는다",
    "사업 등록 2025년 1월 2일 마감",
    "사업 등록 2025-01-02 10:00까지",
    "수정 2025년 1월 2일 회의에서 정했다",
    "등록 2025년 1월 2일 승인 절차를 밟는다",
    "발행 2025.01.02 추천 종목",
    "하늘시 2025.01.22 10:00 등록 마감",
    "신규등록 2025.01.02",
    "재발행 2025년",
    "발행 2025년 3분기",
    "발행일 : 2005.03.01 / 등록일 : 2005.03.01",
    "12 2025.01.22 17:43",
    "오늘",
    "오늘 새 다리가 열렸다",
    "하루 전날",
    "새하루 전",
    "1 May 2025 be late",
    "수정 2차 추경",
    "그는 2025년 1월 2일 등록",
    "하늘전자는 2025.01.02 발행 채권을 갚았다",
    "접수일시 2025.01.02 10:00 하늘구청",
    "지면 A25",
    "02-2025-1234",
    "010-2025-0122",
    "1,234.56",
    "12.34.56.78",
    "2:1",
    "하늘 2-1 바다",
    "3.5%",
    "2025",
    "2025년",
    "2025년 1월",
    "2025.01",
    "25.01.22",
    "25/01/22 10:00",
    "2월 14일",
    "▶시장통신 2월 14일 오전 4시",
    "2025.02.30",
    "2025.13.01 10:00",
    "2025.01.22 25:00",
    "2025.01.22 24:01",
    "2025.01.22 10:60",
    "2025.01.22 10:00:60",
    "2025.01.22 오전 13:00",
    "2025.01.22 17:432",
    "2025.01.223",
    "2025/01/22/5",
    "입력2025/1/010:00",
    "2025/1/1시간 전",
    "2025.1.2.3",
    "12025.01.22 10:00",
    "2025-01-22T10:00:00+99:00",
    "2025-01-22 10:00-11:00",
    "2025.01.22 ~ 2025.01.30",
    "2025.01.22 - 2025.01.30",
    "1879.12.31",
    "2101.01.01",
    "0000-00-00 00:00:00",
    "99999999",
    "20250229",
    "202501",
    "123456789012345678901234567890",
    "20210429 20210430 하늘",
    "1234일 전",
    "3시간 전체",
    "오래 전",
    "그는 3 days ago 왔다",
    "Marketing 12, 2025",
]


def _bare(time_value: datetime | None) -> str | None:
    return None if time_value is None else time_value.replace(tzinfo=None).isoformat()


@pytest.mark.parametrize(("text", "value", "precision"), FORMS)
def test_form_alone(text: str, value: str, precision: str) -> None:
    time = read_time(text)
    assert time is not None
    assert (_bare(time.value), time.precision, time.relative, time.distance) == (
        value,
        precision,
        False,
        None,
    )
    assert time.text == text.strip("[]")
    assert time.value is not None
    assert time.value.utcoffset() is not None


@pytest.mark.parametrize(("text", "value", "precision"), [form for form in FORMS if form[0][0] != "["])
@pytest.mark.parametrize("separator", ["", " ", ":", " : ", " :", ": ", "\u00a0", "："])
def test_form_with_label(text: str, value: str, precision: str, separator: str) -> None:
    line = f"입력{separator}{text}"
    [found] = find_times(line)
    assert (found.kind, found.label, found.start, found.stop) == ("published", "입력", 0, len(line))
    assert (_bare(found.time.value), found.time.precision, found.time.text) == (value, precision, line)


@pytest.mark.parametrize(("label", "kind"), LABELS)
def test_label(label: str, kind: str | None) -> None:
    [found] = find_times(f"하늘일보 {label} : 2025.01.22 17:43 새 다리")
    assert (found.kind, found.label) == (kind, label)
    assert found.time == read_time(f"{label} : 2025.01.22 17:43")


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_line(line: str, expected: list[tuple[str | None, str | None, str]]) -> None:
    found = find_times(line)
    assert [(time.kind, time.label, time.time.text) for time in found] == expected
    assert [line[time.start : time.stop] for time in found] == [text for _, _, text in expected]


@pytest.mark.parametrize("line", DECOYS)
def test_decoy(line: str) -> None:
    assert find_times(line, crawled_at=CRAWLED) == ()
    assert read_time(line, crawled_at=CRAWLED) is None


@pytest.mark.parametrize(
    "text",
    ["입력 2025.01.22 17:43 수정 2025.01.23 10:00", "4 hours ago 2", "하늘입력 2025.01.22 17:43", "입력"],
)
def test_read_time_wants_one_time_and_no_more(text: str) -> None:
    assert read_time(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2025-12-12T00:00:00Z", "2025-12-12T00:00:00+00:00"),
        ("2025-12-12T00:00:00+00:00", "2025-12-12T00:00:00+00:00"),
        ("2025-12-12T09:00:00+0900", "2025-12-12T09:00:00+09:00"),
        ("2025-12-12T09:00:00.123456-05:30", "2025-12-12T09:00:00-05:30"),
        ("2025-12-12T09:00+09:00", "2025-12-12T09:00:00+09:00"),
        ("2023-07-12 22:25:37+09:00", "2023-07-12T22:25:37+09:00"),
        ("2025-12-12 09:00 UTC", "2025-12-12T09:00:00+00:00"),
        ("2025-12-12 09:00 KST", "2025-12-12T09:00:00+09:00"),
        ("2025-12-12T24:00:00Z", "2025-12-13T00:00:00+00:00"),
        ("2025-12-12 09:00+09:00", "2025-12-12T09:00:00+09:00"),
        ("2025-12-12 09:00 (KST)", "2025-12-12T09:00:00+09:00"),
        ("2025-12-12T09:00:00+09:00[Asia/Seoul]", "2025-12-12T09:00:00+09:00"),
        ("2025-12-12 09:00 (GMT+9)", "2025-12-12T09:00:00+09:00"),
        ("Fri, 12 Dec 2025 09:00:00 +0900", "2025-12-12T09:00:00+09:00"),
        ("Fri Dec 12 2025 09:00:00 GMT+0900 (한국 표준시)", "2025-12-12T09:00:00+09:00"),
        ("Fri Dec 12 2025 09:00:00 GMT+0900 (Korean Standard Time)", "2025-12-12T09:00:00+09:00"),
        ("Fri Dec 12 09:00:00 KST 2025", "2025-12-12T09:00:00+09:00"),
    ],
)
def test_printed_zone_is_kept(text: str, value: str) -> None:
    time = read_time(text, zone="America/New_York")
    assert time is not None
    assert time.value is not None
    assert time.value.isoformat() == value


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("하루 전", "2025-03-04T00:00:00", "day"),
        ("사흘 전", "2025-03-02T00:00:00", "day"),
        ("한 시간 전", "2025-03-05T11:00:00", "hour"),
        ("2h ago", "2025-03-05T10:00:00", "hour"),
        ("1주일 전", "2025-02-26T00:00:00", "day"),
        ("그제", "2025-03-03T00:00:00", "day"),
        ("어제 오후 5:43", "2025-03-04T17:43:00", "minute"),
        ("오늘 09:30", "2025-03-05T09:30:00", "minute"),
    ],
)
def test_distance_in_words(text: str, value: str, precision: str) -> None:
    time = read_time(text, crawled_at=CRAWLED)
    assert time is not None
    assert (_bare(time.value), time.precision, time.relative) == (value, precision, True)


def test_zone_is_attached() -> None:
    time = read_time("2025.07.01 10:00", zone="America/New_York")
    assert time is not None
    assert time.value is not None
    assert time.value.isoformat() == "2025-07-01T10:00:00-04:00"


@pytest.mark.parametrize("zone", ["Asia/Nowhere", "", "/etc/localtime", "../x", "a" * 99, "하늘"])
def test_unknown_zone(zone: str) -> None:
    with pytest.raises(ValueError, match="unknown time zone"):
        find_times("2025.07.01 10:00", zone=zone)
    with pytest.raises(ValueError, match="unknown time zone"):
        find_times("1시간 전", zone=zone, crawled_at=CRAWLED)


@pytest.mark.parametrize(
    ("text", "distance", "precision", "value"),
    [
        ("4 hours ago", timedelta(hours=4), "hour", "2025-03-05T08:00:00"),
        ("an hour ago", timedelta(hours=1), "hour", "2025-03-05T11:00:00"),
        ("1 hour ago", timedelta(hours=1), "hour", "2025-03-05T11:00:00"),
        ("A minute ago", timedelta(minutes=1), "minute", "2025-03-05T12:33:00"),
        ("5 mins ago", timedelta(minutes=5), "minute", "2025-03-05T12:29:00"),
        ("30 seconds ago", timedelta(seconds=30), "second", "2025-03-05T12:34:26"),
        ("3 days ago", timedelta(days=3), "day", "2025-03-02T00:00:00"),
        ("2 weeks ago", timedelta(days=14), "day", "2025-02-19T00:00:00"),
        ("1 month ago", timedelta(days=30), "day", "2025-02-03T00:00:00"),
        ("a year ago", timedelta(days=365), "day", "2024-03-05T00:00:00"),
        ("just now", timedelta(), "minute", "2025-03-05T12:34:00"),
        ("yesterday", timedelta(days=1), "day", "2025-03-04T00:00:00"),
        ("22분 전", timedelta(minutes=22), "minute", "2025-03-05T12:12:00"),
        ("22분전", timedelta(minutes=22), "minute", "2025-03-05T12:12:00"),
        ("9시간 전", timedelta(hours=9), "hour", "2025-03-05T03:00:00"),
        ("1일 전", timedelta(days=1), "day", "2025-03-04T00:00:00"),
        ("2주 전", timedelta(days=14), "day", "2025-02-19T00:00:00"),
        ("3개월 전", timedelta(days=90), "day", "2024-12-05T00:00:00"),
        ("1년 전", timedelta(days=365), "day", "2024-03-05T00:00:00"),
        ("방금 전", timedelta(), "minute", "2025-03-05T12:34:00"),
        ("어제", timedelta(days=1), "day", "2025-03-04T00:00:00"),
    ],
)
def test_relative(text: str, distance: timedelta, precision: str, value: str) -> None:
    time = read_time(text)
    assert time is not None
    assert (time.value, time.precision, time.relative, time.distance) == (None, precision, True, distance)
    for crawled_at in (CRAWLED, CRAWLED.astimezone(UTC), CRAWLED.replace(tzinfo=None)):
        time = read_time(f"입력 {text}", crawled_at=crawled_at)
        assert time is not None
        assert (_bare(time.value), time.distance) == (value, distance)


def test_relative_is_none_before_the_calendar() -> None:
    time = read_time("999년 전", crawled_at=datetime(900, 1, 1, tzinfo=UTC))
    assert time is not None
    assert time.value is None


@pytest.mark.parametrize(
    ("text", "value", "precision", "vague"),
    [
        ("방금 전", "2025-03-05", "day", True),
        ("22분 전", "2025-03-05", "day", True),
        ("4 hours ago", "2025-03-05", "day", True),
        ("13 hours ago", "2025-03-04", "day", True),
        ("어제", "2025-03-04", "day", False),
        ("2일 전", "2025-03-03", "day", False),
    ],
)
@pytest.mark.parametrize("zone", [None, CRAWLED.tzinfo], ids=["naive", "aware"])
def test_what_is_counted_back_from_a_day_is_a_day(
    text: str,
    value: str,
    precision: str,
    vague: bool,  # noqa: FBT001
    zone: timezone | None,
) -> None:
    found = find_times(text, crawled_at=datetime(2025, 3, 5, tzinfo=zone))[0]
    assert (_bare(found.time.value), found.time.precision) == (f"{value}T00:00:00", precision)
    assert (found.vague, found.time.text) == (vague, text)


def test_a_crawl_a_moment_behind_midnight_has_a_time() -> None:
    found = find_times("4 hours ago", crawled_at=datetime(2025, 3, 5, 0, 0, 1, tzinfo=CRAWLED.tzinfo))[0]
    assert (_bare(found.time.value), found.time.precision) == ("2025-03-04T20:00:00", "hour")
    assert not found.vague


def test_a_date_without_a_year_may_be_of_the_day_of_the_crawl() -> None:
    time = read_time("입력 3월 5일 12:34", crawled_at=datetime(2025, 3, 5))  # noqa: DTZ001  # a bare day
    assert time is not None
    assert _bare(time.value) == "2025-03-05T12:34:00"


# On 9 October 1988 the clocks of Seoul were put back at 03:00, on 8 May forward at 02:00.
@pytest.mark.parametrize(
    ("crawled_at", "text", "value"),
    [
        ("1988-10-09T04:30+09:00", "2시간 전", "1988-10-09T02:00:00+09:00"),
        ("1988-10-09T04:30+09:00", "3시간 전", "1988-10-09T02:00:00+10:00"),
        ("1988-10-09T04:30", "150분 전", "1988-10-09T02:00:00+09:00"),
        ("1988-10-09T23:30", "어제", "1988-10-08T00:00:00+10:00"),
        ("1988-10-10T00:30", "2일 전", "1988-10-08T00:00:00+10:00"),
        ("1988-05-08T04:30", "1시간 전", "1988-05-08T03:00:00+10:00"),
        ("1988-05-08T04:30", "2시간 전", "1988-05-08T01:00:00+09:00"),
        ("1988-05-09T00:30", "어제", "1988-05-08T00:00:00+09:00"),
    ],
)
def test_a_clock_put_forward_or_back_lies_between(crawled_at: str, text: str, value: str) -> None:
    time = read_time(text, crawled_at=datetime.fromisoformat(crawled_at))
    assert time is not None
    assert time.value is not None
    assert time.value.isoformat() == value


@pytest.mark.parametrize("when", [datetime(1, 1, 1), datetime(9999, 12, 31)])  # noqa: DTZ001
@pytest.mark.parametrize("zone", [None, UTC, timezone(timedelta(hours=-12)), timezone(timedelta(hours=14))])
@pytest.mark.parametrize("text", ["4 hours ago", "999년 전", "어제", "방금 전", "입력 3월 5일"])
def test_the_ends_of_the_calendar(when: datetime, zone: timezone | None, text: str) -> None:
    assert len(find_times(text, crawled_at=when.replace(tzinfo=zone))) == 1


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("입력 2월 14일 오전 4시", "2025-02-14T04:00:00", "hour"),
        ("입력 10월 14일 오전 5시", "2024-10-14T05:00:00", "hour"),
        ("입력 3월 5일 12:34", "2025-03-05T12:34:00", "minute"),
        ("입력 3월 5일 12:35", "2024-03-05T12:35:00", "minute"),
        ("입력 3월 5일", "2025-03-05T00:00:00", "day"),
        ("입력 2월 29일", "2024-02-29T00:00:00", "day"),
    ],
)
def test_date_without_a_year(text: str, value: str, precision: str) -> None:
    time = read_time(text, crawled_at=CRAWLED)
    assert time is not None
    assert (_bare(time.value), time.precision, time.relative) == (value, precision, False)
    time = read_time(text)
    assert time is not None
    assert (time.value, time.precision) == (None, precision)


def test_date_without_a_year_is_checked() -> None:
    assert find_times("입력 2월 30일 10:00", crawled_at=CRAWLED) == ()


def test_dateutil_comes_with_the_first_time() -> None:
    code = "import sys, knews.press.time as t; t.find_times('새 다리'); sys.exit('dateutil' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603


_PIECES = st.sampled_from(
    [text for text, _, _ in FORMS]
    + [line for line, _ in LINES]
    + [label for label, _ in LABELS]
    + DECOYS
    + [" ", ":", "|", "(", ")", "/", "-", ".", "l", "ㅣ", "1", "25", "전", "ago", "\n", "년", "월", "일"]
)
_TEXTS = st.one_of(
    st.text(), st.lists(_PIECES, max_size=6).map("".join), st.lists(_PIECES, max_size=6).map(" ".join)
)


@given(_TEXTS, st.none() | st.datetimes() | st.datetimes(timezones=st.just(UTC)))
@example("입력 3월 5일 어제", datetime.min)  # noqa: DTZ901
@example("입력 3월 5일 어제", datetime.max.replace(tzinfo=UTC))
@example("Jan 1, 2000- 1:00입력2000/1/01 0:00수정", None)
@example("2000/1/1시간전송고", None)
def test_any_text(text: str, crawled_at: datetime | None) -> None:
    found = find_times(text, crawled_at=crawled_at)
    edges = [edge for time in found for edge in (time.start, time.stop)]
    assert edges == sorted(edges)
    assert all(one.stop <= two.start for one, two in itertools.pairwise(found))
    for time in found:
        assert 0 <= time.start < time.stop <= len(text)
        assert time.time.text == text[time.start : time.stop]
        assert (time.label or "") in time.time.text
        assert time.kind in {None, "published", "modified"}
        assert read_time(time.time.text, crawled_at=crawled_at) == time.time
