// A list of a meeting: made-up people of a made-up file. The rules are the program's; here each question has one answer.
/** @import { MeetingPerson } from "../../../ui/gen/MeetingPerson" */
/** @import { MeetingPlan } from "../../../ui/gen/MeetingPlan" */
/** @param {string} name @param {number} minutes @param {Partial<MeetingPerson>} [more] @returns {MeetingPerson} */
const one = (name, minutes, more) => ({ name, minutes, person: { id: `p-${name}`, name }, mark: "present", leavesFirst: false, leftEarly: false, stands: null, candidates: [], ...more });

/** @param {{ session?: string | null, names?: { name: string, person: string }[] }} request @returns {MeetingPlan} */
export const planOf = ({ session, names = [] }) => {
  const answered = names.find(({ name }) => name === "iPhone 小周");
  return {
    session: { id: session ?? "s-weekly", title: "周例会", startsAt: Date.UTC(2026, 10, 23, 1, 30), endsAt: Date.UTC(2026, 10, 23, 3, 30) },
    people: [
      one("陈宇航", 118),
      one("林若涵", 96, { mark: "late" }),
      one("iPhone 小周", 120, answered ? { person: { id: answered.person, name: "周敏" } } : { person: null, mark: null, candidates: [{ id: "p-zhou-1", name: "周敏" }, { id: "p-zhou-2", name: "周慧敏" }] }),
      one("Aleksandra Wójcik", 61, { leftEarly: true }),
      one("何明远", 119, { stands: "leave" }),
    ],
    missing: [{ id: "p-a", name: "欧阳超" }, { id: "p-b", name: "曾静" }],
    account: [
      { fate: "read", cells: 24, at: null, text: null },
      { fate: "header", cells: 9, at: null, text: null },
      { fate: "left", cells: 1, at: "1!E4", text: "设备: iPhone" },
      { fate: "left", cells: 1, at: "1!A12", text: "由会议程序导出" },
    ],
  };
};

export default {
  /** @param {any} args */
  plan_meeting: ({ request }) => planOf(request),
  /** @param {any} args @param {any} fake */
  import_meeting: ({ request }, fake) => {
    fake.emit("changed", { op: "o-meeting", kind: "import_attendance", touched: [{ table: "attendance", ids: null }] });
    return { value: planOf(request), op: "o-meeting" };
  },
};
