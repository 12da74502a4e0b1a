/** Addresses in what people wrote: what they are, and what the eye should see of them. */
import { openLink } from "../gen/ipc/program.js";

/** @typedef {{ kind: "web" | "mail" | "other", before: string, host: string, after: string, isForeign: boolean }} Address
 *   `host` is what decides where it leads; `isForeign` when its letters are others than a–z and only stand for them. */

/** @param {string} written @returns {URL | null} */
const parsed = (written) => (URL.canParse(written) ? new URL(written) : null);

/**
 * An address as it would be opened, in three parts. The program opens those of the web and of mail only, and none with
 * a name before the host, which reads as if it were the host.
 * @param {string} written
 * @returns {Address}
 */
export function read(written) {
  const url = parsed(written);
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && url.hostname !== "" && !url.username && !url.password;
  if (url && isWeb) {
    const before = `${url.protocol}//`;
    return { kind: "web", before, host: url.host, after: url.href.slice(before.length + url.host.length), isForeign: /(?:^|\.)xn--/.test(url.hostname) };
  }
  const kind = url?.protocol === "mailto:" ? "mail" : "other";
  return { kind, before: "", host: "", after: url?.href ?? written, isForeign: false };
}

/** Opens an address outside the window; whoever calls has asked. @param {string} written */
export const open = (written) => openLink(parsed(written)?.href ?? written);
