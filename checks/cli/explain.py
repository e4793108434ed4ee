"""`handbook explain`: what follows in a case, and why."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from checks.audit.examples import matches
from checks.book.book import Book
from checks.book.cases import Case, Example
from checks.cli.options import COULD_NOT_RUN, FINDINGS, HERE, Format, Formatted, Language, Root, Spoken, console, sound_book, stop
from checks.engine.evaluate import Engine
from checks.engine.verdict import Verdict
from checks.finding import Finding, Place
from checks.making.cases import make_case, make_example
from checks.making.desk import Bench, Broken
from checks.reading.compose import compose
from checks.reading.nodes import Map
from checks.reading.source import read_source
from checks.report.verdict_json import verdict_as_dict
from checks.report.verdict_text import print_verdict
from checks.shape.faults import case_faults
from checks.shape.suggest import one_of
from checks.text import Text

What = Annotated[str, typer.Argument(help="案例文件 .yaml，或手册里案例的编号。 A file of cases, or the id of an example.")]


def explain(what: What, root: Root = HERE, format: Formatted = Format.text, lang: Spoken = Language.zh) -> None:
    """解释案例：谁、怎样、为什么、依据哪条。 Explain cases: who, what follows, why, by which clause, and why nothing else."""
    book = sound_book(root, lang.lang)
    cases, findings = _cases(book, what)
    if findings:
        stop(findings, lang.lang)
    engine = Engine(book)
    results = [(case, example, engine.evaluate(case)) for case, example in cases]
    missing = [finding for _, _, verdict in results for finding in _missing(verdict)]
    if missing:
        stop(missing, lang.lang)
    judged = [(verdict, example, matches(book, example, verdict) if example else None) for _, example, verdict in results]
    if format is Format.json:
        document = {"cases": [verdict_as_dict(book, verdict, met) for verdict, _, met in judged]}
        sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
    else:
        screen = console()
        for verdict, example, met in judged:
            print_verdict(engine, verdict, screen, lang.lang, example, met)
    if any(met is False for _, _, met in judged):
        raise typer.Exit(FINDINGS)


def _cases(book: Book, what: str) -> tuple[list[tuple[Case, Example | None]], list[Finding]]:
    if what in book.examples:
        return [(book.examples[what].case, book.examples[what])], []
    path = Path(what)
    if not path.is_file():
        got = Text(f"没有文件，也没有案例叫 {what}", f"{what} is neither a file nor the id of an example")
        return [], [Finding("unknown-name", Place(what), got, one_of(what, book.examples))]
    source = read_source(path, what)
    if isinstance(source, Finding):
        return [], [source]
    composed = compose(source)
    bench = Bench(book=book, findings=composed.findings)
    cases: list[tuple[Case, Example | None]] = []
    for number, node in enumerate(composed.documents, start=1):
        faults = case_faults(node)
        bench.findings.extend(faults)
        if not faults:
            cases.extend(_made(bench, node, number))
    return cases, bench.findings


def _made(bench: Bench, node: Map, number: int) -> list[tuple[Case, Example | None]]:
    try:
        if "expect" in node and "title" in node:
            example = make_example(bench, node)
            return [(example.case, example)]
        return [(make_case(bench, node, str(node.get("id", number))), None)]
    except Broken:
        return []


def _missing(verdict: Verdict) -> list[Finding]:
    """Facts that a rule needs and the case leaves out; gaps and clashes of the rules themselves."""
    found = []
    for considered in verdict.with_status("missing", "gap", "clash"):
        event = considered.occasion.event
        place = event.place if event and event.place else verdict.case.place or Place(verdict.case.id)
        what = considered.other or considered.status
        found.append(
            Finding(
                "case-incomplete", place,
                Text(f"规则 {considered.table.id} 需要 {what}", f"the rule {considered.table.id} needs {what}"),
                Text(f"{what}: 值，或 {what}: unknown", f"{what}: a value, or {what}: unknown"),
            )  # fmt: skip
        )
    return found


__all__ = ["COULD_NOT_RUN", "explain"]
