"""Judges matches of startups with mentors by scipy's linear_sum_assignment, which shares no code with the program.

    python3 -m venv venv && venv/bin/pip install scipy==1.17.1
    venv/bin/python tests/matching/judge.py cases tests/matching/cases.json    200 random cases with what must come out
    miaopu-cli --json match --plan --scores | venv/bin/python tests/matching/judge.py plan   a plan of the program is the best

What is wanted of a match, in this order: mentors have the fewest startups that they are there for, as many startups as can
be have a mentor, those that were left without before come first, the sum of the scores is the greatest. A score is that
of the pair and what the mentor's place adds.
"""

import json
import random
import sys

import numpy
from scipy.optimize import linear_sum_assignment

MOST_LEFT = 9  # being left out more often counts no more


def solve(scores, rooms, left):
    """(mentors' fewest that are filled, startups matched, weight of those left before, total) of the best match.

    scores: a row for each startup, None where the pair must not be made; rooms: (wanted, what each place adds).
    """
    slots = [(mentor, place) for mentor, (_, places) in enumerate(rooms) for place in range(len(places))]
    known = [abs(score) for row in scores for score in row if score is not None]
    added = [abs(points) for _, places in rooms for points in places]
    above = 2 * (max(known, default=0) + max(added, default=0)) * len(scores) + 1
    gains = numpy.zeros((len(scores), len(slots) + len(scores)))
    for row, of_startup in enumerate(scores):
        first = 1 + min(left[row], MOST_LEFT)
        for column, (mentor, place) in enumerate(slots):
            wanted, places = rooms[mentor]
            if of_startup[mentor] is None:
                gains[row, column] = -(above**2)
            else:
                gains[row, column] = (first + (place < wanted)) * above + of_startup[mentor] + places[place]
    rows, columns = linear_sum_assignment(gains, maximize=True)
    made = [(row, *slots[column]) for row, column in zip(rows, columns) if column < len(slots)]
    return (
        sum(place < rooms[mentor][0] for _, mentor, place in made),
        len(made),
        sum(min(left[row], MOST_LEFT) for row, _, _ in made),
        sum(scores[row][mentor] + rooms[mentor][1][place] for row, mentor, place in made),
    )


def case(chance):
    mentors = chance.randint(1, 8)
    startups = mentors + chance.randint(-3, 12)
    startups = max(1, min(startups, 18))
    banned = chance.choice([0, 10, 30, 60])
    scores = [
        [None if chance.randrange(100) < banned else chance.randrange(0, 1000) for _ in range(mentors)]
        for _ in range(startups)
    ]
    rooms = []
    for _ in range(mentors):
        most = chance.randrange(0, 5)
        wanted = chance.randint(0, most)
        first = chance.randrange(0, 200)
        places = sorted({first - chance.randrange(0, 200) for _ in range(most)}, reverse=True)
        rooms.append([min(wanted, len(places)), places])
    left = [chance.choice([0, 0, 0, 1, 2]) for _ in range(startups)]
    return {"scores": scores, "rooms": rooms, "left": left}


def cases(path):
    chance = random.Random(16)
    lines = []
    for _ in range(200):
        one = case(chance)
        one["wanted"], one["matched"], one["first"], one["total"] = solve(one["scores"], one["rooms"], one["left"])
        lines.append(json.dumps(one, separators=(",", ":")))
    with open(path, "w", encoding="utf-8") as out:
        out.write("[\n" + ",\n".join(lines) + "\n]\n")


def plan(document):
    """The total of a plan, and of the best match of what it was made of."""
    scores = document["scores"]
    pinned = {pair["startup"] for pair in scores["pairs"] if pair["isPinned"]}
    assert not pinned, "a plan without pairs that are settled by hand is judged"
    mentors = {mentor["id"]: at for at, mentor in enumerate(scores["mentors"])}
    startups = {startup["id"]: at for at, startup in enumerate(scores["startups"])}
    table = [[None] * len(mentors) for _ in startups]
    for pair in scores["pairs"]:
        if pair["ban"] is None:
            table[startups[pair["startup"]]][mentors[pair["mentor"]]] = pair["score"]
    rooms = [(max(0, m["atLeast"] - m["load"]), m["places"]) for m in scores["mentors"]]
    left = [startup["leftBefore"] for startup in scores["startups"]]
    _, matched, _, total = solve(table, rooms, left)
    said = (len(document["pairs"]), document["total"])
    print(f"the program: {said[0]} matched, total {said[1]}; scipy: {matched} matched, total {total}")
    return said == (matched, total)


if __name__ == "__main__":
    if sys.argv[1] == "cases":
        cases(sys.argv[2])
    else:
        sys.exit(0 if plan(json.load(sys.stdin)) else 1)
