"""`handbook explain`: what follows in a case, and why."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from checks.audit.examples import matches
from checks.audit.unanswered import unanswered
from checks.book.book import Book
from checks.book.cases import Case, Example
from checks.cli.options import (
    FINDINGS,
    HERE,
    Format,
    Formatted,
    InRegion,
    Language,
    LawOf,
    Root,
    Spoken,
    console,
    refuse,
    sound_book,
    stop,
)
from checks.engine.evaluate import Engine
from checks.finding import Finding, Place
from checks.law.on_cases import case_law
from checks.law.provisions import region_of, unknown_region
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

What = Annotated[
    str, typer.Argument(help="案例文件 .yaml，或手册里案例的编号。 A file of cases, or the id of an example.")
]
Asked = tuple[Case, Example | None]
"""A case, and the example that it is when it says what should follow."""


def explain(
    what: What,
    root: Root = HERE,
    format: Formatted = Format.text,
    lang: Spoken = Language.zh,
    region: InRegion = None,
    as_of: LawOf = None,
) -> None:
    """解释案例：谁、怎样、为什么、依据哪条。 Explain cases: who, what follows, why, by which clause, why not else."""
    book = sound_book(root, lang.lang)
    where = region_of(book) if region is None else region
    faults = [] if region is None else unknown_region(book, region)
    if faults:
        got, valid = faults[0].got, faults[0].valid
        refuse(Text(f"--region：{got.zh}。{valid.zh}", f"--region: {got.en}; {valid.en}"), lang.lang)
    cases, findings = _cases(book, what)
    if findings:
        stop(findings, lang.lang)
    engine = Engine(book)
    verdicts = [(engine.evaluate(case), example) for case, example in cases]
    open_ = [f for verdict, _ in verdicts for f in unanswered(book, verdict, verdict.case.place or Place(what))]
    if open_:
        stop(open_, lang.lang)
    judged = [(verdict, example, matches(book, example, verdict) if example else None) for verdict, example in verdicts]
    day = as_of.date() if as_of else None
    law = {id(v): case_law(book, v, where, day) if book.statutes else None for v, _, _ in judged}
    if format is Format.json:
        document = {"cases": [verdict_as_dict(book, verdict, met, law[id(verdict)]) for verdict, _, met in judged]}
        sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
    else:
        screen = console()
        for verdict, example, met in judged:
            print_verdict(engine, verdict, screen, lang.lang, example, met, law[id(verdict)])
    if any(met is False for _, _, met in judged):
        raise typer.Exit(FINDINGS)


def _cases(book: Book, what: str) -> tuple[list[Asked], list[Finding]]:
    """The example of that id, or every case of the file; a file with a fault gives none."""
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
    cases: list[Asked] = []
    for number, node in enumerate(composed.documents, start=1):
        faults = case_faults(node)
        bench.findings.extend(faults)
        if not faults:
            cases.extend(_made(bench, node, number))
    return cases, bench.findings


def _made(bench: Bench, node: Map, number: int) -> list[Asked]:
    """The case; one without an id is called by its number in the file, which is its title too."""
    name = node.setdefault("id", str(number))
    node.setdefault("title", {"zh": name, "en": name})
    try:
        if "expect" in node:
            example = make_example(bench, node)
            return [(example.case, example)]
        return [(make_case(bench, node), None)]
    except Broken:
        return []
