"""Minutes on a page: the items, and what is carried over to the next meeting."""

from __future__ import annotations

from dataclasses import dataclass

from checks.book.minutes import Item, Minutes
from checks.engine.carryover import Carried, carry_over
from checks.words.values import day_in_words, number_in_words
from rendering.page import PageView, part


@dataclass
class ItemView:
    """One item in words."""

    anchor: str
    says: str
    state: str
    label: str
    owner: str
    due: str
    sources: tuple[str, ...]
    decisions: tuple[str, ...]


@dataclass
class MinutesView:
    """When and with how many it was held, its items, and four lists of what is carried over."""

    facts: list[tuple[str, str]]
    items: list[ItemView]
    carried: list[tuple[str, list[tuple[str, str]]]]


def minutes_view(page: PageView, minutes: Minutes) -> MinutesView:
    """The minutes ready for their template."""
    lang = page.lang
    facts = [(page.label("held"), day_in_words(minutes.held_on, lang))]
    if minutes.next_on is not None:
        facts.append((page.label("next"), day_in_words(minutes.next_on, lang)))
    for label, many in (("attended", minutes.attended), ("absent", minutes.absent)):
        if many is not None:
            facts.append((page.label(label), number_in_words(page.book, many, "person", lang)))
    found = carry_over(page.book.minutes.values(), minutes)
    lists = (
        ("take-up", found.take_up),
        ("overdue", found.overdue),
        ("passed-over", found.passed_over),
        ("was-closed", found.closed),
    )
    carried = [(page.label(label), [_carried(page, one) for one in ones]) for label, ones in lists if ones]
    return MinutesView(facts, [_item(page, minutes, item) for item in minutes.items], carried)


def _item(page: PageView, minutes: Minutes, item: Item) -> ItemView:
    owner = page.book.roles[item.owner].title[page.lang] if item.owner else ""
    due = day_in_words(item.due, page.lang) if item.due else ""
    return ItemView(
        part(minutes.head.id, item.id), item.says[page.lang], item.state, page.label(f"state-{item.state}"), owner,
        due, item.sources, item.decisions,
    )  # fmt: skip


def _carried(page: PageView, one: Carried) -> tuple[str, str]:
    """Where the item stands, on this page or another, and what it says."""
    there = page.policy_url(one.minutes.head.id).partition("#")[0]
    return f"{there}#{part(one.minutes.head.id, one.item.id)}", one.item.says[page.lang]
