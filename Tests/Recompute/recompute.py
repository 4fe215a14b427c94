"""Works the figures of a project out again, with scipy and from framework.json alone, and compares them with what was printed.

    recompute.py PROJECT [PLAN]

PROJECT is a folder with a build; PLAN a file that `outcomes plan --format json` wrote. Prints what differs, then how many
figures were compared; exit code 1 where one differs.

None of our formulas is used where another way leads to the number: sizes and smallest changes are found by solving for
the power, Wilson's limits by solving his equation, money with fractions. What the program promises to print decides how
near is near enough: four decimals in framework.json, one or two in a schedule, pence in money.
"""

import json
import math
import os
import re
import sys
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from scipy import optimize, stats

differences = []
compared = 0


def compare(where, printed, worked, tolerance=0):
    global compared
    compared += 1
    if (printed is None) != (worked is None) or (printed is not None and abs(printed - worked) > tolerance):
        differences.append(f"{where}: printed {printed}, worked out {worked}")


def half_up(number, places):
    return float(Decimal(repr(float(number))).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP))


def outward(number, places):
    """The next printed number that is not nearer: a change that is printed is one that can be told."""
    return math.ceil((number - 1e-6) * 10**places) / 10**places


# What a change needs, and what a base can show.


class Change:
    """A change from a baseline, told from chance with the error rates that the contract asks for."""

    def __init__(self, family, baseline, alpha, power, deviation=None, group=None):
        self.family, self.baseline, self.deviation = family, baseline, deviation
        self.group = group
        self.za, self.power = stats.norm.isf(alpha / 2), power

    def chance(self, aim, n):
        """How often the change is seen in two samples of n from people without end."""
        if self.family == "proportion":
            p, q = self.baseline / 100, aim / 100
            mean = (p + q) / 2
            still = math.sqrt(2 * mean * (1 - mean) / n)
            moved = math.sqrt((p * (1 - p) + q * (1 - q)) / n)
            return stats.norm.cdf((abs(p - q) - self.za * still) / moved) if moved else 1.0
        if self.family in ("rate", "dsr", "isr"):
            ratio = aim / self.baseline
            error = math.sqrt((1 + 1 / ratio) / n)
            return stats.norm.cdf(abs(math.log(ratio)) / error - self.za)
        # Guenther's allowance for a standard deviation that is itself estimated is taken off first.
        paired = self.family == "mean_change"
        rest = n - self.za**2 / (2 if paired else 4)
        if rest <= 0:
            return 0.0
        error = self.deviation * math.sqrt((1 if paired else 2) / rest)
        return stats.norm.cdf(abs(aim - self.baseline) / error - self.za)

    def needed(self, aim):
        """The base at which the chance is the power; people of a finite group count for more."""
        if aim == self.baseline:
            return None
        n = optimize.brentq(lambda n: self.chance(aim, n) - self.power, 1e-6, 1e12, xtol=1e-9, rtol=1e-14)
        if self.group:
            n = n / (1 + (n - 1) / self.group)
        return n

    def smallest(self, base, up):
        """The distance to the nearest value that the base can show on one side; None where there is none."""
        if self.group:
            if base >= self.group:
                return 0.0
            base = base * (self.group - 1) / (self.group - base)
        seen = lambda distance: self.chance(self.baseline + (distance if up else -distance), base) - self.power
        if self.family == "proportion":
            far = (100 - self.baseline if up else self.baseline) - 1e-9
        elif self.family in ("rate", "dsr", "isr"):
            # Below a fifth or so fewer events are harder to tell, so the search ends where it is easiest.
            far = self.baseline * 1e6 if up else -optimize.minimize_scalar(
                lambda d: -seen(d), bounds=(1e-9, self.baseline * 0.999999), method="bounded").x
            far = abs(far)
        else:
            far = self.deviation * 1e6
        if seen(far) < 0:
            return None
        return optimize.brentq(seen, far * 1e-12, far, xtol=1e-12)


def interval(family, aim, baseline, base, deviation, group):
    """Where a result at the aim lies, 95%; of a group that is known almost whole, nearer."""
    z, people = stats.norm.isf(0.025), int(base)
    if group:
        if base >= group:
            return [aim, aim]
        base = base * (group - 1) / (group - base)
    if family == "proportion":
        share = aim / 100
        score = lambda p: (share - p) ** 2 - z * z * p * (1 - p) / base
        limits = (optimize.brentq(score, 0, share) if share > 0 else 0.0,
                  optimize.brentq(score, share, 1) if share < 1 else 1.0)
        return [100 * limit for limit in limits]
    if family in ("mean", "mean_change"):
        return list(stats.t.interval(0.95, people - 1, loc=aim, scale=deviation / math.sqrt(base)))
    events = base * aim / baseline
    whole = math.floor(events + 0.5)
    if whole < 10:
        limits = (stats.chi2.ppf(0.025, 2 * whole) / 2 if whole else 0.0, stats.chi2.ppf(0.975, 2 * whole + 2) / 2)
    else:
        # Byar's approximation, which public-health figures are printed with.
        limits = (whole * (1 - 1 / (9 * whole) - z / (3 * math.sqrt(whole))) ** 3,
                  (whole + 1) * (1 - 1 / (9 * (whole + 1)) + z / (3 * math.sqrt(whole + 1))) ** 3)
    # About the target itself, and not about the nearest whole event.
    return [limit * (aim / whole if whole else baseline / base) for limit in limits]


