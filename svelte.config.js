/** @type {import("@sveltejs/vite-plugin-svelte").SvelteConfig} */
export default {
  // No <style> element may appear at run time: the content security policy forbids it.
  compilerOptions: { css: "external", runes: true },
};
