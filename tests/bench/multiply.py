"""The real policies many times over: every copy has chapters, words and decisions of its own."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml

from checks.reading.folder import read_policies


class _Dumper(yaml.CSafeDumper):
    """Writes plain documents; exact decimals as they were."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def multiply(root: Path, target: Path, times: int) -> Path:
    """Write `times` times the policies of `root` below `target`."""
    shutil.copytree(root / "policies", target / "policies")
    documents = read_policies(root).policies
    chapters = next(d for d in documents if d["kind"] == "handbook")["chapters"]
    folders = [chapter["id"] for chapter in chapters]
    own = [d for d in documents if d.source.file.split("/")[1] in folders]
    desk = next(d for d in documents if d["kind"] == "handbook")["default_desk"]
    names = _names(own) | {desk}
    for copy in range(1, times):
        for document in own:
            renamed = _renamed(document, names, folders, f"c{copy}")
            folder, file = document.source.file.split("/")[1:]
            path = target / "policies" / f"{folder}-c{copy}" / file
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8") as out:
                out.write("---\n" if out.tell() else "")
                yaml.dump(renamed, out, Dumper=_Dumper, allow_unicode=True, sort_keys=False, default_flow_style=None)
    _extend(target, folders, desk, times)
    return target


def _names(documents: list[Any]) -> set[str]:
    """Facts, events and measures, which are unique over the whole handbook."""
    return {
        name
        for document in documents
        if document["kind"] == "vocabulary"
        for part in ("facts", "events", "measures")
        for name in document.get(part, {})
    }


def _renamed(value: Any, names: set[str], folders: list[str], suffix: str) -> Any:
    def word(text: str) -> str:
        if text in names:
            return f"{text}-{suffix}"
        if text.startswith("D/"):
            return f"{text}-{suffix}" if text.count("/") == 3 else f"{text}/{suffix}"
        head, dot, rest = text.partition(".")
        if dot and head in folders and " " not in text:
            return f"{head}-{suffix}.{rest}"
        if dot and head in names and rest in names:
            return f"{head}-{suffix}.{rest}-{suffix}"
        return text

    if isinstance(value, dict):
        kept = set(value) == {"zh", "en"}
        return {
            key if kept else word(key): inner if kept or key == "type" else _renamed(inner, names, folders, suffix)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [_renamed(item, names, folders, suffix) for item in value]
    if isinstance(value, str):
        return word(value)
    return value if isinstance(value, (bool, int)) or value is None else float(value)


def _extend(target: Path, folders: list[str], desk: str, times: int) -> None:
    """Name the copied chapters and desks in handbook.yaml."""
    path = target / "policies/handbook.yaml"
    text = path.read_text("utf-8")
    extra = "".join(
        f"- {{id: {folder}-c{copy}, title: {{zh: 副本, en: copy}}, summary: {{zh: 副本。, en: A copy.}}}}\n"
        for copy in range(1, times)
        for folder in folders
    )
    desks = "".join(
        f"- {{id: {desk}-c{copy}, title: {{zh: 副本, en: copy}}, summary: {{zh: 副本。, en: A copy.}}, documents: [TD]}}\n"
        for copy in range(1, times)
    )
    text = text.replace("chapters:\n", f"{desks}chapters:\n", 1)
    path.write_text(text.replace("principles:\n", f"{extra}principles:\n", 1), "utf-8")
