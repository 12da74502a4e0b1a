/** What the overview asks for. */
import { ahead } from "../lib/ahead.js";
import { overview as loadOverview } from "../gen/ipc/history.js";
import { listOpenItems } from "../gen/ipc/notes.js";

export const overview = ahead(loadOverview);
export const steps = ahead(() => listOpenItems(null));
