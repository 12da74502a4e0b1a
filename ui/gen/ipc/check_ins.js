// Written by ./dev gen types from src-tauri/src/commands/check_ins.rs.
import { call } from "../../lib/ipc.js";

/** @import { CheckInBoard } from "../CheckInBoard" */
/** @import { CheckInQuery } from "../CheckInQuery" */
/** @import { Done } from "../Done" */
/** @import { FiguresDraft } from "../FiguresDraft" */

/**
 * @param {Partial<CheckInQuery> & Pick<CheckInQuery, "cohort">} query
 * @returns {Promise<CheckInBoard>}
 * @throws Refused: `no_such_cohort`
 */
export const checkInBoard = (query) => call("check_in_board", { query });

/**
 * @param {FiguresDraft} draft
 * @returns {Promise<Done<null>>}
 * @throws Refused: `missing`, `no_such_cohort`
 */
export const chooseFigures = (draft) => call("choose_figures", { draft });
