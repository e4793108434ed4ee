"""`[tool.handbook]` of a project's pyproject.toml, with the places of its keys."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checks.finding import Finding, Place
from checks.text import Text, both

FILE = "pyproject.toml"
TABLE = "tool.handbook"

_HEADER = re.compile(r"^[ \t]*\[", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project sets, and the text it stands in."""

    text: str = ""
    values: dict[str, Any] = field(default_factory=dict)

    def key(self, key: str, header: str = f"[{TABLE}]", nth: int = 1) -> Place:
        """The line that starts with a key, below the n-th such header; the header's, or the file's, when there is none."""
        headers = [found.end() for found in re.finditer(rf"^[ \t]*{re.escape(header)}", self.text, re.MULTILINE)]
        start = headers[nth - 1] if nth <= len(headers) else 0
        after = _HEADER.search(self.text, start) if start else None
        within = re.compile(rf"^[ \t\"']*({re.escape(key)})\b", re.MULTILINE)
        found = within.search(self.text, start, after.start() if after else len(self.text))
        if found is not None:
            return self._at(found.start(1))
        return self._at(self.text.index("[", self.text.rfind("\n", 0, start) + 1)) if start else Place(FILE)

    def named(self, part: str) -> Place:
        """The first line that starts with a key, or the header that ends with it."""
        found = re.search(
            rf"^[ \t\"']*({re.escape(part)})\b|^[ \t]*(\[+[\w.]*{re.escape(part)}\])", self.text, re.MULTILINE
        )
        return self._at(found.start(1) if found[1] else found.start(2)) if found else Place(FILE)

    def _at(self, index: int) -> Place:
        return Place(FILE, self.text.count("\n", 0, index) + 1, index - self.text.rfind("\n", 0, index))


def settings(root: Path) -> tuple[Settings, list[Finding]]:
    """What the project's pyproject.toml sets; nothing when there is none or, with a finding, when it cannot be read."""
    path = root / FILE
    if not path.is_file():
        return Settings(), []
    try:
        text = path.read_text("utf-8")
        values: Any = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        return Settings(), [bad(_place_in(str(error)), both(str(error)), Text("有效的 TOML", "valid TOML"))]
    path_of = TABLE.split(".")
    for depth, key in enumerate(path_of, start=1):
        values = values.get(key, {})
        if not isinstance(values, dict):
            got = both(f"{'.'.join(path_of[:depth])} = {values!r}")
            return Settings(), [bad(Settings(text).named(key), got, both(f"[{TABLE}]"))]
    return Settings(text, values), []


def bad(place: Place, got: Text, valid: Text) -> Finding:
    """An entry that would do nothing, or cannot be understood."""
    return Finding("bad-configuration", place, got, valid)


def _place_in(message: str) -> Place:
    """The spot that a message of tomllib names."""
    spot = re.search(r"line (\d+), column (\d+)", message)
    return Place(FILE, int(spot[1]), int(spot[2])) if spot else Place(FILE)
