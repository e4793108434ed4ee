"""A verdict that a supervisor can read: who, what follows, why, which clause, and why nothing else."""

from __future__ import annotations

from itertools import groupby

from rich.console import Console
from rich.text import Text as Styled

from checks.book.cases import Example
from checks.engine.evaluate import Engine
from checks.engine.verdict import Considered, Consequence, Verdict
from checks.text import Lang, Text
from checks.words.outcomes import outcome_in_words
from checks.words.values import day_in_words, money, number_in_words
from checks.words.verdicts import occasion_in_words, row_outcomes, status_in_words, why, why_not

_WORDS = {
    "because": Text("因为", "because"),
    "clauses": Text("依据", "clauses"),
    "decisions": Text("裁定", "decisions"),
    "not": Text("不是", "not"),
    "nothing": Text("没有任何后果。", "Nothing follows."),
    "totals": Text("合计", "Totals"),
    "open": Text("还不能定", "Not decided yet"),
    "rest": Text("不相干的规则", "Rules that do not concern it"),
    "approvals": Text("须批准", "Approvals"),
    "standing": Text("资格", "Standing"),
    "unfixed": Text("另有 {} 项数额未定", "and {} amount(s) nobody has fixed"),
    "dismissed": Text("辞退之后不再计后来的事。", "After the dismissal nothing later counts."),
    "met": Text("与案例的期望一致。", "As the example expects."),
    "differs": Text("与案例的期望不一致！", "Not what the example expects!"),
}


def print_verdict(engine: Engine, verdict: Verdict, console: Console, lang: Lang, example: Example | None, met: bool | None) -> None:
    """Print one verdict, occasion by occasion, then totals and what stays open."""
    book = engine.book
    _head(engine, verdict, console, lang, example)
    spoke = [c for c in verdict.considered if c.status == "matched"]
    for occasion, group in groupby(sorted(spoke, key=lambda c: c.occasion.at), key=lambda c: c.occasion):
        considered = list(group)
        telling = [c for c in considered if _consequences(verdict, c)]
        if not telling:
            continue
        console.print(Styled(f"  {occasion_in_words(book, occasion, lang)}", style="bold"))
        for one in telling:
            _rule(engine, verdict, one, console, lang)
    if not verdict.outcomes:
        console.print(f"  {_WORDS['nothing'][lang]}")
    _after(engine, verdict, console, lang)
    if met is not None:
        word = _WORDS["met" if met else "differs"][lang]
        console.print(Styled(f"  {word}", style="green" if met else "bold red"))
    console.print()


def _head(engine: Engine, verdict: Verdict, console: Console, lang: Lang, example: Example | None) -> None:
    book, case = engine.book, verdict.case
    title = f"{case.id}  {example.title[lang]}" if example else case.id
    console.print(Styled(title, style="bold cyan"))
    desk = next(d.title[lang] for d in book.handbook.desks if d.id == case.desk) if book.handbook else case.desk
    first, last = day_in_words(case.covers.first, lang), day_in_words(case.covers.last, lang)
    to = "至" if lang == "zh" else " to "
    console.print(f"  {desk} · {book.roles[case.role].title[lang]} · {first}{to}{last}", style="dim")


def _consequences(verdict: Verdict, considered: Considered) -> list[Consequence]:
    return [c for c in verdict.outcomes if c.table is considered.table and c.occasion is considered.occasion]


def _rule(engine: Engine, verdict: Verdict, considered: Considered, console: Console, lang: Lang) -> None:
    book = engine.book
    table, match = considered.table, considered.match
    assert match is not None
    grid = engine.grid(table, considered.occasion.day)
    for consequence in _consequences(verdict, considered):
        said = outcome_in_words(book, consequence.outcome, lang, consequence.amount)
        console.print(Styled(f"    → {said}", style="bold"), Styled(f"  {table.head.title[lang]}", style="cyan"))
    for row in match.rows:
        _line(console, _WORDS["because"][lang], why(book, considered, row, grid, lang))
    first = _consequences(verdict, considered)[0]
    _line(console, _WORDS["clauses"][lang], " ".join(first.sources))
    decisions = dict.fromkeys(d for c in _consequences(verdict, considered) for d in c.decisions)
    if decisions:
        _line(console, _WORDS["decisions"][lang], " ".join(decisions))
    for lost in match.lost:
        said = row_outcomes(book, lost.row, lang)
        _line(console, _WORDS["not"][lang], f"{said} — {why_not(book, table, lost, lang)}", style="dim")


def _line(console: Console, label: str, said: str, style: str = "") -> None:
    console.print(Styled(f"      {label}: {said}", style=style), soft_wrap=True)


def _after(engine: Engine, verdict: Verdict, console: Console, lang: Lang) -> None:
    book = engine.book
    if verdict.dismissed:
        console.print(f"  {_WORDS['dismissed'][lang]}")
    if verdict.totals:
        parts = []
        for name, total in verdict.totals.items():
            words = book.vocabulary.totals[name]
            part = f"{words.title[lang]} {number_in_words(book, total.amount, words.unit, lang)}"
            parts.append(f"{part} ({_WORDS['unfixed'][lang].format(total.open)})" if total.open else part)
        console.print(f"  {_WORDS['totals'][lang]}: {'; '.join(parts)}")
    for name, windows in verdict.standing.items():
        for days in windows:
            lost = book.vocabulary.standings[name][lang]
            spell = f"{day_in_words(days.first, lang)} – {day_in_words(days.last, lang)}"
            console.print(f"  {_WORDS['standing'][lang]}: {'失去' if lang == 'zh' else 'lost: '}{lost} ({spell})")
    undecided = verdict.with_status("open", "partial", "undecided", "missing", "gap", "clash")
    if undecided:
        console.print(Styled(f"  {_WORDS['open'][lang]}:", style="yellow"))
        for one in undecided:
            _open(engine, one, console, lang)
    others = [c for c in verdict.considered if c.status in ("outside", "not-bound", "not-in-force", "yields", "after-dismissal")]
    if others:
        console.print(Styled(f"  {_WORDS['rest'][lang]}:", style="dim"))
        for title, said in dict.fromkeys((c.table.head.title[lang], status_in_words(book, c, lang)) for c in others):
            console.print(Styled(f"    {title}: {said}", style="dim"), soft_wrap=True)


def _open(engine: Engine, considered: Considered, console: Console, lang: Lang) -> None:
    book = engine.book
    console.print(f"    {considered.table.head.title[lang]}: {status_in_words(book, considered, lang)}", soft_wrap=True)
    for possibility in considered.possible:
        assumed = _assumed(engine, considered, possibility.assumed, lang)
        outcome = " / ".join(row_outcomes(book, row, lang) for row in possibility.rows)
        console.print(f"      {assumed} → {outcome}", soft_wrap=True, style="dim")


def _assumed(engine: Engine, considered: Considered, assumed: object, lang: Lang) -> str:
    from checks.words.verdicts import facts_in_words

    facts = dict(assumed)  # type: ignore[call-overload]
    ordinal = facts.pop("occurrence", None)
    return facts_in_words(engine.book, facts, ordinal, lang)


__all__ = ["money", "print_verdict"]
