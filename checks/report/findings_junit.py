"""Findings as JUnit XML, which every CI server can show; a warning is no failure."""

from __future__ import annotations

import re
from xml.etree import ElementTree as Xml

from checks.audit.groups import GROUPS, HOME, Group
from checks.finding import Finding
from checks.report.report import Report
from checks.text import Text

_VALID = Text("应为：", "valid: ")
_WAITS = Text("别的问题改好以后才能判断", "not to be judged before other faults are mended")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_junit(report: Report) -> str:
    """One suite for each check: a case for each of its findings, for each code that waits, or one that it passed."""
    suites = Xml.Element("testsuites", name="handbook check")
    for group in GROUPS:
        _suite(suites, group, report)
    for name in ("tests", "failures", "skipped"):
        suites.set(name, str(sum(int(suite.get(name, "0")) for suite in suites)))
    Xml.indent(suites)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{Xml.tostring(suites, encoding="unicode")}'


def _suite(suites: Xml.Element, group: Group, report: Report) -> None:
    findings = [finding for finding in report.findings if HOME[finding.code] is group]
    waiting = [code for code in report.waiting if HOME[code] is group]
    failures = sum(1 for finding in findings if finding.severity == "error")
    tests = len(findings) + len(waiting) or 1
    counts = {"tests": str(tests), "failures": str(failures), "skipped": str(len(waiting))}
    suite = Xml.SubElement(suites, "testsuite", {"name": group.name, **counts})
    for finding in findings:
        _case(suite, group, finding, report)
    for code in waiting:
        case = Xml.SubElement(suite, "testcase", classname=group.name, name=code)
        Xml.SubElement(case, "skipped", message=_WAITS[report.lang])
    if not len(suite):
        Xml.SubElement(suite, "testcase", classname=group.name, name=group.finds[report.lang])


def _case(suite: Xml.Element, group: Group, finding: Finding, report: Report) -> None:
    place, got = finding.place, _clean(finding.got[report.lang])
    file = _clean(report.below + place.file)
    name = _clean(f"{finding.code} {report.below}{place}")
    case = Xml.SubElement(suite, "testcase", classname=group.name, name=name, file=file, line=str(place.line))
    details = [finding.got[report.lang], finding.excerpt.strip(), f"{_VALID[report.lang]}{finding.valid[report.lang]}"]
    said = _clean("\n".join(line for line in details if line))
    if finding.severity == "error":
        Xml.SubElement(case, "failure", message=got, type=finding.code).text = said
    else:
        Xml.SubElement(case, "system-out").text = said


def _clean(said: str) -> str:
    """Without the characters that XML cannot carry."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", said)
