"""Tries to learn from one published proof who stands beside the published fact in the same act.

    python3 guess_sibling.py PROOF ROSTER CLAUSES...

ROSTER has one inmate number in each line, CLAUSES are policy files of clauses. Everything else of
the siblings is taken from the published fact, which is more than a reader may hope for. Every
inmate, clause, value within the clause's bounds and day of the month is tried, without salt and
with every salt that somebody might have been careless enough to use. Prints what was identified,
or that nothing was; exits 1 where something was.
"""
import base64
import calendar
import hashlib
import re
import sys


def read(path):
    with open(path, encoding="utf-8", newline="\n") as file:
        return file.read()


def clauses(text):
    pattern = r"code: (\S+)\n.*?direction: (\w+)\n\s+minimum: (\d+)\n\s+maximum: (\d+)\n"
    for code, direction, low, high in re.findall(pattern, text, re.S):
        sign = -100 if direction == "deduction" else 100
        for points in range(int(low), int(high) + 1):
            yield code, sign * points


def plausible_salts(published):
    number, full = int.from_bytes(published, "big"), 1 << 128
    near = [(number + step) % full for step in (0, 1, 2, -1, -2)]
    fixed = [0, 1, full - 1]
    return [b""] + [salt.to_bytes(16, "big") for salt in near + fixed]


def main(proof, roster, *policies):
    head, fact, _ = read(proof).split("\n\n", 2)
    _, salt, _, _, *path = head.split("\n")
    known = {base64.b64decode(line) for line in path}
    lines = fact.split("\n")
    own = dict(line.partition("=")[::2] for line in lines)
    year, month = map(int, own["day"].split("-")[:2])
    days = [f"{year}-{month:02}-{day:02}" for day in
            range(1, calendar.monthrange(year, month)[1] + 1)]
    salts = plausible_salts(bytes.fromhex(salt[5:]))
    started = []
    for one in salts:
        started.append(hashlib.sha256(b"\0" + one))
    choices = [pair for policy in policies for pair in clauses(read(policy))]
    inmates, tried, found = read(roster).split(), 0, set()
    for code, points in choices:
        for day in days:
            # What the guesses of one clause, value and day have in common is laid out once.
            changed = {"reason": code, "points": points, "day": day, "source": day}
            text = "".join(
                (f"{name}={changed[name]}" if (name := line.partition("=")[0]) in changed else
                 "inmate=\0" if name == "inmate" else line) + "\n" for line in lines)
            before, after = text.encode().split(b"\0")
            for inmate in inmates:
                guess = before + inmate.encode() + after
                for start in started:
                    digest = start.copy()
                    digest.update(guess)
                    tried += 1
                    if digest.digest() in known:
                        found.add(f"{inmate} {code} {points} {day}")
    print(f"tried {tried}: {len(choices)} clauses and values, {len(days)} days, "
          f"{len(inmates)} inmates, {len(salts)} salts")
    for one in sorted(found):
        print("identified", one)
    sys.exit(1 if found else 0)


main(*sys.argv[1:])
