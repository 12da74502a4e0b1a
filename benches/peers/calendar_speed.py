"""A calendar of many events, and how long Python's icalendar with recurring-ical-events takes to read and expand it.

usage: calendar_speed.py make FILE EVENTS | read FILE FROM TO

`make` writes so many events of a year: nine of ten single ones, the tenth a weekly series of eight in a named zone. `read`
prints how many meetings are between the days, and the seconds for reading and expanding, without starting Python.
"""
import sys
import time
from datetime import date, datetime, timedelta

ZONE = (
    "BEGIN:VTIMEZONE\r\nTZID:China Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\n"
    "TZOFFSETFROM:+0800\r\nTZOFFSETTO:+0800\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
)


def make(path, events):
    with open(path, "w", newline="") as file:
        file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//EN\r\n" + ZONE)
        for at in range(events):
            starts = datetime(2026, 3, 2) + timedelta(days=at % 200, hours=8 + at % 10, minutes=30 * (at // 200 % 2))
            stamp = starts.strftime("%Y%m%dT%H%M%S")
            ends = (starts + timedelta(minutes=90)).strftime("%Y%m%dT%H%M%S")
            rule = "RRULE:FREQ=WEEKLY;COUNT=8\r\n" if at % 10 == 0 else ""
            file.write(
                f"BEGIN:VEVENT\r\nUID:event-{at}@bench\r\nDTSTAMP:20260101T000000Z\r\n"
                f"DTSTART;TZID=China Standard Time:{stamp}\r\nDTEND;TZID=China Standard Time:{ends}\r\n{rule}"
                f"SUMMARY:第 {at} 场课程\r\nLOCATION:{300 + at % 40} 室\r\nEND:VEVENT\r\n"
            )
        file.write("END:VCALENDAR\r\n")


def read(path, first, last):
    import icalendar
    import recurring_ical_events

    began = time.perf_counter()
    with open(path, "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    found = recurring_ical_events.of(calendar).between(first, last + timedelta(days=1))
    count = len(list(found))
    print(count, time.perf_counter() - began)


if __name__ == "__main__":
    if sys.argv[1] == "make":
        make(sys.argv[2], int(sys.argv[3]))
    else:
        read(sys.argv[2], date.fromisoformat(sys.argv[3]), date.fromisoformat(sys.argv[4]))
