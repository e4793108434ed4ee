"""Find and read every file of the policies; nothing is skipped in silence."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from checks.finding import Finding, Place
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


def read_policies(root: Path) -> Documents:
    """Read `policies/` below the project's root; documents under policies/sources are clause ledgers."""
    documents = Documents()
    folder = root / "policies"
    if not folder.is_dir():
        documents.findings.append(
            Finding(
                "no-policies",
                Place("policies"),
                Text(f"{root} 里没有 policies 文件夹", f"{root} has no folder policies"),
                Text("项目的根目录(--root)", "the project's root (--root)"),
            )
        )
        return documents
    for path in _files(folder, documents.findings, root):
        file = path.relative_to(root).as_posix()
        source = read_source(path, file)
        if isinstance(source, Finding):
            documents.findings.append(source)
            continue
        composed = compose(source)
        documents.findings.extend(composed.findings)
        ledger = file.startswith("policies/sources/")
        (documents.ledgers if ledger else documents.policies).extend(composed.documents)
    return documents


def _files(folder: Path, findings: list[Finding], root: Path) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        findings.append(
            Finding(
                "unreadable-file",
                Place(Path(error.filename).relative_to(root).as_posix()),
                both(error.strerror or str(error)),
                Text("可以读取的文件夹", "a folder that can be read"),
            )
        )

    for here, folders, names in os.walk(folder, onerror=unreadable):
        folders.sort()
        for name in folders:
            if (Path(here) / name).is_symlink():
                _refuse(Path(here) / name, findings, root, Text("指向文件夹的链接,不会跟进去", "a link to a folder, which is not followed"))
        for name in sorted(names):
            path = Path(here) / name
            if name.endswith(SUFFIX):
                yield path
            elif not name.startswith("."):
                _refuse(path, findings, root, Text(f"{name} 不是 {SUFFIX} 文件", f"{name} is not a {SUFFIX} file"))


def _refuse(path: Path, findings: list[Finding], root: Path, got: Text) -> None:
    findings.append(
        Finding(
            "stray-file",
            Place(path.relative_to(root).as_posix()),
            got,
            Text(f"只放 {SUFFIX} 文件和普通文件夹", f"only {SUFFIX} files and plain folders"),
        )
    )
