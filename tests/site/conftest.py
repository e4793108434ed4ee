"""The site, built once for all tests that look at it."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.site.build import build_site


@pytest.fixture(scope="session")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both languages, built from the real policies into a folder of the tests' own."""
    return build_site(root, tmp_path_factory.mktemp("site") / "handbook")
