"""Works out again, with scipy, what `outcomes score` says of results, and compares the two.

    score.py FRAMEWORK RESULTS SCORE

FRAMEWORK is a framework.json, RESULTS the table that was scored, SCORE what `outcomes score --format json` made of it. What
was reported is read from RESULTS, and what it is held against from FRAMEWORK. What SCORE says of gates is taken from there,
since they may have been stated beside the rows, and so is whether a result is withheld: then nothing of it may be printed.

Exit code 1 where a figure differs. A level and an interval are printed with four decimals, a value with six.
"""

import csv
import json
import math
import re
import sys
from fractions import Fraction

from scipy import optimize, stats

import recompute
from recompute import compare, interval, money, share_earned, to_penny

RATES = ("rate", "isr")
MEANS = ("mean", "mean_change")


def number(text):
    return Fraction(text.rstrip("%")) if text and text != "*" else None


class Result:
    """One row, with what the framework has to hold it against."""

    def __init__(self, rows, indicator):
        row = rows[0] if rows and not rows[0].get("band") else {}
        self.bands = [] if row else [
            [number(band[name]) for name in ("numerator", "denominator", "weight")] for band in rows]
        self.indicator, self.basis = indicator, indicator["proof"].get("basis") or {}
        self.family = self.basis.get("family")
        self.numerator, self.denominator = number(row.get("numerator")), number(row.get("denominator"))
        people = number(row.get("people"))
        self.people = people or (self.denominator if self.family == "proportion" else None)
        self.units, self.evidence = number(row.get("units")), row.get("evidence") or None
        self.value = self.counted() if self.counted() is not None else number(row.get("value"))
        if self.bands and all(None not in band for band in self.bands):
            self.standardise()
        reported = number(row.get("sd"))
        # What the baseline has, else the catalogue.
        before = self.basis.get("sd")
        self.deviation = Fraction(str(before)) if reported is None and before is not None else reported
        self.baseline = indicator["baseline"]
        if self.baseline and "withheld" in self.baseline:
            self.baseline = None

    def standardise(self):
        """The rate that the standard population would have."""
        self.numerator = sum(events for events, _, _ in self.bands)
        self.per = int(re.match(r"per ([\d,]+)", self.indicator["unit"])[1].replace(",", ""))
        rate = sum(weight * events / people for events, people, weight in self.bands)
        self.value = rate * self.per / sum(weight for _, _, weight in self.bands)

    def dobson(self):
        """Limits after Dobson and others: those of the events, stretched to the variance of the rate."""
        share = sum(weight for _, _, weight in self.bands)
        variance = sum(events * (weight / people / share) ** 2 for events, people, weight in self.bands)
        events = int(self.numerator)
        stretch = self.per * math.sqrt(variance / events)
        return [float(self.value) + stretch * (limit - events)
                for limit in interval("rate", events, events, events, None, None)]

    def counted(self):
        """The value that the counts give, exactly."""
        per = re.match(r"per ([\d,]+)", self.indicator["unit"])
        times = 100 if self.family == "proportion" else int(per[1].replace(",", "")) if per else None
        if self.family not in ("proportion", "rate") or times is None:
            return None
        if self.numerator is None or self.denominator is None:
            return None
        return self.numerator * times / self.denominator

    def interval(self):
        """Where the true value lies, 95 in 100; None where the row does not say."""
        if self.value is None:
            return None
        value = float(self.value)
        if self.bands:
            return self.dobson()
        if self.family == "proportion" and self.people:
            return interval("proportion", value, None, self.people, None, None)
        if self.family in MEANS and self.people and self.deviation is not None:
            return interval(self.family, value, None, float(self.people), float(self.deviation), None)
        if self.family in RATES and self.numerator:
            return interval("rate", value, value, int(self.numerator), None, None)
        return None

    def change(self, alpha):
        """The difference from the baseline, or the ratio to it, with a confidence of 1 - alpha; None where it is unknown."""
        if self.value is None or not self.baseline:
            return None
        before, now = self.baseline["value"], float(self.value)
        if self.family == "proportion" and self.people:
            return newcombe(now / 100, float(self.people), before / 100, self.baseline["people"], alpha)
        if self.family in MEANS and self.people and self.deviation is not None and self.basis["sd"] is not None:
            return welch(now, float(self.deviation), float(self.people), before, self.basis["sd"],
                         self.baseline["people"], alpha)
        events = self.basis.get("events")
        if self.family in RATES and self.numerator and events and min(self.numerator, events) >= 10:
            error = math.sqrt(1 / float(self.numerator) + 1 / events)
            return [math.exp(limit) for limit in stats.norm.interval(1 - alpha, math.log(now / before), error)]
        return None

    def side(self, alpha):
        """Above 0 where the change can be told and is upward, below where downward, 0 where it may be chance."""
        limits, none = self.change(alpha), 1 if self.family in RATES else 0
        if limits is None:
            return 0
        return 1 if limits[0] > none else -1 if limits[1] < none else 0

    def probability(self):
        """How often chance alone gives as much; 1 where nobody can say."""
        if self.value is None or self.side(1 - 1e-9) == 0:
            return 1.0
        if self.side(1e-9):
            return 1e-9
        near = lambda power: 0.5 if self.side(10**power) else -0.5
        return 10 ** optimize.bisect(near, -9, math.log10(1 - 1e-9), xtol=1e-12)


