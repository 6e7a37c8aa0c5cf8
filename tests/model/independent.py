"""The groups of Walther 1997 in 200 scenarios, worked out from the project's contract and the paper's numbers alone.

Written without a look at the TypeScript, in exact fractions, so that two programs must agree. Prints the fixture:

    python3 tests/model/independent.py > tests/model/independent.json

Needs nothing but Python 3.
"""

import json
import random
from fractions import Fraction
from math import floor

# The reported shares: of those who reach the step, how many take the branch that has a slider.
REPORTED = {
    "unresectable": Fraction(5, 195),
    "periop-death": Fraction(2, 190),
    "eligible": Fraction(121, 188),
    "responded": Fraction(22, 121),
}


def half_up(number):
    return floor(number + Fraction(1, 2))


def worked_out(patients, per_mille):
    """Counts of the nine groups. The branch with the slider is rounded half up, the other takes the rest."""

    def taken(branch, base):
        chosen = per_mille.get(branch)
        share = REPORTED[branch] if chosen is None else Fraction(chosen, 1000)
        return half_up(share * base)

    unresectable = taken("unresectable", patients)
    resected = patients - unresectable
    died = taken("periop-death", resected)
    recovered = resected - died
    eligible = taken("eligible", recovered)
    responded = taken("responded", eligible)
    return [
        patients,
        resected,
        unresectable,
        recovered,
        died,
        eligible,
        recovered - eligible,
        responded,
        eligible - responded,
    ]


def shares(per_mille):
    """The nine groups as exact shares of all: no patient is rounded on the way."""
    of = {branch: Fraction(per_mille[branch], 1000) if branch in per_mille else share for branch, share in REPORTED.items()}
    resected = 1 - of["unresectable"]
    recovered = resected * (1 - of["periop-death"])
    eligible = recovered * of["eligible"]
    responded = eligible * of["responded"]
    return [
        Fraction(1),
        resected,
        of["unresectable"],
        recovered,
        resected - recovered,
        eligible,
        recovered - eligible,
        responded,
        eligible - responded,
    ]


def verdict(patients, share):
    """What follows the responders: a share of a hundred, with a decimal below 1.5; below 20 patients what 195 would be."""
    if patients < 20:
        return f"in 195 it would be {half_up(195 * share)}"
    if share == 0:
        figure = "none"
    elif share < Fraction(15, 1000):
        tenths = half_up(1000 * share)
        figure = "under 0.1" if tenths == 0 else "1" if tenths == 10 else f"{tenths / 10}"
    elif share < 1 and half_up(100 * share) == 100:
        figure = "more than 99"
    else:
        figure = str(half_up(100 * share))
    return f"{figure} of every 100"


def scenarios():
    """The study as reported and the contract's examples, then what a fixed seed draws."""
    yield 195, {}
    yield 195, {"eligible": 750, "responded": 240}
    yield 1000, {}
    yield 1, {}
    yield 1_000_000, {}
    yield 1, {"responded": 1000}
    yield 2, {}
    yield 19, {}
    yield 20, {}
    yield 195, {"responded": 4}
    yield 195, {"responded": 1}
    yield 195, {"responded": 0}
    yield 1_000_000, {"eligible": 10, "responded": 1}
    chance = random.Random(1997)
    for _ in range(187):
        patients = chance.choice([195, chance.randint(1, 300), chance.randint(1, 1_000_000)])
        per_mille = {
            # Shares of exactly a half are where a rounding is most easily wrong.
            branch: chance.choice([0, 500, 1000, *(chance.randint(0, 1000) for _ in range(5))])
            for branch in REPORTED
            if chance.random() < 0.6
        }
        yield patients, per_mille


def line(patients, per_mille):
    rates = ", ".join(f"{json.dumps(branch)}: {value}" for branch, value in per_mille.items())
    return "\n".join(
        [
            "  {",
            f'    "patients": {patients},',
            f'    "perMille": {{ {rates} }},' if rates else '    "perMille": {},',
            f'    "counts": {json.dumps(worked_out(patients, per_mille))},',
            f'    "shares": {json.dumps([float(share) for share in shares(per_mille)])},',
            f'    "verdict": {json.dumps(verdict(patients, shares(per_mille)[7]))}',
            "  }",
        ]
    )


print("[\n" + ",\n".join(line(*scenario) for scenario in scenarios()) + "\n]")
