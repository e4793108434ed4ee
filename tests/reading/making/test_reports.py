"""Reports: what they compare, what they show, and the figures as they were published."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction
from pathlib import Path

from checks.text import Text, both
from tests.department import sound
from tests.kinds import FILES, REPORT
from tests.reading.expecting import Fault, same
from tests.reading.making.bakery import at, ill_made, likely, told, twice, unknown
from tests.reading.making.test_targets import EVENTS, NAMES
from tests.shape.shaping import changed

FILE = "policies/baking/sold.yaml"
FIGURES = "sold, baked, stated"
FIRST = "figures: {sold: 30,"

BAD: dict[str, tuple[str, str, list[Fault]]] = {
    "an unknown fact to show": (
        "shows: share",
        "shows: shaer",
        [unknown("17:10", "事实", "fact", "shaer", likely("share", NAMES))],
    ),
    "an unknown event": (
        FIRST,
        "figgures: {sold: 30,",
        [unknown("22:27", "事件", "event", "figgures", likely("figures", EVENTS))],
    ),
    "an unknown figure": (
        FIRST,
        "figures: {sould: 30,",
        [unknown("22:37", "figures 的事实", "fact of figures", "sould", likely("sold", FIGURES))],
    ),
    "a figure that is computed": (
        FIRST,
        "figures: {share: 0.75, sold: 30,",
        [
            Fault(
                "odd-case",
                "22:37",
                Text("share 是算出来的，不用填", "share is computed, not given"),
                both(FIGURES),
            )
        ],
    ),
    "a figure below the least": (
        FIRST,
        "figures: {sold: -30,",
        [same("wrong-value", "22:43", "sold: -30", both("0 …"))],
    ),
    "a publication twice": ("id: february", "id: january", [twice("24:7", "编号", "id", "january", f"{FILE}:20:7")]),
}


test_a_report_that_cannot_be = ill_made(FILE, REPORT, BAD, **FILES)


def test_targets_and_every_publication_are_looked_at(tmp_path: Path) -> None:
    text = changed(changed(REPORT, "{sold: 30,", "{sold: -30,"), "{sold: 10,", "{sold: x,")
    text = changed(changed(text, "fact: gap", "fact: gapp"), "shows: share", "shows: shaer")
    found = told(tmp_path, **{**FILES, "policies__baking__sold": text})
    assert [(str(f.place), f.code) for f in found] == [
        (f"{FILE}:15:9", "unknown-name"),
        (f"{FILE}:17:10", "unknown-name"),
        (f"{FILE}:22:43", "wrong-value"),
        (f"{FILE}:26:43", "wrong-value"),
    ]


def test_a_publication_is_an_event_with_its_day_and_figures(tmp_path: Path) -> None:
    report = sound(tmp_path, **FILES).reports["baking.sold"]
    assert [(p.id, p.event.type, p.event.at) for p in report.published] == [
        ("january", "figures", datetime(2026, 2, 1)),
        ("february", "figures", datetime(2026, 3, 1)),
    ]
    assert report.published[0].event.facts == {"sold": 30, "baked": 40, "stated": Fraction(3, 4)}
    assert [(p.sources, p.decisions) for p in report.published] == [(("KM/8/1",), ()), (("KM/8/1",), ("D/KM/8/1",))]
    assert report.shown == {"share": "share"}


def test_an_event_of_a_moment_is_published_at_a_moment(tmp_path: Path) -> None:
    words = FILES["policies__baking__vocabulary"].replace(
        "en: publication}\n    at: date", "en: publication}\n    at: moment"
    )
    found = told(tmp_path, **{**FILES, "policies__baking__vocabulary": words})
    valid = Text("日期和时刻：2026-03-02T08:04", "date and time: 2026-03-02T08:04")
    assert found == at(
        tmp_path,
        FILE,
        same("odd-case", "22:15", "2026-02-01", valid),
        same("odd-case", "26:15", "2026-03-01", valid),
    )
