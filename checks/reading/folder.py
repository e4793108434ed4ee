"""Find and read every file of the policies; nothing is skipped in silence."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from checks.finding import Finding, Place
from checks.memory import Memory
from checks.reading.compose import compose
from checks.reading.nodes import Map
from checks.reading.source import read_source
from checks.text import Text, both

SUFFIX = ".yaml"


@dataclass(slots=True)
class Documents:
    """The documents read, in order of file name, with the faults met on the way."""

    policies: list[Map] = field(default_factory=list)
    ledgers: list[Map] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    whole: bool = True
    """False when a policy file could not be read whole: what it would have said is not known."""
    ledgers_whole: bool = True
    """The same of the ledgers."""


def read_policies(root: Path, memory: Memory | None = None) -> Documents:
    """Read `policies/` below the project's root; documents under policies/sources are clause ledgers."""
    memory = memory or Memory(lasting=False)
    documents = Documents()
    folder = root / "policies"
    if not folder.is_dir():
        documents.findings.append(
            Finding(
                "no-policies",
                Place("policies"),
                Text(f"{root} 里没有 policies 文件夹", f"{root} has no folder policies"),
                Text("项目的根目录（--root）", "the project's root (--root)"),
            )
        )
        documents.whole = False
        return documents
    for path in _files(documents, folder, root):
        _read(documents, path, _named(path, root), memory)
    return documents


def _read(documents: Documents, path: Path, file: str, memory: Memory) -> None:
    ledger = file.startswith("policies/sources/")
    source = read_source(path, file)
    if isinstance(source, Finding):
        documents.findings.append(source)
        _incomplete(documents, ledger)
        return
    composed = memory.recall("composed", (file, source.text), partial(compose, source))
    documents.findings.extend(composed.findings)
    if composed.findings:
        _incomplete(documents, ledger)
    (documents.ledgers if ledger else documents.policies).extend(composed.documents)


def _incomplete(documents: Documents, ledger: bool) -> None:
    if ledger:
        documents.ledgers_whole = False
    else:
        documents.whole = False


def _files(documents: Documents, folder: Path, root: Path) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        documents.whole = documents.ledgers_whole = False
        documents.findings.append(
            Finding(
                "unreadable-file",
                Place(_named(Path(error.filename), root)),
                both(error.strerror or str(error)),
                Text("可以读取的文件夹", "a folder that can be read"),
            )
        )

    for here, folders, names in os.walk(folder, onerror=unreadable):
        folders.sort()
        for name in folders:
            if (Path(here) / name).is_symlink():
                got = Text("指向文件夹的链接，不会跟进去", "a link to a folder, which is not followed")
                documents.findings.append(_stray(_named(Path(here) / name, root), got))
        for name in sorted(names):
            path = Path(here) / name
            if name.endswith(SUFFIX):
                yield path
            elif not name.startswith("."):
                file = _named(path, root)
                shown = file.rpartition("/")[2]
                got = Text(f"{shown} 不是 {SUFFIX} 文件", f"{shown} is not a {SUFFIX} file")
                documents.findings.append(_stray(file, got))


def _named(path: Path, root: Path) -> str:
    """The path below the root; bytes of a name that are no UTF-8 are written \\xNN."""
    return os.fsencode(path.relative_to(root).as_posix()).decode("utf-8", "backslashreplace")


def _stray(file: str, got: Text) -> Finding:
    return Finding(
        "stray-file",
        Place(file),
        got,
        Text(f"只放 {SUFFIX} 文件和普通文件夹", f"only {SUFFIX} files and plain folders"),
    )
