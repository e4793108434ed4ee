from pathlib import Path

from checks.engine.evaluate import evaluate
from checks.making.cases import make_case
from checks.making.desk import Bench
from checks.reading.compose import compose
from checks.reading.source import Source
from tests.department import case, sound, table

BURNT = table(
    "baking.burnt",
    """
    events: [batch]
    where: [{burnt: {over: 0}}]
    rows:
    - {id: few, when: {burnt: {up_to: 3}}, then: [{fine: 5}]}
    - {id: many, when: {burnt: {over: 3}}, then: [{fine: {each: burnt, amount: 2}}]}
    """,
)


def test_a_second_department_computes(tmp_path: Path) -> None:
    book = sound(tmp_path, BURNT)
    text = case(
        "{from: 2026-02-01, until: 2026-02-01}",
        "- {at: 2026-02-01T06:00, batch: {burnt: 4, careless: true, cost: 9.5}}",
    )
    verdict = evaluate(book, make_case(Bench(book), compose(Source("case.yaml", text)).documents[0], "one"))
    assert [(c.row.id, c.kind, c.amount) for c in verdict.outcomes] == [("many", "fine", 8)]
