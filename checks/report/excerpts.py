"""The line in which a finding stands, for findings that do not carry it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from checks.finding import Finding
from checks.reading.source import Source, read_source


def with_excerpts(root: Path, findings: Iterable[Finding]) -> list[Finding]:
    """The findings, each with its line where the file can be read; each file is read once."""
    sources: dict[str, Source | Finding] = {}
    done: list[Finding] = []
    for finding in findings:
        file = finding.place.file
        if not finding.excerpt and file not in sources:
            sources[file] = read_source(root / file, file)
        source = sources.get(file)
        if not finding.excerpt and isinstance(source, Source):
            finding = replace(finding, excerpt=source.excerpt(finding.place.line, finding.place.column))
        done.append(finding)
    return done
