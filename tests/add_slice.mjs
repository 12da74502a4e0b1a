// Follows CONTRIBUTING.md, "Add a slice", on a copy of the repository, word for word, and runs the
// tests of what comes out. So the steps cannot grow old unnoticed: `./dev test newcomer`.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const repository = resolve(import.meta.dirname, "..");
const target = resolve(repository, process.env.CARGO_TARGET_DIR ?? "target");
const copy = join(target, "newcomer");

/** The edits that the guide asks for, in its order. */
function editsOf(guide) {
  const chapter = guide.split(/^## /m).find((text) => text.startsWith("Add a slice"));
  const sentence = /^(?:Write `(?<written>.+)`|In `(?<edited>.+?)`, (?<how>after|instead of) `(?<anchor>.+)`):\n\n```\w*\n(?<text>[^]*?)^```$/gm;
  const edits = [...chapter.matchAll(sentence)].map((match) => match.groups);
  const blocks = chapter.match(/^```\w+$/gm).length;
  if (edits.length !== blocks) {
    throw new Error(`${blocks - edits.length} of ${blocks} blocks stand under a sentence that says nothing to do`);
  }
  return edits;
}

function follow({ written, edited, how, anchor, text }) {
  const file = join(copy, written ?? edited);
  if (written) {
    if (existsSync(file)) throw new Error(`${written} is there already`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return;
  }
  const before = readFileSync(file, "utf8");
  if (before.split(anchor).length !== 2) {
    throw new Error(`${edited} does not hold \`${anchor}\` exactly once`);
  }
  // `after` speaks of whole lines, `instead of` of a piece of one.
  const after = how === "after" ? `${anchor}\n${text.trimEnd()}` : text.trim();
  writeFileSync(file, before.replace(anchor, () => after));
}

const run = (command, ...args) => execFileSync(command, args, { cwd: copy, stdio: "inherit" });

rmSync(copy, { recursive: true, force: true });
const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
  cwd: repository,
  encoding: "utf8",
});
for (const file of tracked.split("\0").filter((name) => name !== "" && existsSync(join(repository, name)))) {
  cpSync(join(repository, file), join(copy, file));
}

const edits = editsOf(readFileSync(join(repository, "CONTRIBUTING.md"), "utf8"));
for (const edit of edits) follow(edit);
console.log(`${edits.length} edits made in a copy`);

process.env.CARGO_TARGET_DIR = target;
const written = edits.map((edit) => edit.written ?? "").filter((file) => file.endsWith(".rs"));
run("rustfmt", "--check", "--edition", "2024", ...written);
run("./dev", "gen", "types");
run("cargo", "test", "--package", "miaopu-core");
cpSync(join(repository, "ui/dist"), join(copy, "ui/dist"), { recursive: true });
run("cargo", "build", "--package", "miaopu");
rmSync(copy, { recursive: true });
