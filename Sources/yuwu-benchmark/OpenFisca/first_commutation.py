"""The start and the amount of a first commutation in OpenFisca, for `yuwu-benchmark nominate`.

Written from 法释〔2016〕23号 第六条至第十三条, 法释〔2019〕6号 第二条至第四条 and 法释〔2024〕5号 第四条, not from
the program beside it. Reads the file that `yuwu-benchmark nominate-columns` writes, reckons both
figures for everybody and ends with 1 where one of them is not the one in the file.
"""

import sys
import time

import numpy
from openfisca_core.entities import build_entity
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

PERIOD = "2026-12"
INPUTS = [
    "kind", "term", "clock", "limited", "listed", "corrupt", "able", "violent", "grave_violent",
    "grave", "crimes", "both",
]
FIXED, LIFE, SUSPENDED, AFTER_DEATH = range(4)
NONE = -1

Person = build_entity("person", "persons", "Somebody who serves a sentence", is_person=True)


def months(value):
    return {"values": {"2017-01-01": {"value": value}}}


def law():
    """The figures in months; the last one is how long the suspension runs."""
    return ParameterNode("", data={
        "start": {
            "short": months(12), "middle": months(18), "long": months(24), "strict": months(24),
            "corrupt_short": months(24), "corrupt_long": months(36), "life": months(24),
            "life_strict": months(36), "life_corrupt": months(48), "death": months(36),
            "death_strict": months(36), "death_corrupt": months(48), "limited": months(60),
        },
        "cut": {
            "one": months(9), "both": months(12), "strict": months(12),
            "corrupt_one": months(6), "corrupt_both": months(9),
        },
        "fixed_term": {
            "life_one": months(264), "life_both": months(252), "life_strict": months(240),
            "life_corrupt_one": months(276), "life_corrupt_both": months(264),
            "death_one": months(300), "death_both": months(288), "death_strict": months(276),
            "death_corrupt_one": months(300), "death_corrupt_both": months(294),
        },
        "suspension": months(24),
    })


def later(days, count):
    """Days since 1970 so many months on; a month that is too short gives its last day."""
    date = days.astype("datetime64[D]")
    month = date.astype("datetime64[M]")
    place = (date - month.astype("datetime64[D]")).astype(int)
    target = month + count.astype("timedelta64[M]")
    first = target.astype("datetime64[D]")
    length = ((target + 1).astype("datetime64[D]") - first).astype(int)
    return (first.astype(int) + numpy.minimum(place, length - 1)).astype(numpy.int32)


def figure(name, kind=int):
    return type(name, (Variable,), {
        "value_type": kind, "entity": Person, "definition_period": DateUnit.MONTH,
        "label": name,
    })


class is_listed(Variable):
    """法释〔2016〕23号 第七条第一款"""
    value_type = bool
    entity = Person
    definition_period = DateUnit.MONTH

    def formula(person, period):
        return (person("listed", period) > 0) | (person("able", period) > 0)


class is_grave(Variable):
    """第七条第二款; for life and suspended death 第九条、第十一条"""
    value_type = bool
    entity = Person
    definition_period = DateUnit.MONTH

    def formula(person, period):
        crimes = person("crimes", period)
        of_fixed = (person("grave_violent", period) > 0) | (
            (crimes > 1) & (person("grave", period) > 1))
        of_life = (person("violent", period) > 0) | (crimes > 1)
        return numpy.where(person("kind", period) == FIXED, of_fixed, of_life)


