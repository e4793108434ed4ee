"""Figures bound in a script: addresses that hold no one figure, and rules that hold none or are broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.text import Text
from tests.department import table
from tests.kinds import FILES
from tests.papers import BURNT, SCRIPT
from tests.reading.expecting import Fault
from tests.reading.making.bakery import at, known, likely, told, unknown
from tests.reading.making.test_scripts import FILE, FOUND, HOURS_FIGURES, no_figure, odd
from tests.shape.shaping import changed

OPEN_ENDED = {
    "an amount nobody fixed": (
        "{fine: {unregulated: D/KM/8/1}}",
        odd(
            "25:52", "baking.burnt#few.fine 没有数：见 D/KM/8/1", "baking.burnt#few.fine holds no figure, see D/KM/8/1",
            Text("规则里有的数；原文没有定的，话里就说还没有定", "a figure of a rule; what the source leaves open is said to be open"),
        ),
    ),
    "so much for each, which nobody fixed": (
        "{fine: {each: burnt, amount: {unregulated: D/KM/8/1}}}",
        odd(
            "25:52", "baking.burnt#few.fine 没有数：见 D/KM/8/1", "baking.burnt#few.fine holds no figure, see D/KM/8/1",
            Text("规则里有的数；原文没有定的，话里就说还没有定", "a figure of a rule; what the source leaves open is said to be open"),
        ),
    ),
    "two amounts of one kind": (
        "{fine: 5}, {fine: 7, to: {each: baker}}",
        odd(
            "25:52", "baking.burnt#few.fine 有2个不同的数", "baking.burnt#few.fine stands for 2 different figures",
            Text("只有一个数的行", "a row that has one figure there"),
        ),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("then", "fault"), OPEN_ENDED.values(), ids=OPEN_ENDED)
def test_an_address_that_holds_no_one_figure(tmp_path: Path, then: str, fault: Fault) -> None:
    found = told(tmp_path, changed(BURNT, "{fine: 5}", then), **FOUND)
    assert found == at(tmp_path, FILE, fault)


@pytest.mark.parametrize("address", ["baking.service.wait#missed.missed", "baking.service.weight#met.salted.is"])
def test_what_only_a_case_can_tell_is_no_figure(tmp_path: Path, address: str) -> None:
    text = changed(SCRIPT, "baking.burnt#few.fine", address)
    found = told(tmp_path, BURNT, **{**FILES, **FOUND, "policies__baking__counter": text})
    assert [(f.code, f.place.line, f.place.column) for f in found] == [("unknown-name", 25, 52)]


NUMBERLESS = {
    "a standard, whose targets have them": ("baking.service", "baking.service.wait"),
    "a meeting": ("baking.council", "baking.council.burnt"),
    "a script": ("baking.counter", "baking.hours"),
}


@pytest.mark.parametrize(("policy", "meant"), NUMBERLESS.values(), ids=NUMBERLESS)
def test_a_policy_that_holds_no_figure_itself(tmp_path: Path, policy: str, meant: str) -> None:
    text = changed(SCRIPT, "baking.burnt#few.fine", f"{policy}#met.burnt.up_to")
    (found,) = told(tmp_path, BURNT, **{**FILES, **FOUND, "policies__baking__counter": text})
    assert (found.code, found.place.line, found.place.column) == ("odd-script", 25, 52)
    assert found.got == Text(f"{policy} 里没有数", f"{policy} holds no figure")
    assert found.valid.en.startswith(f"did you mean {meant}? valid: baking.burnt, baking.service.wait, ")


BROKEN = {
    "a table with a fault": (
        {"policies__baking__burnt": BURNT.replace("over: 3", "over: three")},
        "baking.burnt#few.fine",
    ),
    "a target of a standard with a fault": (
        {
            **FILES,
            "policies__baking__service": FILES["policies__baking__service"].replace("fact: wait", "fact: weight_"),
        },
        "baking.service.wait#met.wait.up_to",
    ),
    "a table without id": (
        {"policies__baking__burnt": BURNT.replace("id: baking.burnt", "idd: baking.burnt")},
        "baking.burnt#few.fine",
    ),
}


@pytest.mark.parametrize(("files", "address"), BROKEN.values(), ids=BROKEN)
def test_a_figure_of_a_broken_rule_is_not_unknown_as_well(tmp_path: Path, files: dict[str, str], address: str) -> None:
    text = changed(
        SCRIPT, "many: baking.burnt#few.burnt.up_to, fine: baking.burnt#few.fine", f"many: {address}, fine: {address}"
    )
    found = told(tmp_path, **{**FOUND, **files, "policies__baking__counter": text})
    assert found
    assert FILE not in {f.place.file for f in found}


def test_an_unknown_address_is_told_once_with_all_its_places(tmp_path: Path) -> None:
    text = SCRIPT.replace("baking.hours#open.from", "baking.hours#opening.from")
    text = text.replace("baking.burnt#few.fine", "baking.hours#opening.from")
    found = told(tmp_path, BURNT, **{**FOUND, "policies__baking__counter": text})
    fault = no_figure("19:16", "baking.hours#opening.from", likely("baking.hours#open.from", HOURS_FIGURES))
    assert found == at(tmp_path, FILE, fault._replace(related=(f"{FILE}:25:52",)))


def test_a_department_without_rules_has_no_figure(tmp_path: Path) -> None:
    """A script may then hold words alone."""
    text = SCRIPT[: SCRIPT.index("- id: burnt")]
    found = told(tmp_path, policies__baking__counter=text)
    nothing = Text("目前一个也没有", "there are none")
    fault = unknown("19:16", "规则", "rule", "baking.hours", nothing)
    assert found == at(tmp_path, FILE, fault._replace(related=(f"{FILE}:19:47",)))


def test_a_table_without_figures_offers_none(tmp_path: Path) -> None:
    rule = table("baking.nap", "events: [nap]\nrows:\n- {id: all, otherwise: true, then: [{warn: true}]}")
    text = changed(SCRIPT, "baking.hours#open.from", "baking.nap#all.warn")
    found = told(tmp_path, BURNT, rule, **{**FOUND, "policies__baking__counter": text})
    assert found == at(
        tmp_path, FILE, no_figure("19:16", "baking.nap#all.warn", Text("目前一个也没有", "there are none"))
    )


def test_a_misspelt_rule_far_from_every_other(tmp_path: Path) -> None:
    text = changed(SCRIPT, "baking.hours#open.from", "shop.x#open.from")
    found = told(tmp_path, BURNT, **{**FOUND, "policies__baking__counter": text})
    assert found == at(tmp_path, FILE, unknown("19:16", "规则", "rule", "shop.x", known("baking.burnt, baking.hours")))
