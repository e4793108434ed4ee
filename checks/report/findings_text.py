"""Findings as text, grouped by file, each with the offending line, what would be valid, and its page."""

from __future__ import annotations

from itertools import groupby

from rich.console import Console
from rich.text import Text as Styled

from checks.finding import Finding
from checks.report.report import Report
from checks.text import Lang, Text
from checks.words.marks import listed

_VALID = Text("应为：", "valid: ")
_SEE = Text("另见 ", "see ")
_PAGE = Text("说明 ", "page ")
_ONCE_MENDED = Text("以上问题改好以后才能判断：", "To be judged once the above is mended: ")
_NOT_JUDGED = Text("别的问题改好以后才能判断：", "Not to be judged before other faults are mended: ")


def as_text(report: Report, console: Console) -> None:
    """Print each file once, below it its findings: place, code, what was got, the line, what would be valid."""
    for file, group in groupby(report.findings, key=lambda finding: finding.place.file):
        console.print(Styled(file, style="bold"), soft_wrap=True)
        for finding in group:
            _one(finding, report, console)
        console.print()
    console.print(summary(report))
    if report.waiting:
        said = _ONCE_MENDED if report.findings else _NOT_JUDGED
        console.print(said[report.lang] + listed(report.waiting, report.lang), soft_wrap=True)


def _one(finding: Finding, report: Report, console: Console) -> None:
    lang = report.lang
    colour = "red" if finding.severity == "error" else "yellow"
    line = Styled("  ")
    line.append(str(finding.place), style="cyan").append("  ").append(finding.code, style=f"bold {colour}").append("  ")
    console.print(line.append(finding.got[lang]), soft_wrap=True)
    below = [(finding.excerpt.strip(), "dim"), (f"{_VALID[lang]}{finding.valid[lang]}", "green")]
    below += [(f"{_SEE[lang]}{place}", "dim") for place in finding.related]
    if report.pages:
        below.append((f"{_PAGE[lang]}{report.page(finding.code)}", "dim"))
    for said, style in below:
        if said:
            console.print(Styled(f"      {said}", style=style), soft_wrap=True)


def summary(report: Report) -> str:
    """One line: how many errors and warnings, and how many findings are excepted."""
    counted = _counted(report.errors, report.warnings, report.lang)
    many = report.excepted
    if not many:
        return f"{counted}{'。' if report.lang == 'zh' else '.'}"
    if report.lang == "zh":
        return f"{counted}；{many}处按例外放过。"
    return f"{counted}; {many} finding{'s' * (many != 1)} excepted."


def _counted(errors: int, warnings: int, lang: Lang) -> str:
    if not errors + warnings:
        return Text("没有发现问题", "No findings")[lang]
    if lang == "zh":
        return f"{errors}个错误，{warnings}个提醒"
    return f"{errors} error{'s' * (errors != 1)}, {warnings} warning{'s' * (warnings != 1)}"
