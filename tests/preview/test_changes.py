"""What changed in words: tables, heads, lists, documents that came, went or moved."""

from __future__ import annotations

from pathlib import Path

from checks.preview.changes import Change
from checks.text import Text, both
from tests.cli.bakery import BURNT, EXAMPLES, MONTH, NAPPING, bakery
from tests.department import LEDGER, ORGANIZATION, VOCABULARY
from tests.preview.comparing import changed, compared, in_table, part

SUMMARY = Text("摘要", "summary")


def test_the_same_twice_is_no_change(tmp_path: Path) -> None:
    found = changed(tmp_path)
    assert (found.changed, found.identical, found.changes, found.effects.judged) == (False, True, (), 9)


def test_a_row_is_told_as_it_was_and_as_it_is(tmp_path: Path) -> None:
    found = changed(tmp_path, BURNT.replace("step: 5", "step: 8"), NAPPING, MONTH)
    old = Text(
        "当月第2次起：罚款首次10元，以后每次再加5元；赔成本的50%",
        "from the 2nd time in the month on: a fine of 10 CNY at first, 5 CNY more each later time; you bear 50% of cost",
    )
    new = Text(old.zh.replace("加5元", "加8元"), old.en.replace("5 CNY more", "8 CNY more"))
    assert found.changes == (in_table("baking.burnt", part("rows/again", Text("行 again", "row again"), old, new)),)


def test_what_a_sentence_does_not_tell_is_told_beside_it(tmp_path: Path) -> None:
    found = changed(
        tmp_path, BURNT.replace("occurrence: 1, then", "occurrence: 1, sources: [KM/8/1], then"), NAPPING, MONTH
    )
    row = part("rows/first", Text("行 first", "row first"), both("—"), Text("依据：KM/8/1", "clauses: KM/8/1"))
    assert found.changes == (in_table("baking.burnt", row),)


def test_other_bounds_with_the_same_meaning_are_told_as_they_are_written(tmp_path: Path) -> None:
    found = changed(tmp_path, BURNT.replace("burnt: {over: 0}", "burnt: {from: 1}"), NAPPING, MONTH)
    where = part(
        "where",
        Text("只管", "only if"),
        Text("burnt：over：0；careless：is：true", "burnt: over: 0; careless: is: true"),
        Text("burnt：from：1；careless：is：true", "burnt: from: 1; careless: is: true"),
    )
    assert found.changes == (in_table("baking.burnt", where),)
    assert found.effects.flips == ()


def test_whom_it_binds_who_owns_it_and_since_when(tmp_path: Path) -> None:
    was = "owner: chief\napplies_to: {desks: [counter, oven], roles: [baker]}\nin_force: {from: 2026-01-01}"
    now = "owner: baker\napplies_to: {desks: [oven]}\nin_force: {from: 2026-01-01, until: 2026-06-30}"
    found = changed(tmp_path, BURNT, NAPPING, MONTH.replace(was, now))
    assert found.changes == (
        in_table(
            "baking.month",
            part("owner", Text("负责人", "owner"), Text("店长", "chief"), Text("面包师", "baker")),
            part(
                "applies_to",
                Text("约束谁", "binds"),
                Text("柜台、烤炉，面包师", "counter, oven, baker"),
                Text("烤炉", "oven"),
            ),
            part(
                "in_force",
                Text("有效", "in force"),
                Text("2026年1月1日起", "from 1 January 2026 on"),
                Text("2026年1月1日至2026年6月30日", "1 January 2026 to 30 June 2026"),
            ),
        ),
    )


def test_only_the_wording(tmp_path: Path) -> None:
    found = changed(tmp_path, BURNT, NAPPING.replace("{zh: 一条规则。, en: A rule.}", "{zh: 打盹。, en: Naps.}"), MONTH)
    told = part("summary", SUMMARY, Text("一条规则。", "A rule."), Text("打盹。", "Naps."))
    assert found.changes == (in_table("baking.napping", told),)
    assert (found.effects.judged, found.effects.flips, found.effects.lone) == (9, (), ())


def test_a_file_that_moves_is_no_change(tmp_path: Path) -> None:
    old, new = bakery(tmp_path / "old"), bakery(tmp_path / "new")
    (new / "policies/baking/tables.yaml").rename(new / "policies/baking/rules.yaml")
    found = compared(old, new)
    assert (found.changed, found.identical, found.changes) == (False, False, ())


