import type { SessionLog } from "#server/domain/session-log/session-log.ts"

export const sampleLog: SessionLog = {
  activity: "trainer",
  planItemId: "trainer",
  ladderItemId: "green",
  ladderItemLabel: "Green",
  minutes: 3,
  pain: { before: 1, peak: 3, after: 1, nextDay: null },
  anxiety: { before: 4, peak: 5, after: 2 },
  endedBy: "chose_to_stop",
  depth: "half",
  tightening: "some",
  numbed: false,
  note: "It tightened at first. I waited and it let go a little.",
  noteIsShared: false,
}