class months_to_start(Variable):
    value_type = int
    entity = Person
    definition_period = DateUnit.MONTH

    def formula(person, period, parameters):
        start = parameters(period).start
        suspension = parameters(period).suspension
        kind = person("kind", period)
        term = person("term", period)
        corrupt = person("corrupt", period) > 0
        limited = person("limited", period) > 0
        listed = person("is_listed", period)
        grave = person("is_grave", period)
        fixed = numpy.select(
            [corrupt & (term < 120), corrupt, listed, grave & (term >= 120), term < 60, term < 120],
            [start.corrupt_short, start.corrupt_long, start.strict, start.strict, start.short,
             start.middle], start.long)
        life = numpy.select(
            [corrupt, listed | grave], [start.life_corrupt, start.life_strict], start.life)
        # 第十三条, and where corruption counts as well the longer of the two.
        death = numpy.select(
            [limited & corrupt, limited, corrupt, listed | grave],
            [numpy.maximum(start.limited, start.death_corrupt), start.limited,
             start.death_corrupt, start.death_strict], start.death)
        return numpy.select(
            [kind == FIXED, kind == LIFE, kind == AFTER_DEATH], [fixed, life, death], suspension)


class first_commutation_start(Variable):
    """法释〔2016〕23号 第四十条; 法释〔2024〕5号 第四条: none while somebody is able and does not pay."""
    value_type = int
    entity = Person
    definition_period = DateUnit.MONTH

    def formula(person, period):
        start = later(person("clock", period), person("months_to_start", period))
        return numpy.where(person("able", period) > 0, NONE, start)


class first_commutation_amount(Variable):
    """Months of the cut, or the shortest fixed term that a graver sentence becomes."""
    value_type = int
    entity = Person
    definition_period = DateUnit.MONTH

    def formula(person, period, parameters):
        cut = parameters(period).cut
        fixed_term = parameters(period).fixed_term
        kind = person("kind", period)
        both = person("both", period) > 0
        corrupt = person("corrupt", period) > 0
        limited = person("limited", period) > 0
        grave = person("is_grave", period)
        strict = person("is_listed", period) | grave
        one = numpy.where(both, cut.both, cut.one)
        strict_cut = numpy.minimum(one, cut.strict)
        is_strict = person("is_listed", period) | (grave & (person("term", period) >= 120))
        fixed = numpy.select(
            [corrupt, is_strict],
            [numpy.where(both, cut.corrupt_both, cut.corrupt_one), strict_cut], one)
        life = numpy.where(both, fixed_term.life_both, fixed_term.life_one)
        life = numpy.select(
            [corrupt, strict],
            [numpy.where(both, fixed_term.life_corrupt_both, fixed_term.life_corrupt_one),
             numpy.maximum(life, fixed_term.life_strict)], life)
        death = numpy.where(both, fixed_term.death_both, fixed_term.death_one)
        of_corrupt = numpy.where(
            both, fixed_term.death_corrupt_both, fixed_term.death_corrupt_one)
        of_strict = numpy.maximum(death, fixed_term.death_strict)
        death = numpy.select(
            [limited & corrupt, limited, corrupt, strict],
            [numpy.maximum(of_strict, of_corrupt), of_strict, of_corrupt, of_strict], death)
        return numpy.select(
            [kind == FIXED, kind == LIFE, kind == AFTER_DEATH], [fixed, life, death], NONE)


def main(path):
    rows = numpy.fromfile(path, dtype=numpy.int32).reshape(-1, len(INPUTS) + 2)
    system = TaxBenefitSystem([Person])
    system.parameters = law()
    system.add_variables(
        *[figure(name) for name in INPUTS], is_listed, is_grave, months_to_start,
        first_commutation_start, first_commutation_amount)
    simulation = SimulationBuilder().build_default_simulation(system, count=len(rows))
    for place, name in enumerate(INPUTS):
        simulation.set_input(name, PERIOD, numpy.ascontiguousarray(rows[:, place]))
    began = time.perf_counter()
    start = simulation.calculate("first_commutation_start", PERIOD)
    amount = simulation.calculate("first_commutation_amount", PERIOD)
    seconds = time.perf_counter() - began
    others = numpy.flatnonzero((start != rows[:, -2]) | (amount != rows[:, -1]))
    for place in others[:10]:
        print(dict(zip(INPUTS, rows[place].tolist())), rows[place, -2:].tolist(),
              [int(start[place]), int(amount[place])], file=sys.stderr)
    print(f"{len(rows)} persons, {seconds:.3f} s to calculate, {len(others)} differ",
          file=sys.stderr)
    return 1 if len(others) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
