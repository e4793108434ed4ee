"""A verdict in sentences: who, what follows, why, which clause, and why nothing else."""

from __future__ import annotations

from collections.abc import Mapping

from checks.book.book import Book
from checks.book.condition import Condition, Occurrence
from checks.book.rules import Row, Table
from checks.book.values import UNKNOWN, Value
from checks.engine.grid import Grid, Lost
from checks.engine.logic import Lack
from checks.engine.verdict import Consequence, Considered, Occasion
from checks.text import LANGS, Lang, Text
from checks.words.conditions import condition_in_words, named, occurrence_in_words, ordinal
from checks.words.covers import covered
from checks.words.marks import bracketed, colon, joined, listed, parted
from checks.words.outcomes import outcome_in_words
from checks.words.rows import row_in_words
from checks.words.values import moment_in_words, span_in_words, value_in_words


def occasion_in_words(book: Book, occasion: Occasion, lang: Lang) -> str:
    """`2026年3月2日 08:05 上班打卡`, or the window that closed: `2026年3月结算`."""
    if occasion.event is not None:
        title = book.vocabulary.events[occasion.event.type].title[lang]
        when = moment_in_words(occasion.at, lang)
        raised = occasion.event.raised_by
        because = ""
        if raised is not None and raised in book.tables:
            rule = book.tables[raised].head.title[lang]
            because = bracketed(f"由“{rule}”折算" if lang == "zh" else f"deemed, by “{rule}”", lang)
        return f"{when} {title}{because}" if lang == "zh" else f"{when}, {title}{because}"
    window = occasion.window
    assert window is not None
    span = span_in_words(window.first, window.last, lang)
    return f"{span}结算" if lang == "zh" else f"closing {span}"


def consequence_text(book: Book, consequence: Consequence) -> Text:
    """What follows, as one sentence in both languages."""

    def said(lang: Lang) -> str:
        words = outcome_in_words(book, consequence.outcome, lang, consequence.amount)
        rule = consequence.table.head.title[lang]
        occasion = occasion_in_words(book, consequence.occasion, lang)
        return f"{occasion}{colon(lang)}{words}{bracketed(rule, lang)}"

    return Text(*(said(lang) for lang in LANGS))


def facts_in_words(book: Book, facts: Mapping[str, Value], ordinal_: int | None, lang: Lang) -> str:
    """The facts that decided, as they were: `迟到或早退5分钟，第1次`."""
    parts = []
    for name, value in facts.items():
        fact = named(book, name)
        said = value_in_words(book, fact, value, lang)
        if fact.type == "boolean" and fact.yes is not None and value is not UNKNOWN:
            parts.append(said)
        else:
            close = lang == "zh" and said[:1].isdigit()
            parts.append(f"{fact.title[lang]}{'' if close else ' '}{said}")
    if ordinal_ is not None:
        parts.append(f"第{ordinal_}次" if lang == "zh" else f"the {ordinal(ordinal_)} time")
    return joined(parts, lang)


def why(book: Book, considered: Considered, row: Row, grid: Grid, lang: Lang) -> str:
    """Why this row speaks: its conditions, and the facts that met them."""
    rule = row_in_words(book, considered.table, row, lang)
    if row.otherwise:
        rule = (" / ").join(covered(book, grid, row, lang))
    facts = facts_in_words(book, considered.facts, considered.ordinal if considered.table.occurrence else None, lang)
    if not rule:
        rule = "每一次都是" if lang == "zh" else "every time"
    if not facts:
        return rule
    return f"{rule}（实际：{facts}）" if lang == "zh" else f"{rule} (here: {facts})"


def why_not(book: Book, table: Table, lost: Lost, lang: Lang) -> str:
    """Why a row lost: the first condition each of its groups failed."""
    if not lost.failed:
        return "已有别的行管" if lang == "zh" else "another row applies"
    said = " / ".join(dict.fromkeys(failed_in_words(book, table, f, lang) for f in lost.failed))
    return f"要求{said}" if lang == "zh" else f"it asks for {said}"


def failed_in_words(book: Book, table: Table, failed: Condition | Occurrence, lang: Lang) -> str:
    """What a row or a table asked for and did not get."""
    if isinstance(failed, Occurrence):
        return occurrence_in_words(book, failed, table.occurrence, lang)
    return condition_in_words(book, failed, lang)


def row_outcomes(book: Book, row: Row, lang: Lang) -> str:
    """What a row would bring, in words."""
    return parted((outcome_in_words(book, o, lang) for o in row.then), lang)


_STATUS: dict[str, Text] = {
    "outside": Text("管不到：要求{}", "does not concern it: it asks for {}"),
    "not-bound": Text("不约束这个岗组或岗位", "does not bind this desk or role"),
    "not-in-force": Text("当天还没生效或已失效", "not in force on that day"),
    "yields": Text("让位给“{}”", "yields to “{}”"),
    "after-employment": Text("离开以后不再计", "after the employment"),
    "open": Text("时段还没结束，到期才结算", "the period is not over; it is judged at its end"),
    "partial": Text("记录不够早，次数还说不准", "the record does not reach back far enough to count"),
    "undecided": Text("要看未知的：{}", "it depends on what is unknown: {}"),
    "gap": Text("没有一行管这种情形", "no row applies"),
    "clash": Text("有几行同时管：{}", "several rows apply: {}"),
}

_LACK: dict[Lack, Text] = {
    "left-out": Text("缺事实 {}", "the fact {} is missing"),
    "contradicted": Text(
        "算不出 {}：案例里的事实互相矛盾", "{} cannot be computed: the facts of the case contradict each other"
    ),
    "too-many": Text(
        "不知道的事实太多，没法逐一判断", "too many facts are unknown to judge every case that they leave"
    ),
}


def _unknown(book: Book, considered: Considered, lang: Lang) -> list[str]:
    """The facts that are assumed in one way or another, and the times already counted where these are open."""
    names = dict.fromkeys(name for possibility in considered.possible for name in possibility.assumed)
    which = {"zh": "第几次", "en": "which time it is"}[lang]
    return [which if name == "occurrence" else named(book, name).title[lang] for name in names]


def status_in_words(book: Book, considered: Considered, lang: Lang) -> str:
    """How a table stands to an occasion when no row of it spoke."""
    if considered.status == "missing":
        return _LACK[considered.lack][lang].format(considered.other)
    words = _STATUS[considered.status][lang]
    match considered.status:
        case "outside":
            return words.format(" / ".join(condition_in_words(book, c, lang) for c in considered.failed))
        case "yields":
            return words.format(book.tables[considered.other or ""].head.title[lang])
        case "undecided":
            return words.format(listed(_unknown(book, considered, lang), lang))
        case "clash":
            return words.format(", ".join(row.id for row in considered.match.rows) if considered.match else "")
        case _:
            return words
