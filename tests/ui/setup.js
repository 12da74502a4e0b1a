// jsdom lacks what the parts ask of a web view.
import { beforeEach } from "vitest";
import { install } from "./fake.js";

HTMLDialogElement.prototype.showModal ??= function () { this.open = true; };
Element.prototype.scrollIntoView ??= () => {};
Element.prototype.scrollTo ??= () => {};
globalThis.matchMedia ??= () => /** @type {any} */ ({ matches: false, addEventListener() {}, removeEventListener() {} });
globalThis.ResizeObserver ??= class { observe() {} unobserve() {} disconnect() {} };

beforeEach(() => { install(); });
