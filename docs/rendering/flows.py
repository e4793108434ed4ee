"""Workflows on a page: a picture with a lane for each actor, and the steps in words."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from checks.book.rules import Limit
from checks.book.workflow import Branch, End, Step, Workflow
from checks.words.conditions import groups_in_words
from checks.words.outcomes import actor_in_words, limit_in_words
from checks.words.values import number_in_words
from rendering.lines import LANE, ROW, Line, paths
from rendering.page import PageView, part


@dataclass
class BoxView:
    """A step or end in the picture: its lane and row (from 1), number, title and who acts."""

    lane: int
    row: int
    number: str
    title: str
    who: str
    url: str
    kind: str
    """`step`, `choice` or `end`."""
    arrows: list[str]
    """The sides at which lines enter."""


@dataclass
class WayView:
    """A way on in words: the conditions of which one suffices, where it leads, how often it may lead back."""

    conditions: list[str]
    to: Markup
    again: str


@dataclass
class StepView:
    """A step in words."""

    anchor: str
    number: int
    title: str
    who: str
    do: str
    limit: str
    needs: list[str]
    gives: list[str]
    ways: list[WayView]
    sources: tuple[str, ...]
    decisions: tuple[str, ...]


@dataclass
class EndView:
    """An end in words: the workflow that goes on and how often at most, in whose hands it is, what it leaves."""

    anchor: str
    title: str
    goes_on: Markup | str
    again: str
    holder: str
    leaves: list[str]
    sources: tuple[str, ...]
    decisions: tuple[str, ...]


@dataclass
class FlowView:
    """The whole workflow: lanes, boxes, the lines between them as SVG paths, steps and ends in words.

    `given` is there before the first step; `limit` is the time limit of the whole.
    """

    lanes: list[str]
    boxes: list[BoxView]
    paths: list[Line]
    width: int
    height: int
    steps: list[StepView]
    ends: list[EndView]
    given: list[str]
    limit: str


def flow(page: PageView, workflow: Workflow) -> FlowView:
    """A workflow ready for its template."""
    lanes = list(dict.fromkeys(step.by for step in workflow.steps))
    row = {part: at for at, part in enumerate(_parts(workflow))}
    lane = _lanes(workflow, lanes)
    drawn = paths(workflow, lane, row)
    boxes = [_box(page, workflow, name, lane[name], row[name], drawn) for name in row]
    return FlowView(
        [_name(page, actor) for actor in lanes], boxes, drawn, LANE * len(lanes), ROW * len(row),
        [_step(page, workflow, step, row[step.id] + 1) for step in workflow.steps],
        [_end(page, workflow, end) for end in workflow.ends], [one[page.lang] for one in workflow.given],
        _limit(page, workflow.within),
    )  # fmt: skip


def _parts(workflow: Workflow) -> list[str]:
    return [step.id for step in workflow.steps] + [end.id for end in workflow.ends]


def _lanes(workflow: Workflow, lanes: list[str]) -> dict[str, int]:
    """The lane of every step, and of every end that of the last step which leads there."""
    found = {step.id: lanes.index(step.by) for step in workflow.steps}
    for step in workflow.steps:
        for branch in step.branches:
            if workflow.step(branch.to) is None:
                found[branch.to] = found[step.id]
    return {name: found.get(name, 0) for name in _parts(workflow)}


def _box(page: PageView, workflow: Workflow, name: str, lane: int, row: int, lines: list[Line]) -> BoxView:
    arrows = list(dict.fromkeys(line.enters for line in lines if line.to == name))
    step = workflow.step(name)
    if step is None:
        title = next(end.title for end in workflow.ends if end.id == name)
        return BoxView(lane + 1, row + 1, "", title[page.lang], "", f"#{_anchor(workflow, name)}", "end", arrows)
    return BoxView(
        lane + 1, row + 1, str(row + 1), step.title[page.lang], _name(page, step.by), f"#{_anchor(workflow, name)}",
        "choice" if step.chooses else "step", arrows,
    )  # fmt: skip


def _anchor(workflow: Workflow, name: str) -> str:
    return part(workflow.head.id, name)


def _name(page: PageView, actor: str) -> str:
    return actor_in_words(page.book, actor)[page.lang]


def _step(page: PageView, workflow: Workflow, step: Step, number: int) -> StepView:
    within = step.within
    silent = (within.decision,) if within and within.decision else ()
    return StepView(
        _anchor(workflow, step.id), number, step.title[page.lang], _name(page, step.by), step.do[page.lang],
        _limit(page, within),
        [one[page.lang] for one in step.needs], [one[page.lang] for one in step.gives],
        [_way(page, workflow, branch) for branch in step.branches],
        step.sources, tuple(dict.fromkeys((*step.decisions, *silent, *_silent_times(step)))),
    )  # fmt: skip


def _limit(page: PageView, within: Limit | None) -> str:
    """A time limit in words; empty where none is asked for."""
    if within is None:
        return ""
    return page.label("nolimit") if within.decision else limit_in_words(page.book, within, page.lang)


def _end(page: PageView, workflow: Workflow, end: End) -> EndView:
    silent = (end.at_most.decision,) if end.at_most and end.at_most.decision else ()
    return EndView(
        _anchor(workflow, end.id), end.title[page.lang], page.policy_link(end.continues) if end.continues else "",
        _times(page, end.at_most), _name(page, end.holder) if end.holder else "",
        [one[page.lang] for one in end.leaves], end.sources, tuple(dict.fromkeys((*end.decisions, *silent))),
    )  # fmt: skip


def _silent_times(step: Step) -> list[str]:
    """The decisions that find no number of times for a way back."""
    return [most.decision for branch in step.branches if (most := branch.at_most) and most.decision]


def _times(page: PageView, most: Limit | None) -> str:
    """How often one may go back at most; empty where nothing leads back."""
    if most is None:
        return ""
    many = page.label("often") if most.number is None else number_in_words(page.book, most.number, most.unit, page.lang)
    return page.label("again_at_most").format(many)


def _way(page: PageView, workflow: Workflow, branch: Branch) -> WayView:
    told = len(branch.when) == 1 or not branch.otherwise
    conditions = groups_in_words(page.book, branch.when, page.lang) if told else [page.label("rest")]
    again = _times(page, branch.at_most)
    step = workflow.step(branch.to)
    place = [part.id for part in workflow.steps].index(branch.to) + 1 if step else 0
    title = page.sentence((step or next(end for end in workflow.ends if end.id == branch.to)).title[page.lang])
    said = f"{place}.\u00a0{title}" if step else title
    return WayView(conditions, Markup('<a href="#{}">{}</a>').format(_anchor(workflow, branch.to), said), again)
