import { CaseloadPage } from "#components/caseload/caseload-page.tsx"
import type { CaseloadRow } from "#components/caseload/caseload-row.ts"
import { NoteToPatientForm } from "#components/caseload/note-to-patient-form.tsx"
import { PatientView } from "#components/caseload/patient-view.tsx"
import { PracticeDays } from "#components/chart/practice-days.tsx"
import { Thread } from "#components/message/thread.tsx"
import { ThreadList } from "#components/message/thread-list.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import type { Category } from "#server/domain/consent/category.ts"
import { plan6, plan7 } from "./plan-scenes.tsx"
import { well } from "./pretend.ts"

const row = (
  name: string,
  change: CaseloadRow["change"],
  shares: Category[],
  rest: Partial<CaseloadRow> = {},
): CaseloadRow => ({
  circleId: name,
  name,
  href: "#",
  change,
  more: [],
  meeting: null,
  shares,
  goal: null,
  sharesUntil: null,
  ...rest,
})

const rows: CaseloadRow[] = [
  row(
    "Noor",
    { kind: "safety_form", day: "2026-11-23" },
    ["solo_plan", "trainer_step", "ratings", "medical"],
    {
      meeting: { day: "2026-11-26", time: "14:00", isToday: false },
    },
  ),
  row("Amara", { kind: "wants_to_talk", version: 7 }, ["solo_plan", "trainer_step", "ratings", "goals"], {
    meeting: { day: "2026-11-23", time: "11:00", isToday: true },
    goal: "have a smear test, and not dread it for weeks",
    more: [
      { kind: "message", text: "I think I could try Blue. I am also a bit scared to." },
      { kind: "sessions", count: 7, item: "Green" },
    ],
    sharesUntil: "2026-11-30",
  }),
  row("Mei", { kind: "would_want_to_know", pain: 7, day: "2026-11-20" }, ["solo_plan", "ratings"], {
    meeting: { day: "2026-11-25", time: "09:30", isToday: false },
  }),
  row("Dorota", { kind: "offer_accepted", version: 2 }, ["solo_plan", "goals"]),
  row("Leila", { kind: "sessions", count: 3, item: null }, ["solo_plan", "trainer_step", "ratings"]),
  row("Bea", { kind: "plan", version: 2 }, ["solo_plan", "trainer_step"]),
  row("Hana", { kind: "no_plan" }, []),
]

const desk = (current: string, page: React.ReactNode) => (
  <RoomShell room="caseload" current={current} name="Dr Adaeze Okafor">
    {page}
  </RoomShell>
)

const patient = {
  patientName: "Amara",
  meeting: { day: "2026-11-23", time: "11:00", isToday: true },
  sharesUntil: "2026-11-30",
  since: {
    metOn: "2026-11-09",
    sessions: 7,
    stoppedByChoice: 2,
    pain: { low: 2, high: 3 },
    anxiety: { low: 3, high: 5 },
  },
  chart: <p className="quiet">(chart)</p>,
  plan: { version: 6, fromDay: "2026-11-09", plan: plan6 },
  versions: [
    {
      offerId: "7",
      version: 7,
      plan: plan7,
      before: plan6,
      offeredOn: "2026-11-23",
      state: "open" as const,
      answeredOn: null,
    },
    {
      offerId: "6",
      version: 6,
      plan: plan6,
      before: null,
      authorName: "Lena Lind",
      offeredOn: "2026-11-09",
      state: "accepted" as const,
      answeredOn: "2026-11-09",
    },
  ],
  today: "2026-11-23",
  desk: {
    planEditorHref: "?screen=plan-editor",
    threadHref: "?screen=thread",
    meetingsHref: "#",
    leaveHref: "#",
    note: <NoteToPatientForm patientName="Amara" onSubmit={well} />,
    onWithdraw: well,
    onGiveBack: well,
  },
}

export const caseloadScenes: Record<string, () => React.ReactNode> = {
  caseload: () => desk("people", <CaseloadPage today="2026-11-23" rows={rows} inviteHref="?screen=invite" />),
  "caseload-empty": () => desk("people", <CaseloadPage today="2026-11-23" rows={[]} inviteHref="#" />),
  patient: () =>
    desk(
      "people",
      <PatientView
        {...patient}
        shared={[
          { category: "solo_plan", from: null, until: null },
          { category: "trainer_step", from: null, until: "2026-11-30" },
          { category: "ratings", from: null, until: "2026-11-30" },
          { category: "notes", from: null, until: "2026-11-30" },
          { category: "goals", from: null, until: null },
          { category: "adherence", from: null, until: null },
        ]}
        days={
          <PracticeDays
            days={["2026-11-03", "2026-11-05", "2026-11-06", "2026-11-16", "2026-11-21", "2026-11-22"]}
            from="2026-11-03"
            today="2026-11-23"
          />
        }
        granted={{ steps: true, ratings: true, notes: true }}
        sessions={[
          {
            id: "1",
            day: "2026-11-22",
            item: "Green",
            activity: "trainer",
            minutes: 3,
            pain: { before: 1, peak: 3, after: 1 },
            painNextDay: null,
            anxiety: { before: 4, peak: 5, after: null },
            endedBy: "chose_to_stop",
            note: null,
          },
          {
            id: "2",
            day: "2026-11-21",
            item: "Green",
            activity: "trainer",
            minutes: 8,
            pain: { before: 0, peak: 2, after: 0 },
            painNextDay: 1,
            anxiety: { before: 3, peak: 3, after: 1 },
            endedBy: "planned",
            note: "Side-lying was easier than on my back.",
          },
        ]}
      />,
    ),
  "patient-little-shared": () =>
    desk(
      "people",
      <PatientView
        {...patient}
        shared={[]}
        sharesUntil={null}
        since={{ metOn: "2026-11-09", sessions: null, stoppedByChoice: null, pain: null, anxiety: null }}
        chart={null}
        sessions={null}
        granted={{ steps: false, ratings: false, notes: false }}
        plan="not_granted"
        versions={[]}
      />,
    ),
  threads: () =>
    desk(
      "messages",
      <ThreadList
        threads={[
          { id: "1", otherName: "Amara", href: "?screen=thread", isClosed: false, waitsForReader: true },
          { id: "2", otherName: "Mei", href: "#", isClosed: true, waitsForReader: false },
        ]}
      />,
    ),
  thread: () =>
    desk(
      "messages",
      <Thread
        otherName="Amara"
        reader="clinician"
        isClosed={false}
        messages={[
          {
            id: "1",
            isOwn: false,
            text: "I think I could try Blue. I am also a bit scared to.",
            day: "2026-11-22",
            aboutPlanVersion: 7,
          },
          {
            id: "2",
            isOwn: true,
            text: "Both can be true. Green is enough.",
            day: "2026-11-23",
            aboutPlanVersion: null,
          },
        ]}
        onSend={well}
      />,
    ),
}
