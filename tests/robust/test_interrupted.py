"""A build that is ended at any line leaves the old site whole or the new one, and the next build clears up after it."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from checks.site import aside, build, swap

ROOMS = frozenset(module.__file__ for module in (aside, build, swap))
OLD = {"index.html": "old", "en/index.html": "old too"}
NEW = {"index.html": "new", "en/index.html": "new too", "more.html": "more"}
GENTLE = (signal.SIGINT, signal.SIGTERM)


def _write(folder: Path, pages: dict[str, str]) -> None:
    for name, text in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def _pages(site: Path) -> dict[str, str]:
    return {p.relative_to(site).as_posix(): p.read_text("utf-8") for p in sorted(site.rglob("*")) if p.is_file()}


def _leftovers(root: Path) -> list[str]:
    return [path.name for path in root.iterdir() if path.name.startswith(aside.PREFIX)]


def _instead_of_rendering(tasks: list[tuple[Path, Path]]) -> None:
    """Write the pages of both languages without rendering any."""
    for (_, into), folder in zip(tasks, ("", "en/"), strict=True):
        here = {name for name in NEW if name.startswith("en/") == bool(folder)}
        _write(into, {name.removeprefix(folder): NEW[name] for name in here})


@pytest.fixture(params=["in one step", "in two steps"])
def quick(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """A build without rendering, on a disk that can exchange two folders and on one that cannot."""
    monkeypatch.setattr(build, "_build", _instead_of_rendering)
    way = str(request.param)
    if way == "in two steps":
        monkeypatch.setattr(swap, "exchange", lambda one, other: False)
    return way


def _ended_at(line: int, number: signal.Signals, root: Path) -> bool:
    """Build in a process of its own that gets a signal at its n-th line; whether there was such a line."""
    child = os.fork()
    if not child:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        os._exit(_traced(line, number, root))
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) != 0


def _traced(line: int, number: signal.Signals, root: Path) -> int:
    left = line

    def tracing(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal left
        if frame.f_code.co_filename not in ROOMS:
            return None
        if event == "line":
            left -= 1
            if left == 0:
                os.kill(os.getpid(), number)
        return tracing

    sys.settrace(tracing)
    try:
        build.build_site(root)
    except BaseException:  # whatever ends the process
        return 1
    return 0


@pytest.mark.parametrize("number", [*GENTLE, signal.SIGKILL])
def test_a_build_ended_at_any_line(tmp_path: Path, quick: str, number: signal.Signals) -> None:
    line, ended, missing = 1, True, []
    while ended:
        root = tmp_path / str(line)
        _write(root / "site", OLD)
        ended = _ended_at(line, number, root)
        if (root / "site").exists():
            assert _pages(root / "site") in (OLD, NEW), line
        else:
            missing.append(line)
        assert build.build_site(root) == root / "site"
        assert _pages(root / "site") == NEW
        assert _leftovers(root) == []
        line += 1
    assert line > 30
    assert len(missing) <= (quick == "in two steps" and number == signal.SIGKILL), missing


@pytest.mark.parametrize("number", GENTLE)
def test_a_gentle_end_while_rendering_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    def end(_: object) -> None:
        os.kill(os.getpid(), number)
        time.sleep(10)

    monkeypatch.setattr(build, "_build", end)
    _write(tmp_path / "site", OLD)
    with pytest.raises((KeyboardInterrupt, SystemExit)):
        build.build_site(tmp_path)
    assert _pages(tmp_path / "site") == OLD
    assert _leftovers(tmp_path) == []


def test_a_site_taken_away_by_a_killed_build_comes_back_even_if_the_next_one_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(tmp_path / f"{aside.PREFIX}dead/old", OLD)
    monkeypatch.setattr(build, "_build", _raises(build.BuildFailed("no")))
    with pytest.raises(build.BuildFailed, match="no"):
        build.build_site(tmp_path)
    assert _pages(tmp_path / "site") == OLD
    assert _leftovers(tmp_path) == []


def test_a_build_leaves_the_folder_of_another_one_that_still_runs(tmp_path: Path, quick: str) -> None:
    with aside.aside(tmp_path / "site") as other:
        _write(other, {"half.html": "half"})
        assert build.build_site(tmp_path) == tmp_path / "site"
        assert _pages(other) == {"half.html": "half"}
    assert _leftovers(tmp_path) == []


def test_a_disk_that_is_full_at_the_swap_leaves_the_old_site(
    tmp_path: Path, quick: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(tmp_path / "site", OLD)
    full = OSError(28, "No space left on device", str(tmp_path / "site"))
    monkeypatch.setattr(build, "swap", _raises(full))
    with pytest.raises(build.BuildFailed, match=r"site: No space left on device"):
        build.build_site(tmp_path)
    assert _pages(tmp_path / "site") == OLD
    assert _leftovers(tmp_path) == []


def _raises(error: Exception) -> Callable[..., None]:
    def fail(*_: object) -> None:
        raise error

    return fail
