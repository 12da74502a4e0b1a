import { fireEvent, render, screen } from "@testing-library/svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { read } from "../../ui/lib/links.js";
import { speak, t } from "../../ui/lib/words.js";
import Markdown from "../../ui/parts/Markdown.svelte";

beforeEach(() => speak("zh-CN"));

/** @returns {ReturnType<typeof import("./fake.js").install>} */
const fake = () => /** @type {any} */ (window).__MIAOPU_FAKE__;

describe("a link in a note", () => {
  /** @param {string} text */
  async function link(text) {
    render(Markdown, { text });
    await vi.waitFor(() => expect(document.querySelector(".markdown [role=link]")).not.toBeNull());
    return /** @type {HTMLElement} */ (document.querySelector(".markdown [role=link]"));
  }
  const opened = () => fake().calls.filter(({ command }) => command === "open_link").map(({ args }) => args.address);

  test("leads nowhere by itself", async () => {
    const one = await link('[官网](https://example.com/a "b")');
    expect(one.hasAttribute("href")).toBe(false);
    expect(one.textContent).toBe("官网");
    expect(one.tabIndex).toBe(0);
  });

  test("shows its address to who points at it, and not longer", async () => {
    const one = await link("[官网](https://example.com/a?b=c)");
    await fireEvent.focusIn(one);
    expect(screen.getByText((_, element) => element?.className.startsWith("address") === true && element.textContent === "https://example.com/a?b=c")).toBeTruthy();
    expect(screen.queryByRole("button", { name: t("parts-link-copy") })).toBeNull();
    await fireEvent.focusOut(one);
    await vi.waitFor(() => expect(document.querySelector(".address")).toBeNull());
  });

  test("is opened by keys after a question that shows all of it, and not without", async () => {
    fake().answer("open_link", () => null);
    const one = await link("[官网](https://example.com/a?b=c)");
    await fireEvent.keyDown(one, { key: "Enter" });
    await fireEvent.click(await screen.findByRole("button", { name: t("parts-link-open-web") }));
    const question = await screen.findByRole("dialog", { name: t("parts-link-question-web") });
    expect(question.textContent).toContain("https://example.com/a?b=c");
    await fireEvent.focusOut(one); // the question has the focus now
    expect(screen.getByRole("dialog", { name: t("parts-link-question-web") })).toBe(question);
    expect(opened()).toEqual([]);
    await fireEvent.click(screen.getByRole("button", { name: t("parts-cancel") }));
    expect(opened()).toEqual([]);
    await fireEvent.click(one);
    await fireEvent.click(await screen.findByRole("button", { name: t("parts-link-open-web") }));
    await fireEvent.click(await screen.findByRole("button", { name: t("parts-link-open") }));
    await vi.waitFor(() => expect(opened()).toEqual(["https://example.com/a?b=c"]));
  });

  test("that the program refuses says so in the question", async () => {
    fake().answer("open_link", () => { throw { code: "link_not_opened", args: {} }; });
    await fireEvent.click(await link("[官网](https://example.com/)"));
    await fireEvent.click(await screen.findByRole("button", { name: t("parts-link-open-web") }));
    await fireEvent.click(await screen.findByRole("button", { name: t("parts-link-open") }));
    expect((await screen.findByRole("alert")).textContent).toBe(t("error-link-not-opened"));
  });

  test.each([["ftp://example.com/x"], ["https://bank.example@example.com/"], ["名单.xlsx"], ["tel:10086"]])("to %s is only copied", async (address) => {
    await fireEvent.click(await link(`[x](<${address}>)`));
    expect(await screen.findByRole("button", { name: t("parts-link-copy") })).toBeTruthy();
    expect(screen.queryByRole("button", { name: t("parts-link-open-web") })).toBeNull();
    expect(screen.getByText(t("parts-link-only-copied"))).toBeTruthy();
  });
});

test("an address is read as it would be opened, its host apart", () => {
  expect(read("https://Example.com:8080/a")).toMatchObject({ kind: "web", before: "https://", host: "example.com:8080", after: "/a", isForeign: false });
  expect(read("https://例子.测试/")).toMatchObject({ kind: "web", host: "xn--fsqu00a.xn--0zwm56d", isForeign: true });
  expect(read("mailto:chen@example.com")).toMatchObject({ kind: "mail", after: "mailto:chen@example.com" });
  expect(read("https://bank.example@example.com/")).toMatchObject({ kind: "other" });
});
