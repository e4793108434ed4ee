"""Conditions and occurrences in words."""

from __future__ import annotations

from checks.book.book import Book
from checks.book.condition import Condition, Group, Occurrence
from checks.book.facts import fact_named
from checks.book.rules import Window
from checks.book.values import NUMERIC, Fact, Value
from checks.text import Lang
from checks.words.marks import listed, parted
from checks.words.values import value_in_words

_BOUNDS: dict[Lang, dict[str, str]] = {
    "zh": {"over": "超过{}", "from": "至少{}", "up_to": "不超过{}", "below": "不到{}"},
    "en": {"over": "more than {}", "from": "at least {}", "up_to": "at most {}", "below": "less than {}"},
}
_MOMENTS: dict[Lang, dict[str, str]] = {
    "zh": {"over": "晚于{}", "from": "从{}起", "up_to": "不晚于{}", "below": "早于{}"},
    "en": {"over": "after {}", "from": "from {} on", "up_to": "no later than {}", "below": "before {}"},
}

_LEADING = (" by", " for", " at", " of", " in", " to")
"""How a title ends that leads straight into its value: `late by`, `approved by`."""


def named(book: Book, name: str) -> Fact:
    """The fact behind a name of a sound book."""
    fact = fact_named(book, name)
    assert fact is not None, name
    return fact


def condition_in_words(book: Book, condition: Condition, lang: Lang) -> str:
    """`迟到或早退1至5分钟`; `late or early by 1 to 5 minutes`; `absences in the month: at least 3 days`."""
    fact = named(book, condition.fact)
    condition = exactly(fact, condition)
    said = bounds_in_words(book, fact, condition, lang)
    if fact.type == "boolean" and fact.yes is not None:
        return said
    if lang == "zh":
        return f"{fact.title.zh}：{said}" if condition.among is not None else f"{fact.title.zh}{said}"
    leads = fact.title.en.endswith(_LEADING) or (condition.among is None and fact.type not in NUMERIC)
    return f"{fact.title.en} {said}" if leads else f"{fact.title.en}: {said}"


def exactly(fact: Fact, condition: Condition) -> Condition:
    """The condition as people say it: whole numbers above none from the first; one value left names that value."""
    if condition.among is not None:
        return condition
    low, low_closed, high, high_closed = condition.low, condition.low_closed, condition.high, condition.high_closed
    step = fact.grain if fact.type in NUMERIC and fact.grain is not None and fact.grain.denominator == 1 else None
    if step is not None and low is not None and not low_closed and low in (0, fact.least):
        low, low_closed = low + step, True
    if step is not None and high is not None and not high_closed and (low_closed or high - step == fact.least):
        high, high_closed = high - step, True
    if low is None and high_closed and high == fact.least:
        low, low_closed = high, True
    if low_closed and high_closed and low == high:
        return Condition(condition.fact, (low,), place=condition.place)
    return Condition(condition.fact, None, low, low_closed, high, high_closed, condition.place)


def bounds_in_words(book: Book, fact: Fact, condition: Condition, lang: Lang) -> str:
    """The condition without the name of its fact."""
    condition = exactly(fact, condition)
    if condition.among is not None:
        return _either([value_in_words(book, fact, value, lang) for value in condition.among], lang)
    if condition.low_closed and condition.high_closed and fact.type in NUMERIC:
        first = value_in_words(book, fact, condition.low, lang, with_unit=False)
        last = value_in_words(book, fact, condition.high, lang)
        return f"{first}至{last}" if lang == "zh" else f"{first} to {last}"
    phrases = (_MOMENTS if fact.type in ("time", "date") else _BOUNDS)[lang]
    ends: list[tuple[str, Value]] = []
    if condition.low is not None:
        ends.append(("from" if condition.low_closed else "over", condition.low))
    if condition.high is not None:
        ends.append(("up_to" if condition.high_closed else "below", condition.high))
    said = [
        phrases[word].format(value_in_words(book, fact, value, lang, with_unit=position == len(ends) - 1))
        for position, (word, value) in enumerate(ends)
    ]
    return listed(said, lang)


def group_in_words(book: Book, group: Group, lang: Lang) -> str:
    """Conditions that must all hold."""
    return ("，并且" if lang == "zh" else ", and ").join(condition_in_words(book, c, lang) for c in group)


def groups_in_words(book: Book, groups: tuple[Group, ...], lang: Lang) -> list[str]:
    """Groups of which one suffices, one sentence each."""
    return [group_in_words(book, group, lang) for group in groups]


def occurrence_in_words(book: Book, occurrence: Occurrence, window: Window | None, lang: Lang) -> str:
    """`当月第3次`; `the 3rd time in the month`."""
    span = book.vocabulary.windows.get(window or "")
    if lang == "zh":
        start = span.zh if span else ""
        if occurrence.every:
            return f"{start}每满{occurrence.every}次"
        if occurrence.last is None:
            return f"{start}第{occurrence.first}次起"
        if occurrence.first == occurrence.last:
            return f"{start}第{occurrence.first}次"
        return f"{start}第{occurrence.first}至{occurrence.last}次"
    end = f" in the {span.en}" if span else ""
    if occurrence.every:
        return f"every {ordinal(occurrence.every)} time{end}"
    if occurrence.last is None:
        return f"from the {ordinal(occurrence.first)} time{end} on"
    if occurrence.first == occurrence.last:
        return f"the {ordinal(occurrence.first)} time{end}"
    return f"the {ordinal(occurrence.first)} to the {ordinal(occurrence.last)} time{end}"


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th ... 11th, 12th, 13th ... 21st."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def _either(words: list[str], lang: Lang) -> str:
    """`甲、乙或丙`; where a word holds commas of its own, semicolons part the words."""
    if len(words) < 2:
        return "".join(words)
    if any(mark in word for word in words for mark in (*"、，或,", " or ")):
        return parted(words, lang)
    return f"{listed(words[:-1], lang)}{'或' if lang == 'zh' else ' or '}{words[-1]}"
