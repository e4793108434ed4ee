"""Reporting lines that form no tree, functions nobody answers for, rules nobody learns, minutes that do not go on."""

from __future__ import annotations

from collections.abc import Iterator

from checks.book.responsibility import responsibilities
from tests.seeded.edit import At, Edit, Fault
from tests.seeded.ground import Ground
from tests.seeded.planting import planting


@planting("no-tree")
def two_roles_at_the_top(ground: Ground) -> Iterator[Fault]:
    book = ground.book
    for document in ground.of("organization"):
        for raw in document["roles"]:
            role = book.roles[raw["id"]]
            if role.reports_to is None:
                continue
            edit = ground.without_key(raw, "reports_to")
            found = set()
            for desk in role.desks:
                here = [other for other in book.roles.values() if desk in other.desks]
                tops = [o for o in here if o is role or o.reports_to not in [one.id for one in here]]
                if len(tops) > 1:
                    found.add(("no-tree", ground.at(tops[1].place)))
            if found:
                yield Fault("no one above", (edit,), tuple(found))


@planting("no-tree")
def a_role_above_itself(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("organization"):
        for raw in document["roles"]:
            role = ground.book.roles[raw["id"]]
            if role.reports_to is not None and len(role.desks) > 0:
                edit = ground.put(raw, "reports_to", raw["id"])
                yield Fault("above oneself", (edit,), (("no-tree", ground.at(raw.place)),))


@planting("several-owners")
def two_who_answer(ground: Ground) -> Iterator[Fault]:
    book = ground.book
    for desk in book.handbook.desks if book.handbook else ():
        for one in responsibilities(book, desk.id):
            if len(one.accountable) != 1:
                continue
            for share in one.shares:
                for sheet, duty in share.duties:
                    if share.role not in one.accountable and len(sheet.head.applies_to.desks) == 1:
                        raw = next(d for d in ground.node_of[sheet.head.id]["duties"] if d.place == duty.place)
                        edit = ground.add_key(raw, "accountable: true")
                        places = [
                            d.place for s in one.shares for _, d in s.duties if d.accountable or d.place == duty.place
                        ]
                        here = ground.start(raw, edit) if places[1] == duty.place else ground.at(places[1])
                        yield Fault("two owners", (edit,), (("several-owners", here),))


@planting("no-owner")
def nobody_answers(ground: Ground) -> Iterator[Fault]:
    book = ground.book
    for desk in book.handbook.desks if book.handbook else ():
        for one in responsibilities(book, desk.id):
            owned = [(sheet, duty) for s in one.shares for sheet, duty in s.duties if duty.accountable]
            if len(owned) == 1 and len(one.shares) > 1 and len(owned[0][0].head.applies_to.desks) == 1:
                sheet, duty = owned[0]
                raw = next(d for d in ground.node_of[sheet.head.id]["duties"] if d.place == duty.place)
                first = one.shares[0].duties[0][1].place
                if one.settled is None:
                    edit = ground.without_key(raw, "accountable")
                    yield Fault("no owner", (edit,), (("no-owner", ground.at(first)),))


@planting("idle-settlement")
def a_settlement_that_the_sheets_make_idle(ground: Ground) -> Iterator[Fault]:
    book = ground.book
    for document in ground.of("organization"):
        for raw in document["functions"]:
            function = book.functions[raw["id"]]
            for desk in book.handbook.desks if book.handbook else ():
                shares = [r for r in responsibilities(book, desk.id) if r.function.id == function.id]
                if "settled" not in raw and shares and shares[0].accountable:
                    decision = next(iter(book.decisions))
                    role = shares[0].accountable[0]
                    text = f"settled: [{{desk: {desk.id}, role: {role}, decision: {decision}}}]"
                    edit = ground.add_key(raw, text)
                    yield Fault("an idle settlement", (edit,), (("idle-settlement", At.inside(edit, "{desk")),))
                    break


@planting("not-learned")
def a_chapter_of_which_one_rule_is_learned(ground: Ground) -> Iterator[Fault]:
    heads = list(ground.book.heads())
    for document in ground.of("curriculum"):
        lessons = [*document["path"], *document.get("later", ())]
        own = document["applies_to"]
        roles = {document["role"], *own.get("roles", ())}
        binding = [
            head
            for head in heads
            if head.kind not in ("curriculum", "minutes", "report")
            and set(own["desks"]) & set(head.applies_to.desks)
            and (not head.applies_to.roles or roles & set(head.applies_to.roles))
        ]
        for lesson in lessons:
            for number, name in enumerate(lesson.get("learn", ())):
                others = {
                    n for one in lessons for at, n in enumerate(one.get("learn", ())) if (one, at) != (lesson, number)
                }
                left = [head for head in binding if head.chapter == name and not {head.id, name} & others]
                if len(left) > 1:
                    start, end = ground.span(lesson["learn"].at(number), collection=False)
                    edit = Edit(document.source.file, start, end, left[0].id)
                    yield Fault("not learned", (edit,), (("not-learned", ground.at(document.place)),))


@planting("nothing-to-practise")
def a_quiz_that_does_not_exist(ground: Ground) -> Iterator[Fault]:
    chapters = [chapter.id for chapter in (ground.book.handbook.chapters if ground.book.handbook else ())]
    asked = {question.chapter for question in ground.book.questions.values()}
    for document in ground.of("curriculum"):
        for lesson in document["path"]:
            for chapter in chapters:
                if chapter not in asked and "practise" in lesson:
                    edit = ground.add_item(lesson["practise"], chapter)
                    yield Fault("nothing to practise", (edit,), (("nothing-to-practise", ground.at(lesson.place)),))


@planting("held-twice")
def two_records_of_one_day(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("minutes"):
        kept = ("owner", "applies_to", "in_force", "review_by", "sources", "meeting", "held_on")
        head = "\n".join(f"{key}: {ground.written(document, key)}" for key in kept)
        name = f"{str(document['id']).partition('.')[0]}.planted"
        said = "{zh: 又记了一份。, en: Recorded again.}"
        text = (
            f"kind: minutes\nid: {name}\ntitle: {said}\nsummary: {said}\n{head}\n"
            f"items:\n- {{id: one, says: {said}, state: noted, sources: [{document['sources'][0]}]}}\ncarry_over: {{}}"
        )
        edit = ground.add_document(document.source.file, text)
        edits = [edit]
        for lang in ("zh", "en"):
            page = next(
                f for f, t in ground.texts.items() if f.startswith(f"docs/{lang}/") and str(document["id"]) in t
            )
            end = len(ground.texts[page])
            edits.append(Edit(page, end, end, f'\n{{{{ rule("{name}") }}}}\n'))
        yield Fault("a second record", tuple(edits), (("held-twice", At.inside(edit, "kind")),))


@planting("carry-over-differs")
def an_item_said_to_be_closed(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("minutes"):
        for key in ("take_up", "closed", "overdue", "passed_over"):
            for number, _ in enumerate(document.get("carry_over", {}).get(key, ())):
                if len(document["carry_over"][key]) > 1:
                    edit = ground.without_item(document["carry_over"][key], number)
                    found = (("carry-over-differs", ground.at(document.at("carry_over"))),)
                    yield Fault("left out of what goes on", (edit,), found)


@planting("takes-up-nothing")
def an_item_that_goes_on_from_nothing(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("minutes"):
        for item in document["items"]:
            if "takes_up" not in item and item["state"] != "noted":  # what is noted goes on from nothing
                edit = ground.add_key(item, f"takes_up: {document['id']}/nothing")
                yield Fault("goes on from nothing", (edit,), (("takes-up-nothing", ground.start(item, edit)),))
