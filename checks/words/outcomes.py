"""Outcomes and amounts in words."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from checks.book.book import Book
from checks.book.outcomes import Sort
from checks.book.rules import Amount, Limit, Outcome
from checks.book.values import Fact, show
from checks.text import Lang, Text, both
from checks.words.conditions import named
from checks.words.marks import bracketed, colon, tidy
from checks.words.values import number_in_words


def amount_in_words(book: Book, amount: Amount, unit: str | None, lang: Lang) -> str:
    """An amount as the rule states it: `10元`, `2天工资（当月旷工，每天一份）`, `the freight`."""
    if amount.number is not None:
        return number_in_words(book, amount.number, unit, lang)
    if amount.each is not None and amount.amount is not None:
        one = amount_in_words(book, amount.amount, unit, lang)
        return f"{one}{_for_each(named(book, amount.each), book, lang)}"
    if amount.least is not None and amount.most is not None:
        to = "至" if lang == "zh" else "to"
        return tidy(f"{show(amount.least)} {to} {number_in_words(book, amount.most, unit, lang)}", lang)
    if amount.days is not None and amount.basis is not None:
        basis = named(book, amount.basis).title[lang]
        days = number_in_words(book, amount.days, "day", lang)
        return f"{days}{basis}" if lang == "zh" else f"{days} of {basis}"
    if amount.of is not None:
        base = named(book, amount.of).title[lang]
        if amount.percent is None:
            return base
        if amount.percent == 100:
            return f"全部{base}" if lang == "zh" else f"all {base}"
        return f"{base}的{show(amount.percent)}%" if lang == "zh" else f"{show(amount.percent)}% of {base}"
    if amount.first is not None and amount.step is not None:
        first, step = (number_in_words(book, n, unit, lang) for n in (amount.first, amount.step))
        return f"首次{first}，以后每次再加{step}" if lang == "zh" else f"{first} at first, {step} more each later time"
    role = book.roles.get(amount.by or "")
    if lang == "zh":
        return f"（数额原文未定，由{role.title.zh}决定）" if role else "（数额原文未定）"
    return f"an amount the source leaves open{f', set by the {role.title.en}' if role else ''}"


def _for_each(counted: Fact, book: Book, lang: Lang) -> str:
    """What an amount is multiplied by: `（当月旷工，每天一份）`, ` for each day (absence in the month)`."""
    unit = book.vocabulary.units.get(counted.unit or "time")
    if lang == "zh":
        return f"（{counted.title.zh}，每{unit.one.zh if unit else '个'}一份）"
    return f" for each{f' {unit.one.en}' if unit else ''} ({counted.title.en})"


def outcome_in_words(book: Book, outcome: Outcome, lang: Lang, amount: Fraction | None = None) -> str:
    """An outcome in a few words; with `amount`, the figure that was computed stands in place of the formula."""
    words = book.vocabulary.outcomes[outcome.kind]
    fields = {"name": "", "amount": "", "for": "", "what": "", "payer": ""}
    unit = outcome.unit or words.unit
    if outcome.amount is not None:
        if outcome.kind in ("missed", "differs"):
            distance = outcome.amount.number if amount is None else amount
            fields["amount"] = _by_how_much(book, distance, unit, lang)
        elif amount is None:
            fields["amount"] = amount_in_words(book, outcome.amount, unit, lang)
        else:
            fields["amount"] = number_in_words(book, amount, unit, lang)
    if outcome.what is not None:
        fields["what"] = book.vocabulary.things[outcome.what][lang]
    if outcome.payer is not None:
        fields["payer"] = book.vocabulary.parties[outcome.payer][lang]
    if outcome.name is not None:
        fields["name"] = name_in_words(book, outcome, lang)
    if outcome.lasting is not None:
        fields["for"] = book.vocabulary.windows[outcome.lasting][lang]
    said = tidy(words.says[lang].format(**fields), lang)
    if outcome.actor is not None:
        said = f"{actor_in_words(book, outcome.actor)[lang]}{colon(lang)}{said}"
    return _with_particulars(book, outcome, said, lang)


def _by_how_much(book: Book, amount: Fraction | None, unit: str | None, lang: Lang) -> str:
    """`，差5秒`; nothing where the rule speaks and no case."""
    if amount is None:
        return ""
    many = number_in_words(book, amount, unit, lang)
    return f"，差{many}" if lang == "zh" else f" by {many}"


SORT_WORDS: Mapping[Sort, Text] = {
    "penalty": Text("处罚", "penalty"),
    "reward": Text("奖励", "reward"),
    "approval": Text("审批", "approval"),
    "standard": Text("标准", "standard"),
    "score": Text("得分", "score"),
    "credit": Text("归属与费用", "credit or fee"),
    "eligibility": Text("资格", "eligibility"),
    "timetable": Text("时间表", "timetable"),
    "step": Text("要做", "to do"),
    "silence": Text("无", "none"),
}
"""What each sort of outcome is called."""


def _with_particulars(book: Book, outcome: Outcome, said: str, lang: Lang) -> str:
    if outcome.each_role is not None:
        role = book.roles[outcome.each_role].title[lang]
        said = f"每位{role}{said}" if lang == "zh" else f"{said} for every {role}"
    if outcome.in_writing:
        said = f"书面{said}" if lang == "zh" else f"{said} in writing"
    if outcome.within is not None and outcome.within.number is not None:
        said += bracketed(limit_in_words(book, outcome.within, lang), lang)
    if outcome.at_most is not None and outcome.at_most.number is not None:
        times = number_in_words(book, outcome.at_most.number, outcome.at_most.unit, lang)
        said += bracketed(f"最多{times}" if lang == "zh" else f"at most {times}", lang)
    if outcome.by is not None:
        deadline = book.vocabulary.deadlines[outcome.by][lang]
        said += bracketed(deadline, lang)
    if outcome.on is not None:
        days = named(book, outcome.on).title[lang]
        said += bracketed(f"{days}，每天一次" if lang == "zh" else f"once for each of the {days}", lang)
    return said


def actor_in_words(book: Book, actor: str) -> Text:
    """Who carries out a step: a role, a department or a party."""
    words = book.vocabulary
    if actor in book.roles:
        return book.roles[actor].title
    return words.recipients.get(actor) or words.parties.get(actor) or both(actor)


def limit_in_words(book: Book, limit: Limit, lang: Lang) -> str:
    """`15秒内`; `within 15 seconds`; nothing where the source gives no limit."""
    if limit.number is None:
        return ""
    many = number_in_words(book, limit.number, limit.unit, lang)
    return f"{many}内" if lang == "zh" else f"within {many}"


def name_in_words(book: Book, outcome: Outcome, lang: Lang) -> str:
    """The person, task, standing or event that an outcome names."""
    name = outcome.name or ""
    words = book.vocabulary
    titles: dict[str, Text | None] = {
        "lose": words.standings.get(name),
        "assign": words.tasks.get(name),
        "approve_by": book.roles[name].title if name in book.roles else None,
        "report": words.recipients.get(name) or (book.roles[name].title if name in book.roles else None),
        "counts_as": words.events[name].title if name in words.events else None,
        "criticise": words.recipients.get(name),
        "gain": words.standings.get(name),
        "hand_over": words.recipients.get(name) or (book.roles[name].title if name in book.roles else None),
        "credit": words.parties.get(name),
        "honour": words.things.get(name),
    }
    found = outcome.title or titles.get(outcome.kind)
    if found is None:
        return name
    who = outcome.kind in ("report", "hand_over") and found is not outcome.title and name in book.roles
    return f"the {found.en}" if who and lang == "en" and name not in words.recipients else found[lang]
