"""What a plain value means: numbers are exact, true and false are the only truth values, the rest stands as written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.reading.expecting import composed, in_text, not_a_number

PLAIN: dict[str, object] = {
    "true": True,
    "false": False,
    "null": None,
    "Null": None,
    "NULL": None,
    "~": None,
    "0": 0,
    "-0": 0,
    "7": 7,
    "+7": 7,
    "-12": -12,
    "999999999999999": 999999999999999,
    "0.5": Decimal("0.5"),
    ".5": Decimal("0.5"),
    "-.5": Decimal("-0.5"),
    "1.": Decimal("1"),
    "4.70": Decimal("4.70"),
    "-0.0": Decimal("0"),
    "0.00000000000001": Decimal("1E-14"),
}

WORDS = [
    "yes", "Yes", "no", "NO", "on", "off", "On", "y", "n", "True", "TRUE", "False", "nULL", "None", "12:30",
    "08:04", "12:30:59", "190:20:30", "2026-03-02", "2026-13-99", "2026-03-02T08:04", "2026-03-02 08:04:00",
    "1_000", "1_000.5", "1,000", "1 000", "0b101", "0x", "0o8", "0xZZ", "1.2.3", "1..2", "+", "-1-", "e5", "1e",
    "1e+", ".", ".e5", "inf", "nan", "NaN", "Infinity", ".Nan.", "++.inf", "5%", "5元", "一", "１２", "٣", "1/2",
    "½", "TR/11/2.1", "D/TR/11/2.1", "<=", "=", "<",
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), PLAIN.items(), ids=PLAIN)
def test_a_plain_value(text: str, value: object) -> None:
    result = composed(f"a: {text}\n")
    assert (result.documents, result.findings) == ([{"a": value}], [])
    assert type(result.documents[0]["a"]) is type(value)


@pytest.mark.parametrize("word", WORDS)
def test_a_word_stands_as_written(word: str) -> None:
    result = composed(f"a: {word}\n")
    assert (result.documents, result.findings) == ([{"a": word}], [])


@pytest.mark.parametrize("text", [*PLAIN, "1e5", ".nan", "0x1F", "007", "9" * 20])
@pytest.mark.parametrize("quote", ["'", '"'])
def test_a_quoted_value_is_a_text(text: str, quote: str) -> None:
    result = composed(f"a: {quote}{text}{quote}\n")
    assert (result.documents, result.findings) == ([{"a": text}], [])


@pytest.mark.parametrize("text", ["", " # comment"])
def test_a_value_left_out_is_null(text: str) -> None:
    result = composed(f"a:{text}\n")
    assert (result.documents, result.findings) == ([{"a": None}], [])


Reason = tuple[str, str, str, str]


def not_finite(text: str) -> Reason:
    return (f"{text} 不是数", f"{text} is not a number", "一个普通的数", "a plain number")


def exponent(text: str) -> Reason:
    valid = ("写成普通小数，或加引号", "a plain decimal number, or quotes")
    return (f"{text} 是指数写法", f"{text} is written with an exponent", *valid)


def leading_zero(text: str, plain: str) -> Reason:
    valid = (f'{plain}，或加引号 "{text}"', f'{plain}, or in quotes "{text}"')
    return (f"{text} 以零开头", f"{text} starts with a zero", *valid)


def other_base(text: str, decimal: int) -> Reason:
    valid = (f"{decimal}，或加引号", f"{decimal}, or quotes")
    return (f"{text} 不是十进制", f"{text} is not decimal", *valid)


def too_long(text: str) -> Reason:
    start = text[:20]
    return (f"{start}… 有太多位数字", f"{start}… has too many digits", "最多15位", "at most 15 digits")


NOT_FINITE = [".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "+.inf", "-.inf", "-.INF"]
EXPONENTS = ["1e5", "1E5", "1e+5", "1.5e-3", "-2e0", ".5e1", "1e999999999", "007e1"]
ZEROS = {"007": "7", "00": "0", "-012": "-12", "+08": "+8", "08.30": "8.30", "00.5": "0.5", "01.": "1."}
OTHER_BASES = {"0x1F": 31, "0xdeadBEEF": 3735928559, "0o17": 15, "0x0": 0}
LONG = ["9" * 16, "-" + "1" * 16, "0" * 16, "1" + "0" * 400, "9" * 100_000, "0.1234567890123456", "1" * 16 + "e1"]
LONG += ["0x" + "f" * 16, "0x" + "f" * 100_000, "0o" + "7" * 16]

REFUSED: dict[str, Reason] = {
    **{text: not_finite(text) for text in NOT_FINITE},
    **{text: exponent(text) for text in EXPONENTS},
    **{text: leading_zero(text, plain) for text, plain in ZEROS.items()},
    **{text: other_base(text, decimal) for text, decimal in OTHER_BASES.items()},
    **{text: too_long(text) for text in LONG},
}


@pytest.mark.parametrize(("text", "reason"), REFUSED.items(), ids=[text[:20] for text in REFUSED])
def test_a_number_that_would_mislead_is_refused(text: str, reason: Reason) -> None:
    """The text is kept, so that nothing is computed with a number nobody wrote."""
    result = composed(f"b: 1\n名: [{text}]\n")
    document = f"b: 1\n名: [{text}]\n"
    expected = in_text(document, not_a_number("2:5", *reason))
    assert result.documents == [{"b": 1, "名": [text]}]
    assert [(f.code, f.place, f.got, f.valid) for f in result.findings] == [
        (f.code, f.place, f.got, f.valid) for f in expected
    ]


def test_blocks_keep_and_fold_their_lines() -> None:
    text = "a: |\n  one\n   two\nb: >-\n  one\n  two\nc: one\n  two\nd: 'it''s\n\n  fine'\n"
    assert composed(text).documents == [{"a": "one\n two\n", "b": "one two", "c": "one two", "d": "it's\nfine"}]
