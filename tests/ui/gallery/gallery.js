// Every part once, for the eye and for axe; the sidebar and the palette are the real ones.
import { mount } from "svelte";
import "../../../ui/tokens.css";
import "../../../ui/base.css";
import { applyState } from "../../../ui/lib/desk.svelte.js";
import { programState } from "../../../ui/gen/ipc/program.js";
import Gallery from "./Gallery.svelte";

applyState(await programState());
mount(Gallery, { target: /** @type {HTMLElement} */ (document.getElementById("app")) });
