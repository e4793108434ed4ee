"""The law layer in words: verdicts, reasons, what may be taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from checks.book.book import Book
from checks.book.guards import VerdictOfLaw
from checks.book.statute import Statute
from checks.book.values import show
from checks.text import Lang, Text
from checks.words.marks import bracketed, listed

VERDICTS: dict[VerdictOfLaw, Text] = {
    "allowed": Text("可以", "allowed"),
    "capped": Text("有上限", "capped"),
    "forbidden": Text("违法", "forbidden"),
    "contested": Text("有争议", "contested"),
    "needs-procedure": Text("须走程序", "needs procedure"),
    "unknown": Text("说不准", "unknown"),
}
"""What each verdict is called."""
CONFIDENCE = {
    "high": Text("把握大", "confidence high"),
    "medium": Text("把握中等", "confidence medium"),
    "low": Text("把握小", "confidence low"),
}
NOTICE = Text(
    "法律层只供参考，不是法律意见；执行之前请法务确认。",
    "The law layer informs; it is not legal advice. Counsel must confirm before anything is taken.",
)
NO_WAGE = Text(
    "案例没有写月工资，算不出可扣多少。", "The case gives no monthly wage, so the amount cannot be computed."
)
EARLIER_OPEN = Text(
    "早先已经扣了多少不清楚，算不出这个月还可扣多少。",
    "Earlier deductions are not known, so what may still be taken this month cannot be computed.",
)
NOTHING_MISSED = Text("这个月没有真正缺的时间可扣。", "No time really missed is left in this month.")


@dataclass(frozen=True, slots=True)
class Added:
    """A sentence that follows another."""

    text: Text

    def after(self, first: Text) -> Text:
        """Both sentences."""
        return Text(f"{first.zh}{self.text.zh}", f"{first.en} {self.text.en}")


NO_FLOOR = Added(
    Text("没有给当地最低工资，下限没有核对。", "No local minimum wage is given, so the floor was not tested.")
)
RECORD_BEGINS = Added(
    Text(
        "记录从月中开始，这个月更早的扣款没有算进去。",
        "The record begins within the month; earlier deductions of this month are not counted.",
    )
)


def provision(statute: Statute, lang: Lang, versioned: bool = True) -> str:
    """`工资支付暂行规定 第16条（1995年文本）`; `Interim Provisions on Wage Payment, art. 16 (text of 1995)`."""
    said = statute.instrument[lang]
    if statute.article is not None:
        said += f"第{statute.article}条" if lang == "zh" else f", art. {statute.article}"
    if versioned and statute.version is not None:
        said += bracketed(f"{statute.version}文本" if lang == "zh" else f"text of {statute.version}", lang)
    return said


def law_heading(book: Book, region: str, lang: Lang) -> str:
    """The region whose law was asked, and that this is no advice."""
    title = next(
        (one.title[lang] for one in (book.handbook.regions if book.handbook else ()) if one.id == region), region
    )
    return f"{title}{bracketed(region, lang)}{'。' if lang == 'zh' else '. '}{NOTICE[lang]}"


def procedure_in_words(shown: int, missing: int, lang: Lang) -> str:
    """How many rules have the democratic procedure on record, and what follows where it is not."""
    all_ = shown + missing
    if not missing:
        return (
            f"受程序约束的{all_}条规则都记下了民主程序的证据。"
            if lang == "zh"
            else f"All {all_} rules that need the democratic procedure have evidence of it on record."
        )
    if lang == "zh":
        some = "都没有" if not shown else f"只有{shown}条"
        return f"要经民主程序（讨论、协商、公示）的规则有{all_}条，{some}记下证据。没有证据的，凭它处罚站不站得住有争议，先补程序。"
    some = "none has" if not shown else f"only {shown} of them {'has' if shown == 1 else 'have'}"
    return (
        f"{all_} rules need the democratic procedure (discussed, settled, published); {some} evidence of it on record."
        " Whether a rule without it can carry a penalty is contested; the procedure comes first."
    )


def month_in_words(month: int, lang: Lang) -> str:
    """`2026年3月`, `2026-03`: a month counted as year times 12 plus month less 1."""
    year, number = divmod(month, 12)
    return f"{year}年{number + 1}月" if lang == "zh" else f"{year}-{number + 1:02}"


def probation_why(why: str, days: Fraction, allowing: Sequence[str], lang: Lang) -> str:
    """How long probation lasts here, and which contracts allow it."""
    many, which = show(days), listed(allowing, lang)
    if lang == "zh":
        return f"这里是{many}天；{f'可以的合同：{which}。' if which else '哪种合同都不够。'}{why}"
    return (
        f"Here it is {many} days; {f'contracts that allow it: {which}.' if which else 'no contract allows it.'} {why}"
    )


def day_why(why: str, over: Fraction | int, lang: Lang) -> str:
    """By how much a day exceeds the limit."""
    minutes = show(Fraction(over) / 60)
    if over <= 0:
        return "一天没有超时。" if lang == "zh" else "The day is within the limit."
    return f"超出{minutes}分钟。{why}" if lang == "zh" else f"{minutes} minutes over. {why}"


def week_unsaid(week: Fraction, days: Fraction | int, lang: Lang) -> str:
    """How many such days fit into the hours of a week."""
    hours, most = show(week), show(days)
    if lang == "zh":
        return f"时间表没有写一周上几天；一周{hours}小时最多容得下{most}天。"
    return f"The timetable does not say how many days a week; {hours} hours hold at most {most} such days."


def week_why(why: str, seconds: int, days: int, week: Fraction, lang: Lang) -> str:
    """The hours of a week of so many days, and by how much they exceed the limit."""
    total, limit = _long(seconds, lang), show(week)
    if seconds <= week * 3600:
        if lang == "zh":
            return f"一周{days}天共{total}，没有超过{limit}小时。"
        return f"{days} days make {total} a week, within the {limit} hours."
    over = _long(seconds - week * 3600, lang)
    if lang == "zh":
        return f"一周{days}天共{total}，超过{limit}小时，多{over}。{why}"
    return f"{days} days make {total} a week, {over} over the {limit} hours. {why}"


def _long(seconds: Fraction | int, lang: Lang) -> str:
    """`40小时50分钟`; `40 h 50 min`."""
    hours = int(seconds // 3600)
    minutes = Fraction(seconds - hours * 3600) / 60
    many = {"zh": ("小时", "分钟"), "en": (" h", " min")}[lang]
    said = [f"{show(number)}{unit}" for number, unit in zip((Fraction(hours), minutes), many, strict=True) if number]
    return ("" if lang == "zh" else " ").join(said) or f"0{many[0]}"


def rest_unsaid(why: str, lang: Lang) -> str:
    """Nothing is said of rest days."""
    return f"时间表没有写休息日。{why}" if lang == "zh" else f"The timetable names no rest day. {why}"


def rest_why(why: str, free: int, rest: Fraction, lang: Lang) -> str:
    """How many days of the week are free, and whether that is enough."""
    least = show(rest)
    if free >= rest:
        return (
            f"一周休{free}天，够{least}天。"
            if lang == "zh"
            else f"Rest days a week: {free}, at least {least} asked for."
        )
    return (
        f"一周休{free}天，不到{least}天。{why}"
        if lang == "zh"
        else f"Rest days a week: {free}, fewer than {least}. {why}"
    )