def test_a_comment_is_no_change(tmp_path: Path) -> None:
    old, new = bakery(tmp_path / "old"), bakery(tmp_path / "new")
    path = new / "policies/baking/tables.yaml"
    path.write_text("# mended\n" + path.read_text("utf-8"), "utf-8")
    assert not compared(old, new).changed


def test_another_id_is_another_policy(tmp_path: Path) -> None:
    found = changed(tmp_path, BURNT, NAPPING.replace("baking.napping", "baking.dozing"), MONTH)
    assert [(change.what, change.id, len(change.parts)) for change in found.changes] == [
        ("added", "baking.dozing", 10),
        ("removed", "baking.napping", 10),
    ]


def test_words_of_the_vocabulary(tmp_path: Path) -> None:
    words = VOCABULARY.replace("{zh: 个, en: loaf}, many", "{zh: 只, en: loaf}, many").replace(
        "title: {zh: 一炉", "title: {zh: 一锅"
    )
    found = changed(tmp_path, policies__vocabulary=words)
    unit = part(
        "units/loaf",
        Text("单位 loaf", "unit loaf"),
        Text("one：个", "one: loaf"),
        Text("one：只", "one: loaf"),
    )
    event = part(
        "events/batch",
        Text("事件 batch", "events batch"),
        Text("标题：一炉", "title: batch"),
        Text("标题：一锅", "title: batch"),
    )
    assert found.changes == (Change("changed", "vocabulary", "vocabulary", both("vocabulary"), (unit, event)),)
    assert found.effects.flips == ()


def test_roles_and_clauses(tmp_path: Path) -> None:
    found = changed(
        tmp_path,
        policies__organization=ORGANIZATION.replace("{zh: 烤面包。, en: Bakes.}", "{zh: 揉面。, en: Kneads.}"),
        policies__sources__KM=LEDGER.replace("烤焦要罚。", "烤焦罚款。"),
    )
    role = part(
        "roles/baker",
        Text("岗位 baker", "role baker"),
        Text("摘要：烤面包。", "summary: Bakes."),
        Text("摘要：揉面。", "summary: Kneads."),
    )
    clause = part(
        "clauses/KM/8/1",
        Text("条款 KM/8/1", "clauses KM/8/1"),
        Text("说法：烤焦要罚。", "says: Burning is fined."),
        Text("说法：烤焦罚款。", "says: Burning is fined."),
    )
    assert found.changes == (
        Change("changed", "organization", "organization", Text("岗位", "roles"), (role,)),
        Change("changed", "ledger", "KM", Text("面包房规矩", "Bakery rules"), (clause,)),
    )


def test_rows_in_another_order(tmp_path: Path) -> None:
    first, again = (line for line in BURNT.splitlines(keepends=True) if line.startswith("- {id"))
    found = changed(tmp_path, BURNT.replace(first + again, again + first), NAPPING, MONTH)
    order = part(
        "rows/*",
        Text("行的顺序", "order: row"),
        Text("first、again", "first, again"),
        Text("again、first", "again, first"),
    )
    assert found.changes == (in_table("baking.burnt", order),)


def test_of_a_list_only_what_differs(tmp_path: Path) -> None:
    found = changed(tmp_path, policies__baking__examples=EXAMPLES.replace("batch: {burnt: 2,", "batch: {burnt: 3,"))
    told = part(
        "events",
        Text("事件", "events"),
        Text(
            "2026-02-02T06:00 一炉（burnt：2；careless：true；cost：3.33）",
            "2026-02-02T06:00 batch (burnt: 2; careless: true; cost: 3.33)",
        ),
        Text(
            "2026-02-02T06:00 一炉（burnt：3；careless：true；cost：3.33）",
            "2026-02-02T06:00 batch (burnt: 3; careless: true; cost: 3.33)",
        ),
    )
    assert found.changes == (Change("changed", "example", "baking.two-batches", Text("某事", "something"), (told,)),)


def test_the_settings_of_the_audit(tmp_path: Path) -> None:
    old, new = bakery(tmp_path / "old"), bakery(tmp_path / "new")
    (old / "pyproject.toml").write_text('[tool.handbook.severity]\ngap = "warning"\n', "utf-8")
    (new / "pyproject.toml").write_text('[tool.handbook.severity]\ngap = "error"\n', "utf-8")
    told = part("severity/gap", both("severity gap"), both("warning"), both("error"))
    title = Text("检查的设置", "Settings of the audit")
    assert compared(old, new).changes == (Change("changed", "configuration", "pyproject.toml", title, (told,)),)
