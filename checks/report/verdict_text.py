"""A verdict that a supervisor can read: who, what follows, why, which clause, and why nothing else."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Console

from checks.book.cases import Example
from checks.book.values import Value
from checks.engine.evaluate import Engine
from checks.engine.verdict import Considered, Verdict
from checks.law.taken import CaseLaw
from checks.report.hours_text import print_hours
from checks.report.occasion_text import print_occasion
from checks.report.sheet import WORDS, Sheet
from checks.text import Lang
from checks.words.law import law_heading
from checks.words.marks import bracketed, colon, parted, tidy
from checks.words.values import day_in_words, number_in_words
from checks.words.verdicts import facts_in_words, row_outcomes, status_in_words


def print_verdict(
    engine: Engine,
    verdict: Verdict,
    console: Console,
    lang: Lang,
    example: Example | None,
    met: bool | None,
    law: CaseLaw | None = None,
) -> None:
    """Print one verdict, occasion by occasion, then totals and what stays open."""
    sheet = Sheet(engine, verdict, console, lang, law)
    _head(sheet, example)
    for considered in _by_occasion(verdict):
        print_occasion(sheet, considered)
    if not verdict.outcomes:
        sheet.line(2, WORDS["nothing"][lang])
    _after(sheet)
    if law is not None:
        print_hours(sheet, law.hours)
        sheet.line(2, f"{WORDS['law'][lang]}{colon(lang)}{law_heading(engine.book, law.region, lang)}", "dim")
    if met is not None:
        sheet.line(2, WORDS["met" if met else "differs"][lang], "green" if met else "bold red")
    console.print()


def _by_occasion(verdict: Verdict) -> list[list[Considered]]:
    """What the tables say that spoke, in time order, together for each event and for each window."""
    found: dict[object, list[Considered]] = {}
    for considered in sorted(verdict.with_status("matched"), key=lambda c: c.occasion.at):
        occasion = considered.occasion
        key = (occasion.at, occasion.window if occasion.event is None else id(occasion.event))
        found.setdefault(key, []).append(considered)
    return list(found.values())


def _head(sheet: Sheet, example: Example | None) -> None:
    book, case, lang = sheet.book, sheet.verdict.case, sheet.lang
    sheet.line(0, f"{case.id}  {example.title[lang]}" if example else case.id, "bold cyan")
    desk = next((d.title[lang] for d in (book.handbook.desks if book.handbook else ()) if d.id == case.desk), case.desk)
    days = WORDS["to"][lang].join(day_in_words(day, lang) for day in (case.covers.first, case.covers.last))
    sheet.line(2, f"{desk} · {book.roles[case.role].title[lang]} · {days}", "dim")


def _after(sheet: Sheet) -> None:
    """The end of the employment, totals, standings lost, what stays open, and the rules that have nothing to say."""
    lang = sheet.lang
    if sheet.verdict.dismissed:
        sheet.line(2, WORDS["dismissed"][lang])
    if sheet.verdict.dismissed_before:
        sheet.line(2, WORDS["before"][lang].format(day_in_words(sheet.verdict.dismissed_before.date(), lang)))
    if sheet.verdict.left:
        sheet.line(2, WORDS["left"][lang].format(day_in_words(sheet.verdict.left.date(), lang)))
    if sheet.verdict.totals:
        sheet.line(2, f"{WORDS['totals'][lang]}{colon(lang)}{parted(_totals(sheet), lang)}")
    for name, windows in sheet.verdict.standing.items():
        for days in windows:
            lost = f"{WORDS['lost'][lang]}{sheet.book.vocabulary.standings[name][lang]}"
            spell = f"{day_in_words(days.first, lang)} – {day_in_words(days.last, lang)}"
            sheet.line(2, f"{WORDS['standing'][lang]}{colon(sheet.lang)}{lost}{bracketed(spell, sheet.lang)}")
    undecided = sheet.verdict.with_status("open", "partial", "undecided", "missing", "gap", "clash")
    if undecided:
        sheet.line(2, f"{WORDS['open'][lang]}{colon(sheet.lang).rstrip()}", "yellow")
    for considered in undecided:
        _undecided(sheet, considered)
    others = sheet.verdict.with_status("outside", "not-bound", "not-in-force", "yields", "after-employment")
    if others:
        sheet.line(2, f"{WORDS['rest'][lang]}{colon(sheet.lang).rstrip()}", "dim")
    for said in dict.fromkeys(_status(sheet, considered) for considered in others):
        sheet.line(4, said, "dim")


def _totals(sheet: Sheet) -> list[str]:
    lang, parts = sheet.lang, []
    for name, total in sheet.verdict.totals.items():
        words = sheet.book.vocabulary.totals[name]
        part = tidy(f"{words.title[lang]} {number_in_words(sheet.book, total.amount, words.unit, lang)}", lang)
        parts.append(part + bracketed(WORDS["unfixed"][lang].format(total.open), sheet.lang) if total.open else part)
    return parts


def _status(sheet: Sheet, considered: Considered) -> str:
    return f"{considered.table.head.title[sheet.lang]}{colon(sheet.lang)}{status_in_words(sheet.book, considered, sheet.lang)}"


def _undecided(sheet: Sheet, considered: Considered) -> None:
    sheet.line(4, _status(sheet, considered))
    for possibility in considered.possible:
        outcome = " / ".join(row_outcomes(sheet.book, row, sheet.lang) for row in possibility.rows)
        sheet.line(6, f"{_assumed(sheet, possibility.assumed)} → {outcome}", "dim")


def _assumed(sheet: Sheet, assumed: Mapping[str, Value]) -> str:
    facts = {name: value for name, value in assumed.items() if name != "occurrence"}
    return facts_in_words(sheet.book, facts, assumed.get("occurrence"), sheet.lang)
