"""`make bench`: ratios in one run, printed as a table and kept in docs/benchmarks.json for the trainers' page."""

from __future__ import annotations

import json
import platform
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from checks.book.book import Book
from checks.making.book import load_book
from checks.mutation.run import run
from tests.bench.edits import after_one_edit
from tests.bench.engines import against_by_hand, against_zen, whole_verdicts
from tests.bench.measure import cost
from tests.bench.multiply import multiply
from tests.bench.previews import against_check
from tests.bench.sites import against_plain, as_commands

ROOT = Path(__file__).resolve().parents[2]
Line = dict[str, Any]


def main() -> None:
    book, findings = load_book(ROOT)
    assert not findings
    lines = [*_engines(book), *_mutants(book), *_sizes(), *_preview(book), *_site(), *_memory()]
    screen = Console(highlight=False)
    table = Table("what", "ours", "theirs", "ratio", "goal", "met")
    for line in lines:
        table.add_row(
            line["what"]["en"],
            line["ours"],
            line["theirs"],
            line["ratio"],
            line["goal"],
            {True: "yes", False: "NO", None: ""}[line["met"]],
        )
    screen.print(table)
    kept = {
        "machine": f"{platform.machine()}, Python {platform.python_version()}",
        "on": date.today().isoformat(),
        "lines": lines,
    }
    (ROOT / "docs/benchmarks.json").write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _line(
    zh: str, en: str, ours: str, theirs: str = "", ratio: str = "", goal: str = "", met: bool | None = None
) -> Line:
    return {"what": {"zh": zh, "en": en}, "ours": ours, "theirs": theirs, "ratio": ratio, "goal": goal, "met": met}


def _engines(book: Book) -> list[Line]:
    lines = []
    for race in against_zen(book):
        lines.append(
            _line(
                f"每秒解释的判断：{race.table}，对 zen-engine（带 trace）",
                f"explained decisions a second: {race.table}, against zen-engine with trace",
                f"{race.ours:,.0f}/s",
                f"{race.theirs:,.0f}/s",
                f"{race.ratio:.1f} ×",
                "≥ 10 ×",
                race.ratio >= 10,
            )
        )
    hand = against_by_hand(book)
    lines.append(
        _line(
            f"同上：{hand.table}，对手写 Python（不解释）",
            f"the same: {hand.table}, against hand-written Python (no explanation)",
            f"{hand.ours:,.0f}/s",
            f"{hand.theirs:,.0f}/s",
            f"{hand.ratio:.2f} ×",
        )
    )
    lines.append(
        _line("每秒完整裁决：全部案例", "complete verdicts a second: all examples", f"{whole_verdicts(book):,.0f}/s")
    )
    return lines


def _mutants(book: Book) -> list[Line]:
    """Every mutant of the handbook on all cores, as `handbook mutate` tries them."""
    found = run(book, book.tables.values(), words=True)
    return [
        _line(
            f"每秒试的规则变体：整本手册的{len(found.trials)}个",
            f"mutants of the rules tried a second: all {len(found.trials)} of the handbook",
            f"{found.rate:,.0f}/s",
        ),
        _line(
            "试完全部变体",
            "all mutants tried",
            f"{found.seconds:.2f} s",
            goal="< 60 s",
            met=found.seconds < 60,
        ),
    ]


def _check(root: Path) -> tuple[float, float]:
    """`handbook check` as people run it; it must find nothing, so that the same work is measured."""
    return cost(sys.executable, "-m", "checks", "check", "--root", str(root), "--as-of", "2026-01-02")


