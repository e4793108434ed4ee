"""The real policies many times over: every copy has chapters, words, desks and decisions of its own."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from checks.reading.folder import read_policies

_OUTSIDE = "glossary"
"""What the ids of terms begin with, wherever they stand."""

_LOCAL = frozenset(
    {"id", "row", "answer", "chosen", "start", "next", "again", "steps", "step", "end", "subject", "fill", "bind"}
)
"""Where a name is one of its document alone, though a word of the vocabulary may be spelt alike."""


SEVERITY = "[tool.handbook.severity]\n" + "".join(
    f'{code} = "warning"\n' for code in ("statute-unused", "unlawful-idle", "uncited-decision", "idle-silence")
)
"""Without pages no statute is listed, no statute names the outcomes of a copy, and what stands outside the chapters is not
copied, nor are its citations.
"""


class _Dumper(yaml.CSafeDumper):
    """Writes plain documents; exact decimals as they were."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def multiply(root: Path, target: Path, times: int) -> Path:
    """Write `times` times the policies of `root` below `target`."""
    shutil.copytree(root / "policies", target / "policies")
    documents = read_policies(root).policies
    handbook = next(d for d in documents if d["kind"] == "handbook")
    folders = [chapter["id"] for chapter in handbook["chapters"]]
    desks = [desk["id"] for desk in handbook["desks"]]
    own = [d for d in documents if d.source.file.split("/")[1] in folders and d["kind"] != "term"]  # a term is one word
    for number in range(1, times):
        copy = Copy(_suffix(number), _names(own), frozenset(desks), frozenset(folders))
        for document in own:
            folder, file = document.source.file.split("/")[1:]
            path = target / "policies" / f"{folder}-{copy.suffix}" / file
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8") as out:
                out.write("---\n" if out.tell() else "")
                yaml.dump(
                    copy.of(document), out, Dumper=_Dumper, allow_unicode=True, sort_keys=False, default_flow_style=None
                )
    _extend(target, folders, desks, times)
    (target / "pyproject.toml").write_text(SEVERITY, "utf-8")
    return target


def _suffix(number: int) -> str:
    """Letters alone, for units have no digit: `copy-b`, `copy-ba`."""
    return "copy-" + "".join(chr(ord("a") + int(digit)) for digit in str(number))


def _names(documents: list[Any]) -> frozenset[str]:
    """The words that the chapters define, which are unique over the whole handbook."""
    return frozenset(
        name
        for document in documents
        if document["kind"] == "vocabulary"
        for words in document.values()
        if isinstance(words, dict)
        for name in words
    )


@dataclass(frozen=True)
class Copy:
    """One copy: every name of the chapters' own has a suffix, and every desk where desks are named."""

    suffix: str
    names: frozenset[str]
    desks: frozenset[str]
    folders: frozenset[str]

    def of(self, value: Any, key: str = "") -> Any:
        """The value as the copy writes it; `key` is where it stands."""
        if isinstance(value, dict):
            if set(value) == {"zh", "en"}:
                return {lang: list(said) if isinstance(said, list) else said for lang, said in value.items()}
            return {self.word(name, key): self.of(inner, name) for name, inner in value.items()}
        if isinstance(value, list):
            return [self.of(item, key) for item in value]
        if isinstance(value, str):
            return value if key == "type" else self.word(value, key)
        return value if isinstance(value, (bool, int)) or value is None else float(value)

    def word(self, text: str, key: str) -> str:
        """A name as the copy writes it."""
        if key in ("learn", "practise") and text in self.folders:
            return f"{text}-{self.suffix}"
        if key not in _LOCAL and text in (self.desks if key in ("desk", "desks") else self.names):
            return f"{text}-{self.suffix}"
        if text.startswith("D/"):
            return _decision(text, f"-{self.suffix}")
        policy, mark, figure = text.partition("#")
        if mark:
            parts = (f"{part}-{self.suffix}" if part in self.names else part for part in figure.split("."))
            return f"{self.word(policy, key)}#{'.'.join(parts)}"
        head, dot, rest = text.partition(".")
        if dot and head in (*self.folders, _OUTSIDE) and " " not in text:
            return f"{head}.{rest}-{self.suffix}" if head == _OUTSIDE else f"{head}-{self.suffix}.{rest}"
        if dot and rest in self.names:
            return (
                f"{head}-{self.suffix}.{rest}-{self.suffix}" if head in self.names else f"{head}.{rest}-{self.suffix}"
            )
        return text


def _extend(target: Path, folders: list[str], desks: list[str], times: int) -> None:
    """Name the copied chapters and desks in handbook.yaml, and the copied ends of an employment."""
    words = target / "policies/vocabulary.yaml"
    ends = re.compile(r"(until: \[)([a-z, -]+)\]")
    suffixes = ["", *(f"-{_suffix(copy)}" for copy in range(1, times))]
    words.write_text(
        ends.sub(
            lambda found: found[1] + ", ".join(f"{e}{s}" for e in found[2].split(", ") for s in suffixes) + "]",
            words.read_text("utf-8"),
        ),
        "utf-8",
    )
    _extend_organization(target / "policies/organization.yaml", suffixes)
    path = target / "policies/handbook.yaml"
    text = path.read_text("utf-8")
    said = "title: {zh: 副本, en: copy}, summary: {zh: 副本。, en: A copy.}"
    chapters = "".join(f"- {{id: {f}-{_suffix(copy)}, {said}}}\n" for copy in range(1, times) for f in folders)
    added = "".join(
        f"- {{id: {d}-{_suffix(copy)}, {said}, documents: [TD]}}\n" for copy in range(1, times) for d in desks
    )
    text = text.replace("chapters:\n", f"{added}chapters:\n", 1)
    path.write_text(text.replace("principles:\n", f"{chapters}principles:\n", 1), "utf-8")


def _extend_organization(path: Path, suffixes: list[str]) -> None:
    """The roles belong to the copied desks as well, and what is settled for a desk is settled for its copies."""
    text = re.sub(
        r"desks: \[([a-z, -]+)\]",
        lambda found: f"desks: [{', '.join(f'{desk}{s}' for s in suffixes for desk in found[1].split(', '))}]",
        path.read_text("utf-8"),
    )
    settled = re.compile(r"^  - \{desk: ([a-z-]+), ((?:role: [a-z-]+, )?)decision: (D/[^}]+)\}\n", re.MULTILINE)
    path.write_text(
        settled.sub(
            lambda found: "".join(
                f"  - {{desk: {found[1]}{s}, {found[2]}decision: {_decision(found[3], s)}}}\n" for s in suffixes
            ),
            text,
        ),
        "utf-8",
    )


def _decision(name: str, suffix: str) -> str:
    """The decision of a copy; without a suffix, the one of the original."""
    if not suffix:
        return name
    return f"{name}{suffix}" if name.count("/") == 3 else f"{name}/{suffix.removeprefix('-')}"
