"""Hand-overs that reach nobody: things nobody gave or takes, posts nobody holds, ends with nobody of ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.finding import Finding
from checks.text import Text
from tests.audit.auditing import audited, finding, spot
from tests.department import ORGANIZATION
from tests.flows import CHOICE, DECISIONS, LOAF, WORDS, flowing, step, workflow

FILE = "policies/baking/flows.yaml"
DOUGH = "[{zh: 面团, en: dough}]"
NEEDS, GIVES = f"needs: {DOUGH}", f"gives: {DOUGH}"
GIVEN = Text(
    "每条路上都先有一步写 gives；开始以前就有的，写进 given",
    "a step with gives on every way to it; given: [...] for what is there before",
)
TAKEN = Text("后面有一步写 needs，或结束写 leaves", "a later step that needs it, or an end that leaves it")
FOLLOWED = Text(
    "with: 接手的岗位，或由内部裁定写明不再有人跟", "with: the role that has it, or a decision that nobody follows it"
)


def flow(ways: dict[str, tuple[str, str]], *ends: str, **head: str) -> str:
    """A workflow whose steps each say where they lead and something more."""
    text = workflow({name: way for name, (way, _) in ways.items()}, *ends, **head)
    for name, (way, more) in ways.items():
        text = text.replace(step(name, way), step(name, way, more=more))
    return text


def end(more: str, name: str = "done") -> tuple[str, str]:
    """The words of an end, as they are and with something more."""
    return (
        f"{{id: {name}, title: {{zh: {name}, en: {name}}}",
        f"{{id: {name}, title: {{zh: {name}, en: {name}}}, {more}",
    )


def found(root: Path, text: str, **files: str) -> list[Finding]:
    return audited(root, "handovers", **{**flowing(text), "policies__baking__decisions": DECISIONS, **files})


def not_given(text: str, name: str, way: str, zh: str = "面团", en: str = "dough", valid: Text = GIVEN) -> Finding:
    got = Text(f"{way}：没有人给过“{zh}”", f"{way}: nobody has given “{en}”")
    return finding("not-given", place(text, name), got, valid)


def place(text: str, name: str) -> str:
    """Where a step or end of this name begins."""
    at = text.find(f"- id: {name}\n")
    return spot(FILE, text, f"id: {name}\n") if at >= 0 else spot(FILE, text, f"{{id: {name},")


def to_nobody(text: str, name: str) -> Finding:
    return finding(
        "given-to-nobody",
        place(text, name),
        Text(f"{name} 给出的“面团”没有人接", f"{name} gives “dough” to nobody"),
        TAKEN,
    )


def test_what_is_given_on_every_way_has_no_finding(tmp_path: Path) -> None:
    ways = {
        "one": (CHOICE.format("smooth", "two", "three"), GIVES),
        "two": ("next: three", ""),
        "three": ("next: done", NEEDS),
    }
    assert found(tmp_path, flow(ways)) == []


def test_what_some_way_leaves_out_is_told_with_the_shortest_such_way(tmp_path: Path) -> None:
    ways = {
        "one": (CHOICE.format("smooth", "two", "four"), ""),
        "two": ("next: three", GIVES),
        "three": ("next: five", ""),
        "four": ("next: five", ""),
        "five": ("next: done", NEEDS),
    }
    text = flow(ways)
    assert found(tmp_path, text) == [not_given(text, "five", "one → four → five")]


def test_a_way_that_no_facts_lead_along_is_none(tmp_path: Path) -> None:
    """Who comes to the third step past the second has a smooth dough, and was given it."""
    ways = {
        "one": (CHOICE.format("smooth", "two", "three"), ""),
        "two": ("next: three", GIVES),
        "three": (CHOICE.format("smooth", "four", "done"), ""),
        "four": ("next: done", NEEDS),
    }
    assert found(tmp_path, flow(ways)) == []


def test_a_step_does_not_give_to_itself(tmp_path: Path) -> None:
    text = flow({"one": ("next: done", f"{NEEDS}\n{GIVES}")})
    assert found(tmp_path, text) == [not_given(text, "one", "one"), to_nobody(text, "one")]


def test_a_later_step_and_another_language_do_not_give(tmp_path: Path) -> None:
    ways = {"one": ("next: two", "needs: [{zh: 面团, en: the dough}]"), "two": ("next: done", GIVES)}
    text = flow(ways)
    valid = Text("两种语言用同样的词：“面团”", "the same words in both languages: “dough”")
    assert found(tmp_path, text) == [not_given(text, "one", "one", en="the dough", valid=valid), to_nobody(text, "two")]


def test_what_is_there_before(tmp_path: Path) -> None:
    assert found(tmp_path / "needed", flow({"one": ("next: done", NEEDS)}, given=DOUGH)) == []
    text = flow({"one": ("next: done", "")}, given=DOUGH)
    got = Text("事先就有的“面团”没有人用", "“dough” is there before, and nobody needs it")
    assert found(tmp_path / "idle", text) == [finding("given-to-nobody", f"{FILE}:1:1", got, TAKEN)]


def test_what_a_way_back_leads_to_is_later_too(tmp_path: Path) -> None:
    ways = {
        "one": ("next: two", ""),
        "two": ("choose: [{when: {smooth: {is: true}}, next: done}, {otherwise: true, again: one, at_most: 2}]", GIVES),
    }
    text = flow(ways)
    assert found(tmp_path / "nobody", text) == [to_nobody(text, "two")]
    needed = text.replace(step("one", "next: two"), step("one", "next: two", more="needs: [{zh: 面团, en: dough}]"))
    assert [one.code for one in found(tmp_path / "back", needed)] == ["not-given"]


def test_an_end_leaves_what_some_step_before_it_gave(tmp_path: Path) -> None:
    ways = {"one": (CHOICE.format("smooth", "two", "bad"), ""), "two": ("next: done", GIVES)}
    text = flow(ways, "done", "bad")
    assert found(tmp_path / "left", text.replace(*end(f"leaves: {DOUGH}"))) == []
    wrong = text.replace(*end(f"leaves: {DOUGH}", "bad"))
    got = Text("bad 留下“面团”，没有人给过", "bad leaves “dough”, which nobody has given")
    assert found(tmp_path / "wrong", wrong) == [
        finding("not-given", place(wrong, "bad"), got, GIVEN),
        to_nobody(wrong, "two"),
    ]


CASHIER = f"""{ORGANIZATION}- id: cashier
  title: {{zh: 收银员, en: cashier}}
  summary: {{zh: 收钱。, en: Takes the money.}}
  reports_to: chief
  headcount: [{{desk: counter, people: %s, sources: [KM/8/1]}}]
  desks: [counter]
  sources: [KM/8/1]
