"""Verdicts of targets, look-ups and scorecards as a reader is told them."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.engine.evaluate import Engine
from checks.engine.verdict import Verdict
from checks.text import Text
from checks.words.verdicts import consequence_text, why
from tests.department import case, sound
from tests.engine.asking import days, made
from tests.kinds import FILES

ONE_DAY = days("2026-02-07", "2026-02-07")
SALE = "- {at: 2026-02-07T08:00, sale: {wait: 20, weight: 0.75, sold_at: '08:00', salted: true}}"
GLANCE = "- {at: 2026-02-07T12:00, glance: {season: winter}}"
FIGURES = "- {at: 2026-02-07, figures: {sold: 30, baked: 40, stated: 0.7}}"
RATING = "- {at: 2026-02-07, sighting: {seen: crust-minus}}\n- {at: 2026-02-07, rating: {}}"


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    return Engine(sound(Path(tmp_path_factory.mktemp("bakery")), **FILES))


def said(engine: Engine, events: str, table: str) -> Text:
    """The one consequence of a table, in words."""
    verdict = engine.evaluate(made(engine.book, case(ONE_DAY, events)))
    (one,) = (c for c in verdict.consequences if c.table.id == table)
    return consequence_text(engine.book, one)


def reason(engine: Engine, events: str, table: str) -> tuple[str, str]:
    """Why the row of a table speaks."""
    verdict: Verdict = engine.evaluate(made(engine.book, case(ONE_DAY, events)))
    (one,) = (c for c in verdict.considered if c.table.id == table)
    assert one.match is not None
    grid = engine.grid(one.table, one.occasion.day)
    return why(engine.book, one, one.match.rows[0], grid, "zh"), why(engine.book, one, one.match.rows[0], grid, "en")


@pytest.mark.parametrize(
    ("events", "table", "zh", "en"),
    [
        (
            SALE,
            "baking.service.wait",
            "2026年2月7日 08:00 卖出：未达标，差5秒（等候）",
            "7 February 2026 08:00, sale: missed by 5 seconds (wait)",
        ),
        (
            SALE,
            "baking.service.weight",
            "2026年2月7日 08:00 卖出：达标（重量）",
            "7 February 2026 08:00, sale: met (weight)",
        ),
        (
            GLANCE,
            "baking.day.lookup",
            "2026年2月7日 12:00 看钟：赶集（规则）",
            "7 February 2026 12:00, look at the clock: market (rule)",
        ),
        (
            FIGURES,
            "baking.sold.share",
            "2026年2月7日 公布：不符，差0.05分（售出率）",
            "7 February 2026, publication: differs by 0.05 points (share sold)",
        ),
        (
            RATING,
            "baking.card.crust",
            "2026年2月7日 评分：手艺 -1分（皮脆／皮软）",
            "7 February 2026, rating: craft -1 point (crisp crusts / soft crusts)",
        ),
        (
            RATING,
            "baking.card.help",
            "2026年2月7日 评分：没看到：帮人（帮人／不帮）",
            "7 February 2026, rating: not observed: helps (helps / does not help)",
        ),
    ],
)
def test_what_follows(engine: Engine, events: str, table: str, zh: str, en: str) -> None:
    assert said(engine, events, table) == Text(zh, en)


@pytest.mark.parametrize(
    ("events", "table", "zh", "en"),
    [
        (
            SALE,
            "baking.service.wait",
            "等候超过15秒（实际：等候20秒）",
            "wait: more than 15 seconds (here: wait 20 seconds)",
        ),
        (
            SALE,
            "baking.service.weight",
            "重量至少0.5、不到1（实际：重量0.75）",
            "weight: at least 0.5, less than 1 (here: weight 0.75)",
        ),
        (
            GLANCE,
            "baking.day.lookup",
            "几点从06:00起、不晚于12:00，并且星期：周六或周日（实际：几点12:00，星期 周六，季节 冬）",
            "time of day from 06:00 on, no later than 12:00, and weekday: Saturday or Sunday "
            "(here: time of day 12:00, weekday Saturday, season winter)",
        ),
    ],
)
def test_why_it_follows(engine: Engine, events: str, table: str, zh: str, en: str) -> None:
    assert reason(engine, events, table) == (zh, en)
