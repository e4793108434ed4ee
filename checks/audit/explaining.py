"""What every code means: the folder `explained/<code>/` beside this module, which tests execute."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from checks.text import Text

FOLDER = Path(__file__).parent / "explained"

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Explained:
    """The page of one code.

    `bad` and `good` are what to add to a department (each file begins with its path in a comment); `found` is what
    `handbook check --select CODE` prints for `bad`. All three are empty where no policies can bring the finding about.
    """

    code: str
    finds: Text
    why: Text
    mend: Text
    see: tuple[str, ...] = ()
    bad: str = ""
    good: str = ""
    found: str = ""


@cache
def explained(code: str) -> Explained:
    """The page of a code; raises FileNotFoundError for a code without one."""
    folder = FOLDER / code
    page = yaml.load((folder / "page.yaml").read_text("utf-8"), _Loader)
    finds, why, mend = (Text(page[key]["zh"], page[key]["en"]) for key in ("finds", "why", "mend"))
    shown = {name: _text(folder / file) for name, file in _SHOWN.items()}
    return Explained(code, finds, why, mend, tuple(page.get("see", ())), **shown)


_SHOWN = {"bad": "bad.yaml", "good": "good.yaml", "found": "found.txt"}


def _text(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""
