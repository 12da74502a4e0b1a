// Every crate and package that Miaopu is built from may be given away with it, and comes from the
// registry that everyone reads. Needs nothing but what is built with: cargo and the npm lock file.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const ALLOWED = new Set(
  `0BSD Apache-2.0 BlueOak-1.0.0 BSD-2-Clause BSD-3-Clause BSL-1.0 CC0-1.0 ISC MIT MIT-0 MPL-2.0
   PSF-2.0 Unicode-3.0 Unlicense WTFPL Zlib blessing`.split(/\s+/),
);

// Packages that state their licence in a file only: what was read there.
const READ_BY_HAND = { "svelte-toolbelt": "MIT" };

/** Whether an SPDX expression can be met with ALLOWED licences alone; `/` is crates' old `OR`. */
function meets(expression) {
  const tokens = expression.replaceAll("/", " OR ").match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  const take = (token) => tokens[at] === token && ++at > 0;
  const licence = () => {
    if (take("(")) {
      const inner = any();
      take(")");
      return inner;
    }
    const allowed = ALLOWED.has(tokens[at++]);
    if (take("WITH")) at++; // an exception only adds permissions
    return allowed;
  };
  const all = () => {
    let met = licence();
    while (take("AND")) met = licence() && met;
    return met;
  };
  const any = () => {
    let met = all();
    while (take("OR")) met = all() || met;
    return met;
  };
  return any() && at === tokens.length;
}

function crates() {
  const metadata = execFileSync("cargo", ["metadata", "--format-version=1", "--locked"], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return JSON.parse(metadata).packages.map(({ name, version, license, source }) => ({
    name: `crate ${name} ${version}`,
    licence: license,
    // No source is this repository; anything but the registry is a git address or a mirror.
    foreign: source !== null && source !== "registry+https://github.com/rust-lang/crates.io-index",
  }));
}

function packages() {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  return Object.entries(lock)
    .filter(([path]) => path !== "")
    .map(([path, { version, license, resolved, link }]) => {
      const name = path.split("node_modules/").at(-1);
      return {
        name: `package ${name} ${version}`,
        licence: license ?? READ_BY_HAND[name],
        foreign: link === true || /^(git|file|http:)/.test(resolved ?? ""),
      };
    });
}

/** The law that the checker itself must keep; without it, a slip in `meets` would let all pass. */
function proveTheChecker() {
  const cases = {
    MIT: true,
    "GPL-3.0-only": false,
    "MIT OR GPL-3.0-only": true,
    "MIT AND GPL-3.0-only": false,
    "(MIT OR GPL-3.0-only) AND Zlib": true,
    "Apache-2.0 WITH LLVM-exception": true,
    "MIT/Apache-2.0": true,
    "MIT GPL-3.0-only": false,
    "": false,
  };
  for (const [expression, expected] of Object.entries(cases)) {
    if (meets(expression) !== expected) throw new Error(`meets("${expression}") is not ${expected}`);
  }
}

proveTheChecker();
const everything = [...crates(), ...(existsSync("package-lock.json") ? packages() : [])];
const faults = everything.flatMap(({ name, licence, foreign }) => [
  ...(licence && meets(licence) ? [] : [`${name}: licence ${licence ?? "not stated"}`]),
  ...(foreign ? [`${name}: not from the public registry`] : []),
]);
for (const fault of faults) console.error(fault);
console.log(`${everything.length} crates and packages read, ${faults.length} refused`);
process.exitCode = faults.length === 0 ? 0 : 1;
