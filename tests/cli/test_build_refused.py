"""`handbook build` and `handbook serve` where there is no site to build."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.bakery import bakery, handbook


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("build", "--lang", "zh"), "网站没有生成: "),
        (("build", "--lang", "en"), "The site was not built: "),
        (("serve", "--port", "0"), "网站没有生成 / The site was not built: "),
    ],
    ids=["zh", "en", "serve"],
)
def test_a_department_without_site_could_not_be_built(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    result = handbook(*words, root=bakery(tmp_path))
    faults = [f"{name}: Config file '{tmp_path / name}' does not exist." for name in ("mkdocs.yml", "mkdocs.en.yml")]
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"{said}{'; '.join(faults)}\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["policies"]


def test_a_port_that_is_none(tmp_path: Path) -> None:
    result = handbook("serve", "--port", "70000", root=bakery(tmp_path))
    assert (result.exit_code, result.stdout) == (2, "")
