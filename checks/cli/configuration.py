"""What `[tool.handbook]` in pyproject.toml says, and the findings where it cannot be read."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checks.finding import Finding, Place
from checks.text import Text, both

FILE = "pyproject.toml"
HERE = ("tool", "handbook")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the configuration as it was read, with the text in which its keys are found again."""

    value: Any
    text: str = ""
    header: str = ""
    findings: list[Finding] = field(default_factory=list)

    def bad(self, key: str, got: Text, valid: Text) -> Finding:
        """A finding at the line that starts with the key, in quotes or not: below the header where there is one."""
        start = max(self.text.find(self.header), 0)
        found = re.compile(rf"^[ \"']*({re.escape(key)})\b", re.MULTILINE).search(self.text, start)
        if found is None:
            return bad(Place(FILE), got, valid)
        at = found.start(1)
        place = Place(FILE, self.text.count("\n", 0, at) + 1, at - self.text.rfind("\n", 0, at))
        return bad(place, got, valid)


def bad(place: Place, got: Text, valid: Text) -> Finding:
    """Something in the configuration that would do nothing or cannot be read."""
    return Finding("bad-configuration", place, got, valid)


def section(root: Path, name: str, kind: type, form: str) -> Section:
    """`[tool.handbook.name]`, which must be of this type (written in this form); empty where it is not there."""
    path = root / FILE
    if not path.is_file():
        return Section(kind())
    try:
        text = path.read_text("utf-8")
        table: Any = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        return Section(
            kind(), findings=[bad(_place_in(str(error)), both(str(error)), Text("有效的 TOML", "valid TOML"))]
        )
    here = Section(kind(), text, form)
    keys = (*HERE, name)
    for depth, key in enumerate(keys, start=1):
        wanted = kind if depth == len(keys) else dict
        table = table.get(key, wanted())
        if not isinstance(table, wanted):
            got = both(f"{'.'.join(keys[:depth])} = {table!r}")
            return Section(kind(), text, form, [here.bad(key, got, both(form))])
    return Section(table, text, form)


def _place_in(message: str) -> Place:
    """The spot that a message of tomllib names."""
    spot = re.search(r"line (\d+), column (\d+)", message)
    return Place(FILE, int(spot[1]), int(spot[2])) if spot else Place(FILE)
