"""Points of guidance, duties, permissions and requirements, in words."""

from __future__ import annotations

from dataclasses import dataclass

from checks.book.prose import Point
from rendering.page import PageView


@dataclass
class PointView:
    """A point of guidance or a duty, in words."""

    id: str
    says: str
    owner: str
    accountable: bool
    sources: tuple[str, ...]
    decisions: tuple[str, ...]


def point_view(page: PageView, point: Point) -> PointView:
    """A point ready for its template."""
    owner = page.book.roles[point.owner].title[page.lang] if point.owner else ""
    return PointView(point.id, point.says[page.lang], owner, point.accountable, point.sources, point.decisions)
