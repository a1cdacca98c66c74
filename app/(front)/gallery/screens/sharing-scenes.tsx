import type { AccessLogEntry } from "#components/access-log/access-log-list.tsx"
import { AccessLogPage } from "#components/access-log/access-log-page.tsx"
import type { CategoryGrant } from "#components/sharing/category-grant.ts"
import { SeeAsFrame } from "#components/sharing/see-as.tsx"
import { SharingEmpty } from "#components/sharing/sharing-empty.tsx"
import { SharingPage } from "#components/sharing/sharing-page.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { well } from "./pretend.ts"

const shared = { state: "shared", from: "2026-11-20", until: "2027-02-18", coversFrom: "2026-11-20" } as const
const toJo: CategoryGrant[] = [
  { category: "couple_plan", ...shared },
  { category: "couple_log", ...shared },
  { category: "adherence", state: "still", since: "2026-11-20", by: "person", begins: null },
  { category: "trainer_step", state: "notShared" },
  { category: "goals", state: "notShared" },
]
const looks: AccessLogEntry[] = [
  {
    id: "1",
    day: "2026-11-19",
    viewerName: "Dr Okafor",
    categories: ["ratings", "trainer_step"],
    outcome: "read",
  },
  { id: "2", day: "2026-11-18", viewerName: "Lena Lind", categories: ["notes"], outcome: "denied" },
  { id: "3", day: "2026-11-12", viewerName: "Lena Lind", categories: ["solo_plan"], outcome: "read" },
]
const people = [
  { label: "Dr Okafor", href: "?screen=sharing-clinician" },
  { label: "Lena Lind", href: "#lena" },
  { label: "Jo", href: "?screen=sharing-partner" },
]
const common = {
  people,
  today: "2026-11-22",
  seeAsHref: "?screen=see-as",
  pressedHref: "#",
  isExact: true,
  accessLogHref: "?screen=access-log",
  receiptsHref: "#",
  onShare: well,
  onStop: well,
  onChangeDays: well,
  onRenew: well,
  onShowExact: well,
  onLookAtPast: async () => ({ ok: true as const, past: { count: 41, since: "2026-03-03" } }),
  onStopAll: async () => ({ ok: true as const, at: "2026-11-22T21:14:07Z" }),
}

export const sharingScenes: Record<string, () => React.ReactNode> = {
  "sharing-partner": () => (
    <RoomShell room="mine" current="sharing">
      <SharingPage
        {...common}
        currentHref="?screen=sharing-partner"
        person={{ relationshipId: "jo", name: "Jo", kind: "partner" }}
        grants={toJo}
      />
    </RoomShell>
  ),
  "sharing-clinician": () => (
    <RoomShell room="mine" current="sharing">
      <SharingPage
        {...common}
        currentHref="?screen=sharing-clinician"
        person={{ relationshipId: "okafor", name: "Dr Okafor", kind: "clinician" }}
        grants={[
          { category: "solo_plan", ...shared, until: null },
          { category: "trainer_step", ...shared },
          { category: "ratings", ...shared },
          { category: "outcomes", state: "notShared" },
          { category: "medical", state: "notShared" },
        ]}
      />
    </RoomShell>
  ),
  "sharing-empty": () => (
    <RoomShell room="mine" current="sharing">
      <SharingEmpty inviteHref="#" />
    </RoomShell>
  ),
  "access-log": () => (
    <RoomShell room="mine" current="sharing">
      <AccessLogPage entries={looks} sharingHref="#" />
    </RoomShell>
  ),
  "see-as": () => (
    <RoomShell room="mine" current="sharing">
      <SeeAsFrame name="Jo" backHref="?screen=sharing-partner">
        <h1>Amara suggests Tuesday at 20:00.</h1>
      </SeeAsFrame>
    </RoomShell>
  ),
}
