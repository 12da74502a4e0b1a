// Follows CONTRIBUTING.md, "Add a noun", on a copy of the repository, word for word, counts the edits in files that were
// there, runs the tests of what comes out and walks the noun in the real window. So the steps cannot grow old unnoticed,
// and a noun stays cheap: `./dev test newcomer`.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const repository = resolve(import.meta.dirname, "..");
const target = resolve(repository, process.env.CARGO_TARGET_DIR ?? "target");
const copy = join(target, "newcomer");

/** The edits that the guide asks for, in its order. */
function editsOf(guide) {
  const chapter = guide.split(/^## /m).find((text) => text.startsWith("Add a noun"));
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

// The shell is built with a page in it; the noun's own is built further down.
cpSync(join(repository, "ui/dist"), join(copy, "ui/dist"), { recursive: true });
symlinkSync(join(repository, "node_modules"), join(copy, "node_modules"));
run("git", "init", "--quiet");
run("git", "add", "--all");
run("git", "-c", "user.name=newcomer", "-c", "user.email=newcomer@example.com", "commit", "--quiet", "--message", "As it was");

const edits = editsOf(readFileSync(join(repository, "CONTRIBUTING.md"), "utf8"));
for (const edit of edits) follow(edit);

process.env.CARGO_TARGET_DIR = target;
const written = edits.map((edit) => edit.written ?? "").filter((file) => file.endsWith(".rs"));
run("rustfmt", "--check", "--edition", "2024", ...written);
// What CI has built by now; any other choice of packages would build the libraries anew.
const EVERYTHING = ["--workspace", "--features", "miaopu/e2e"];
run("./dev", "gen", "types", "everything");

/** What `./dev gen` writes. */
const GENERATED = ["ui/gen", "src-tauri/commands.in", "src-tauri/capabilities", "src-tauri/src/commands/mod.rs"];
const difference = execFileSync("git", ["diff", "-U0", "--", ".", ...GENERATED.map((path) => `:!${path}`)], { cwd: copy, encoding: "utf8" });
const hunks = difference.split("\n").filter((line) => line.startsWith("@@")).length;
const added = edits.filter(({ written }) => written).length;
console.log(`${added} files are new; ${hunks} edits in files that were there`);
// One line in slices.rs, and at most three more.
if (hunks < 1 || hunks > 4) throw new Error(`a noun costs ${hunks} edits in files that were there`);

run("cargo", "test", "--quiet", ...EVERYTHING, "--lib", "--", "lockers", "records", "words", "types_tests", "schema", "tracking", "limits");
run("cargo", "test", "--quiet", ...EVERYTHING, "--test", "suite", "--", "layers", "borders", "bridge");
run("npm", "run", "--silent", "check");
run("npm", "run", "--silent", "build");
run("cargo", "build", "--quiet", ...EVERYTHING);
process.env.NOUN = "lockers";
run("node", "tests/e2e/run.mjs", join(target, "debug/miaopu"), "a-plain-noun");
for (const picture of ["lockers-list.png", "lockers-form.png", "lockers-panel.png"]) {
  mkdirSync(join(repository, "tests/out"), { recursive: true });
  cpSync(join(copy, "tests/out", picture), join(repository, "tests/out", picture));
}
rmSync(copy, { recursive: true });
