import { randomUUID } from "node:crypto"
import type { SyntheticCircle } from "#db/seed/synthetic.ts"
import type { UserId } from "#server/domain/care-circle/id.ts"

export type Case = {
  name: string
  path: string
  /** What it has to reach of the bare server. */
  least: number
  people: (circles: readonly SyntheticCircle[]) => UserId[]
  body: () => unknown
}

const few = 16
const patients = (circles: readonly SyntheticCircle[]) => circles.slice(0, few).map(({ patient }) => patient)

const evening = () => ({
  clientId: randomUUID(),
  performed: { on: Temporal.Now.plainDateISO("Europe/London").toString(), zone: "Europe/London" },
  log: {
    activity: "trainer",
    planItemId: "trainer",
    ladderItemId: "size-2",
    ladderItemLabel: "2",
    minutes: 6,
    pain: { before: 1, peak: 3, after: 1, nextDay: null },
    anxiety: { before: 4, peak: 5, after: 2 },
    endedBy: "planned",
    depth: "full",
    tightening: "some",
    numbed: false,
    note: "Side-lying was easier than on my back.",
    noteIsShared: false,
  },
})

export const cases: readonly Case[] = [
  { name: "page of the day", path: "practice.today", least: 0.5, people: patients, body: () => undefined },
  {
    name: "caseload of 60",
    path: "caseload.list",
    least: 0.5,
    people: (circles) => circles.slice(0, 1).map(({ clinician }) => clinician),
    body: () => undefined,
  },
  {
    name: "partner's schedule",
    path: "sensateFocus.together",
    least: 0.5,
    people: (circles) => circles.flatMap(({ partner }) => (partner ? [partner] : [])).slice(0, few),
    body: () => ({ room: "ours" }),
  },
  // The last one, since it adds rows that the reads would have to carry.
  { name: "log a session", path: "sessionLog.log", least: 0.6, people: patients, body: evening },
]
