import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import type { DemonstrationSharing } from "#components/demonstration/consent-control.tsx"
import { DemonstrationPage } from "#components/demonstration/demonstration-page.tsx"
import { DemonstrationShell } from "#components/demonstration/demonstration-shell.tsx"
import { OutboxList } from "#components/demonstration/outbox-list.tsx"
import type { DemonstrationPane } from "#components/demonstration/pane.tsx"
import { Answer, Answers } from "#components/ui/answer.tsx"
import { well } from "./pretend.ts"

const shell = (current: "three" | "mail", page: React.ReactNode) => (
  <DemonstrationShell current={current} demonstrationHref="#" outboxHref="#" signInHref="#">
    {page}
  </DemonstrationShell>
)

const panes: DemonstrationPane[] = [
  {
    room: "mine",
    personName: "Amara",
    openHref: "#",
    reached: "all of it.",
    content: (
      <>
        <h2>Saved. You stopped at 3 minutes. That is practice too.</h2>
        <VisibilityLine viewers={[{ name: "Dr Okafor" }]} />
      </>
    ),
  },
  {
    room: "caseload",
    personName: "Dr Okafor",
    openHref: "#",
    reached: "plan, steps, ratings.",
    content: (
      <>
        <h2>Green, 3 minutes, ended by choice. Strongest pain 3.</h2>
        <VisibilityLine viewers={[{ name: "Amara" }]} />
      </>
    ),
  },
  {
    room: "ours",
    personName: "Jo",
    openHref: "#",
    reached: null,
    content: (
      <>
        <h2>Amara suggests Tuesday at 20:00.</h2>
        <Answers column>
          <Answer icon="check">Yes, Tuesday at 20:00</Answer>
          <Answer icon="moon">Not today</Answer>
        </Answers>
        <VisibilityLine viewers={[{ name: "Amara" }]} />
      </>
    ),
  },
]

const demonstration = (sharing: DemonstrationSharing) =>
  shell(
    "three",
    <DemonstrationPage
      names={{ patient: "Amara", clinician: "Dr Okafor", partner: "Jo" }}
      sharing={sharing}
      onAct={well}
      panes={panes}
    />,
  )

export const demonstrationScenes: Record<string, () => React.ReactNode> = {
  demonstration: () => demonstration({ state: "sharing" }),
  "demonstration-stopped": () => demonstration({ state: "stopped", time: "21:14:07" }),
  outbox: () =>
    shell(
      "mail",
      <OutboxList
        outboxHref="#"
        mails={[
          {
            id: "1",
            to: "amara@example.org",
            subject: "Your link",
            at: "21:02",
            text: "Open this link on the device where you asked for it.",
            linkHref: "#",
          },
        ]}
      />,
    ),
}
