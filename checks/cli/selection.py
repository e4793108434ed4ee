"""`--select`, `--ignore`: which codes are told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checks.audit.groups import CODES, GROUPS
from checks.shape.suggest import closest
from checks.text import Text

_CODES_OF = {group.name: frozenset(group.codes) for group in GROUPS} | {code: frozenset({code}) for code in CODES}


class UnknownName(Exception):
    """A word that is neither a check nor a code; `said` tells which, and what was perhaps meant."""

    def __init__(self, said: Text) -> None:
        super().__init__(said.en)
        self.said = said


def chosen(select: Sequence[str], ignore: Sequence[str]) -> frozenset[str]:
    """The codes selected (all, where nothing is named) less those ignored; names may be joined by commas."""
    wanted = _codes(select) if select else frozenset(CODES)
    return wanted - _codes(ignore)


def known_code(code: str) -> str:
    """The code, which must be one; raises UnknownName."""
    if code not in CODES:
        raise _unknown(code, CODES, Text("代码", "code"))
    return code


def _codes(given: Iterable[str]) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for name in (part.strip() for word in given for part in word.split(",")):
        if name not in _CODES_OF:
            raise _unknown(name, _CODES_OF, Text("检查或代码", "check or code"))
        found |= _CODES_OF[name]
    return found


def _unknown(name: str, known: Iterable[str], what: Text) -> UnknownName:
    near = closest(name, known)
    zh, en = f"没有{what.zh}叫 {name!r}", f"no {what.en} is called {name!r}"
    if near:
        return UnknownName(Text(f"{zh}。是不是 {near}？", f"{en}. Did you mean {near}?"))
    checks = ", ".join(group.name for group in GROUPS)
    return UnknownName(Text(f"{zh}。检查有：{checks}。", f"{en}. The checks are: {checks}."))
