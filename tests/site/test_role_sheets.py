"""A role sheet on a page: duties, permissions and requirements, and the day of the role."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.text import Lang
from tests.audit.named import FILES as NAMED
from tests.department import HEAD
from tests.kinds import FILES as KINDS
from tests.kinds import only
from tests.site.rendered import bakery, card, words

SHEET = f"""\
kind: role
id: baking.sheet
{HEAD}role: baker
duties:
- {{id: bake, do: {{zh: 烤面包。, en: Bake bread.}}, function: baking, accountable: true, sources: [KM/8/1]}}
permissions:
- {{id: taste, may: {{zh: 可以尝。, en: May taste.}}, sources: [KM/8/1], decisions: [D/KM/8/1]}}
requirements:
- {{id: early, do: {{zh: 能早起。, en: Rise early.}}, sources: [KM/8/1]}}
day: baking.day
"""
DAY = KINDS["policies__baking__day"].replace("  role: baker\n", "  role: chief\n")
PAGE = '{{ rule("baking.sheet") }}\n{{ rule("baking.day") }}\n{{ rule("baking.card") }}\n'


def parts(text: str = SHEET, day: str = KINDS["policies__baking__day"]) -> dict[str, str]:
    return {
        **only(day=day, sheet=text),
        "policies__handbook": NAMED["handbook"],
        "policies__organization": NAMED["organization"],
        "policies__baking__decisions": NAMED["baking__decisions"],
    }


GROUPS: dict[Lang, dict[str, list[str]]] = {
    "zh": {"职责": ["烤面包。 负总责"], "权限": ["可以尝。"], "要求": ["能早起。"]},
    "en": {"Duties": ["Bake bread. answers for it"], "May decide": ["May taste."], "Requirements": ["Rise early."]},
}
HOURS: dict[Lang, list[tuple[str, ...]]] = {
    "zh": [
        ("04:00–06:00", "揉面"), ("06:00–12:00", "赶集（周六、周日）"), ("12:00–14:00", "生炉（冬）"), ("20:00–21:00", "扫地"),
    ],
    "en": [
        ("04:00–06:00", "Kneading"), ("06:00–12:00", "Market (Saturday, Sunday)"), ("12:00–14:00", "Stove (winter)"),
        ("20:00–21:00", "Sweeping"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_duties_permissions_requirements_and_the_day(tmp_path: Path, lang: Lang) -> None:
    sheet = card(bakery(tmp_path, pages={"baking.md": PAGE}, **parts()), lang, "baking.sheet")
    titles = words(sheet.xpath("./h4"))
    lists = [words(ul.xpath("./li/span[@class='hb-say']")) for ul in sheet.xpath("./ul[@class='hb-points']")]
    assert dict(zip(titles, lists, strict=False)) == GROUPS[lang]
    assert [tuple(words(row.xpath("./td"))) for row in sheet.xpath("./table/tbody/tr")] == HOURS[lang]
    assert sheet.xpath("./p/a/@href") == ["#baking-day"]


def test_what_another_role_does_is_not_on_the_day(tmp_path: Path) -> None:
    sheet = card(bakery(tmp_path, pages={"baking.md": PAGE}, **parts(day=DAY)), "en", "baking.sheet")
    assert [tuple(words(row.xpath("./td"))) for row in sheet.xpath("./table/tbody/tr")] == HOURS["en"][1:]


def test_a_sheet_of_duties_alone(tmp_path: Path) -> None:
    text = SHEET[: SHEET.index("permissions:")]
    sheet = card(bakery(tmp_path, pages={"baking.md": PAGE}, **parts(text)), "en", "baking.sheet")
    assert words(sheet.xpath("./h4")) == ["Duties"]
    assert sheet.xpath("./table") == []
