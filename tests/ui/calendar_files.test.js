// A calendar that the program wrote, read by ical.js: what calendars on the web read with.
import { readFileSync } from "node:fs";

import ICAL from "ical.js";
import { expect, test } from "vitest";

/** @param {string} name */
const file = (name) => readFileSync(`tests/calendars/${name}`, "utf8");

/** @param {ICAL.Component} component */
function session(component) {
  const event = new ICAL.Event(component);
  const place = event.location ? { place: event.location } : {};
  if (event.startDate.isDate) {
    const last = event.endDate.clone();
    last.adjust(-1, 0, 0, 0);
    return { title: event.summary, ...place, startsOn: event.startDate.toString(), endsOn: last.toString() };
  }
  const ends = component.hasProperty("dtend") ? { endsAt: event.endDate.toJSDate().getTime() } : {};
  return { title: event.summary, ...place, startsAt: event.startDate.toJSDate().getTime(), ...ends };
}

test("an exported calendar tells ical.js what the sessions are", () => {
  const calendar = new ICAL.Component(ICAL.parse(file("exported.ics")));
  // Hours are in the zone that the file itself describes.
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const found = calendar.getAllSubcomponents("vevent").map(session);
  const sessions = JSON.parse(file("exported.json"));
  expect(found).toHaveLength(sessions.length);
  expect(found).toEqual(expect.arrayContaining(sessions));
});
