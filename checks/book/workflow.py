"""Workflows: steps with an owner, a time limit, what they need and give, and where they lead."""

from __future__ import annotations

from dataclasses import dataclass

from checks.book.region import Region
from checks.book.rules import Head, Limit, Table
from checks.finding import Place
from checks.text import Text


@dataclass(frozen=True, slots=True)
class Branch:
    """One way on from a step: where, and to which step or end.

    One with `at_most` leads back to an earlier step, so many times at most.
    """

    when: Region
    otherwise: bool
    to: str
    place: Place
    at_most: Limit | None = None

    @property
    def again(self) -> bool:
        """Whether it leads back."""
        return self.at_most is not None


@dataclass(frozen=True, slots=True)
class Step:
    """What is done, by whom (a role, a department or a party), within what time, and where it leads."""

    id: str
    title: Text
    do: Text
    by: str
    within: Limit | None
    needs: tuple[Text, ...]
    gives: tuple[Text, ...]
    branches: tuple[Branch, ...]
    sources: tuple[str, ...]
    decisions: tuple[str, ...]
    place: Place

    @property
    def chooses(self) -> bool:
        """Whether facts decide where it leads."""
        return len(self.branches) > 1


@dataclass(frozen=True, slots=True)
class End:
    """Where a route ends; `continues` names the workflow that goes on from there, `at_most` so many times.

    `holder` is the role, department or party in whose hands it is from then on; `leaves` is what it leaves.
    """

    id: str
    title: Text
    continues: str | None
    sources: tuple[str, ...]
    decisions: tuple[str, ...]
    place: Place
    at_most: Limit | None = None
    holder: str | None = None
    leaves: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Workflow:
    """A procedure. `route` is the table whose rows are the steps and ends, each with the conditions that lead there.

    `choices` holds a table for each step that chooses; no case is judged by them, the audit proves them complete
    and exclusive. `given` is there before the first step; `within` limits the whole.
    """

    head: Head
    events: tuple[str, ...]
    start: str
    steps: tuple[Step, ...]
    ends: tuple[End, ...]
    route: Table
    choices: tuple[Table, ...]
    given: tuple[Text, ...] = ()
    within: Limit | None = None

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables made from it that judge cases."""
        return (self.route,)

    def step(self, name: str) -> Step | None:
        """The step with this id; None where it is an end."""
        return next((step for step in self.steps if step.id == name), None)
