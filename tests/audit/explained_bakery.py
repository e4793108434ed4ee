"""The bakery with what the page of a code shows: its bad example, or its good one."""

from __future__ import annotations

import re
from pathlib import Path

from typer.testing import CliRunner

from checks.cli.main import app
from tests.department import HANDBOOK, LEDGER, ORGANIZATION, VOCABULARY

AS_OF = "2026-06-01"
DEFAULTS = {
    "policies/handbook.yaml": HANDBOOK,
    "policies/organization.yaml": ORGANIZATION,
    "policies/vocabulary.yaml": VOCABULARY,
    "policies/sources/KM.yaml": LEDGER,
}
_PATH = re.compile(r"^# ((?:policies|docs)/\S+|pyproject\.toml)\n", re.MULTILINE)


def files(text: str) -> dict[str, str]:
    """The files of an example by path; each begins with its path in a comment, and one that says no more is gone."""
    before, *parts = _PATH.split(text)
    assert not before, f"text before the first path: {before!r}"
    return dict(zip(parts[::2], parts[1::2], strict=True))


def department(root: Path, text: str) -> Path:
    """The bakery below `root`, with the files of an example added or in place of its own."""
    for name, content in (DEFAULTS | files(text)).items():
        if content:
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, "utf-8")
    root.mkdir(exist_ok=True)
    return root


def said(root: Path, code: str) -> str:
    """What `handbook check --select CODE --lang en` prints in the department's folder."""
    words = ["check", "--select", code, "--lang", "en", "--as-of", AS_OF, "--root", str(root)]
    return CliRunner().invoke(app, words).stdout.replace(str(root), "/bakery")
