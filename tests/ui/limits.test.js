import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";
import { LIMITS } from "../../ui/gen/limits.js";
import { speak, t } from "../../ui/lib/words.js";
import EditField from "../../ui/kit/EditField.svelte";
import { sources } from "./sources.js";

beforeEach(() => speak("zh-CN"));

/** @param {string} text */
async function type(text) {
  const save = vi.fn(async () => null);
  render(EditField, { label: "城市", value: null, most: 10, save });
  const field = /** @type {HTMLInputElement} */ (screen.getByLabelText("城市"));
  await fireEvent.input(field, { target: { value: text } });
  return field;
}

test("a short text is not counted", async () => {
  await type("苏州");
  expect(document.querySelector(".count")).toBeNull();
});

test("a text near to its limit is counted, in characters as the program counts them", async () => {
  await type("𠮷".repeat(10));
  expect(document.querySelector(".count")?.textContent).toBe("10 / 10");
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a text beyond its limit is said to be too long before it is sent, and is not cut", async () => {
  const field = await type("苏".repeat(11));
  expect(screen.getByRole("alert").textContent).toBe(t("error-too-long", { most: "10" }));
  expect(field.value).toHaveLength(11);
  expect(field.getAttribute("aria-invalid")).toBe("true");
});

test("a form's limits are those of the table", () => {
  const used = sources("ui", /\.(?:svelte|js)$/).flatMap(({ text }) => [...text.matchAll(/LIMITS\.(\w+)\.(\{?\w+)/g)].map(([, form, field]) => ({ form, field })));
  expect(used.length).toBeGreaterThan(25);
  expect(used.filter(({ form, field }) => LIMITS[form]?.[field] === undefined)).toEqual([]);
});
