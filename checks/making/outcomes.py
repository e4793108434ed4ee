"""Make outcomes and their amounts: exactly one kind in each, with what may stand beside it."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from checks.book.outcomes import COMPUTED, GENERATED, KINDS, NEEDS, ONLY_BESIDE, PARTICULARS, WITH_AMOUNT, WITH_NAME
from checks.book.rules import Amount, Outcome
from checks.book.values import NUMERIC, show
from checks.making.conditions import fixed_value
from checks.making.desk import Bench
from checks.reading.nodes import Map
from checks.text import Text, both

FORMS: dict[frozenset[str], Text] = {
    frozenset({"of"}): both("{of: fact}"),
    frozenset({"percent", "of"}): both("{percent: 50, of: fact}"),
    frozenset({"days", "basis"}): both("{days: 2, basis: pay}"),
    frozenset({"first", "step"}): both("{first: 100, step: 100}"),
    frozenset({"each", "amount"}): both("{each: fact, amount: 10}"),
    frozenset({"from", "up_to"}): both("{from: 1, up_to: 2}"),
    frozenset({"unregulated"}): both("{unregulated: D/…}"),
    frozenset({"unregulated", "by"}): both("{unregulated: D/…, by: role}"),
}


def make_outcome(bench: Bench, node: Map, generated: bool = False) -> Outcome:
    """Exactly one kind, with the particulars that stand beside it; `generated` lets in what only policies yield."""
    kinds = [key for key in node if key not in PARTICULARS]
    if len(kinds) != 1:
        many, listed = len(kinds), ", ".join(kinds) or "—"
        got = Text(f"一个后果里有{many}种：{listed}", f"{many} kinds in one outcome: {listed}")
        raise bench.refuse(node, None, "odd-outcome", got, Text("每个后果恰好一种", "exactly one kind in each outcome"))
    kind = kinds[0]
    value = node[kind]
    if kind in GENERATED and not generated:
        got = Text(f"{kind} 由时间表、评分表或报表得出", f"{kind} comes from a timetable, a scorecard or a report")
        raise bench.refuse(node, kind, "odd-outcome", got, both(", ".join(sorted(set(KINDS) - GENERATED))), of_key=True)
    for word, kinds_ in ONLY_BESIDE.items():
        if word in node and kind not in kinds_:
            beside = [other for other in kinds_ if generated or other not in COMPUTED] or kinds_
            zh, en = "、".join(beside), " or ".join(beside)
            raise bench.refuse(
                node, word, "odd-outcome",
                Text(f"{kind} 旁边的 {word}", f"{word} beside {kind}"),
                Text(f"{word} 只写在 {zh} 旁边", f"{word} only beside {en}"), of_key=True,
            )  # fmt: skip
    if kind in NEEDS and NEEDS[kind] not in node:
        got = Text(f"{kind} 旁边没有 {NEEDS[kind]}", f"{kind} without {NEEDS[kind]}")
        raise bench.refuse(node, kind, "odd-outcome", got, both(f"{{{kind}: ..., {NEEDS[kind]}: ...}}"))
    amount = make_amount(bench, node, kind) if kind in WITH_AMOUNT else None
    if kind in COMPUTED:
        amount = _computed(bench, node, kind, generated)
    name = value if kind in WITH_NAME else None
    decision = value if kind in ("unregulated", "none") and isinstance(value, str) else None
    raised: tuple[tuple[str, Any], ...] = ()
    if kind == "counts_as":
        raised = _raised(bench, node, value)
    on = node["on"]["each"] if "on" in node else None
    if on is not None and bench.fact(node["on"], "each", on).type != "dates":
        raise bench.refuse(
            node["on"], "each", "wrong-value", both(on), Text("类型为 dates 的事实", "a fact of type dates")
        )
    return Outcome(
        kind=kind, amount=amount, name=name, decision=decision, ground=value["ground"] if kind == "dismiss" else None,
        by=node.get("by"), in_writing="in_writing" in node, each_role=node["to"]["each"] if "to" in node else None,
        lasting=node.get("for"), on=on, what=node.get("what"), unit=node.get("unit"), payer=node.get("payer"),
        facts=raised, place=node.at(kind),
    )  # fmt: skip


def _computed(bench: Bench, node: Map, kind: str, generated: bool) -> Amount | None:
    """The figure that a quiz says will be computed; a row cannot say it."""
    if node[kind] is not True and not generated:
        said = f"{kind}: {node[kind]}"
        got = Text(f"{said}，可差多少由标准算出", f"{said}, but only a standard computes the distance")
        raise bench.refuse(node, kind, "odd-outcome", got, both(f"{kind}: true"))
    if node[kind] is True and "unit" in node:
        got = Text(f"{kind}: true 旁边的 unit", f"unit beside {kind}: true")
        valid = Text("unit 只写在数旁边", "unit only beside a number")
        raise bench.refuse(node, "unit", "odd-outcome", got, valid, of_key=True)
    return None if node[kind] is True else Amount(number=Fraction(node[kind]))


def _raised(bench: Bench, node: Map, event: str) -> tuple[tuple[str, Any], ...]:
    known = bench.book.vocabulary.events
    if event not in known:
        raise bench.unknown(node, "counts_as", Text("事件", "event"), event, known)
    given = node.get("with") or Map(node.source, node.spot)
    wanted = known[event].facts
    if set(given) != set(wanted):
        found, needed = ", ".join(given) or "—", ", ".join(wanted) or "—"
        got = Text(f"引出的事件的事实：{found}", f"facts of the event that follows: {found}")
        valid = Text(f"恰好这些：{needed}", f"exactly these: {needed}")
        raise bench.refuse(node, "counts_as", "odd-outcome", got, valid)
    return bench.every(
        wanted, lambda fact: (fact, fixed_value(bench, given, fact, bench.fact(given, fact, fact, True)))
    )


def make_amount(bench: Bench, node: Map, key: str) -> Amount:
    """A number, or one of the forms of an amount, with its facts resolved."""
    raw = node[key]
    if not isinstance(raw, Map):
        return Amount(number=Fraction(raw))
    if frozenset(raw) not in FORMS:
        listed = " | ".join(form.en for form in FORMS.values())
        raise bench.refuse(node, key, "odd-amount", both(f"{key}: {{{', '.join(raw)}}}"), both(f"10 | {listed}"))
    if "from" in raw:
        return _range(bench, node, key)
    for word in ("of", "each"):
        if word in raw:
            _measured(bench, raw, word, raw[word])
    if "basis" in raw:
        _measured(bench, raw, "basis", f"employee.{raw['basis']}")
        if bench.book.vocabulary.month_days is None and bench.words_whole:
            got = Text("词汇没有写一天的工资怎么算", "the vocabulary does not say what a day's pay is")
            raise bench.refuse(raw, "days", "odd-amount", got, both("day_pay: {monthly_divided_by: ..., because: ...}"))
    numbers: dict[str, Any] = {
        word: Fraction(raw[word]) for word in ("percent", "days", "first", "step") if word in raw
    }
    inner = make_amount(bench, raw, "amount") if "amount" in raw else None
    return Amount(
        of=raw.get("of"), basis=f"employee.{raw['basis']}" if "basis" in raw else None, each=raw.get("each"),
        amount=inner, unregulated=raw.get("unregulated"), by=raw.get("by"), **numbers,
    )  # fmt: skip


def _range(bench: Bench, node: Map, key: str) -> Amount:
    raw: Map = node[key]
    least, most = Fraction(raw["from"]), Fraction(raw["up_to"])
    if key != "quote":
        got, valid = (
            Text("这里的范围", "a range here"),
            Text("quote: {from: 小, up_to: 大}", "quote: {from: low, up_to: high}"),
        )
        raise bench.refuse(node, key, "odd-amount", got, valid)
    if least > most:
        low, high = show(least), show(most)
        got = Text(f"下限 {low} 大于上限 {high}", f"the low end {low} lies above the high end {high}")
        raise bench.refuse(node, key, "odd-amount", got, Text("from 不大于 up_to", "from not above up_to"))
    return Amount(least=least, most=most)


def _measured(bench: Bench, node: Map, key: str, name: str) -> None:
    if bench.fact(node, key, name).type not in NUMERIC:
        valid = Text("数得出或量得出的事实", "a fact that counts or measures")
        raise bench.refuse(node, key, "odd-amount", both(node[key]), valid)
