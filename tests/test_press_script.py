"""Who signs off a broadcast script in English."""

import pytest

from knews.press.script import read_signoff


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The bridge opens in October. Kim Ha-neul, Haneul World Radio News.", "Kim Ha-neul"),
        ("Kim Ha-neul, Haneul TV News", "Kim Ha-neul"),
        ("From the river, this is Lee B. Bada, Haneul News.", "Lee B. Bada"),
        ("It will be colder on Wednesday. Lee Bada has more.", "Lee Bada"),
        ("Reporter Lee Bada has the details.", "Lee Bada"),
    ],
)
def test_a_reporter_signs_off(text: str, name: str) -> None:
    byline = read_signoff(text)
    assert byline is not None
    assert byline.name == name


@pytest.mark.parametrize(
    "text",
    [
        "The mayor spoke to Lee Bada, Haneul News.",
        "He founded the Haneul Daily News.",
        "The city has more.",
        "According to the city, Haneul Electronics has more.",
        "The bridge opens in October.",
    ],
)
def test_a_sentence_is_no_sign_off(text: str) -> None:
    assert read_signoff(text) is None
