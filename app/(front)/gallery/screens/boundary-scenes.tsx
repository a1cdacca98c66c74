import { ReceiptList } from "#components/consent/receipt-list.tsx"
import { ReceiptPaper } from "#components/consent/receipt-paper.tsx"
import type { Receipt } from "#components/consent/use-receipt-lines.ts"
import { MeetingsPage } from "#components/meeting/meetings-page.tsx"
import { SafetyHold } from "#components/safety-hold/safety-hold.tsx"
import { CardComposer } from "#components/shared-card/card-composer.tsx"
import { OwnCards } from "#components/shared-card/own-cards.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import type { Card } from "#server/domain/shared-card/card.ts"
import { well } from "./pretend.ts"

const given: Receipt = {
  id: "7c1d5a52-0000-4000-8000-000000000001",
  happened: "granted",
  name: "Dr Okafor",
  isMine: true,
  day: "2026-11-20",
  time: "21:14",
  zone: "Europe/London",
  categories: ["solo_plan", "ratings"],
  from: "2026-11-20",
  until: "2027-02-18",
  withPast: false,
  closed: [],
  wording: {
    version: "2026-11-01",
    hash: "9f2c4e61a0b7",
    lines: ["You share only what you tick.", "You can stop at any time."],
  },
}
const stopped: Receipt = {
  ...given,
  id: "7c1d5a52-0000-4000-8000-000000000002",
  happened: "ended",
  from: null,
  until: null,
  closed: ["patient_page", "caseload", "open_pages"],
  wording: null,
}

const card: Card = {
  title: "Before we meet",
  words: "I would like to talk about the smear test first.",
  parts: [
    { kind: "goal", words: "have a smear test, and not dread it for weeks" },
    { kind: "step", day: "2026-11-21", item: "Green", minutes: 8 },
    { kind: "ratings", day: "2026-11-21", peakPain: 2, peakAnxiety: null },
  ],
}
const reader = { relationshipId: "okafor", name: "Dr Okafor", kind: "clinician" } as const
const people = [
  { label: "Dr Okafor", href: "#okafor" },
  { label: "Cards", href: "?screen=cards" },
]

const mine = (page: React.ReactNode) => (
  <RoomShell room="mine" current="sharing">
    {page}
  </RoomShell>
)
/** A part of a page stands under the title of that page. */
const desk = (page: React.ReactNode, title?: string) => (
  <RoomShell room="caseload" current="people" name="Dr Adaeze Okafor">
    {title && <h1>{title}</h1>}
    {page}
  </RoomShell>
)
const meetings = (coming: { id: string; version: number; day: string; time: string }[]) =>
  desk(
    <MeetingsPage
      name="Amara"
      meetings={coming}
      today="2026-11-22"
      zone="Europe/London"
      backHref="?screen=patient"
      onSet={well}
      onMove={well}
      onCancel={well}
    />,
  )

/** What was said yes and no to, what is given by hand, and what a clinician holds and sets. */
export const boundaryScenes: Record<string, () => React.ReactNode> = {
  receipts: () =>
    mine(
      <ReceiptList
        receipts={[stopped, given]}
        baseHref="#receipt"
        backHref="#"
        backWords="Back to who sees what"
      />,
    ),
  "receipts-empty": () =>
    mine(<ReceiptList receipts={[]} baseHref="#" backHref="#" backWords="Back to who sees what" />),
  receipt: () => mine(<ReceiptPaper receipt={given} listHref="?screen=receipts" />),
  "receipt-stopped": () => mine(<ReceiptPaper receipt={stopped} listHref="?screen=receipts" />),
  cards: () =>
    mine(
      <OwnCards
        cards={[
          {
            id: "1",
            card,
            madeOn: "2026-11-21",
            readerName: "Dr Okafor",
            readerKind: "clinician",
            state: "shared",
            from: "2026-11-21",
          },
          {
            id: "2",
            card: { title: "For later", words: "", parts: [] },
            madeOn: "2026-11-02",
            readerName: null,
            readerKind: null,
            state: "notShared",
            from: null,
          },
        ]}
        people={people}
        currentHref="?screen=cards"
        makeHref="?screen=card-new"
        onTakeBack={well}
      />,
    ),
  "cards-empty": () =>
    mine(
      <OwnCards
        cards={[]}
        people={people}
        currentHref="?screen=cards"
        makeHref="?screen=card-new"
        onTakeBack={well}
      />,
    ),
  "card-new": () =>
    mine(
      <CardComposer
        readers={[reader]}
        goals={["have a smear test, and not dread it for weeks"]}
        sessions={[
          { id: "1", day: "2026-11-21", item: "Green", minutes: 8, peakPain: 2, peakAnxiety: null },
          { id: "2", day: "2026-11-18", item: "Green", minutes: 7, peakPain: 3, peakAnxiety: 4 },
        ]}
        onLook={async () => ({ ok: true as const, look: { card, mark: "1", reader, at: "" } })}
        onGive={well}
      />,
    ),
  hold: () => desk(<SafetyHold patientName="Amara" hold={null} onPlace={well} onLift={well} />, "Amara"),
  "hold-stands": () =>
    desk(
      <SafetyHold
        patientName="Amara"
        hold={{ holdId: "1", since: "2026-11-12", placedBy: null, cause: "She looked at the door." }}
        onPlace={well}
        onLift={well}
      />,
      "Amara",
    ),
  meetings: () =>
    meetings([
      { id: "1", version: 1, day: "2026-11-23", time: "11:00" },
      { id: "2", version: 1, day: "2026-12-07", time: "11:00" },
    ]),
  "meetings-none": () => meetings([]),
}
