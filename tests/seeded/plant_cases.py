"""Examples the engine contradicts, rows and rules that no example shows, stale quiz answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checks.audit.outsiders import leaving_out
from checks.audit.quizzes import LEAST
from checks.engine.evaluate import Engine
from checks.reading.nodes import Map
from tests.seeded.edit import Edit, Fault
from tests.seeded.ground import Ground
from tests.seeded.planting import planting

MANY = 12
"""Questions of a chapter that are still few enough to be taken out one by one."""
_NOT_THE_VALUE = ("table", "row", "at")


@planting("example-differs")
def another_amount_expected(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("example"):
        expect = document["expect"]
        for outcome in expect["outcomes"]:
            for kind, value in outcome.items():
                if kind not in _NOT_THE_VALUE and isinstance(value, int) and not isinstance(value, bool):
                    edit = ground.put(outcome, kind, str(value + 1))
                    found = (
                        ("example-differs", ground.at(outcome.place)),
                        ("example-differs", ground.at(expect.place)),
                    )
                    yield Fault("another amount", (edit,), found)


@planting("example-differs")
def an_outcome_that_nobody_expects(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("example"):
        expect = document["expect"]
        rows = Counter((one["table"], one["row"]) for one in expect["outcomes"])
        for number, outcome in enumerate(expect["outcomes"]):
            here = (outcome["table"], outcome["row"])
            others = [e for e in ground.book.examples.values() if e.id != document["id"] and here in e.expect.rows]
            if rows[here] > 1 or (others and len(expect["outcomes"]) > 1):
                edit = ground.without_item(expect["outcomes"], number)
                yield Fault("one outcome fewer", (edit,), (("example-differs", ground.at(expect.place)),))


@planting("example-differs")
def a_table_said_not_to_bind(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("example"):
        expect = document["expect"]
        for outcome in expect["outcomes"]:
            if "outside" in expect and len(document["events"]) == 1 and not document.get("history"):
                edit = ground.add_item(expect["outside"], outcome["table"])
                yield Fault("said not to bind", (edit,), (("example-differs", ground.at(expect.place)),))


@planting("because-not-followed")
def a_reason_that_no_outcome_cites(ground: Ground) -> Iterator[Fault]:
    clauses = list(ground.book.clauses)
    for number, document in enumerate(ground.of("example")):
        expect = document["expect"]
        clause = clauses[number % len(clauses)]
        chapter_cites = {c for table in ground.book.tables.values() for c in table.head.sources}
        if expect["outcomes"] and clause not in chapter_cites and clause not in expect["because"]:
            edit = ground.add_key(expect["because"], f"{clause}: {{zh: 就是这样。, en: It is so.}}")
            yield Fault("a reason beside the matter", (edit,), (("because-not-followed", ground.at(expect.place)),))


def _shown(ground: Ground) -> Counter[tuple[str, str]]:
    """How often each row is expected by an example."""
    return Counter(row for example in ground.book.examples.values() for row in example.expect.rows)


@planting("uncovered-row")
def a_silent_row_that_no_example_names(ground: Ground) -> Iterator[Fault]:
    shown = _shown(ground)
    for document in ground.of("example"):
        names = document["expect"].get("nothing", ())
        for number, name in enumerate(names):
            table, _, row = str(name).partition("/")
            if shown[table, row] == 1:
                edit = (
                    ground.without_item(names, number)
                    if len(names) > 1
                    else ground.without_key(document["expect"], "nothing")
                )
                place = ground.book.tables[table].row(row).place
                yield Fault("a row not shown", (edit,), (("uncovered-row", ground.at(place)),))


@planting("no-outsider")
def a_rule_that_leaves_out_nobody(ground: Ground) -> Iterator[Fault]:
    tables = ground.book.tables
    book = ground.book
    named = Counter(tables[name].part_of or name for e in book.examples.values() for name in leaving_out(book, e))
    for document in ground.of("example"):
        outside = document["expect"].get("outside", ())
        for number, name in enumerate(outside):
            policy = tables[name].part_of or name
            if named[policy] == 1 and len(outside) > 1 and name in leaving_out(book, book.examples[document["id"]]):
                edit = ground.without_item(outside, number)
                head = next(head for head in ground.book.heads() if head.id == policy)
                yield Fault("no outsider", (edit,), (("no-outsider", ground.at(head.place)),))


def _facts_asked(ground: Ground, table: str) -> set[str]:
    found = ground.book.tables[table]
    groups = (*found.where, *(group for row in found.rows for group in row.when))
    return {condition.fact for group in groups for condition in group}


@planting("case-incomplete")
def a_fact_left_out_of_a_question(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("question"):
        question = ground.book.questions[document["id"]]
        for event in document["case"]["events"] if len(question.about) == 1 else ():
            ((kind, facts),) = ((key, value) for key, value in event.items() if key != "at")
            table = ground.book.tables.get(question.about[0])
            if table is None or not isinstance(facts, Map) or len(facts) < 2 or kind not in table.events:
                continue
            for fact in facts:
                where = {c.fact for group in table.where for c in group}
                if (
                    fact in where
                    and len(table.where) == 1
                    and "," not in ground.written(event, kind).partition(fact)[0]
                ):
                    edit = ground.without_key(facts, fact)
                    yield Fault("a fact left out", (edit,), (("case-incomplete", ground.at(event.place)),))


@planting("quiz-answer-stale")
def another_answer(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("question"):
        for choice in document["choices"]:
            if choice["id"] != document["answer"]:
                edit = ground.put(document, "answer", choice["id"])
                yield Fault("a stale answer", (edit,), (("quiz-answer-stale", ground.at(document.place)),))


@planting("quiz-ambiguous")
def two_right_choices(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("question"):
        right = next(choice for choice in document["choices"] if choice["id"] == document["answer"])
        for choice in document["choices"]:
            text = ground.written(right, "then").rstrip()
            if choice is not right and "\n" not in text:
                edit = ground.put(choice, "then", text)
                yield Fault("two right choices", (edit,), (("quiz-ambiguous", ground.at(document.place)),))


@planting("quiz-undecided")
def a_question_about_what_nobody_knows(ground: Ground) -> Iterator[Fault]:
    engine = Engine(ground.book)
    for document in ground.of("question"):
        question = ground.book.questions[document["id"]]
        if any(name in ground.book.tables and ground.book.tables[name].part_of for name in question.about):
            continue  # a workflow asks a fact only on some of its ways
        verdict = engine.evaluate(question.case)
        decided = {c.table.id: set(c.facts) for c in verdict.consequences if c.table.id in question.about}
        for event in document["case"]["events"] if len(decided) == 1 and len(document["case"]["events"]) == 1 else ():
            ((_, facts),) = ((key, value) for key, value in event.items() if key != "at")
            for fact, value in facts.items() if isinstance(facts, Map) else ():
                (asked,) = decided.values()
                only = asked == {fact} == _facts_asked(ground, question.about[0])
                if only and not isinstance(value, (Map, list)):
                    edit = ground.put(facts, fact, "unknown")
                    yield Fault("not known", (edit,), (("quiz-undecided", ground.at(document.place)),))


@planting("quiz-missing")
def a_chapter_with_too_few_questions(ground: Ground) -> Iterator[Fault]:
    asked = Counter(question.chapter for question in ground.book.questions.values())
    ruled = {table.head.chapter for table in ground.book.tables.values()}
    for chapter in ground.book.handbook.chapters if ground.book.handbook else ():
        own = [d for d in ground.of("question") if str(d["id"]).partition(".")[0] == chapter.id]
        if chapter.id not in ruled or not LEAST <= asked[chapter.id] <= MANY:
            continue
        edits = []
        for document in own[LEAST - 1 :]:
            file, text = document.source.file, ground.texts[document.source.file]
            start = ground.index(document.place)
            following = text.find("\n---", start)
            begins = text.rfind("---", 0, start)
            if begins < 0:
                break
            edits.append(Edit(file, begins, len(text) if following < 0 else following + 1, ""))
        else:
            yield Fault("too few questions", tuple(edits), (("quiz-missing", ground.at(chapter.place)),))
