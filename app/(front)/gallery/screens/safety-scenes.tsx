import { SettingsForm } from "#components/account/settings-form.tsx"
import { HeldNotice } from "#components/safety/held-notice.tsx"
import { HeldSession } from "#components/safety/held-session.tsx"
import { OwnSafety } from "#components/safety/own-safety.tsx"
import { IdleCover } from "#components/shell/idle-cover.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { well } from "./pretend.ts"

const cover = {
  covered: "This page is at rest",
  lift: "Tap to go on",
  closing: "One moment",
  soon: "This page closes soon. What you wrote is kept.",
  here: "Stay",
  leave: "Leave now",
}

export const safetyScenes: Record<string, () => React.ReactNode> = {
  held: () => (
    <RoomShell room="mine" tabs={false}>
      <HeldSession
        since="2026-11-12"
        questions={["bleeding", "wound"]}
        today="2026-11-23"
        viewers={[]}
        clinicianName="Dr Okafor"
        helpHref="#"
        breatheHref="#"
        todayHref="#"
        onTakeBack={well}
        onExamined={well}
        onSend={well}
      />
    </RoomShell>
  ),
  "held-desk": () => (
    <RoomShell room="caseload" current="people" name="Dr Adaeze Okafor">
      <h1>Amara</h1>
      <HeldNotice
        patientName="Amara"
        since="2026-11-12"
        questions={["bleeding"]}
        today="2026-11-23"
        onClear={well}
      />
    </RoomShell>
  ),
  "own-safety": () => (
    <RoomShell room="mine">
      <h1>Where to get help</h1>
      <OwnSafety clinicianName="Dr Okafor" pressedHref="#" pauseHref="#" onTell={well} onSend={well} />
    </RoomShell>
  ),
  settings: () => (
    <RoomShell room="mine">
      <h1>Your settings</h1>
      <SettingsForm
        settings={{
          name: "Amara",
          country: "GB",
          zone: "Europe/London",
          language: "en",
          trainerWord: "trainer",
          idleMinutes: 5,
          sharedIdleMinutes: 2,
          noticesByMail: false,
        }}
        countries={[{ value: "GB", label: "United Kingdom" }]}
        zones={[{ value: "Europe/London", label: "Europe/London" }]}
        languages={[{ value: "en", label: "English" }]}
        onSave={well}
      />
    </RoomShell>
  ),
  "closes-soon": () => (
    <RoomShell room="mine">
      <h1>Take what fits today.</h1>
      <IdleCover idle="soon" canLift={false} words={cover} onLift={() => undefined} />
    </RoomShell>
  ),
  covered: () => <IdleCover idle="covered" canLift words={cover} onLift={() => undefined} />,
}