def wilson(share, base, alpha):
    """By solving (share - p)^2 = z^2 p(1 - p)/base for p."""
    z = stats.norm.isf(alpha / 2)
    score = lambda p: (share - p) ** 2 - z * z * p * (1 - p) / base
    return (optimize.brentq(score, 0, share) if share > 0 else 0.0,
            optimize.brentq(score, share, 1) if share < 1 else 1.0)


def newcombe(now, answers, before, earlier, alpha):
    """His tenth method, in percentage points."""
    (low, high), (low_before, high_before) = wilson(now, answers, alpha), wilson(before, earlier, alpha)
    down, up = math.hypot(now - low, high_before - before), math.hypot(high - now, before - low_before)
    return [100 * max(-1, now - before - down), 100 * min(1, now - before + up)]


def welch(now, deviation, people, before, earlier_deviation, earlier, alpha):
    """The limits at which scipy's test of unequal variances gives a probability of alpha."""
    def probability(shift):
        return stats.ttest_ind_from_stats(
            now - shift, deviation, people, before, earlier_deviation, earlier, equal_var=False).pvalue
    reach = 1000 * math.sqrt(deviation**2 / people + earlier_deviation**2 / earlier)
    middle, miss = now - before, lambda shift: probability(shift) - alpha
    return [optimize.brentq(miss, middle - reach, middle, xtol=1e-12, rtol=1e-14),
            optimize.brentq(miss, middle, middle + reach, xtol=1e-12, rtol=1e-14)]


def holm(probabilities):
    """The alpha of each: that of its step, and from the first that fails on, that of its."""
    order = sorted(range(len(probabilities)), key=lambda place: (probabilities[place], place))
    alphas, failed = [None] * len(order), None
    for rank, place in enumerate(order):
        alphas[place] = failed or 0.05 / (len(order) - rank)
        if probabilities[place] > alphas[place]:
            failed = alphas[place]
    return alphas


def is_tested(indicator, rule, phase):
    return phase == "performance" and rule in ("binary", "linear", "banded") and bool(indicator["proof"].get("basis"))


def alphas(framework, results):
    """How strictly each result of a year is tested, by the id of its indicator; one that is not there counts too."""
    found = {printed["indicator"]: 0.05 / max(1, round(5 / (result.basis.get("alpha") or 5)))
             for printed, result, _ in results}
    if framework["payment"] and framework["payment"]["severalTests"] == "holm":
        tested = [(printed, result) for printed, result, paid in results
                  if paid and is_tested(result.indicator, paid[0]["rule"], paid[1]["phase"])]
        levels = holm([1.0 if printed["value"] is None else result.probability() for printed, result in tested])
        found.update({printed["indicator"]: level for (printed, _), level in zip(tested, levels)})
    return found


def check_limits(where, printed, worked):
    compare(f"{where}, there", None if printed is None else 1, None if worked is None else 1)
    if printed and worked:
        compare(f"{where}, lower", printed["lower"], worked[0], 6e-5)
        compare(f"{where}, upper", printed["upper"], worked[1], 6e-5)


