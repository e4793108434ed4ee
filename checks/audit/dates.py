"""Dates and times in words: what one language names, the other must not leave out or name otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.audit.statements import Statements
from checks.finding import Finding
from checks.reading.nodes import Map
from checks.text import LANGS, Lang, Text

CODES = ("dates-differ", "counts-differ")


@dataclass(frozen=True, slots=True)
class Said:
    """One date, time or number: in each language the words that plainly name it, and all that may mean it."""

    code: str
    plain: dict[Lang, re.Pattern[str]]
    meant: dict[Lang, re.Pattern[str]]
    cues: dict[Lang, tuple[str, ...]]
    """In small letters: one of them stands wherever it is plainly named, so that most texts need not be searched."""


def _said(code: str, zh: str, zh_meant: str, en: str, en_meant: str, zh_cues: str = "", en_cues: str = "") -> Said:
    """Whatever names it plainly also means it; words without any pattern are cues themselves."""
    return Said(
        code,
        {"zh": re.compile(zh), "en": re.compile(rf"\b(?:{en})", re.I)},
        {"zh": re.compile(f"{zh}|{zh_meant}"), "en": re.compile(rf"\b(?:{en}|{en_meant})", re.I)},
        {"zh": tuple((zh_cues or zh).split("|")), "en": tuple((en_cues or en).split("|"))},
    )


_WEEKDAYS = {"一": "Mon", "二": "Tues", "三": "Wednes", "四": "Thurs", "五": "Fri", "六": "Satur", "[日天]": "Sun"}
_MONTHS = {
    "1|一": "January", "2|二": "February", "3|三": "March", "4|四": "April", "5|五": "May", "6|六": "June", "7|七": "July",
    "8|八": "August", "9|九": "September", "10|十": "October", "11|十一": "November", "12|十二": "December",
}  # fmt: skip
_NUMBERS = {
    "三": "three",
    "四": "four",
    "五": "five",
    "六": "six",
    "七": "seven",
    "八": "eight",
    "九": "nine",
    "十": "ten",
}
_ORDINALS = ("third|thrice", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_COUNTED = "天|次|遍|回|个|周|年|小时|分钟|样|种|件|项|条|步|句|人|名|位|份|类"
_HOUR = r"\d\d?:\d\d|\d\d? hours"


def _weekday(zh: str, en: str) -> Said:
    """`周一` is no Monday in `一周一次`, nor `周三` a Wednesday in `每周三天`."""
    return _said(
        "dates-differ",
        f"(?:星期|礼拜|周){zh}(?![个次遍天年月岁样直些律定并般旦])",
        "周末|周.?[到至]",
        f"{en}days?\\b",
        "weekend",
        "|".join(f"{week}{day}" for week in ("星期", "礼拜", "周") for day in zh.strip("[]")),
        f"{en}day".lower(),
    )


def _month(zh: str, en: str) -> Said:
    """`十月` is not in `二十月`, nor January in `一月一次`; `May` is a month only where a preposition or a day says so."""
    named = f"(?<![一二三四五六七八九十个每0-9.])(?:{zh})月(?!一次[^也都])"
    year = {"January": "年初|元旦", "November": "双十一", "December": "年底|年末"}.get(en, named)
    plain = r"(?:(?:in|of|by|until|from|since|before|after)|\d) (?-i:May)\b" if en == "May" else f"{en}\\b"
    cues = "|".join(f"{number}月" for number in zh.split("|"))
    return _said("dates-differ", named, year, plain, f"(?-i:{en})", cues, en.lower())


def _number(zh: str, en: str, digit: int) -> Said:
    before = "(?<![第十周月星期礼拜百千万分一二三四五六七八九])"
    means = f"{en}|{_ORDINALS[digit - 3]}|{digit}"
    counted = f"{before}{zh}(?={_COUNTED})"
    return _said("counts-differ", counted, f"{zh}|{digit}", f"{en}\\b(?! thousand|-)", means, zh, en)


ALL: tuple[Said, ...] = (
    *(_weekday(zh, en) for zh, en in _WEEKDAYS.items()),
    *(_month(zh, en) for zh, en in _MONTHS.items()),
    *(_number(zh, en, digit) for digit, (zh, en) in enumerate(_NUMBERS.items(), 3)),
    _said("counts-differ", "[两二](?:次|遍|回)(?!第)", "[两二双2又]", r"twice\b(?! as)", "two|2|both|second|again|double", "次|遍|回", "twice"),
    _said("dates-differ", "每天|每日|天天", "[天日晚夜]", "daily|(?:every|each) (?:working )?day", "days?|everyday|nights?", en_cues="daily|every|each"),
    _said("dates-differ", "每周|每个?星期", "周|星期", "weekly|(?:every|each) week", "weeks?|every \\w+day", "每周|星期", "week"),
    _said("dates-differ", "每月|每个月", "月", "monthly|(?:every|each) month", "months?", en_cues="month"),
    _said("dates-differ", "季度|每季|当季", "季", "quarterly|(?:every|each|per) quarter\\b(?! of)", "quarter", en_cues="quarter"),
    _said("dates-differ", "每年|年度", "年", "yearly|annual|(?:every|each) year", "years?", en_cues="year|annual"),
    _said("dates-differ", "半年", "[6六]个月", "half[- ](?:a |the )?year", "half of the year|(?:six|6) months", en_cues="half"),
    _said("dates-differ", "早上|上午|早晨|清晨", "[早晨]", r"mornings?\b", _HOUR, en_cues="morning"),
    _said("dates-differ", "中午", "午", r"(?:noon|midday)\b", f"lunch|{_HOUR}", en_cues="noon|midday"),
    _said("dates-differ", "下午", "午|晚饭", r"afternoons?\b", _HOUR, en_cues="afternoon"),
    _said("dates-differ", "晚上|傍晚", "[晚夜夕睡]", r"evenings?\b", f"nights?|{_HOUR}", en_cues="evening"),
    _said("dates-differ", "夜里|夜间|半夜", "[晚夜睡]", r"(?:nights?|overnight)\b", f"midnight|evening|asleep|sleep|{_HOUR}", en_cues="night"),
    _said("dates-differ", "今天|今日", "今|当天|当日|现在", r"(?:today|tonight)\b(?!['’])", "today|this|the day", en_cues="today|tonight"),
    _said("dates-differ", "明天|明日", "明|次日|第二天|后天", r"tomorrow\b", "next day", en_cues="tomorrow"),
    _said("dates-differ", "昨天|昨日", "昨|前一天", r"yesterday\b", "day before", en_cues="yesterday"),
    _said("dates-differ", "(?<!一)上个?月", "前一个月", r"(?:last|previous) month\b", "months?|from it", "上个月|上月", "month"),
    _said("dates-differ", "(?<!一)(?:下个|下|次)月(?!度|底)", "下个月|下一", r"(?:next|following) month\b", "next|new|coming|month after", "下个月|下月|次月", "month"),
    _said("dates-differ", "上个?周|上个?星期", "前一周|最后一周", r"(?:last|previous) week\b", "week before", "周|星期", "week"),
    _said("dates-differ", "下个?周|下个?星期", "下一周|次周", r"(?:next|following) week\b", "next|coming|after", "周|星期", "week"),
    _said("dates-differ", "次日|第二天|翌日", "第2天|隔天|明天|[后下]一天", r"(?:next|following) day\b", "(?:2nd|second|later|more) day|day after|1 more|tomorrow", en_cues="next day|following day"),
    _said("dates-differ", "春[季天]", "春", r"in spring\b", "spring", "春", "spring"),
    _said("dates-differ", "夏[季天]", "夏", r"summer\b", "summer", "夏", "summer"),
    _said("dates-differ", "秋[季天]", "秋", r"autumn\b", "fall", "秋", "autumn"),
    _said("dates-differ", "冬[季天]", "冬", r"winter\b", "winter", "冬", "winter"),
)  # fmt: skip


_CUES = {lang: [(cue, said) for said in ALL for cue in said.cues[lang]] for lang in LANGS}


def named_in(said: Statements) -> dict[Lang, list[Said]]:
    """What the statements of a document may name in each language."""
    return {lang: _met(lang, said.together[lang]) for lang in LANGS}


def _met(lang: Lang, text: str) -> list[Said]:
    met = [said for cue, said in _CUES[lang] if cue in text]
    return [said for at, said in enumerate(met) if at == 0 or met[at - 1] is not said]


def date_faults(pair: Map, named: dict[Lang, list[Said]]) -> Iterator[Finding]:
    """Every date, time and number in words that one language of the pair names and nothing in the other means.

    `named` is what the document of the pair may name.
    """
    for lang, other in zip(LANGS, reversed(LANGS), strict=True):
        text = pair[lang].lower()
        for said in named[lang]:
            for cue in said.cues[lang]:
                if cue in text:
                    yield from _lost(said, pair, lang, other)
                    break


def _lost(said: Said, pair: Map, lang: Lang, other: Lang) -> Iterator[Finding]:
    words = said.plain[lang].search(pair[lang])
    if words and not said.meant[other].search(pair[other]):
        yield _finding(said.code, pair, lang, words.group())


def _finding(code: str, pair: Map, lang: Lang, named: str) -> Finding:
    valid = {
        "dates-differ": Text("两种语言说同一个时候", "the same time in both languages"),
        "counts-differ": Text("两种语言说同一个数", "the same number in both languages"),
    }[code]
    got = {
        "zh": Text(f"中文说“{named}”，英文没有", f"Chinese says “{named}”, English does not"),
        "en": Text(f"英文说“{named}”，中文没有", f"English says “{named}”, Chinese does not"),
    }[lang]
    return pair.finding(code, "en", got, valid)
