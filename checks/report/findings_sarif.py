"""Findings as SARIF 2.1.0: one rule for each code, with its page as help."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from checks.audit.explaining import Explained, explained
from checks.audit.groups import CODES, HOME
from checks.finding import Finding, Place
from checks.report.report import Report
from checks.text import Lang, Text

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_BASE = "SRCROOT"
_ROOT = Text("项目的根目录", "the root of the project")
_VALID = Text("应为：", "Valid: ")
_MEND = Text("怎么改：", "How to mend it: ")
_WAITS = Text("别的问题改好以后才能判断：", "Not to be judged before other faults are mended: ")


def as_sarif(report: Report) -> str:
    """One run; every code is a rule of it, whether found or not."""
    driver = {"name": "handbook", "rules": [_rule(code, report) for code in CODES]}
    waits = [_notification(code, report.lang) for code in report.waiting]
    run = {
        "tool": {"driver": driver},
        "language": report.lang,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_BASE: {"description": {"text": _ROOT[report.lang]}}},
        "invocations": [{"executionSuccessful": not waits, "toolExecutionNotifications": waits}],
        "results": list(_results(report)),
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str, report: Report) -> dict[str, Any]:
    page, lang = explained(code), report.lang
    return {
        "id": code,
        "shortDescription": {"text": HOME[code].finds[lang]},
        "fullDescription": {"text": page.finds[lang]},
        "help": {"text": _help(page, lang), "markdown": _help(page, lang, bold="**")},
        "helpUri": report.page(code),
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": [HOME[code].name]},
    }


def _help(page: Explained, lang: Lang, bold: str = "") -> str:
    label = _MEND[lang].strip()
    parts = (page.finds[lang], page.why[lang], f"{bold}{label}{bold} {page.mend[lang]}")
    return "\n\n".join(parts)


def _results(report: Report) -> Iterable[dict[str, Any]]:
    met: Counter[str] = Counter()
    for finding in report.findings:
        mark = _fingerprint(finding)
        met[mark] += 1
        result: dict[str, Any] = {
            "ruleId": finding.code,
            "ruleIndex": CODES.index(finding.code),
            "level": finding.severity,
            "message": {"text": f"{finding.got[report.lang]}\n{_VALID[report.lang]}{finding.valid[report.lang]}"},
            "locations": [_location(finding.place, report, finding.excerpt)],
            "partialFingerprints": {"handbookFinding/v1": f"{mark}:{met[mark]}"},
        }
        if finding.related:
            result["relatedLocations"] = [_location(place, report) for place in finding.related]
        yield result


def _location(place: Place, report: Report, excerpt: str = "") -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": place.line, "startColumn": place.column}
    if excerpt:
        region["snippet"] = {"text": excerpt}
    artifact = {"uri": quote(report.below + place.file), "uriBaseId": _BASE}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _fingerprint(finding: Finding) -> str:
    """The same for one finding while only lines above it change: code, file and the line as it is written."""
    told = "\0".join((finding.code, finding.place.file, finding.excerpt.strip()))
    return hashlib.sha256(told.encode("utf-8")).hexdigest()[:16]


def _notification(code: str, lang: Lang) -> dict[str, Any]:
    return {"level": "warning", "associatedRule": {"id": code}, "message": {"text": f"{_WAITS[lang]}{code}"}}
