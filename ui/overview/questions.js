/** What the overview asks for. */
import { ahead } from "../lib/ahead.js";
import * as ipc from "../lib/ipc.js";

export const overview = ahead(ipc.overview);
export const steps = ahead(() => ipc.listOpenItems(null));
