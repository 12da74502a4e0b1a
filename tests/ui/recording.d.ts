// The shape of `golden/<screen>.js`: each reply is of the type that its command answers; `tables` are those that it was read
// from, with blanks between.
import type { Committed } from "../../ui/gen/Committed";
import type { Replies } from "../../ui/gen/ipc/Replies";

export type { Replies };
type Asked<Command extends keyof Replies> = { command: Command; args: Record<string, unknown> };
export type Answer =
  | { [Command in keyof Replies]: Asked<Command> & { reply: Replies[Command]; tables?: string } }[keyof Replies]
  | (Asked<keyof Replies> & { refused: { code: string; args: Record<string, string>; field: string | null } });
/** A change, what the page hears of it, and the questions that are answered otherwise from then on; null where none is answered. */
export type Step = Answer & { committed: Committed | null; asks: Answer[] | null };
/** `once`: not asked again after a change, so that its answer holds before all changes only. */
export type Recording = { asks: (Answer & { once?: true })[]; scenes: Step[][] };
