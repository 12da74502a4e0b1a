// The screen that serves every noun without one of its own, with a noun that the program does not have.
import { mount } from "svelte";
import "../../../ui/tokens.css";
import "../../../ui/base.css";
import { applyState } from "../../../ui/lib/desk.svelte.js";
import { programState } from "../../../ui/gen/ipc/program.js";
import { go } from "../../../ui/lib/router.svelte.js";
import { learn } from "../../../ui/lib/words.js";
import { WORDS } from "../lockers.js";
import Nouns from "./Nouns.svelte";

learn(WORDS);
applyState(await programState());
go("lockers");
mount(Nouns, { target: /** @type {HTMLElement} */ (document.getElementById("app")) });
