"""A verdict in sentences: the occasion, what follows, why, and why nothing else does."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.book.book import Book
from checks.book.values import UNKNOWN
from checks.engine.evaluate import Engine
from checks.engine.verdict import Considered, Verdict
from checks.text import Text
from checks.words.conditions import named
from checks.words.verdicts import (
    consequence_text,
    facts_in_words,
    occasion_in_words,
    row_outcomes,
    why,
    why_not,
)
from tests.department import sound, table
from tests.engine.asking import ask, batch, days, naps

FEBRUARY = days("2026-02-01", "2026-02-28")
BURNT = table(
    "baking.a-burnt",
    """
    events: [batch]
    where: [{burnt: {over: 0}}]
    occurrence: {per: month}
    rows:
    - {id: few, when: {burnt: {up_to: 3}}, occurrence: 1, then: [{warn: true}]}
    - id: many
      when: [{burnt: {over: 3}}, {careless: {is: true}, burnt: {over: 1}}]
      occurrence: {from: 2}
      then: [{fine: {of: cost}}, {counts_as: nap}]
    - {id: rest, otherwise: true, then: [{none: true}]}
    """,
    title="{zh: 烤焦, en: burning}",
)
MONTH = table(
    "baking.b-month",
    "each: month\nrows:\n- {id: all, then: [{deduct_pay: {each: naps, amount: 5}}]}",
    title="{zh: 打盹, en: napping}",
)
EVENTS = "\n".join([batch("2026-02-01T06:00", 2), batch("2026-02-02T06:05", 4, "true", "7.5"), naps("2026-02-03")])


@pytest.fixture
def baker(tmp_path: Path) -> Book:
    return sound(tmp_path, BURNT, MONTH)


def both(book: Book, verdict: Verdict) -> list[Text]:
    return [consequence_text(book, consequence) for consequence in verdict.consequences]


def test_what_follows_is_said_with_its_occasion_and_its_rule(baker: Book) -> None:
    assert both(baker, ask(baker, FEBRUARY, EVENTS)) == [
        Text("2026年2月1日 06:00 一炉：警告（烤焦）", "1 February 2026 06:00, batch: a warning (burning)"),
        Text(
            "2026年2月2日 06:05 一炉：罚款7.50元（烤焦）",
            "2 February 2026 06:05, batch: a fine of 7.50 CNY (burning)",
        ),
        Text("2026年2月2日 06:05 一炉：算打盹（烤焦）", "2 February 2026 06:05, batch: counts as nap (burning)"),
        Text(
            "2026年2月结算：扣10元（打盹）",
            "closing February 2026: 10 CNY deducted (napping)",
        ),
    ]


def test_an_amount_nobody_could_compute_is_told_as_its_formula(baker: Book) -> None:
    events = "\n".join([batch("2026-02-01T06:00", 4, "false"), batch("2026-02-02T06:00", 4, "true", "unknown")])
    verdict = ask(baker, FEBRUARY, events)
    assert both(baker, verdict)[1] == Text(
        "2026年2月2日 06:00 一炉：罚款成本（烤焦）", "2 February 2026 06:00, batch: a fine of cost (burning)"
    )


def test_a_raised_event_names_the_rule_that_raised_it(tmp_path: Path) -> None:
    nap = table("baking.c-nap", "events: [nap]\nrows:\n- {id: all, then: [{warn: true}]}")
    book = sound(tmp_path, BURNT, nap)
    verdict = ask(book, FEBRUARY, EVENTS)
    raised = next(c.occasion for c in verdict.consequences if c.occasion.event and c.occasion.event.raised_by)
    assert occasion_in_words(book, raised, "zh") == "2026年2月2日 06:05 打盹（由“烤焦”折算）"
    assert occasion_in_words(book, raised, "en") == "2 February 2026 06:05, nap (deemed, by “burning”)"


def test_why_a_row_speaks(baker: Book) -> None:
    verdict = ask(baker, FEBRUARY, EVENTS)
    assert [_why(baker, considered) for considered in verdict.with_status("matched")] == [
        Text(
            "当月第1次，烤焦1至3个（实际：烤焦2个，粗心 否，第1次）",
            "the 1st time in the month, burnt: 1 to 3 loaves (here: burnt 2 loaves, careless no, the 1st time)",
        ),
        Text(
            "当月第2次起，烤焦超过3个 / 当月第2次起，粗心：是，并且烤焦超过1个（实际：烤焦4个，粗心 是，第2次）",
            "from the 2nd time in the month on, burnt: more than 3 loaves / from the 2nd time in the month on, "
            "careless: yes, and burnt: more than 1 loaf (here: burnt 4 loaves, careless yes, the 2nd time)",
        ),
        Text("每一次都是", "every time"),
    ]


def _why(book: Book, considered: Considered) -> Text:
    assert considered.match is not None
    assert considered.match.row is not None
    grid = Engine(book).grid(considered.table, considered.occasion.day)
    row = considered.match.row
    return Text(why(book, considered, row, grid, "zh"), why(book, considered, row, grid, "en"))


def test_the_rest_speaks_because_of_what_it_covers(baker: Book) -> None:
    verdict = ask(baker, FEBRUARY, batch("2026-02-01T06:00", 4, "false"))
    said = _why(baker, verdict.with_status("matched")[0])
    assert said == Text(
        "烤焦：1个，并且当月第2次起 / 烤焦1至3个，并且粗心：否，并且当月第2次起"
        " / 烤焦超过3个，并且当月第1次（实际：烤焦4个，粗心 否，第1次）",
        "burnt: 1 loaf, and from the 2nd time in the month on / burnt: 1 to 3 loaves, and careless: no, "
        "and from the 2nd time in the month on / burnt: more than 3 loaves, and the 1st time in the month "
        "(here: burnt 4 loaves, careless no, the 1st time)",
    )


def test_why_the_other_rows_do_not(baker: Book) -> None:
    first, second, _ = ask(baker, FEBRUARY, EVENTS).with_status("matched")
    assert [_why_not(baker, one) for one in (first, second)] == [
        [
            Text("要求当月第2次起", "it asks for from the 2nd time in the month on"),
            Text("已有别的行管", "another row applies"),
        ],
        [
            Text("要求当月第1次", "it asks for the 1st time in the month"),
            Text("已有别的行管", "another row applies"),
        ],
    ]


def test_a_row_of_several_groups_names_what_each_lacked(baker: Book) -> None:
    events = "\n".join([batch("2026-02-01T06:00", 2), batch("2026-02-02T06:00", 2, "false")])
    _, second, _ = ask(baker, FEBRUARY, events).with_status("matched")
    assert _why_not(baker, second) == [
        Text("要求当月第1次", "it asks for the 1st time in the month"),
        Text("要求烤焦超过3个 / 粗心：是", "it asks for burnt: more than 3 loaves / careless: yes"),
    ]


def _why_not(book: Book, considered: Considered) -> list[Text]:
    assert considered.match is not None
    return [
        Text(why_not(book, considered.table, lost, "zh"), why_not(book, considered.table, lost, "en"))
        for lost in considered.match.lost
    ]


def test_what_a_row_would_bring(baker: Book) -> None:
    row = baker.tables["baking.a-burnt"].row("many")
    assert (row_outcomes(baker, row, "zh"), row_outcomes(baker, row, "en")) == (
        "罚款成本；算打盹",
        "a fine of cost; counts as nap",
    )


def test_facts_as_they_were(book: Book) -> None:
    given = {"burnt": 2, "salted": False, "careless": True, "out_at": UNKNOWN}
    assert (facts_in_words(book, given, 3, "zh"), facts_in_words(book, given, None, "en")) == (
        "烤焦2个，没加盐，粗心 是，出炉 未知，第3次",
        "burnt 2 loaves, there is no salt, careless yes, out at unknown",
    )
    unknown = {"salted": UNKNOWN}
    assert (facts_in_words(book, unknown, None, "zh"), facts_in_words(book, unknown, None, "en")) == (
        f"{named(book, 'salted').title.zh} 未知",
        f"{named(book, 'salted').title.en} unknown",
    )
    assert facts_in_words(book, {}, None, "zh") == ""
