import { ConfirmPatient } from "#components/invitation/confirm-patient.tsx"
import { ConfirmPersonForm } from "#components/invitation/confirm-person-form.tsx"
import { InvitationAnswer } from "#components/invitation/invitation-answer.tsx"
import { InvitationList } from "#components/invitation/invitation-list.tsx"
import { InviteForm } from "#components/invitation/invite-form.tsx"
import { SignedInAsSomebodyElse } from "#components/invitation/signed-in-as-somebody-else.tsx"
import { ThreeWordsForm } from "#components/invitation/three-words-form.tsx"
import { WaitingForConfirmation } from "#components/invitation/waiting-for-confirmation.tsx"
import { WhatToShareForm } from "#components/invitation/what-to-share-form.tsx"
import { DoorShell } from "#components/shell/door-shell.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { BrokenLink } from "#components/sign-in/broken-link.tsx"
import { CannotGetIn } from "#components/sign-in/cannot-get-in.tsx"
import { ConfirmSignIn } from "#components/sign-in/confirm-sign-in.tsx"
import { FirstSignInForm } from "#components/sign-in/first-sign-in-form.tsx"
import { LookInMail } from "#components/sign-in/look-in-mail.tsx"
import { PaperAtTheDoor } from "#components/sign-in/paper-at-the-door.tsx"
import { SessionList } from "#components/sign-in/session-list.tsx"
import { SignInForm } from "#components/sign-in/sign-in-form.tsx"
import { offered, offeredNow } from "#server/domain/consent/wording.ts"
import { well } from "./pretend.ts"

const invited = async () => ({
  ok: true as const,
  words: ["river", "lamp", "apple"] as const,
  openUntil: "2026-11-29",
})
const jo = { name: "Jo", email: "jo@example.org", joinedOn: "2026-11-22" }

export const doorScenes: Record<string, () => React.ReactNode> = {
  "sign-in": () => (
    <DoorShell>
      <SignInForm cannotGetInHref="#" demonstrationHref="#" onSubmit={well} />
    </DoorShell>
  ),
  "look-in-mail": () => (
    <DoorShell>
      <LookInMail email="amara@example.org" signInHref="#" outboxHref="#" onSendAgain={well} />
    </DoorShell>
  ),
  "confirm-sign-in": () => (
    <DoorShell>
      <ConfirmSignIn signInHref="#" onConfirm={well} />
    </DoorShell>
  ),
  "first-sign-in": () => (
    <DoorShell>
      <FirstSignInForm
        countries={[
          { value: "GB", label: "United Kingdom" },
          { value: "IE", label: "Ireland" },
        ]}
        zones={[{ value: "Europe/London", label: "London" }]}
        languages={[{ value: "en-GB", label: "English (UK)" }]}
        defaults={{ name: "Amara", zone: "Europe/London" }}
        termsHref="#"
        privacyHref="#"
        onSubmit={well}
      />
    </DoorShell>
  ),
  sessions: () => (
    <RoomShell room="mine">
      <h1>Your account</h1>
      <SessionList
        sessions={[
          {
            id: "1",
            device: "Phone, Firefox",
            signedInOn: "2026-11-20",
            isThisOne: true,
            isSharedDevice: false,
          },
          {
            id: "2",
            device: "Laptop, Chrome",
            signedInOn: "2026-11-02",
            isThisOne: false,
            isSharedDevice: true,
          },
          {
            id: "3",
            device: "Tablet, Safari",
            signedInOn: "2026-10-02",
            isThisOne: false,
            isSharedDevice: false,
          },
        ]}
        onEnd={well}
        onEndOthers={well}
      />
    </RoomShell>
  ),
  "broken-link": () => (
    <DoorShell>
      <BrokenLink signInHref="#" />
    </DoorShell>
  ),
  "cannot-get-in": () => (
    <DoorShell>
      <CannotGetIn signInHref="#" paper={<PaperAtTheDoor onSubmit={well} />} />
    </DoorShell>
  ),
  "three-words": () => (
    <DoorShell pebbles={2} ground="ours">
      <ThreeWordsForm pressedHref="#" onSubmit={well} onDecline={well} />
    </DoorShell>
  ),
  "invitation-patient": () => (
    <DoorShell pebbles={2}>
      <InvitationAnswer
        kind="patient"
        inviterName="Dr Okafor"
        inviteeName="Amara"
        asksDevice
        onAnswer={well}
      />
    </DoorShell>
  ),
  "invitation-partner": () => (
    <DoorShell pebbles={2} ground="ours">
      <InvitationAnswer kind="partner" inviterName="Amara" inviteeName="Jo" asksDevice onAnswer={well} />
    </DoorShell>
  ),
  "someone-else": () => (
    <DoorShell pebbles={2}>
      <SignedInAsSomebodyElse name="Mei" onGoOn={() => undefined} onSignOut={() => undefined} />
    </DoorShell>
  ),
  "what-to-share": () => (
    <DoorShell pebbles={2}>
      <WhatToShareForm clinicianName="Dr Okafor" choices={offeredNow("clinician", false)} onSubmit={well} />
    </DoorShell>
  ),
  "waiting-for-confirmation": () => (
    <DoorShell pebbles={2}>
      <WaitingForConfirmation inviterName="Dr Okafor" pagesHref="#" />
    </DoorShell>
  ),
  invite: () => (
    <RoomShell room="caseload" current="people" name="Dr Adaeze Okafor">
      <InviteForm kind="patient" onSubmit={invited} doneHref="#" />
    </RoomShell>
  ),
  "invite-partner": () => (
    <RoomShell room="mine" current="together">
      <InviteForm kind="partner" onSubmit={invited} doneHref="#" />
    </RoomShell>
  ),
  invitations: () => (
    <RoomShell room="caseload" current="people" name="Dr Adaeze Okafor">
      <InvitationList
        heading="h1"
        invitations={[
          {
            id: "1",
            name: "Kirsten",
            email: "kirsten@example.org",
            state: "waiting",
            sentOn: "2026-11-20",
            openUntil: "2026-11-27",
          },
          {
            id: "2",
            name: "Amara",
            email: "amara@example.org",
            state: "accepted",
            sentOn: "2026-11-20",
            openUntil: "2026-11-27",
            confirmHref: "#",
          },
          {
            id: "3",
            name: "Oona",
            email: "oona@example.org",
            state: "bounced",
            sentOn: "2026-11-20",
            openUntil: "2026-11-27",
          },
        ]}
        listHref="#"
        onResend={invited}
        onWithdraw={well}
      />
    </RoomShell>
  ),
  "confirm-patient": () => (
    <RoomShell room="caseload" current="people" name="Dr Adaeze Okafor">
      <ConfirmPatient
        person={{ name: "Amara", email: "amara@example.org", joinedOn: "2026-11-22" }}
        onConfirm={well}
        onRefuse={well}
      />
    </RoomShell>
  ),
  "confirm-partner": () => (
    <RoomShell room="mine" current="together">
      <ConfirmPersonForm
        kind="partner"
        person={jo}
        choices={offered("partner")}
        onSubmit={well}
        onRefuse={well}
      />
    </RoomShell>
  ),
}
