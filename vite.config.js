import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

// The page is one bundle plus a chunk per screen; the program embeds ui/dist.
export default defineConfig({
  root: "ui",
  plugins: [svelte({ configFile: "../svelte.config.js" }), svelteTesting()],
  // WKWebView 17.5 is the oldest of the three engines that the start check lets in.
  build: { outDir: "dist", emptyOutDir: true, target: ["safari17.4", "chrome123"], assetsInlineLimit: 0 },
  server: { port: 1420, strictPort: true, fs: { allow: [".."] } },
  clearScreen: false,
  test: { root: ".", include: ["tests/ui/**/*.test.js"], environment: "jsdom", setupFiles: ["tests/ui/setup.js"] },
});
