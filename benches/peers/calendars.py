"""Compares when the events of calendars are with Python's icalendar and recurring-ical-events.

usage: calendars.py EXPAND_CALENDAR FILE…

EXPAND_CALENDAR is the built example of miaopu-formats. Needs icalendar 7.3.2 and recurring-ical-events 3.8.2, in a
folder of their own (`python3 -m venv`). Prints each file that differs, with what only one of the two has. A time in no
zone is of Shanghai for both.
"""
import subprocess
import sys
from collections import Counter
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

FROM, TO = date(2015, 1, 1), date(2027, 12, 31)
SHANGHAI = ZoneInfo("Asia/Shanghai")


def seconds(moment):
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=SHANGHAI)
    return str(int(moment.astimezone(timezone.utc).timestamp()))


def of_python(path):
    with open(path, "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    start = datetime(FROM.year, FROM.month, FROM.day, tzinfo=SHANGHAI)
    end = datetime(TO.year, TO.month, TO.day, tzinfo=SHANGHAI) + timedelta(days=1)
    found = []
    for event in recurring_ical_events.of(calendar).between(start, end):
        if str(event.get("STATUS", "")).upper() == "CANCELLED":
            continue
        title = str(event.get("SUMMARY", "")).strip().replace("\n", " ").replace("\t", " ")
        starts = event["DTSTART"].dt
        if isinstance(starts, datetime):
            found.append(("at", seconds(starts), title))
        else:
            found.append(("day", starts.isoformat(), title))
    return Counter(found)


def of_ours(program, path):
    ran = subprocess.run([program, path, FROM.isoformat(), TO.isoformat()], capture_output=True, text=True)
    if ran.returncode:
        return None, [ran.stderr.strip()]
    rows = [line.split("\t") for line in ran.stdout.splitlines()]
    start = str(int(datetime(FROM.year, 1, 1, tzinfo=SHANGHAI).timestamp()))
    # Single events come wherever they are; the peer has the window's alone.
    inside = lambda row: row[0] == "day" and FROM.isoformat() <= row[1] <= TO.isoformat() or row[0] == "at" and int(row[1]) >= int(start)
    found = Counter((row[0], row[1], row[3].strip()) for row in rows if row[0] in ("at", "day") and inside(row))
    return found, ["\t".join(row) for row in rows if row[0] not in ("at", "day")]


def main():
    program, *paths = sys.argv[1:]
    same = differing = unread = 0
    for path in paths:
        ours, notes = of_ours(program, path)
        try:
            theirs = of_python(path)
        except Exception as fault:  # whatever their reader says
            unread += 1
            print(f"{path}: the peer does not read it: {type(fault).__name__}: {str(fault)[:100]}")
            continue
        if ours == theirs:
            same += 1
            continue
        differing += 1
        print(f"{path}: {notes[:3]}")
        if ours is not None:
            print("   only ours:", sorted((ours - theirs).elements())[:4])
            print("   only theirs:", sorted((theirs - ours).elements())[:4])
    print(f"{same} the same, {differing} differ, {unread} not read by the peer")


if __name__ == "__main__":
    main()
