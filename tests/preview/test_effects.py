"""Whom a change touches: cases in which something else follows, told with desk, role and sums."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from checks.preview.effects import Flip, Person, Right
from checks.preview.totals import TotalChange
from checks.text import Text
from tests.cli.bakery import BURNT, EXAMPLES, FIRST, MONTH, NAPPING, SECOND, case, example, expecting
from tests.department import VOCABULARY, table
from tests.preview.comparing import changed

BAKER = Person("counter", "baker", Text("柜台 · 面包师", "counter · baker"))
CHIEF = Person("counter", "chief", Text("柜台 · 店长", "counter · chief"))
SOMETHING = Text("某事", "something")
NAPS = "2026年2月{}日 打盹：扣{}元（规则）", "{} February 2026, nap: {} CNY deducted (rule)"


def nap(day: int, pay: int) -> Text:
    """What an old hand pays for a nap."""
    return Text(*(said.format(day, pay) for said in NAPS))


def total(name: str, title: Text, old: int, new: int) -> TotalChange:
    return TotalChange(name, title, Fraction(old), Fraction(new), 0, 0, "CNY")


def deductions(old: int, new: int) -> TotalChange:
    return total("deductions", Text("扣薪", "deductions"), old, new)


def test_another_fine(tmp_path: Path) -> None:
    found = changed(tmp_path, BURNT.replace("first: 10", "first: 12"), NAPPING, MONTH)
    said = "2026年2月2日 06:00 一炉：罚款{}元（规则）", "2 February 2026 06:00, batch: a fine of {} CNY (rule)"
    old, new = (Text(*(one.format(amount) for one in said)) for amount in (10, 12))
    fines = total("fines", Text("罚款", "fines"), 10, 12)
    assert found.effects.flips == (
        Flip("baking.two-batches", "example", "both", SOMETHING, BAKER, (old,), (new,), (fines,)),
    )
    assert (found.effects.judged, found.effects.lone) == (9, ())


def test_a_gain(tmp_path: Path) -> None:
    words = VOCABULARY.replace(
        "  dismiss: {title",
        "  gain: {title: {zh: 得, en: gain}, says: {zh: '得{name}', en: '{name} gained'}}\n  dismiss: {title",
    )
    old, new = BURNT, BURNT.replace("then: [{warn: true}]", "then: [{warn: true}, {gain: star}]")
    found = changed(tmp_path, new, NAPPING, MONTH, policies__vocabulary=words, was=(old, NAPPING, MONTH))
    star = Text("2026年2月1日 06:00 一炉：得评星（规则）", "1 February 2026 06:00, batch: star gained (rule)")
    assert found.effects.flips == (Flip("baking.two-batches", "example", "both", SOMETHING, BAKER, (), (star,), ()),)


def test_whoever_is_bound_anew(tmp_path: Path) -> None:
    found = changed(tmp_path, BURNT, NAPPING.replace("roles: [baker]", "roles: [baker, chief]"), MONTH)
    assert found.effects.flips == (
        Flip("baking.chief", "example", "both", SOMETHING, CHIEF, (), (nap(3, 200),), (deductions(0, 200),)),
    )


def test_a_rule_that_comes_into_force_later(tmp_path: Path) -> None:
    found = changed(tmp_path, BURNT, NAPPING.replace("from: 2026-01-01", "from: 2026-02-04"), MONTH)
    asked = Text("打盹会怎样？", "What does a nap bring?")
    nothing = Right("nothing", Text("没有后果", "nothing follows"))
    examples = (
        Flip("baking.nap", "example", "both", SOMETHING, BAKER, (nap(3, 200),), (), (deductions(200, 0),)),
        Flip("baking.rough", "example", "both", SOMETHING, BAKER, (nap(3, 200),), (), (deductions(400, 200),)),
    )
    questions = tuple(
        Flip(
            f"baking.question-{n}", "question", "both", asked, BAKER, (nap(3, 50 * n),), (), (),
            (Right("pay", Text(f"扣{50 * n}元", f"{50 * n} CNY deducted")),), (nothing,),
        )
        for n in (1, 2, 3)
    )  # fmt: skip
    assert found.effects.flips == (*examples, *questions)
    assert [flip.turns for flip in found.effects.flips] == [False, False, True, True, True]


def test_a_question_without_a_right_answer_left(tmp_path: Path) -> None:
    found = changed(tmp_path, BURNT, NAPPING.replace("days: 1", "days: 2"), MONTH)
    (first,) = (flip for flip in found.effects.flips if flip.id == "baking.question-1")
    right = Right("pay", Text("扣50元", "50 CNY deducted"))
    asked = Text("打盹会怎样？", "What does a nap bring?")
    assert first == Flip(
        "baking.question-1", "question", "both", asked, BAKER, (nap(3, 50),), (nap(3, 100),), (), (right,), ()
    )


def test_a_gap_that_opens(tmp_path: Path) -> None:
    found = changed(tmp_path, BURNT.replace("occurrence: {from: 2}", "occurrence: {from: 3}"), NAPPING, MONTH)
    (flip,) = found.effects.flips
    said = (
        ("罚款10元", "a fine of 10 CNY"),
        ("赔1.66元", "you bear 1.66 CNY"),
        ("没有一行管这种情形", "no row applies"),
    )
    fine, loss, gap = (
        Text(f"2026年2月2日 06:00 一炉：{zh}（规则）", f"2 February 2026 06:00, batch: {en} (rule)") for zh, en in said
    )
    assert (flip.id, flip.gone, flip.come) == ("baking.two-batches", (fine, loss), (gap,))


def test_another_name_of_a_rule_is_nothing_to_those_it_binds(tmp_path: Path) -> None:
    found = changed(tmp_path, BURNT.replace("baking.burnt", "baking.scorched"), NAPPING, MONTH)
    assert (len(found.changes), found.effects.flips, found.effects.lone) == (2, (), ())


def test_a_month_is_named_as_one(tmp_path: Path) -> None:
    month = example("baking.february", case(FIRST, SECOND), expecting())
    old = {"policies__baking__months": month}
    words = changed(tmp_path, BURNT.replace("first: 10", "first: 11"), NAPPING, MONTH, **old)
    assert [(flip.id, flip.sort, flip.whence) for flip in words.effects.flips] == [
        ("baking.february", "month", "new"),
        ("baking.two-batches", "example", "both"),
    ]


def test_a_case_that_changed_is_judged_as_it_was_and_as_it_is(tmp_path: Path) -> None:
    changed_case = EXAMPLES.replace(SECOND, SECOND.replace("cost: 3.33", "cost: 8"))
    found = changed(
        tmp_path, BURNT.replace("percent: 50", "percent: 100"), NAPPING, MONTH, policies__baking__examples=changed_case
    )
    said = "2026年2月2日 06:00 一炉：赔{}元（规则）", "2 February 2026 06:00, batch: you bear {} CNY (rule)"
    told = [(flip.whence, flip.gone, flip.come) for flip in found.effects.flips]
    amounts = {"old": ("1.66", "3.33"), "new": ("4", "8")}
    assert told == [
        (whence, (Text(*(s.format(was) for s in said)),), (Text(*(s.format(now) for s in said)),))
        for whence, (was, now) in amounts.items()
    ]


def test_what_concerns_the_shop_says_so(tmp_path: Path) -> None:
    words = VOCABULARY.replace("subjects:\n", "subjects:\n  shop: {title: {zh: 店铺, en: shop}}\n")
    dusty = table(
        "baking.dusty",
        "events: [nap]\nsubject: shop\nrows:\n- {id: all, then: [{fine: 7}]}",
        applies_to="{desks: [counter]}",
    )
    found = changed(tmp_path, BURNT, NAPPING, MONTH, dusty, policies__vocabulary=words)
    said = Text("2026年2月3日 打盹：罚款7元（规则）（店铺）", "3 February 2026, nap: a fine of 7 CNY (rule) (shop)")
    assert [(flip.id, flip.who, flip.come[:1], flip.totals) for flip in found.effects.flips] == [
        ("baking.chief", CHIEF, (said,), ()),
        ("baking.nap", BAKER, (said,), ()),
        ("baking.rough", BAKER, (said,), ()),
    ]
