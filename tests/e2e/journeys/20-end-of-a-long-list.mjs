import assert from "node:assert/strict";
import { say } from "../desk.mjs";
import { Key, until } from "../webdriver.mjs";

export const title = "End shows the last of a long list at once, Page Up goes back from there, Home to the first";

const ALUMNI = 2_400;

export async function walk(desk) {
  desk.cli("demo", "--startups", "4", "--alumni", String(ALUMNI));
  const window = await desk.open();
  await window.find("heading", say("shell-overview"));
  await window.press("g", "l");
  const names = desk.cli("list", "alumni", "--limit", "100000").rows.map(({ name }) => name);
  const text = (index) => window.run((index) => document.querySelector(`[data-row="${index}"]`)?.textContent ?? "", index);
  const shows = (index) => until(`row ${index} is shown`, async () => (await text(index)).includes(names[index]));
  const focus = () => window.run(() => Number(document.activeElement.dataset.row ?? -1));
  await shows(0);
  /** How often the program is asked for a page of the list while something is done. */
  const pages = async (deed) => {
    await window.run(() => {
      const { fetch } = globalThis;
      globalThis.asked = 0;
      globalThis.fetch = (request, ...more) => {
        if (String(request.url ?? request).endsWith("/list_alumni")) globalThis.asked++;
        return fetch(request, ...more);
      };
    });
    await deed();
    return window.run(() => globalThis.asked);
  };

  const last = names.length - 1;
  await window.press("/", Key.Down);
  const asked = await pages(async () => {
    await window.press(Key.End);
    await shows(last);
  });
  assert.deepEqual([asked, await focus()], [1, last]);
  const grid = await window.find("grid", say("alumni-title"));
  const told = () => window.run((grid) => [grid.getAttribute("aria-rowcount"), document.activeElement.getAttribute("aria-rowindex")], grid);
  assert.deepEqual(await told(), [String(names.length + 1), String(last + 2)]);

  for (let row = last; row > last - 250; ) {
    await window.press(Key.PageUp);
    const before = row;
    await until("the focus has gone up", async () => (row = await focus()) >= 0 && row < before);
    await shows(row);
  }
  await window.press(Key.Home);
  await shows(0);
  assert.equal(await focus(), 0);
  assert.deepEqual(await told(), [String(names.length + 1), "2"]);
}
