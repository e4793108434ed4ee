"""All checks, the codes they report and how they are run."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from graphlib import CycleError

from checks.audit import (
    claims,
    computed,
    contradictions,
    curricula,
    derivation,
    examples,
    figures,
    freshness,
    glossary,
    handovers,
    law,
    lightness,
    limits,
    minutes,
    modality,
    observing,
    organization,
    outsiders,
    owners,
    pages,
    parity,
    places,
    punished_twice,
    quizzes,
    references,
    scripts,
    silences,
    sources,
    tables,
    timetables,
    tone,
    unused,
    workflows,
)
from checks.audit.context import Context
from checks.finding import Finding, Place
from checks.text import Text

Run = Callable[[Context], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its name, what it finds, and the codes of its findings."""

    name: str
    finds: Text
    codes: tuple[str, ...]
    run: Run


CHECKS: tuple[Check, ...] = (
    Check("references", Text("指向不存在的东西", "names that lead nowhere"), references.CODES, references.check),
    Check("places", Text("文件放错了地方", "documents in the wrong place"), places.CODES, places.check),
    Check(
        "organization",
        Text("汇报关系不成树", "reporting lines that form no tree"),
        organization.CODES,
        organization.check,
    ),
    Check("owners", Text("没有人负总责的职能", "functions nobody answers for"), owners.CODES, owners.check),
    Check(
        "tables",
        Text("表里有缺口、重叠或到不了的行", "gaps, overlaps and rows never reached"),
        tables.CODES,
        tables.check,
    ),
    Check(
        "lightness",
        Text("更重的反而罚得更轻", "worse cases punished less"),
        lightness.CODES,
        lightness.check,
    ),
    Check(
        "punished_twice",
        Text("一件事两张表都罚", "one fact punished by two tables"),
        punished_twice.CODES,
        punished_twice.check,
    ),
    Check(
        "observing",
        Text("罚了却没法知道的事", "penalties without the means to observe them"),
        observing.CODES,
        observing.check,
    ),
    Check("timetables", Text("站不住的时间表", "timetables that do not hold"), timetables.CODES, timetables.check),
    Check(
        "workflows",
        Text("走不通的流程", "workflows that do not run through"),
        workflows.CODES,
        workflows.check,
    ),
    Check("handovers", Text("没有人接的交接", "hand-overs that reach nobody"), handovers.CODES, handovers.check),
    Check("limits", Text("守不住的时限", "time limits that cannot be met"), limits.CODES, limits.check),
    Check("derivation", Text("规则互相等待", "tables that wait for each other"), derivation.CODES, derivation.check),
    Check("parity", Text("中英文对不上", "languages that disagree"), parity.CODES, parity.check),
    Check("modality", Text("两种语言不一样强", "languages that bind differently"), modality.CODES, modality.check),
    Check("glossary", Text("术语没有照用", "terms that are not kept to"), glossary.CODES, glossary.check),
    Check("claims", Text("不能说的话", "words that may not be said"), claims.CODES, claims.check),
    Check("sources", Text("没有交代的条款", "clauses not accounted for"), sources.CODES, sources.check),
    Check(
        "contradictions",
        Text("没有裁定的矛盾", "contradictions nobody settled"),
        contradictions.CODES,
        contradictions.check,
    ),
    Check("examples", Text("案例与引擎不一致", "examples the engine contradicts"), examples.CODES, examples.check),
    Check("outsiders", Text("没有说明管不到谁", "rules without an outsider"), outsiders.CODES, outsiders.check),
    Check("computed", Text("可计算的条款没有算", "computable clauses not computed"), computed.CODES, computed.check),
    Check("figures", Text("原文的数字没有写进规则", "figures no rule holds"), figures.CODES, figures.check),
    Check(
        "silences",
        Text("没写明缺了什么的沉默", "silences that do not say what is missing"),
        silences.CODES,
        silences.check,
    ),
    Check("minutes", Text("接不上的会议纪要", "minutes that do not go on"), minutes.CODES, minutes.check),
    Check("curricula", Text("没有人学的规则", "rules that nobody learns"), curricula.CODES, curricula.check),
    Check("scripts", Text("话术里直接写的数", "figures typed into scripts"), scripts.CODES, scripts.check),
    Check("tone", Text("语气不合规定的话术", "scripts in the wrong tone"), tone.CODES, tone.check),
    Check("quizzes", Text("测验答案过时", "stale quiz answers"), quizzes.CODES, quizzes.check),
    Check("law", Text("没有对照法律的规则", "rules nobody held against the law"), law.CODES, law.check),
    Check("pages", Text("没有页面的规则", "rules without a page"), pages.CODES, pages.check),
    Check("unused", Text("没有用到的词", "words nobody uses"), unused.CODES, unused.check),
    Check("freshness", Text("过了复核日期", "reviews that are overdue"), freshness.CODES, freshness.check),
)


def audit(context: Context, checks: Iterable[Check] = CHECKS) -> list[Finding]:
    """The findings of all checks (or of those given); a check that crashes is a finding of its own."""
    found: list[Finding] = []
    for check in checks:
        try:
            found.extend(check.run(context))
        except CycleError:
            continue  # no case can be evaluated; reported by the check `derivation`
        except Exception as crash:  # a crashed check must never hide the others
            found.append(_crashed(check, crash))
    return found


def _crashed(check: Check, crash: Exception) -> Finding:
    frame = traceback.extract_tb(crash.__traceback__)[-1]
    where = f"{frame.name}:{frame.lineno}"
    return Finding(
        "check-crashed",
        Place("policies"),
        Text(f"检查 {check.name} 出错：{crash!r}（{where}）", f"the check {check.name} crashed: {crash!r} ({where})"),
        Text("请报告这个错误", "please report this fault"),
    )
