import { AgreementForm } from "#components/sensate-focus/agreement-form.tsx"
import type { AgreementTerms, Proposal } from "#components/sensate-focus/joint.ts"
import { NoPartner } from "#components/sensate-focus/no-partner.tsx"
import { NothingPlanned } from "#components/sensate-focus/nothing-planned.tsx"
import { PressureAsk } from "#components/sensate-focus/pressure-ask.tsx"
import { ReflectionList } from "#components/sensate-focus/reflection-list.tsx"
import { TellPartnerForm } from "#components/sensate-focus/tell-partner-form.tsx"
import { TogetherPage } from "#components/sensate-focus/together-page.tsx"
import { ToldList } from "#components/sensate-focus/told-list.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { well } from "./pretend.ts"

const terms: AgreementTerms = {
  stage: "non_genital",
  offLimits: ["breasts", "genitals", "mouth", "penetration"],
  alsoOffLimits: [],
  ban: "strict",
  daysAWeek: 2,
  minutes: 15,
  startsFirst: "me",
  stopWord: "Harbour",
  ifDeclined: "Tea, and a film",
  reviewOn: "2026-12-06",
  zone: "Europe/London",
}
const signatures = { mineOn: "2026-11-20", othersOn: "2026-11-21" }
const inForce = { terms, signatures }
const proposal: Proposal = { id: "1", at: "2026-11-24T20:00:00Z", zone: "Europe/London", minutes: 40 }

const common = {
  today: "2026-11-22",
  zone: "Europe/London",
  isPaused: false,
  iWouldGoOn: false,
  begins: "me" as const,
  swapAskedBy: null,
  toAnswerFor: null,
  reflectionViewers: [],
  changeHref: "?screen=agreement-form",
  pressedHref: "#",
  inForce,
  waiting: null,
  jointTime: { state: "asked_by_other" as const, proposal },
  onAnswer: well,
  onPropose: well,
  onSign: well,
  onNotNow: well,
  onTakeBackSignature: well,
  onSwap: well,
  limit: { words: "", onType: well, onLeave: well, onAdd: well },
  onPause: well,
  onGoOn: well,
  onHappened: well,
  onReflect: well,
}

const ours = (page: React.ReactNode, current = "together") => (
  <RoomShell room="ours" current={current}>
    {page}
  </RoomShell>
)
const mine = (page: React.ReactNode) => (
  <RoomShell room="mine" current="together">
    {page}
  </RoomShell>
)

export const coupleScenes: Record<string, () => React.ReactNode> = {
  together: () =>
    ours(
      <TogetherPage {...common} otherName="Amara">
        <ToldList
          otherName="Amara"
          told={[{ id: "1", from: "other", day: "2026-11-20", words: "I liked the slow start." }]}
        />
        <TellPartnerForm otherName="Amara" onSubmit={well} />
      </TogetherPage>,
    ),
  "together-patient": () =>
    mine(
      <TogetherPage
        {...common}
        otherName="Jo"
        jointTime={{ state: "asked_by_me", proposal }}
        begins="other"
        toAnswerFor={{ ...proposal, at: "2026-11-20T20:00:00Z" }}
      />,
    ),
  "together-agreed": () =>
    ours(<TogetherPage {...common} otherName="Amara" jointTime={{ state: "agreed", proposal }} />),
  "together-no-time": () =>
    ours(<TogetherPage {...common} otherName="Amara" jointTime={{ state: "none" }} />),
  "together-first": () => mine(<TogetherPage {...common} otherName="Jo" inForce={null} />),
  "together-sign": () =>
    ours(
      <TogetherPage
        {...common}
        otherName="Amara"
        inForce={null}
        waiting={{
          terms,
          signatures: { mineOn: null, othersOn: "2026-11-20" },
          isMine: false,
          waitsANight: false,
        }}
      />,
    ),
  "together-change": () =>
    ours(
      <TogetherPage
        {...common}
        otherName="Amara"
        swapAskedBy="other"
        waiting={{
          terms: { ...terms, alsoOffLimits: ["feet"], minutes: 20 },
          signatures: { mineOn: "2026-11-22", othersOn: null },
          isMine: true,
          waitsANight: true,
        }}
      />,
    ),
  "together-pressure": () =>
    ours(
      <TogetherPage
        {...common}
        otherName="Amara"
        pressure={
          <PressureAsk
            otherName="Amara"
            proposal={proposal}
            helpHref="#"
            isPaused={false}
            onSay={well}
            onPause={well}
          />
        }
      />,
    ),
  "together-paused": () => mine(<TogetherPage {...common} otherName="Jo" isPaused />),
  "agreement-form": () =>
    mine(
      <AgreementForm
        otherName="Jo"
        heading="h1"
        currentStage={null}
        terms={terms}
        today="2026-11-22"
        zones={[{ value: "Europe/London", label: "London" }]}
        onSubmit={well}
      />,
    ),
  "no-partner": () => mine(<NoPartner state="none" inviteHref="?screen=invite-partner" soloHref="#" />),
  "partner-invited": () => mine(<NoPartner state="invited" name="Jo" invitationHref="#" soloHref="#" />),
  "partner-joined": () =>
    mine(<NoPartner state="joined" name="Jo" confirmHref="?screen=confirm-partner" soloHref="#" />),
  "nothing-planned": () => ours(<NothingPlanned />),
  "own-notes": () =>
    ours(
      <>
        <h1>My notes</h1>
        <ReflectionList
          viewers={[]}
          reflections={[
            {
              id: "1",
              version: 1,
              day: "2026-11-20",
              words: "Quieter than I thought. I liked the music.",
              isWithheld: false,
            },
          ]}
        />
      </>,
      "notes",
    ),
}