"""


def no_receiver(where: str, what: str, desk: str, roles: tuple[str, ...] = ("chief", "baker")) -> Finding:
    got = Text(f"{what}：{desk} 没有人任 cashier", f"{what}: nobody is cashier on the desk {desk}")
    valid = Text(f"{desk} 的岗位：{', '.join(roles)}", f"a role of {desk}: {', '.join(roles)}")
    return finding("no-receiver", where, got, valid, "policies/organization.yaml:16:3")


@pytest.mark.parametrize("who", ["owner", "one", "done"])
def test_a_role_that_a_desk_of_the_workflow_does_not_have(tmp_path: Path, who: str) -> None:
    text = workflow({"one": "next: done"})
    text = {
        "owner": workflow({"one": "next: done"}, owner="cashier"),
        "one": text.replace("by: baker", "by: cashier"),
        "done": text.replace(*end("with: cashier")),
    }[who]
    where = f"{FILE}:1:1" if who == "owner" else place(text, who)
    assert found(tmp_path, text, policies__organization=CASHIER % 1) == [no_receiver(where, who, "oven")]


@pytest.mark.parametrize(("people", "vacant"), [("0", True), ("1", False), ("several", False)])
def test_a_role_that_is_vacant_on_its_desk(tmp_path: Path, people: str, vacant: bool) -> None:
    text = workflow({"one": "next: done"}, applies_to="{desks: [counter]}").replace("by: baker", "by: cashier")
    expected = [no_receiver(place(text, "one"), "one", "counter")] if vacant else []
    assert found(tmp_path, text, policies__organization=CASHIER % people) == expected


VACANT = ORGANIZATION.replace(
    "  desks: [counter, oven]\n  sources: [KM/8/1]\n- id: baker",
    "  headcount: [{desk: oven, people: %s, sources: [KM/8/1]}]\n"
    "  desks: [counter, oven]\n  sources: [KM/8/1]\n- id: baker",
)


def test_a_superior_who_is_vacant_where_a_step_may_be_handed_up(tmp_path: Path) -> None:
    """The role above is told once for each role that acts, at its first step; the owner is told apart."""
    text = workflow({"one": "next: two", "two": "next: done"}, owner="baker")
    got = Text(
        "one：oven 往上是 baker → chief，chief 空着",
        "one: on the desk oven it goes up baker → chief, and chief is vacant",
    )
    valid = Text("往上每一级都有人任", "somebody in every role above")
    assert found(tmp_path, text, policies__organization=VACANT % 0) == [
        finding("escalation-to-nobody", place(text, "one"), got, valid, "policies/organization.yaml:5:3")
    ]


@pytest.mark.parametrize(("people", "head"), [("1", {}), ("several", {}), ("0", {"applies_to": "{desks: [counter]}"})])
def test_a_superior_whom_a_step_can_be_handed_up_to(tmp_path: Path, people: str, head: dict[str, str]) -> None:
    text = workflow({"one": "next: done"}, owner="baker", **head)
    assert found(tmp_path, text, policies__organization=VACANT % people) == []


@pytest.mark.parametrize(
    ("more", "who"),
    [
        ("with: guest", "guest"),
        ("with: bookkeeper", "bookkeeper"),
        ("with: guest, decisions: [D/KM/8/1]", None),
        ("with: chief", None),
        ("with: guest, continues: baking.flow, at_most: 2", None),
    ],
)
def test_an_end_in_the_hands_of_others(tmp_path: Path, more: str, who: str | None) -> None:
    text = workflow({"one": "next: done"}).replace(*end(more))
    got = Text(f"done 在 {who} 手里", f"done leaves it with {who}")
    expected = [finding("ends-with-nobody", place(text, "done"), got, FOLLOWED)] if who else []
    assert found(tmp_path, text) == expected


def test_an_end_after_the_step_of_another(tmp_path: Path) -> None:
    ways = {"one": CHOICE.format("smooth", "two", "done"), "two": "next: done"}
    text = workflow(ways).replace(step("two", "next: done"), step("two", "next: done", by="guest"))
    got = Text("done 在 guest 手里", "done leaves it with guest")
    assert found(tmp_path / "open", text) == [finding("ends-with-nobody", place(text, "done"), got, FOLLOWED)]
    assert found(tmp_path / "taken", text.replace(*end("with: chief"))) == []


def test_the_loaf_needs_flour_that_nobody_gave_and_gives_dough_that_nobody_needs(tmp_path: Path) -> None:
    files = {
        "policies__baking__vocabulary": WORDS,
        "policies__baking__loaf": LOAF,
        "policies__baking__decisions": DECISIONS,
    }
    assert [(one.code, one.place.line) for one in audited(tmp_path, "handovers", **files)] == [
        ("not-given", 13),
        ("given-to-nobody", 13),
    ]
