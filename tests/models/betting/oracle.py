#!/usr/bin/env python3
# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An independent oracle of the betting rules, with nothing but `fractions`.

    oracle.py DRIVER [--seed N] [--bets N] [--scores N]

Draws random bets and final scores, lets DRIVER (gradeDriver.cpp) grade them in batches through
files, and compares each figure with what the rules say here, worked out another way.
"""
import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from fractions import Fraction
from pathlib import Path

MICRO = 1_000_000
INT64 = 2**63 - 1
BATCH = 10_000
RESULTS = ["won", "lost", "push", "void", "half_won", "half_lost"]
HALF = Fraction(1, 2)


# What the rules say of a bet

def price_of(odds):
    if odds.upper() in ("EVEN", "EV", "PK"):
        return Fraction(2)
    if "/" in odds:
        return Fraction(odds) + 1
    if "." in odds:
        return Fraction(odds)
    american = int(odds)
    return 1 + (Fraction(american, 100) if american > 0 else Fraction(100, -american))


def multiple(leg):
    """The return per unit staked on one leg: half of a half result is a void bet of its own."""
    result, share = leg["result"], Fraction(leg.get("dead_heat", "1"))
    if result in ("push", "void"):
        return Fraction(1)
    if result == "lost":
        return Fraction(0)
    if result == "half_lost":
        return HALF * 0 + HALF * 1
    full = share * price_of(leg["odds"])
    return full if result == "won" else HALF * full + HALF * 1


def same_game(one, other):
    if "fixture" in one and "fixture" in other:
        return one["fixture"] == other["fixture"]
    start, second = one.get("starts_at_ms"), other.get("starts_at_ms")
    if start is not None and second is not None and start != second:
        return False
    names = [(" ".join(leg.get("league", "").lower().split()),
              " ".join(leg.get("game", "").lower().split())) for leg in (one, other)]
    return names[0][1] != "" and names[0] == names[1]


def house_rules(text):
    return dict(part.split("=") for part in text.split(";")[1:])


def expect_bet(case):
    legs = case["legs"]
    rules = house_rules(case["house_rules"]) if "house_rules" in case else {}
    computed = Fraction(1)
    for leg in legs:
        computed *= price_of(leg["odds"])
    book = rules.get("book_odds") == "1" and "book_odds" in case and len(legs) > 1
    pays = price_of(case["book_odds"]) if book else computed
    typed = Fraction(case["amount"]) * MICRO
    mode = case["mode"]
    if mode == "auto":
        favourite = len(legs) == 1 and legs[0]["odds"].startswith("-")
        mode = "win" if favourite else "risk"
    risk = typed / (pays - 1) if mode == "win" else typed
    to_win = typed if mode == "win" else typed * (pays - 1)
    results = [leg["result"] for leg in legs]
    if "lost" in results:
        returned = Fraction(0)
    elif rules.get("same_game_void") == "void_bet" and any(
            "void" in (results[i], results[j]) and same_game(legs[i], legs[j])
            for i in range(len(legs)) for j in range(i)):
        returned = risk
    elif book and all(result == "won" for result in results):
        returned = risk * pays
        for leg in legs:
            returned *= Fraction(leg.get("dead_heat", "1"))
    else:
        returned = risk
        for leg in legs:
            returned *= multiple(leg)
    # Python's round() of a Fraction is half to even.
    return {"risk": round(risk), "to_win": round(to_win), "net": round(returned - risk),
            "price": f"{computed.numerator}/{computed.denominator}"}


# Random bets

def random_odds(draw):
    kind = draw.random()
    if kind < 0.7:
        size = draw.choice([draw.randint(100, 250), draw.randint(100, 1000), draw.randint(100, 100_000)])
        return draw.choice(["-", "+", ""]) + str(size)
    if kind < 0.75:
        return draw.choice(["EVEN", "EV", "PK", "even"])
    if kind < 0.9:
        return f"{draw.randint(1, 20)}.{draw.randint(1, 999):03d}"
    return f"{draw.randint(1, 40)}/{draw.randint(1, 40)}"


def random_leg(draw):
    leg = {"odds": random_odds(draw), "result": draw.choice(RESULTS + ["won"] * 6)}
    if draw.random() < 0.1:
        bottom = draw.randint(2, 6)
        leg["dead_heat"] = f"{draw.randint(1, bottom)}/{bottom}"
    if draw.random() < 0.7:
        leg["league"] = draw.choice(["NBA", "nba", "NFL"])
        leg["game"] = draw.choice(["A @ B", "a  @ b", "C @ D"])
    if draw.random() < 0.2:
        leg["fixture"] = draw.choice(["feed:1", "feed:2"])
    if draw.random() < 0.3:
        leg["starts_at_ms"] = draw.choice([1000, 2000])
    return leg


def random_bet(draw, number):
    legs = [random_leg(draw) for _ in range(draw.choice([1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 12]))]
    case = {"name": f"bet {number}", "mode": draw.choice(["risk", "win", "auto"]), "legs": legs,
            "amount": draw.choice(["1", "0.5", "2.5", f"{draw.randint(1, 99_999_999) / MICRO:.6f}"])}
    if draw.random() < 0.4:
        case["book_odds"] = "+" + str(draw.randint(100, 5000))
    if draw.random() < 0.8:
        case["house_rules"] = (
            f"house;same_game_void={draw.choice(['reprice', 'void_bet'])};postponed_hours=48;"
            f"overtime=1;book_odds={draw.randint(0, 1)};absent_void=1")
    return case


def fits(result):
    return all(abs(value) <= INT64 for value in result.values() if isinstance(value, int))


# What the rules say of a leg and a score

PARTS = {"halves": 2, "periods": 3, "quarters": 4, "innings": 9}
SPANS = {("quarters", "first_half"): range(0, 2), ("quarters", "second_half"): range(2, 4),
         ("halves", "first_half"): range(0, 1), ("halves", "second_half"): range(1, 2),
         ("innings", "first_five"): range(0, 5)}
SPANS.update({("quarters", f"quarter_{i}"): range(i - 1, i) for i in range(1, 5)})
SPANS.update({("periods", f"period_{i}"): range(i - 1, i) for i in range(1, 4)})


def points_of(score, period, overtime_counts):
    periods, full = score["periods"], PARTS[score["parts"]]
    if period in ("game", "regulation"):
        if len(periods) != full:
            return None
        sums = [sum(points[side] for points in periods) for side in (0, 1)]
        if period == "game" and overtime_counts and "overtime" in score:
            sums = [sums[side] + score["overtime"][side] for side in (0, 1)]
        return sums
    span = SPANS.get((score["parts"], period))
    if span is None or span[-1] >= len(periods):
        return None
    return [sum(periods[i][side] for i in span) for side in (0, 1)]


def against(value, line):
    """Bets half of the stake on each of the lines that a quarter line lies between."""
    halves = [line] if (line * 2).denominator == 1 else [line - Fraction(1, 4), line + Fraction(1, 4)]
    wins = [1 if value > half else -1 if value < half else 0 for half in halves]
    return {(1,): "won", (0,): "push", (-1,): "lost", (1, 1): "won", (-1, -1): "lost",
            (1, 0): "half_won", (0, 1): "half_won", (0, -1): "half_lost", (-1, 0): "half_lost"}[tuple(wins)]


MIRROR = {"won": "lost", "lost": "won", "push": "push", "half_won": "half_lost", "half_lost": "half_won"}


def side_of(pick):
    return {"Bears": 0, "North Bears": 0, "home": 0, "Wolves": 1, "South Wolves": 1, "away": 1}.get(pick)


def expect_leg(case):
    score, leg, rules = case["score"], case["leg"], house_rules(case["house_rules"])
    if score["status"] == "cancelled":
        return "void"
    if score["start"] - score["original_start"] > int(rules["postponed_hours"]) * 3_600_000:
        return "void"
    points = points_of(score, leg["period"], rules["overtime"] == "1")
    if score["status"] != "final" or points is None:
        return None
    if leg["market"] == "total":
        over = against(Fraction(sum(points)), Fraction(leg["line"]))
        return over if leg["pick"] == "Over" else MIRROR[over]
    if leg["market"] == "team_total":
        team, direction = leg["pick"].rsplit(" ", 1)
        if side_of(team) is None:
            return None
        over = against(Fraction(points[side_of(team)]), Fraction(leg["line"]))
        return over if direction == "Over" else MIRROR[over]
    side = side_of(leg["pick"])
    if leg["market"] == "spread":
        if side is None:
            return None
        return against(Fraction(points[side] - points[1 - side]), -Fraction(leg["line"]))
    winner = 0 if points[0] > points[1] else 1 if points[1] > points[0] else None
    if (winner is None and leg["period"] == "game" and rules["overtime"] == "1"
            and "overtime" not in score and "total" not in score):
        return None  # overtime may be under way
    if leg["three_way"]:
        if leg["pick"] == "Draw":
            return "won" if winner is None else "lost"
        return None if side is None else "won" if side == winner else "lost"
    if side is None:
        return None
    return "push" if winner is None else "won" if side == winner else "lost"


# Random scores

def random_line(draw, low, high, signed):
    line = Fraction(draw.randint(low * 4, high * 4), 4)
    text = f"{abs(float(line)):.2f}".rstrip("0").rstrip(".")
    return text if not signed else ("-" if line < 0 else "+") + text


def random_score(draw):
    parts = draw.choice(list(PARTS))
    count = PARTS[parts] if draw.random() < 0.9 else draw.randint(0, PARTS[parts])
    most = {"quarters": 12, "halves": 8, "periods": 3, "innings": 2}[parts]
    periods = [[draw.randint(0, most), draw.randint(0, most)] for _ in range(count)]
    start = draw.randint(10**12, 2 * 10**12)
    delay = draw.choice([0] * 20 + [48 * 3_600_000, 48 * 3_600_000 + 1, 10**9])
    status = draw.choice(["final"] * 25 + ["scheduled", "live", "postponed", "cancelled"])
    score = {"status": status, "home": "North Bears", "away": "South Wolves",
             "original_start": start, "start": start + delay, "parts": parts, "periods": periods}
    if count == PARTS[parts] and draw.random() < 0.3:
        score["overtime"] = [draw.randint(0, 3), draw.randint(0, 3)]
    if count == PARTS[parts] and draw.random() < 0.5:
        score["total"] = [sum(points[side] for points in periods) + score.get("overtime", [0, 0])[side]
                          for side in (0, 1)]
    return score


def random_scored_leg(draw):
    score = random_score(draw)
    market = draw.choice(["moneyline", "spread", "total", "team_total"])
    periods = ["game", "game", "regulation"] + [p for kind, p in SPANS if kind == score["parts"]] + ["period_1"]
    team = draw.choice(["Bears", "North Bears", "home", "Wolves", "South Wolves", "away", "Cats"])
    leg = {"market": market, "period": draw.choice(periods), "three_way": False, "pick": team, "line": ""}
    if market == "moneyline":
        leg["three_way"] = draw.random() < 0.5
        if draw.random() < 0.3:
            leg["pick"] = "Draw"
    elif market == "spread":
        leg["line"] = random_line(draw, -6, 6, True)
    else:
        direction = draw.choice(["Over", "Under"])
        leg["pick"] = direction if market == "total" else f"{team} {direction}"
        leg["line"] = random_line(draw, 0, 60 if market == "total" else 30, False)
    return {"score": score, "leg": leg,
            "house_rules": f"house;same_game_void=reprice;postponed_hours={draw.choice([0, 48, 72])};"
                           f"overtime={draw.randint(0, 1)};book_odds=0;absent_void=1"}


# Comparing

def run(driver, kind, cases, folder):
    path = Path(folder) / f"{kind}.json"
    path.write_text(json.dumps(cases))
    done = subprocess.run([driver, kind, str(path)], capture_output=True, text=True, timeout=120, check=False)
    if done.returncode != 0:
        sys.exit(f"{kind}: the driver failed: {done.stderr.strip()}")
    graded = json.loads(done.stdout)
    if len(graded) != len(cases):
        sys.exit(f"{kind}: {len(cases)} cases went in, {len(graded)} came back")
    return graded


def compare(kind, pairs):
    for case, expected, found in pairs:
        if expected != found:
            sys.exit(f"{kind}: disagreement on {json.dumps(case)}\n  oracle {expected}\n  driver {found}")


def check_bets(options, folder):
    draw = random.Random(options.seed)
    done = 0
    seen = {}
    while done < options.bets:
        cases, expected = [], []
        while len(cases) < min(BATCH, options.bets - done):
            case = random_bet(draw, done + len(cases))
            result = expect_bet(case)
            if fits(result):
                cases.append(case)
                expected.append(result)
        graded = run(options.driver, "bets", cases, folder)
        compare("bets", zip(cases, expected, [case["result"] for case in graded]))
        for case in cases:
            seen[len(case["legs"])] = seen.get(len(case["legs"]), 0) + 1
        done += len(cases)
    return f"{done} bets agree (by legs: {dict(sorted(seen.items()))})"


def check_scores(options, folder):
    draw = random.Random(options.seed + 1)
    done = 0
    seen = {}
    while done < options.scores:
        cases = [random_scored_leg(draw) for _ in range(min(BATCH, options.scores - done))]
        expected = [expect_leg(case) for case in cases]
        compare("scores", zip(cases, expected, run(options.driver, "scores", cases, folder)))
        for result in expected:
            seen[str(result)] = seen.get(str(result), 0) + 1
        done += len(cases)
    if len(seen) < 7:
        sys.exit(f"scores: too few kinds of result were drawn: {seen}")
    return f"{done} scored legs agree ({dict(sorted(seen.items()))})"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("driver")
    parser.add_argument("--seed", type=int, default=20261123)
    parser.add_argument("--bets", type=int, default=100_000)
    parser.add_argument("--scores", type=int, default=30_000)
    options = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        print(check_bets(options, folder))
        print(check_scores(options, folder))
    print(f"seed {options.seed}, {time.monotonic() - began:.1f} s")


if __name__ == "__main__":
    main()
