"""Reporting lines that form no tree."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.finding import Finding
from checks.text import Text
from tests.audit.auditing import audited, finding

FILE = "policies/organization.yaml"
VALID = Text("每个岗组一个顶层岗位，汇报不成圈", "one role at the top of each desk, no circle")


def roles(*lines: tuple[str, str | None, str]) -> str:
    """An organization of roles, each with the role it reports to and its desks, eight lines a role or seven."""
    written = ["kind: organization", "id: organization", "title: {zh: 岗位, en: roles}", "roles:"]
    for name, boss, desks in lines:
        written.append(
            f"- {{id: {name}, title: {{zh: 某, en: some}}, summary: {{zh: 某。, en: Some.}}, "
            f"{f'reports_to: {boss}, ' if boss else ''}desks: [{desks}], sources: [KM/8/1]}}"
        )
    return "\n".join(written) + "\n"


def no_tree(zh: str, en: str, *lines: int) -> Finding:
    places = [f"{FILE}:{line}:3" for line in lines]
    return finding("no-tree", places[0], Text(zh, en), VALID, *places[1:])


def test_one_role_at_the_top_of_each_desk_has_no_finding(tmp_path: Path) -> None:
    tree = roles(
        ("chief", None, "counter, oven"),
        ("seller", "chief", "counter"),
        ("baker", "chief", "oven"),
        ("helper", "baker", "oven"),
    )
    assert audited(tmp_path, "organization", policies__organization=tree) == []


def test_a_top_of_a_desk_may_report_to_a_role_of_another_desk(tmp_path: Path) -> None:
    tree = roles(("chief", None, "counter"), ("baker", "chief", "oven"))
    assert audited(tmp_path, "organization", policies__organization=tree) == []


CIRCLES: dict[str, tuple[tuple[tuple[str, str | None, str], ...], str, tuple[int, ...]]] = {
    "of oneself": ((("chief", "chief", "counter"),), "chief → chief", (5,)),
    "of two": (
        (("chief", "baker", "counter"), ("baker", "chief", "counter")), "chief → baker → chief", (5, 6),
    ),
    "of three, told once": (
        (("a", "b", "counter"), ("b", "c", "counter"), ("c", "a", "counter")), "a → b → c → a", (5, 6, 7),
    ),
    "told at its members, not at those who lead into it": (
        (("helper", "a", "counter"), ("a", "b", "counter"), ("b", "a", "counter")), "a → b → a", (6, 7),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "shown", "places"), CIRCLES.values(), ids=CIRCLES)
def test_a_circle(
    tmp_path: Path, lines: tuple[tuple[str, str | None, str], ...], shown: str, places: tuple[int, ...]
) -> None:
    assert audited(tmp_path, "organization", policies__organization=roles(*lines)) == [
        no_tree(f"汇报成圈：{shown}", f"reporting in a circle: {shown}", *places)
    ]


def test_two_circles_are_both_told(tmp_path: Path) -> None:
    two = roles(("a", "a", "counter"), ("b", "b", "oven"))
    assert audited(tmp_path, "organization", policies__organization=two) == [
        no_tree("汇报成圈：a → a", "reporting in a circle: a → a", 5),
        no_tree("汇报成圈：b → b", "reporting in a circle: b → b", 6),
    ]


def test_several_tops_of_one_desk(tmp_path: Path) -> None:
    """The third reports to someone, but to no one of the oven."""
    tops = roles(
        ("chief", None, "counter, oven"),
        ("rival", None, "oven"),
        ("seller", "chief", "counter"),
        ("odd", "seller", "oven"),
    )
    assert audited(tmp_path, "organization", policies__organization=tops) == [
        no_tree("oven 有3个顶层岗位：chief, rival, odd", "3 roles at the top of oven: chief, rival, odd", 6, 8, 5)
    ]


def test_a_boss_who_does_not_exist_is_no_boss(tmp_path: Path) -> None:
    """That the name leads nowhere is reported by the check of references; here the role is a second top."""
    tops = roles(("chief", None, "counter"), ("baker", "cheif", "counter"))
    assert audited(tmp_path, "organization", policies__organization=tops) == [
        no_tree("counter 有2个顶层岗位：chief, baker", "2 roles at the top of counter: chief, baker", 6, 5)
    ]
