"""`handbook diff` where it cannot run, or only in part: it says why, in the language asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.bakery import BURNT, MONTH, NAPPING, QUIZ, bakery, handbook
from tests.preview.comparing import committed

BROKEN = BURNT.replace("occurrence: 1", "occurrence: never")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "zh",
            "main2\n  main2:1:1  unknown-revision  main2 不是版本，也不是带 policies 的文件夹\n"
            "      应为：是不是 main？可用：HEAD, main, first；或提交的编号，或文件夹\n\n1个错误，0个提醒。\n",
        ),
        (
            "en",
            "main2\n  main2:1:1  unknown-revision  main2 is neither a revision nor a folder with policies\n"
            "      valid: did you mean main? valid: HEAD, main, first; or the id of a commit, or a folder\n\n"
            "1 error, 0 warnings.\n",
        ),
    ],
)
def test_an_unknown_revision(tmp_path: Path, lang: str, said: str) -> None:
    committed(bakery(tmp_path), "first")
    result = handbook("diff", "main2", "--lang", lang, root=tmp_path)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", said)


@pytest.mark.parametrize("format", ["text", "json", "markdown"])
def test_not_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format: str) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    root = bakery(tmp_path / "shop")
    result = handbook("diff", "main", "--format", format, "--lang", "en", root=root)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"main:1:1  not-a-repository  {root} is not in a git repository" in result.stderr


def test_a_working_tree_without_policies(tmp_path: Path) -> None:
    old = bakery(tmp_path / "old")
    result = handbook("diff", str(old), "--lang", "en", root=tmp_path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "policies:1:1  no-policies  no rule of working tree can be read" in result.stderr


def test_a_side_that_cannot_be_read_in_full_is_compared_as_far_as_it_goes(tmp_path: Path) -> None:
    old = bakery(tmp_path / "old")
    new = bakery(tmp_path / "new", BROKEN, NAPPING, MONTH.replace("reward: 20", "reward: 25"))
    result = handbook("diff", str(old), str(new), "--lang", "en", root=tmp_path)
    place = "policies/baking/tables.yaml:14:27"
    assert result.exit_code == 1
    assert (
        result.stdout
        == f"""\
{old} → {new}

Not read in full
  new: {place}  wrong-type  occurrence: the text never
Not compared
  decision table baking.burnt rule (old): the other side was not read in full and may have it

What changed
  changed  decision table  baking.month  rule
    row calm
      - naps in the month: at most 1 time, and loaves burnt in the month: at most 5 loaves: a reward of 20 CNY
      + naps in the month: at most 1 time, and loaves burnt in the month: at most 5 loaves: a reward of 25 CNY

1 document changed (rules: 1); cases not compared: the rules of one side could not be read in full; 1 fault in reading; the rest is compared.
"""
    )


def test_questions_that_only_one_side_can_judge(tmp_path: Path) -> None:
    quiz = {"policies__baking__quiz": QUIZ.split("---\n")[0]}
    old = bakery(tmp_path / "old", **quiz)
    new = bakery(tmp_path / "new", BURNT, MONTH, **quiz)
    result = handbook("diff", str(old), str(new), "--format", "json", root=tmp_path)
    assert json.loads(result.stdout)["only_one_side"] == [
        {
            "id": "baking.question-1",
            "sort": "question",
            "whence": "both",
            "title": {"zh": "打盹会怎样？", "en": "What does a nap bring?"},
            "desk": "counter",
            "role": "baker",
            "judged_by": "old",
            "why": {"zh": "没有规则叫 baking.napping", "en": "no rule is called baking.napping"},
        }
    ]
    text = handbook("diff", str(old), str(new), root=tmp_path).stdout
    assert (
        "  测验题  baking.question-1  打盹会怎样？  柜台 · 面包师\n      只有旧的能判断：没有规则叫 baking.napping\n"
        in text
    )


def test_two_runs_say_the_same(tmp_path: Path) -> None:
    old, new = bakery(tmp_path / "old"), bakery(tmp_path / "new", BROKEN, MONTH)
    for format in ("text", "json", "markdown"):
        words = ("diff", str(old), str(new), "--format", format)
        assert handbook(*words, root=tmp_path).stdout == handbook(*words, root=tmp_path).stdout


def test_a_temporary_folder_without_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    committed(bakery(tmp_path), "first")
    monkeypatch.setattr("checks.preview.revisions.tempfile.mkdtemp", full)
    result = handbook("diff", "first", "--lang", "en", root=tmp_path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "unreadable-revision  No space left on device\n" in result.stderr
    assert "valid: a temporary folder with room that can be written (TMPDIR)\n" in result.stderr
