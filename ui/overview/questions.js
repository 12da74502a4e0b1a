/** What the overview asks for. */
import { ahead } from "../lib/ahead.js";
import { listActionItems, myList } from "../gen/ipc/action_items.js";
import { overview as loadOverview } from "../gen/ipc/history.js";

export const overview = ahead(loadOverview);
export const steps = ahead(() => listActionItems({ open: true }));
/** What the person here is to do: a mentor sees it first. */
export const mine = ahead(() => myList({}));
