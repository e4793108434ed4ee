"""`handbook check --explain CODE`: the page of a code on the console."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.audit.explaining import explained
from checks.audit.groups import CODES
from tests.cli.bakery import handbook

EMPTY = """\
empty-file  reading

What it finds
  A file without a document.

Avoid
  # policies/baking/crust.yaml
  # to be written

What the check says
  policies/baking/crust.yaml
    policies/baking/crust.yaml:1:1  empty-file  the file holds nothing
        # to be written
        valid: a document that starts with kind:
        page site/en/trainers/checks/reading.html#empty-file

  1 error, 0 warnings.

Prefer
  # policies/baking/crust.yaml
  kind: term
  id: baking.crust
  term: {zh: 皮, en: crust}
  means: {zh: 硬的。, en: Hard.}

Why
  An empty file is mostly one that was never finished, or saved in the wrong place.

How to mend it
  Write what belongs there, or remove the file.

Related
  not-a-document
"""


def test_a_page_is_printed_whole(tmp_path: Path) -> None:
    result = handbook("check", "--explain", "empty-file", "--lang", "en", root=tmp_path)
    assert (result.exit_code, result.stdout, result.stderr) == (0, EMPTY, "")


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_explained_in_chinese(tmp_path: Path, code: str) -> None:
    page = explained(code)
    result = handbook("check", "--explain", code, root=tmp_path)
    assert result.exit_code == 0
    assert [said for said in (page.finds.zh, page.why.zh, page.mend.zh) if f"\n  {said}\n" not in result.stdout] == []


UNKNOWN = {
    "nearly right": ("gaps", "en", "no code is called 'gaps'. Did you mean gap?\n"),
    "in Chinese": ("overlaps", "zh", "没有代码叫 'overlaps'。是不是 overlap？\n"),
}


@pytest.mark.parametrize(("code", "lang", "said"), UNKNOWN.values(), ids=UNKNOWN)
def test_an_unknown_code_could_not_run(tmp_path: Path, code: str, lang: str, said: str) -> None:
    result = handbook("check", "--explain", code, "--lang", lang, root=tmp_path)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", said)


def test_nothing_like_it_could_not_run_either(tmp_path: Path) -> None:
    result = handbook("check", "--explain", "zzz", "--lang", "en", root=tmp_path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("no code is called 'zzz'. The checks are: audit, reading, ")
