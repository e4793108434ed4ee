"""A run of mutants as text, survivors by file with a case that would kill each, and as JSON with stable keys."""

from __future__ import annotations

import json
from itertools import groupby
from typing import Any

from rich.console import Console
from rich.text import Text as Styled

from checks.book.book import Book
from checks.book.values import Value
from checks.mutation.mutant import SORTS
from checks.mutation.result import Result
from checks.mutation.spots import written
from checks.mutation.trial import Trial
from checks.text import Lang, Text
from checks.words.conditions import named
from checks.words.marks import listed
from checks.words.witness import witness_in_words

_WORDS = {
    "case": Text("能分辨的情形", "a case that tells them apart"),
    "rule": Text("规则说", "the rule says"),
    "mutant": Text("改后说", "the changed rule says"),
    "silent": Text("管不到", "does not apply"),
    "paste": Text("可以贴进案例，期望按条款写：", "to be pasted into the examples, expectation from the clause:"),
    "idle": Text("声明没有用处：", "declared for nothing: "),
}


def as_text(book: Book, result: Result, console: Console, lang: Lang) -> None:
    """Every survivor that is not declared, then idle declarations, then the counts."""
    survivors = sorted(result.survivors, key=lambda trial: trial.change.place)
    for file, group in groupby(survivors, key=lambda trial: trial.change.place.file):
        console.print(Styled(file, style="bold"), soft_wrap=True)
        for trial in group:
            _one(book, trial, console, lang)
        console.print()
    for name in result.idle:
        console.print(_WORDS["idle"][lang] + name, soft_wrap=True)
    if result.chapters:
        console.print(
            listed((f"{chapter} {n}" for chapter, n in sorted(result.chapters.items())), lang), soft_wrap=True
        )
    console.print(summary(result, lang), soft_wrap=True)


def _one(book: Book, trial: Trial, console: Console, lang: Lang) -> None:
    change, table = trial.change, book.tables.get(trial.change.table)
    line = Styled("  ")
    line.append(str(change.place), style="cyan").append("  ")
    line.append(SORTS[change.sort][lang], style="bold red").append(f"  {change.id}")
    console.print(line, soft_wrap=True)
    witness = trial.witness
    if witness is not None and table is not None:
        said = witness_in_words(book, table, witness.facts, lang)
        _told(console, lang, "case", said)
    if witness is not None:
        _told(console, lang, "rule", listed(witness.was, lang) or _WORDS["silent"][lang])
        _told(console, lang, "mutant", listed(witness.now, lang) or _WORDS["silent"][lang])
    if trial.paste:
        console.print(Styled(f"      {_WORDS['paste'][lang]}", style="dim"), soft_wrap=True)
        for one in trial.paste.splitlines():
            console.print(Styled(f"      {one}", style="green"), soft_wrap=True)


def _told(console: Console, lang: Lang, word: str, said: str) -> None:
    mark = "：" if lang == "zh" else ": "
    console.print(Styled(f"      {_WORDS[word][lang]}{mark}{said}"), soft_wrap=True)


def summary(result: Result, lang: Lang) -> str:
    """How many mutants there were, who noticed them, how many survive, and how fast it went."""
    run = result.run
    killed, audit, alike = (len(run.of(fate)) for fate in ("example", "audit", "alike"))
    left, excused = len(result.survivors), len(result.excused)
    pace = f"{run.seconds:.1f}", f"{run.rate:.0f}"
    if lang == "zh":
        return (
            f"{run.counted}个变体：案例发现{killed}个，只有表格检查发现{audit}个，声明{excused}个，漏网{left}个；"
            f"另有{alike}个与原规则处处相同。用时{pace[0]}秒，每秒{pace[1]}个。"
        )
    return (
        f"{run.counted} mutants: {killed} noticed by examples, {audit} by the audit of tables alone, {excused} declared, "
        f"{left} survive; {alike} more are alike everywhere. {pace[0]} s, {pace[1]} a second."
    )


def as_json(book: Book, result: Result) -> str:
    """The counts, the survivors with their witnesses and sketches, the idle declarations, the time."""
    run = result.run
    document = {
        "mutants": run.counted,
        "killed": {"example": len(run.of("example")), "audit": len(run.of("audit"))},
        "alike": len(run.of("alike")),
        "survivors": [_as_dict(book, trial) for trial in result.survivors],
        "declared": [
            {"mutant": d.mutant, "because": d.because.as_dict(), "on": d.on.isoformat()}
            for d in (result.declared[trial.change.id] for trial in result.excused)
        ],
        "idle": result.idle,
        "seconds": round(run.seconds, 3),
        "rate": round(run.rate, 1),
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _as_dict(book: Book, trial: Trial) -> dict[str, Any]:
    change, witness = trial.change, trial.witness
    return {
        "mutant": change.id,
        "table": change.table,
        "row": change.row,
        "sort": change.sort,
        "was": change.was,
        "now": change.now,
        "file": change.place.file,
        "line": change.place.line,
        "column": change.place.column,
        "witness": None
        if witness is None
        else {
            "day": witness.day.isoformat(),
            "facts": {name: _value(book, name, value) for name, value in witness.facts.items()},
            "was": list(witness.was),
            "now": list(witness.now),
        },
        "example": trial.paste or None,
    }


def _value(book: Book, name: str, value: Value) -> str | bool | int:
    if isinstance(value, bool):
        return value
    return int(value) if name == "occurrence" else written(named(book, name), value)
