"""What a plain scalar means: the core rules of YAML 1.2, made stricter where they surprise.

Only `true` and `false` are booleans; `yes`, `no`, `on`, `off`, `12:30`, `1_000` and dates are strings as written.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from checks.text import Text, both

DIGITS = 15
"""Digits a number may have; department figures are far below it."""

_INTEGER = re.compile(r"[-+]?[0-9]+")
_LEADING_ZERO = re.compile(r"[-+]?0+[0-9]+(\.[0-9]*)?")
_DECIMAL = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_OTHER_BASE = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})

Scalar = str | int | Decimal | bool | None


class NotAValueError(ValueError):
    """A plain scalar that looks like a number but cannot be one; carries what would be valid."""

    def __init__(self, got: Text, valid: Text) -> None:
        super().__init__(got.en)
        self.got = got
        self.valid = valid


def resolve(text: str) -> Scalar:
    """The value of a plain scalar; raises NotAValueError for NaN, infinities, other bases and huge numbers."""
    if text in _NULLS:
        return None
    if text == "true":
        return True
    if text == "false":
        return False
    if text[0] not in "+-.0123456789":
        return text
    if _DECIMAL.fullmatch(text):
        return _number(text)
    if _NOT_FINITE.fullmatch(text):
        raise NotAValueError(Text(f"{text} 不是数", f"{text} is not a number"), Text("一个普通的数", "a plain number"))
    if _OTHER_BASE.fullmatch(text):
        _refuse_long(text)
        raise NotAValueError(
            Text(f"{text} 不是十进制", f"{text} is not decimal"),
            Text(f"{int(text, 0)}，或加引号", f"{int(text, 0)}, or quotes"),
        )
    return text


def _number(text: str) -> int | Decimal:
    _refuse_long(text)
    if "e" in text.lower():
        raise NotAValueError(
            Text(f"{text} 是指数写法", f"{text} is written with an exponent"),
            Text("写成普通小数，或加引号", "a plain decimal number, or quotes"),
        )
    if _LEADING_ZERO.fullmatch(text):
        plain = re.sub(r"^([-+]?)0+(?=[0-9])", r"\1", text)
        raise NotAValueError(
            Text(f"{text} 以零开头", f"{text} starts with a zero"),
            Text(f'{plain}，或加引号 "{text}"', f'{plain}, or in quotes "{text}"'),
        )
    return int(text) if _INTEGER.fullmatch(text) else Decimal(text)


def _refuse_long(text: str) -> None:
    if sum(c in "0123456789abcdefABCDEF" for c in text) > DIGITS:
        raise NotAValueError(
            Text(f"{text[:20]}… 有太多位数字", f"{text[:20]}… has too many digits"),
            Text(f"最多{DIGITS}位", f"at most {DIGITS} digits"),
        )


def written(value: Scalar) -> str:
    """A single value as a file writes it."""
    if value is None:
        return "null"
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)


def cut(text: str, most: int = 60) -> str:
    """A text on one line, short enough to be quoted in a finding."""
    text = text.replace("\n", "↵")
    return text if len(text) <= most else f"{text[:most]}…"


def shown(value: Any, typed: bool = False) -> Text:
    """A value of a file in words; `typed` says of a single value whether it is a text or a number."""
    if value is None:
        return Text("没有写值", "no value")
    if isinstance(value, dict):
        return Text("键值对", "a mapping")
    if isinstance(value, list):
        return Text("列表", "a list")
    text = cut(written(value))
    if not typed or isinstance(value, bool):
        return both(text)
    if isinstance(value, str):
        return Text(f"文字 {text}", f"the text {text}")
    return Text(f"数 {text}", f"the number {text}")
