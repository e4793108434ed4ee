"""A score in words: the points by dimension and in all, and what nobody observed."""

from __future__ import annotations

from checks.book.book import Book
from checks.engine.scores import Score
from checks.text import Lang
from checks.words.marks import tidy
from checks.words.values import number_in_words


def score_in_words(book: Book, score: Score, lang: Lang) -> str:
    """`态度评分表：合计1分（服从0分，协作1分）`."""
    card = book.scorecards[score.scorecard]
    titles, unit = dict(card.dimensions), book.vocabulary.outcomes["score"].unit
    points = [f"{titles[name][lang]} {number_in_words(book, n, unit, lang)}" for name, n in score.points.items()]
    points = [tidy(point, lang) for point in points]
    total = number_in_words(book, score.total, unit, lang)
    if lang == "zh":
        return f"{card.head.title.zh}：合计{total}（{'，'.join(points)}）"
    return f"{card.head.title.en}: {total} in all ({', '.join(points)})"


def missing_in_words(score: Score, lang: Lang) -> str:
    """The pairs of which neither side was observed; empty where all were."""
    titles = [c.outcome.title[lang] for c in score.missing if c.outcome.title]
    if not titles:
        return ""
    if lang == "zh":
        return f"没有评的{len(titles)}对：{'；'.join(titles)}"
    many = f"{len(titles)} pair{'s' * (len(titles) != 1)}"
    return f"{many} not assessed: {'; '.join(titles)}"