def _sizes() -> list[Line]:
    whole, memory = min(_check(ROOT) for _ in range(3))
    lines = [
        _line(
            "检查整本手册（含页面）",
            "check of the whole handbook, pages included",
            _cost(whole, memory),
            goal="< 2 s",
            met=whole < 2,
        )
    ]
    edit = after_one_edit(ROOT)
    for zh, en, seconds in (
        ("改一处以后再检查（--watch，一个进程里）：每种错误各一处，中位数", "check after one edit (--watch, in one process): one fault of every sort, the median", edit.faults.middle),
        ("同上，二十处里有十九处不超过", "the same, nineteen of twenty take no longer", edit.faults.most),
        ("同上，最慢的一处（例如整个词汇没有了）", "the same, the slowest (such as a vocabulary that is gone)", edit.faults.slowest),
        ("同上，词汇里一个事实的范围变了，中位数", "the same, where a fact of the vocabulary has another range, the median", edit.facts.middle),
        ("同上，最慢的一个事实（例如人人都有的工资）", "the same, the slowest fact (such as pay, which everybody has)", edit.facts.slowest),
    ):  # fmt: skip
        lines.append(
            _line(
                f"{zh}，对从头检查", f"{en}, against a check from the beginning",
                f"{seconds:.2f} s", f"{edit.fresh:.2f} s", f"{seconds / edit.fresh:.2f} ×", "< 0.5 s", seconds < 0.5,
            )
        )  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        roots = {times: multiply(ROOT, Path(folder) / str(times), times) for times in (1, 10, 100)}
        for times, smaller in ((10, 1), (100, 10)):
            large, small = _grown(roots[times], roots[smaller])
            growth = large[0] / small[0]
            lines.append(
                _line(
                    f"检查 {times} 倍规则，对 {smaller} 倍",
                    f"check of {times}x policies, against {smaller}x",
                    _cost(*large),
                    _cost(*small),
                    f"{growth:.1f} ×",
                    "≤ 10 ×",
                    growth <= 10,
                )
            )
    return lines


def _grown(large: Path, small: Path) -> tuple[tuple[float, float], tuple[float, float]]:
    """What it costs to check the large policies; and the small ones, before and after, in the mean.

    The large ones take so long that the machine is both quick and slow meanwhile: the best of the small would be too good.
    """
    before, cost_of_large, after = _check(small), _check(large), _check(small)
    return cost_of_large, ((before[0] + after[0]) / 2, max(before[1], after[1]))


def _preview(book: Book) -> list[Line]:
    preview, audit = against_check(book, ROOT)
    ratio = preview[0] / audit[0]
    return [
        _line(
            "handbook diff：整本手册对改了一处的自己，所有案例两边都判断，对 handbook check",
            "handbook diff of the whole handbook against itself with one change, every case judged twice, against handbook check",
            _cost(*preview),
            _cost(*audit),
            f"{ratio:.2f} ×",
            "≤ 2 ×",
            ratio <= 2,
        )
    ]


def _cost(seconds: float, megabytes: float) -> str:
    return f"{seconds:.2f} s, {megabytes:.0f} MB"


def _site() -> list[Line]:
    ours, plain = against_plain(ROOT)
    command, twice = as_commands(ROOT)
    return [
        _line(
            "handbook build（两种语言同时），对两次普通的 mkdocs build",
            "handbook build (both languages at once), against plain mkdocs build twice",
            f"{command:.2f} s",
            f"{twice:.2f} s",
            f"{command / twice:.2f} ×",
            "≤ 1.3 ×",
            command / twice <= 1.3,
        ),
        _line(
            "同上，在一个进程里先后生成，对同样页面的普通 Material",
            "the same in one process, one after the other, against plain Material on the same pages",
            f"{ours:.2f} s",
            f"{plain:.2f} s",
            f"{ours / plain:.2f} ×",
            "≤ 1.3 ×",
            ours / plain <= 1.3,
        ),
    ]


def _memory() -> list[Line]:
    engines = {which: cost(sys.executable, "-m", "tests.bench.once", which)[1] for which in ("ours", "zen")}
    with tempfile.TemporaryDirectory() as folder:
        steps = ("prepare", "ours", "plain")
        sites = {step: cost(sys.executable, "-m", "tests.bench.sites", step, folder)[1] for step in steps}
    return [
        _line(
            "内存峰值：判断全部用例",
            "peak memory: deciding all cases",
            f"{engines['ours']:.0f} MB",
            f"{engines['zen']:.0f} MB",
            f"{engines['ours'] / engines['zen']:.2f} ×",
        ),
        _line(
            "内存峰值：生成网站（中文）",
            "peak memory: site build (Chinese)",
            f"{sites['ours']:.0f} MB",
            f"{sites['plain']:.0f} MB",
            f"{sites['ours'] / sites['plain']:.2f} ×",
        ),
    ]


if __name__ == "__main__":
    main()
