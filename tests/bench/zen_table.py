"""One real table as a zen-engine decision graph, so that both engines judge the same cases."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

from checks.book.condition import Condition, Group
from checks.book.rules import Row, Table
from checks.engine.grid import Grid


def decision_graph(table: Table, grid: Grid) -> str:
    """The table's rows with their conditions as zen expressions; the output is the row's id."""
    names = [*grid.names, *(["occurrence"] if grid.ordinals else [])]
    inputs = [{"id": name, "field": name, "name": name} for name in names]
    rules = [
        {"_id": f"{row.id}-{number}", **_cells(row, group, names), "out": f'"{row.id}"'}
        for row in _ordered(table)
        for number, group in enumerate(row.when or ((),))
    ]
    table_node = {
        "id": "table", "type": "decisionTableNode", "name": "table", "position": {"x": 0, "y": 0},
        "content": {"hitPolicy": "first", "inputs": inputs, "outputs": [{"id": "out", "field": "row", "name": "row"}], "rules": rules},
    }  # fmt: skip
    ends = [{"id": end, "type": f"{end}Node", "name": end, "position": {"x": 0, "y": 0}} for end in ("input", "output")]
    edges = [
        {"id": "1", "sourceId": "input", "targetId": "table", "type": "edge"},
        {"id": "2", "sourceId": "table", "targetId": "output", "type": "edge"},
    ]
    return json.dumps({"nodes": [ends[0], table_node, ends[1]], "edges": edges})


def _ordered(table: Table) -> list[Row]:
    """Rows with conditions first, the rest last, as “first hit” needs it."""
    return sorted(table.rows, key=lambda row: row.otherwise)


def _cells(row: Row, group: Group, names: list[str]) -> dict[str, str]:
    cells = dict.fromkeys(names, "")
    if row.occurrence is not None:
        low, high = row.occurrence.first, row.occurrence.last
        cells["occurrence"] = f">= {low}" + (f" and $ <= {high}" if high is not None else "")
    for condition in group:
        cells[condition.fact] = _expression(condition)
    return cells


def _expression(condition: Condition) -> str:
    if condition.among is not None:
        return " or ".join(f"$ == {_value(value)}" for value in condition.among)
    parts = []
    if condition.low is not None:
        parts.append(f"{'>=' if condition.low_closed else '>'} {_value(condition.low)}")
    if condition.high is not None:
        parts.append(f"{'$ ' if parts else ''}{'<=' if condition.high_closed else '<'} {_value(condition.high)}")
    return " and ".join(parts)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, Fraction)):
        return str(float(value)) if isinstance(value, Fraction) else str(value)
    return f'"{value}"'
