"""`make bench`: ratios in one run, printed as a table and kept in docs/benchmarks.json for the trainers' page."""

from __future__ import annotations

import json
import platform
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from checks.audit.context import Context
from checks.audit.registry import audit
from checks.book.book import Book
from checks.making.book import load_book
from tests.bench.engines import against_by_hand, against_zen, whole_verdicts
from tests.bench.measure import best, peak_megabytes
from tests.bench.multiply import multiply
from tests.bench.sites import against_plain

ROOT = Path(__file__).resolve().parents[2]
Line = dict[str, Any]


def main() -> None:
    book, findings = load_book(ROOT)
    assert not findings
    lines = [*_engines(book), *_sizes(), *_site(), *_memory()]
    screen = Console(highlight=False)
    table = Table("what", "ours", "theirs", "ratio", "goal", "met")
    for line in lines:
        table.add_row(line["what"]["en"], line["ours"], line["theirs"], line["ratio"], line["goal"], {True: "yes", False: "NO", None: ""}[line["met"]])
    screen.print(table)
    kept = {"machine": f"{platform.machine()}, Python {platform.python_version()}", "on": date.today().isoformat(), "lines": lines}
    (ROOT / "docs/benchmarks.json").write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _line(zh: str, en: str, ours: str, theirs: str = "", ratio: str = "", goal: str = "", met: bool | None = None) -> Line:
    return {"what": {"zh": zh, "en": en}, "ours": ours, "theirs": theirs, "ratio": ratio, "goal": goal, "met": met}


def _engines(book: Book) -> list[Line]:
    lines = []
    for race in against_zen(book):
        lines.append(
            _line(
                f"每秒解释的判断：{race.table}，对 zen-engine（带 trace）", f"explained decisions a second: {race.table}, against zen-engine with trace",
                f"{race.ours:,.0f}/s", f"{race.theirs:,.0f}/s", f"{race.ratio:.1f} ×", "≥ 10 ×", race.ratio >= 10,
            )  # fmt: skip
        )
    hand = against_by_hand(book)
    lines.append(
        _line(f"同上：{hand.table}，对手写 Python（不解释）", f"the same: {hand.table}, against hand-written Python (no explanation)",
              f"{hand.ours:,.0f}/s", f"{hand.theirs:,.0f}/s", f"{hand.ratio:.2f} ×")
    )  # fmt: skip
    lines.append(_line("每秒完整裁决：全部案例", "complete verdicts a second: all examples", f"{whole_verdicts(book):,.0f}/s"))
    return lines


def _check(root: Path) -> int:
    book, findings = load_book(root)
    return len(findings) + len(audit(Context(book, root, date(2026, 1, 2))))


def _sizes() -> list[Line]:
    whole = best(lambda: _check(ROOT), times=3)
    lines = [_line("检查整本手册（含页面）", "check of the whole handbook, pages included", f"{whole:.2f} s", goal="< 2 s", met=whole < 2)]
    seconds: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for times in (1, 10, 100):
            root = multiply(ROOT, Path(folder) / str(times), times)
            start = time.perf_counter()
            faults = _check(root)
            seconds[times] = time.perf_counter() - start
            assert faults == 0, f"{times}x has {faults} findings"
    for times, smaller in ((10, 1), (100, 10)):
        growth = seconds[times] / seconds[smaller]
        lines.append(
            _line(f"检查 {times} 倍规则，对 {smaller} 倍", f"check of {times}x policies, against {smaller}x",
                  f"{seconds[times]:.2f} s", f"{seconds[smaller]:.2f} s", f"{growth:.1f} ×", "≤ 10 ×", growth <= 10)
        )  # fmt: skip
    return lines


def _site() -> list[Line]:
    ours, plain = against_plain(ROOT)
    return [
        _line("生成网站（中文），对同样页面的普通 Material", "site build (Chinese), against plain Material on the same pages",
              f"{ours:.2f} s", f"{plain:.2f} s", f"{ours / plain:.2f} ×", "≤ 1.3 ×", ours / plain <= 1.3)
    ]  # fmt: skip


def _memory() -> list[Line]:
    check = peak_megabytes(sys.executable, "-m", "checks", "check", "--root", str(ROOT))
    with tempfile.TemporaryDirectory() as folder:
        script = f"from pathlib import Path; from checks.site.build import build_site; build_site(Path({str(ROOT)!r}), Path({folder!r}) / 'site')"
        site = peak_megabytes(sys.executable, "-c", script)
    return [
        _line("检查的内存峰值", "peak memory of the check", f"{check:.0f} MB"),
        _line("生成两种语言网站的内存峰值", "peak memory of building both languages", f"{site:.0f} MB"),
    ]


if __name__ == "__main__":
    main()
