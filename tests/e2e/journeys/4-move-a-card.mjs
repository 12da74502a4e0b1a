import { say } from "../desk.mjs";
import { Key, until } from "../webdriver.mjs";

export const title = "a card is moved to the next state by keys alone, and back by Ctrl+Z";

const anyOf = (rows) => new RegExp(`^(${rows.map(({ name }) => name).join("|")})$`);

export async function walk(desk) {
  desk.cli("demo", "--startups", "24", "--alumni", "20");
  const inState = (state) => desk.cli("list", "startups", "--filter", `state=${state}`).rows;
  const admitted = inState("admitted");
  const window = await desk.open();
  await window.find("heading", say("shell-overview"));

  await window.press("g", "s");
  await window.walkTo("button", say("startups-shape-board"));
  await window.press(Key.Space);
  await window.walkTo("group", anyOf(desk.cli("list", "startups").rows));
  await window.walkTo("group", anyOf(admitted), Key.Right);
  await window.press(Key.Space, Key.Right, Key.Space);
  await until("the move is on the disk", () => inState("admitted").length === admitted.length - 1);

  await window.press([Key.Control, "z"]);
  await until("the card is back", () => inState("admitted").length === admitted.length);
}
