"""What may lawfully be taken for one consequence, in a sentence."""

from __future__ import annotations

from checks.book.book import Book
from checks.law.losses import Instalment
from checks.law.taken import Taken
from checks.text import Lang
from checks.words.law import VERDICTS, month_in_words
from checks.words.marks import bracketed, joined, parted
from checks.words.values import number_in_words


def taken_in_words(book: Book, one: Taken, lang: Lang) -> str:
    """`capped; lawfully 72.41 CNY of 500 CNY this month, 427.59 CNY not (yet)`; the verdict alone without amounts."""
    verdict = VERDICTS[one.verdict][lang]
    amount = one.consequence.amount
    if one.lawful is None or one.remainder is None or amount is None:
        return verdict
    unit = book.vocabulary.outcomes[one.consequence.kind].unit
    lawful, house, rest = (number_in_words(book, n, unit, lang) for n in (one.lawful, amount, one.remainder))
    if not one.remainder:
        return parted((verdict, f"{house}都可以扣" if lang == "zh" else f"all of {house}"), lang)
    if one.verdict in ("contested", "unknown"):
        said = (
            f"没有争议的是{lawful}，其余{rest}说不准"
            if lang == "zh"
            else f"{lawful} undisputed, {rest} open to dispute"
        )
    else:
        said = f"本月依法可扣{lawful}，其余{rest}不行" if lang == "zh" else f"{lawful} lawfully this month, {rest} not"
    later = [run for run in one.instalments if run.month > one.month]
    if later:
        plan = joined((_run(book, run, unit, lang) for run in later), lang)
        said = f"本月可扣{lawful}" if lang == "zh" else f"{lawful} this month"
        said += bracketed(f"以后：{plan}" if lang == "zh" else f"later: {plan}", lang)
    return parted((verdict, said), lang)


def _run(book: Book, run: Instalment, unit: str | None, lang: Lang) -> str:
    each, since = number_in_words(book, run.amount, unit, lang), month_in_words(run.month, lang)
    if run.months == 1:
        return f"{since}{each}" if lang == "zh" else f"{each} in {since}"
    if lang == "zh":
        return f"{since}起{run.months}个月每月{each}"
    return f"{each} a month for {run.months} months from {since}"