def rates(alpha, power):
    """Both per cent. An alpha that several tests share is 5 divided by their number, which is printed rounded."""
    return 0.05 / max(1, round(5 / alpha)), power / 100


def first_aim(targets):
    for target in sorted(targets, key=lambda target: target["year"]):
        for name in ("target", "upper", "lower"):
            if target[name] is not None:
                return target[name]
    return None


def check_proof(indicator, printed):
    proof, baseline = indicator["proof"], indicator["baseline"]
    basis = proof.get("basis")
    if not basis or not baseline or "withheld" in baseline or basis["family"] == "ratio":
        return
    where, family, aim = indicator["id"], basis["family"], first_aim(indicator["targets"])
    if basis["counted"] == "events":
        base = useful = basis["events"]
    else:
        base = basis["expected"]
        if base is not None and basis["counted"] == "people":
            base = min(base, baseline["people"])
        useful = base if base is None else min(base, basis["effective"] or base)
    compare(f"{where} base", proof["base"], base)
    if family in ("mean", "mean_change") and basis["sd"] is None:
        return
    change = Change(family, baseline["value"], *rates(basis["alpha"], basis["power"]), basis["sd"],
                    basis["group"] if basis["counted"] != "events" else None)
    needed = None if aim is None else change.needed(aim)
    # A size a hair above a whole number may come out on either side of it.
    whole = None if needed is None else math.ceil(needed - 1e-6)
    compare(f"{where} needed", proof["needed"], whole)
    if useful is None:
        return
    up = (indicator["direction"] == "up") != (aim == baseline["value"])
    smallest = change.smallest(useful, up)
    compare(f"{where} smallest change", proof["smallestChange"], smallest, 6e-5)
    if aim is not None and proof["interval"] is not None:
        for name, one, other in zip(("lower", "upper"), proof["interval"],
                                    interval(family, aim, baseline["value"], useful, basis["sd"], change.group)):
            compare(f"{where} {name} limit", one, other, 6e-5)
    if smallest and where in printed:
        check_printed_change(where, printed[where], smallest, indicator["unit"] == "%")


def check_error_rates(indicators):
    """Results that are paid for share five errors in a hundred among them, or have five each."""
    rates = {indicator["id"]: indicator["proof"]["basis"]["alpha"] for indicator in indicators
             if indicator["proof"].get("basis")}
    sharing = [name for name, alpha in rates.items() if alpha != 5]
    for name in sharing:
        compare(f"{name} errors in a hundred", rates[name], 5 / len(sharing), 1e-6)


def check_printed_change(where, section, smallest, is_percent):
    found = re.search(r"smallest change that so many can tell from chance is ([0-9.]+)", section)
    if found:
        # Of a short scale more places are printed.
        printed = found[1].rstrip(".")
        places = max(1 if is_percent else 2, len(printed.partition(".")[2]))
        compare(f"{where} as the definitions print it", float(printed), outward(smallest, places), 1e-9)


# Money, in fractions of a pound.


def money(number):
    return Fraction(str(number)).limit_denominator(100)


def to_penny(amount):
    return Fraction(math.floor(amount * 100 + Fraction(1, 2)), 100)


def shared(amount, weights):
    """By largest remainder: each part down to the penny, then a penny more for the largest rests."""
    exact = [amount * 100 * weight for weight in weights]
    parts = [math.floor(part) for part in exact]
    order = sorted(range(len(parts)), key=lambda place: (-(exact[place] - parts[place]), place))
    for place in order[:int(amount * 100) - sum(parts)]:
        parts[place] += 1
    return [Fraction(part, 100) for part in parts]


def share_earned(paid, year, result, direction):
    """The part of an amount that a result earns, 0 to 1."""
    if year["phase"] == "reporting":
        return Fraction(1)
    numbers = year["parameters"]
    if paid["rule"] == "linear":
        lower, upper = Fraction(str(numbers["lower"])), Fraction(str(numbers["upper"]))
        return min(max((result - lower) / (upper - lower), Fraction(0)), Fraction(1))
    if paid["rule"] == "binary":
        threshold = Fraction(str(numbers["threshold"]))
        return Fraction(result >= threshold if direction == "up" else result <= threshold)
    for band in numbers["bands"]:
        low, high = (None if band[end] is None else Fraction(str(band[end])) for end in ("from", "to"))
        # `from` is the smaller number, whichever way is better, and a band holds it and not its `to`.
        if (low is None or result >= low) and (high is None or result < high):
            return Fraction(str(band["share"])) / 100
    raise ValueError(f"{paid['id']}: no band holds {result}")


