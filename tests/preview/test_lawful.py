"""What may lawfully be taken is compared too: before a change of a statute or of a fine, and after it."""

from __future__ import annotations

import json
from pathlib import Path

from checks.preview.effects import Flip
from checks.preview.preview import Preview
from checks.report.preview_json import preview_as_json
from checks.report.preview_markdown import preview_as_markdown
from checks.text import Text
from tests.cli.bakery import BURNT, MONTH, NAPPING, bakery
from tests.preview.comparing import compared
from tests.preview.test_effects import BAKER, SOMETHING, total
from tests.statutes import LAW, WITH_REGIONS, WITH_TIME

SECOND = "2026年2月2日 06:00 一炉：", "2 February 2026 06:00, batch: "
FINE = "罚款{}元，依法：{}（规则）", "a fine of {} CNY, by law: {} (rule)"
CONTESTED = "有争议；没有争议的是0元，其余{}元说不准", "contested; 0 CNY undisputed, {} CNY open to dispute"
FORBIDDEN = "违法；本月依法可扣0元，其余{}元不行", "forbidden; 0 CNY lawfully this month, {} CNY not"
DEARER = BURNT.replace("first: 10", "first: 12")
FORBIDDING = LAW.replace("verdict: contested", "verdict: forbidden")


def fine(amount: int, ruling: tuple[str, str]) -> Text:
    """The second batch, its fine, and what the law says of it."""
    rulings = [one.format(amount) for one in ruling]
    return Text(*(when + what.format(amount, said) for when, what, said in zip(SECOND, FINE, rulings, strict=True)))


def between(root: Path, old: str, new: str, was: str = BURNT, now: str = BURNT) -> Preview:
    """Two bakeries with the same words and different laws or tables; no law where it is empty."""
    sides = []
    for name, burnt, law in (("old", was, old), ("new", now, new)):
        files = {"policies__law__bread": law} if law else {}
        side = bakery(
            root / name, burnt, NAPPING, MONTH, policies__handbook=WITH_REGIONS, policies__vocabulary=WITH_TIME, **files
        )
        sides.append(side)
    return compared(*sides)


def test_another_statute_shows_what_may_be_taken_before_and_after(tmp_path: Path) -> None:
    found = between(tmp_path, LAW, FORBIDDING)
    assert found.effects.flips == (
        Flip(
            "baking.two-batches", "example", "both", SOMETHING, BAKER,
            (fine(10, CONTESTED),), (fine(10, FORBIDDEN),), (),
        ),
    )  # fmt: skip


def test_another_fine_shows_what_the_law_says_of_it(tmp_path: Path) -> None:
    (flip,) = between(tmp_path, LAW, LAW, now=DEARER).effects.flips
    house = [Text(f"{SECOND[0]}罚款{n}元（规则）", f"{SECOND[1]}a fine of {n} CNY (rule)") for n in (10, 12)]
    assert (flip.gone, flip.come) == ((house[0], fine(10, CONTESTED)), (house[1], fine(12, CONTESTED)))
    assert flip.totals == (total("fines", Text("罚款", "fines"), 10, 12),)


def test_a_smaller_share_puts_a_loss_off(tmp_path: Path) -> None:
    """A part of the loss of 1.66 no longer fits into 0.02 per cent of 4000."""
    less = LAW.replace("share: {value: 20", "share: {value: 0.02")
    (flip,) = between(tmp_path, LAW, less).effects.flips
    assert [said.en.partition("by law: ")[2] for said in (*flip.gone, *flip.come)] == [
        "capped; all of 1.66 CNY (rule)",
        "capped; 0.80 CNY this month (later: 0.80 CNY in 2026-03, 0.06 CNY in 2026-04) (rule)",
    ]


def test_another_text_that_rules_alike_changes_nothing_for_anybody(tmp_path: Path) -> None:
    found = between(tmp_path, LAW, LAW.replace("id: law.fines\n", "id: law.fining\n"))
    assert ([change.kind for change in found.changes], found.effects.flips) == (["statute", "statute"], ())


def test_a_law_layer_that_comes_or_goes_is_no_change_of_a_case(tmp_path: Path) -> None:
    assert between(tmp_path / "comes", "", LAW).effects.flips == ()
    assert between(tmp_path / "goes", LAW, "").effects.flips == ()


def test_a_statute_that_cannot_be_read_hides_what_the_law_says(tmp_path: Path) -> None:
    found = between(tmp_path, LAW, FORBIDDING.replace("confidence: high", "confidence: sure", 1))
    assert (found.effects.flips, len(found.new.findings)) == ((), 1)


def test_json_and_markdown_tell_it(tmp_path: Path) -> None:
    found = between(tmp_path, LAW, FORBIDDING)
    (flip,) = json.loads(preview_as_json(found))["flips"]
    assert (flip["gone"], flip["come"]) == ([fine(10, CONTESTED).as_dict()], [fine(10, FORBIDDEN).as_dict()])
    comment = preview_as_markdown(found, "en")
    assert all(fine(10, ruling).en in comment for ruling in (CONTESTED, FORBIDDEN))
