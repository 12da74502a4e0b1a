"""Judges calendars by Python's icalendar and recurring-ical-events, which share no code with the program.

    python3 -m venv venv && venv/bin/pip install icalendar==7.3.2 recurring-ical-events==3.8.2 tzdata==2025.2
    venv/bin/python tests/calendars/judge.py read FILE…          what the files hold, as expected.json has it
    venv/bin/python tests/calendars/judge.py exported ICS JSON   a calendar of the program says what the sessions are

A file is read within two years from its earliest event on. A time in no zone is of Shanghai.
"""

import json
import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

SHANGHAI = ZoneInfo("Asia/Shanghai")


def millis(moment):
    zoned = moment if moment.tzinfo else moment.replace(tzinfo=SHANGHAI)
    return int(zoned.timestamp() * 1000)


def is_timed(moment):
    return isinstance(moment, datetime)


def day_of(moment):
    return moment.date() if is_timed(moment) else moment


def words(event, name):
    value = event.get(name)
    if isinstance(value, list):
        value = value[0]
    text = str(value).strip() if value is not None else ""
    return text or None


def end_of(event):
    """The end that the file says; none where it says none."""
    starts = event["DTSTART"].dt
    if "DTEND" in event:
        return event["DTEND"].dt
    return starts + event["DURATION"].dt if "DURATION" in event else None


def occurrence(event):
    starts, ends = event["DTSTART"].dt, end_of(event)
    held = {name: words(event, key) for name, key in [("title", "SUMMARY"), ("place", "LOCATION"), ("about", "DESCRIPTION")]}
    held["uid"] = words(event, "UID")
    if is_timed(starts):
        held["startsAt"] = millis(starts)
        # recurring-ical-events gives an end to what has none: an end at the beginning says nothing.
        held["endsAt"] = millis(ends) if ends is not None and millis(ends) > millis(starts) else None
    else:
        last = starts if ends is None else max(starts, day_of(ends) - timedelta(days=1))
        held["startsOn"], held["endsOn"] = starts.isoformat(), last.isoformat()
    return held


def key(held):
    return json.dumps(held, ensure_ascii=False, sort_keys=True)


def read(path):
    calendar = icalendar.Calendar.from_ical(Path(path).read_bytes())
    first = min(day_of(event["DTSTART"].dt) for event in calendar.walk("VEVENT") if "DTSTART" in event)
    last = date(first.year + 2, 12, 31)
    first = date(first.year, 1, 1)
    start = datetime(first.year, 1, 1, tzinfo=SHANGHAI)
    end = datetime(last.year + 1, 1, 1, tzinfo=SHANGHAI)
    found = recurring_ical_events.of(calendar).between(start, end)
    held = [occurrence(event) for event in found if str(event.get("STATUS", "")).upper() != "CANCELLED"]
    return {"from": first.isoformat(), "to": last.isoformat(), "events": sorted(held, key=key)}


def judge_exported(ics, truth):
    sessions = json.loads(Path(truth).read_text("utf-8"))
    calendar = icalendar.Calendar.from_ical(Path(ics).read_bytes())
    found = []
    for event in calendar.walk("VEVENT"):
        held = occurrence(event)
        found.append({name: held[name] for name in ("title", "place", "startsAt", "endsAt", "startsOn", "endsOn") if held.get(name) is not None})
    if sorted(map(key, found)) != sorted(map(key, sessions)):
        only = lambda one, other: [row for row in one if row not in other]
        sys.exit(f"they differ\nonly in the calendar: {only(found, sessions)}\nonly in the sessions: {only(sessions, found)}")
    print(f"{len(found)} events, all as the sessions are")


def main():
    what, *files = sys.argv[1:]
    if what == "exported":
        return judge_exported(*files)
    here = Path(__file__).parent
    found = {Path(path).resolve().relative_to(here).as_posix(): read(path) for path in files}
    print(json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True).replace("\n    ", " ").replace("\n   }", " }"))


main()