def check_pools(payment, indicators):
    place = {indicator["id"]: place for place, indicator in enumerate(indicators)}
    for pool in payment["pools"]:
        where = f"pool of year {pool['year']}"
        if pool["amount"] is None:
            continue
        amount = to_penny(money(pool["annualValue"]) * Fraction(str(pool["atRisk"])) / 100)
        compare(where, money(pool["amount"]), amount)
        years = [(paid, year) for paid in payment["indicators"] for year in paid["years"]
                 if year["year"] == pool["year"] and year["weight"] is not None]
        # An indicator whose payment is stopped has its part like the others; nobody earns it.
        stopped = [(indicator, part) for indicator in indicators for part in indicator.get("heldBack", [])
                   if part["year"] == pool["year"]]
        years = sorted(years + stopped, key=lambda entry: place[entry[0]["id"]])
        weights = [Fraction(str(year["weight"])) / 100 for _, year in years]
        # What has no weight is one part more.
        parts = shared(amount, weights + [1 - sum(weights)])
        held_back = parts[-1]
        for (paid, year), part in zip(years, parts):
            if "heldBack" in paid:
                compare(f"{paid['id']} in year {pool['year']}, held back", money(year["amount"]), part)
                held_back += part
                continue
            compare(f"{paid['id']} in year {pool['year']}", money(year["amount"]), part)
            most = part if paid["cap"] in ("none", None) else min(part, money(paid["cap"]))
            compare(f"{paid['id']} in year {pool['year']}, at most", money(year["maximum"]), most)
        compare(f"held back of the {where}", money(pool["heldBack"]), held_back)


def check_example(framework, text):
    """Every line of the worked example: what was assumed, and what is paid for it."""
    payment = framework["payment"]
    paid = {(paid["id"], year["year"]): (paid, year) for paid in payment["indicators"] for year in paid["years"]}
    direction = {indicator["id"]: indicator["direction"] for indicator in framework["indicators"]}
    pounds = lambda words: Fraction(words.replace("£", "").replace(",", ""))
    year, due = None, Fraction(0)
    for line in text.splitlines():
        if heading := re.match(r"## .* (\d+)$", line):
            year = int(heading[1])
        elif line.startswith("### "):
            due = Fraction(0)
        elif row := re.match(r"\| (I-[\d.]+) \| (.*?) \| .* \| (£[\d,.]+) \|$", line):
            rule, of_year = paid[row[1], year]
            if rule["rule"] in ("unit-rate", "milestone"):
                # What is counted or shown is said in words; the sum is held against the lines as they are printed.
                due += pounds(row[3])
                continue
            number = re.match(r"-?[\d.]+", row[2])
            result = Fraction(number[0]) if number else None
            earned = to_penny(money(of_year["amount"]) * share_earned(rule, of_year, result, direction[row[1]]))
            earned = min(earned, money(of_year["maximum"]))
            compare(f"example, {row[1]} in year {year} at {row[2]}", pounds(row[3]), earned)
            due += earned
        elif total := re.search(r"(£[\d,.]+\d) payable, of the pool", line):
            compare(f"example, total of year {year}", pounds(total[1]), due)


def check_plan(plan, framework):
    """Both tables of `outcomes plan`."""
    indicators = {indicator["id"]: indicator for indicator in framework["indicators"]}
    for planned in plan["indicators"]:
        indicator = indicators[planned["id"]]
        basis, baseline = indicator["proof"]["basis"], indicator["baseline"]
        is_rate = planned["counted"] == "events"
        change = Change(basis["family"], baseline["value"], *rates(basis["alpha"], basis["power"]), basis["sd"],
                        None if is_rate else basis["group"])
        for row in planned["bases"]:
            counted = row["people"] * basis["events"] // baseline["people"] if is_rate else row["people"]
            where = f"plan of {planned['id']} with {row['people']}"
            compare(f"{where}, counted", row["counted"], counted)
            smallest = change.smallest(counted, indicator["direction"] == "up")
            compare(where, row["smallestChange"], smallest, 6e-5)
        for row in planned["targets"]:
            needed = change.needed(row["value"])
            compare(f"plan of {planned['id']} to {row['value']}", row["needed"], math.ceil(needed - 1e-6))


def read(*path):
    path = os.path.join(*path)
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8") as file:
        return file.read()


def main():
    build = os.path.join(sys.argv[1], "build")
    framework = json.loads(read(build, "framework.json"))
    sections = re.split(r"^## (I-[\d.]+)$", read(build, "indicator-definitions.md"), flags=re.M)
    printed = dict(zip(sections[1::2], sections[2::2]))
    for indicator in framework["indicators"]:
        check_proof(indicator, printed)
    check_error_rates(framework["indicators"])
    if framework["payment"]:
        check_pools(framework["payment"], framework["indicators"])
        check_example(framework, read(build, "payment-example.md"))
    if len(sys.argv) > 2:
        check_plan(json.loads(read(sys.argv[2])), framework)
    for difference in differences:
        print(difference)
    print(f"{compared} figures compared, {len(differences)} differ")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
