"""The comment for a pull request: short first, folded where long, and never too long."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checks.report.preview_markdown import preview_as_markdown
from checks.text import Lang
from tests.cli.bakery import BURNT, EXAMPLES, MONTH, NAP, NAPPING, case, example, expecting
from tests.preview.comparing import changed

ONE = """\
### Change preview: old → new

**1 document changed (rules: 1); of 9 cases judged by both, 1 differs (counter · baker).**

#### What changed

| what | part | old | new |
| --- | --- | --- | --- |
| changed decision table `baking.burnt` rule | row first | the 1st time in the month: a warning | the 1st time in the month: nothing follows |

#### What it changes for whom

| what | who | falls away | comes | totals |
| --- | --- | --- | --- | --- |
| example `baking.two-batches` something | counter · baker | 1 February 2026 06:00, batch: a warning (rule) |  |  |

<details>
<summary>中文</summary>

### 改动预览：旧版 → 新版

**改了1份文档（规则1）；两边都判断了9个案例，1个结果不同：柜台 · 面包师。**

#### 改了什么

| 什么 | 部分 | 旧 | 新 |
| --- | --- | --- | --- |
| 改动 规则表 `baking.burnt` 规则 | 行 first | 当月第1次：警告 | 当月第1次：没有后果 |

#### 对谁有变化

| 什么 | 谁 | 不再有 | 新有 | 合计 |
| --- | --- | --- | --- | --- |
| 案例 `baking.two-batches` 某事 | 柜台 · 面包师 | 2026年2月1日 06:00 一炉：警告（规则） |  |  |

</details>
"""
NAPS = "---\n".join(example(f"baking.nap-{n}", case(NAP), expecting()) for n in range(100, 160))


def test_both_languages_in_one_comment(tmp_path: Path) -> None:
    found = changed(tmp_path, BURNT.replace("warn: true", "none: true"), NAPPING, MONTH)
    assert preview_as_markdown(found, "en") == ONE


@pytest.mark.parametrize(
    ("lang", "first", "second"),
    [
        ("zh", "改动预览：旧版 → 新版\n\n**没有改动。**", "Change preview: old → new\n\n**No change.**"),
        ("en", "Change preview: old → new\n\n**No change.**", "改动预览：旧版 → 新版\n\n**没有改动。**"),
    ],
)
def test_nothing_changed(tmp_path: Path, lang: Lang, first: str, second: str) -> None:
    other = {"zh": "English", "en": "中文"}[lang]
    fold = f"\n<details>\n<summary>{other}</summary>\n\n### {second}\n\n</details>\n"
    assert preview_as_markdown(changed(tmp_path), lang) == f"### {first}\n{fold}"


def test_long_lists_are_folded(tmp_path: Path) -> None:
    pay = NAPPING.replace("days: 1", "days: 2")
    found = changed(tmp_path, BURNT, pay, MONTH, policies__baking__examples=EXAMPLES + "---\n" + NAPS)
    comment = preview_as_markdown(found, "en")
    english = comment[: comment.index("<summary>中文")]
    open_, folded = english.split("<summary>55 more</summary>")
    assert [text.count("| example `") + text.count("| question `") for text in (open_, folded)] == [10, 55]
    assert "cut here" not in comment


def test_words_are_words_and_no_markup(tmp_path: Path) -> None:
    odd = "{zh: '<b>|`*_', en: '@all [x](y)'}"
    found = changed(tmp_path, BURNT, NAPPING.replace("{zh: 一条规则。, en: A rule.}", odd), MONTH)
    comment = preview_as_markdown(found, "zh")
    assert r"| 一条规则。 | &lt;b&gt;&#124;\`\*\_ |" in comment
    assert r"| A rule. | &#64;all \[x\](y) |" in comment


def rows(comment: str) -> tuple[int, int]:
    """How many rows of changes and how many cases its first language tells."""
    said = comment[: comment.index("<summary>中文")]
    changes = re.findall(r"^\| (?:added|removed|changed) ", said, re.MULTILINE)
    cases = re.findall(r"^(?:\||-) (?:example|question) ", said, re.MULTILINE)
    return len(changes), len(cases)


@pytest.mark.parametrize("largest", [2500, 4000, 8000, 12000, 20000])
def test_a_comment_is_never_too_long_and_says_what_it_cut(tmp_path: Path, largest: int) -> None:
    pay = NAPPING.replace("days: 1", "days: 2").replace("baking.napping", "baking.napping-anew")
    found = changed(tmp_path, BURNT, pay, MONTH, policies__baking__examples=EXAMPLES + "---\n" + NAPS)
    comment, whole = preview_as_markdown(found, "en", largest), preview_as_markdown(found, "en")
    assert len(comment) <= largest and comment.count("<details>") == comment.count("</details>")
    (cut,) = re.findall(
        rf"A comment has at most {largest:,} characters: (\d+) changes and (\d+) cases are cut", comment
    )
    assert tuple(told + int(gone) for told, gone in zip(rows(comment), cut, strict=True)) == rows(whole)
    assert "cut here" not in whole
