"""Rules against the law, rules no statute speaks on, statutes that do not follow each other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from checks.law.hours import shift_rulings, timetable_rulings
from checks.law.on_rules import row_rulings
from checks.law.provisions import region_of
from checks.reading.nodes import Seq
from tests.seeded.edit import At, Edit, Fault
from tests.seeded.ground import Ground
from tests.seeded.planting import planting
from tests.seeded.rules import schedules


def _against(ground: Ground, region: str) -> Iterator[tuple[str, At]]:
    """Every row that the law of a region forbids and that no decision calls unlawful."""
    for table in ground.book.tables.values():
        for row in table.rows:
            forbidden = any(r.verdict == "forbidden" for r in row_rulings(ground.book, table, row, region))
            if forbidden and row.unlawful is None and table.head.unlawful is None:
                yield "unlawful-unseen", ground.at(row.place)


@planting("unlawful-unseen")
def the_same_rules_in_another_region(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("handbook"):
        for region in document["regions"]:
            found = tuple(set(_against(ground, region["id"])))
            if found:
                yield Fault(f"in {region['id']}", (ground.put(document, "region", region["id"]),), found)


@planting("unlawful-unseen")
def a_conflict_that_is_no_longer_named(ground: Ground) -> Iterator[Fault]:
    for document, table in schedules(ground):
        for row in document["rows"]:
            if "unlawful" in row:
                edit = ground.without_key(row, "unlawful")
                yield Fault("a conflict unnamed", (edit,), (("unlawful-unseen", ground.at(row.place)),))
        if "unlawful" in document:
            edit = ground.without_key(document, "unlawful")
            against = [
                row.place
                for row in table.rows
                if any(r.verdict == "forbidden" for r in row_rulings(ground.book, table, row, region_of(ground.book)))
            ]
            found = tuple(("unlawful-unseen", ground.at(place)) for place in against)
            yield Fault("conflicts unnamed", (edit,), found)


@planting("unlawful-idle")
def a_conflict_that_is_none(ground: Ground) -> Iterator[Fault]:
    decision = next(iter(ground.book.decisions))
    for document, table in schedules(ground):
        for row in document["rows"]:
            lawful = not any(
                ruling.verdict == "forbidden"
                for one in table.rows
                if one.id == row["id"]
                for ruling in row_rulings(ground.book, table, one, region_of(ground.book))
            )
            if lawful and "unlawful" not in row:
                edit = ground.add_key(row, f"unlawful: {decision}")
                yield Fault("no conflict", (edit,), (("unlawful-idle", ground.start(row, edit)),))


@planting("law-unjudged")
def shifts_on_which_no_statute_speaks(ground: Ground) -> Iterator[Fault]:
    hours = [d for d in ground.of("statute") if "guards" in d and all("hours" in guard for guard in d["guards"])]
    shifts = [shift for timetable in ground.book.timetables.values() for shift in timetable.shifts]
    edits = tuple(ground.without_key(document, "guards") for document in hours)
    yield Fault("hours unjudged", edits, tuple(("law-unjudged", ground.at(shift.place)) for shift in shifts))


def _followed(ground: Ground) -> Iterator[tuple[str, str]]:
    """Every statute that ends with the day before another text of the same provision begins."""
    for one in ground.book.statutes.values():
        for other in ground.book.statutes.values():
            same = (one.provision, one.region) == (other.provision, other.region)
            if same and one.in_force.last is not None and other.in_force.first == one.in_force.last + timedelta(days=1):
                yield one.id, other.id


def _until(ground: Ground, name: str, days: int) -> Edit:
    last = ground.book.statutes[name].in_force.last
    return ground.put(ground.node_of[name]["in_force"], "until", str((last or date.max) + timedelta(days=days)))


@planting("statute-overlap")
def two_texts_on_one_day(ground: Ground) -> Iterator[Fault]:
    for one, other in _followed(ground):
        found = (("statute-overlap", ground.at(ground.book.statutes[other].place)),)
        yield Fault("two texts", (_until(ground, one, 30),), found)


@planting("statute-gap")
def days_without_a_text(ground: Ground) -> Iterator[Fault]:
    for one, other in _followed(ground):
        found = (("statute-gap", ground.at(ground.book.statutes[other].place)),)
        yield Fault("no text", (_until(ground, one, -30),), found)


@planting("statute-unused")
def statutes_that_no_page_lists(ground: Ground) -> Iterator[Fault]:
    book, region = ground.book, region_of(ground.book)
    rulings = [r for table in book.tables.values() for row in table.rows for r in row_rulings(book, table, row, region)]
    for timetable in book.timetables.values():
        rulings += timetable_rulings(book, timetable, region)
        rulings += (ruling for shift in shift_rulings(book, timetable, region) for ruling in shift.rulings)
    spoke = {ruling.statute.provision for ruling in rulings}
    found = tuple(("statute-unused", ground.at(s.place)) for s in book.statutes.values() if s.provision not in spoke)
    for lang in ("zh", "en"):
        edits = []
        for file, text in ground.texts.items():
            if file.startswith(f"docs/{lang}/") and "{{ statutes(" in text:
                start = text.index("{{ statutes(")
                edits.append(Edit(file, start, text.index("}}", start) + 2, ""))
        yield Fault("statutes unlisted", tuple(edits), found)


@planting("unknown-name")
def an_outcome_that_no_vocabulary_has(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("statute"):
        for raw in document.get("guards", ()):
            outcomes = raw["outcome"]["outcomes"] if "outcome" in raw else None
            if isinstance(outcomes, Seq):
                edit = ground.add_item(outcomes, "banish")
                yield Fault("an unknown outcome", (edit,), (("unknown-name", At.inside(edit, "banish")),))