def check_result(where, printed, result, alpha):
    """What is printed of a result that may be shown."""
    compare(f"{where}: value", printed["value"], None if result.value is None else float(result.value), 6e-7)
    check_limits(f"{where}: interval", printed["interval"], result.interval())
    if printed["sd"]:
        compare(f"{where}: standard deviation", printed["sd"]["value"], float(result.deviation), 6e-7)
    wanted = printed["value"] is not None and printed["interval"] is None
    compare(f"{where}: reason for no interval", int(printed["noInterval"] is not None), int(wanted))
    change = printed["change"]
    if result.value is None or not result.baseline:
        compare(f"{where}: change", change, None)
        return
    difference = float(result.value - Fraction(str(result.baseline["value"])))
    compare(f"{where}: difference", change["difference"], difference, 6e-7)
    limits = result.change(alpha)
    check_limits(f"{where}: change", change.get("ratio" if result.family in RATES else "interval"), limits)
    compare(f"{where}: level", change["level"], None if limits is None else 100 * (1 - alpha), 6e-5)
    side = result.side(alpha) * (1 if result.indicator["direction"] == "up" else -1)
    told = "unknown" if limits is None else {1: "better", -1: "worse", 0: "not-told"}[side]
    if change["told"] != told:
        recompute.differences.append(f"{where}: printed {change['told']}, worked out {told}")
    recompute.compared += 1


def check_reached(where, printed, result, year):
    goals = next((goal for goal in result.indicator["targets"] if goal["year"] == year), {})
    for name, reached in printed["reached"].items():
        if result.value is None or printed["value"] is None:
            compare(f"{where}: {name}", reached, None)
            continue
        goal = Fraction(str(goals[name]))
        is_up = result.indicator["direction"] == "up"
        compare(f"{where}: {name}", int(reached), int(result.value >= goal if is_up else result.value <= goal))


def earned(paid, year, printed, result):
    """What the result earns by its rule, before any gate; None while nobody can say."""
    if year["maximum"] is None or year["parameters"] is None:
        return None
    most = money(year["maximum"])
    whole = most if year["amount"] is None else money(year["amount"])
    numbers = year["parameters"]
    if paid["rule"] == "milestone":
        return None if not result.evidence else min(whole, most) if result.evidence <= numbers["due"] else Fraction(0)
    if year["phase"] == "reporting":
        return None if printed["state"] == "not-reported" else min(whole, most)
    if paid["rule"] == "unit-rate":
        return None if printed["units"] is None else min(money(numbers["price"]) * result.units, most)
    if printed["value"] is None:
        return None
    return min(to_penny(whole * share_earned(paid, year, result.value, result.indicator["direction"])), most)


def check_year(framework, rows, printed_year):
    year = printed_year["year"]
    indicators = {indicator["id"]: indicator for indicator in framework["indicators"]}
    paid = {paid["id"]: (paid, of_year) for paid in (framework["payment"] or {"indicators": []})["indicators"]
            for of_year in paid["years"] if of_year["year"] == year}
    results = []
    for printed in printed_year["results"]:
        own = [row for row in rows if row["year"] == str(year)
               and row["indicator"] in (printed["indicator"], printed["key"])]
        results.append((printed, Result(own, indicators[printed["indicator"]]), paid.get(printed["indicator"])))
    levels = alphas(framework, results)
    gates = [gate["held"] for gate in printed_year["gates"]]
    total = beside = Fraction(0)
    is_open = False
    for printed, result, entry in results:
        where = f"{printed['indicator']} in year {year}"
        if printed["state"] == "reported":
            check_result(where, printed, result, levels[printed["indicator"]])
        else:
            for name in ("value", "interval", "change"):
                compare(f"{where}: {name} of what is not shown", printed[name], None)
        check_reached(where, printed, result, year)
        compare(f"{where}: payment, there", int(printed["payment"] is not None), int(entry is not None))
        if not entry:
            continue
        rule, of_year = entry
        gained = earned(rule, of_year, printed, result)
        is_workable = of_year["maximum"] is not None and of_year["parameters"] is not None
        due = (None if not is_workable else Fraction(0) if False in gates
               else None if gained is None or None in gates else gained)
        payment = printed["payment"]
        for name, worked in (("earned", gained), ("due", due)):
            compare(f"{where}: {name}", None if payment[name] is None else money(payment[name]), worked)
        total += due or 0
        beside += (due or 0) if rule["rule"] == "unit-rate" and of_year["weight"] is None else 0
        is_open = is_open or due is None
    compare(f"year {year}: due", money(printed_year["due"]), total)
    compare(f"year {year}: beside the pool", money(printed_year["besidePool"]), beside)
    compare(f"year {year}: settled", int(printed_year["settled"]), int(not is_open))


def main():
    framework = json.loads(recompute.read(sys.argv[1]))
    with open(sys.argv[2], encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for year in json.loads(recompute.read(sys.argv[3]))["years"]:
        check_year(framework, rows, year)
    for difference in recompute.differences:
        print(difference)
    print(f"{recompute.compared} figures compared, {len(recompute.differences)} differ")
    return 1 if recompute.differences else 0


if __name__ == "__main__":
    sys.exit(main())
