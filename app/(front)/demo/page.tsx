import { notFound } from "next/navigation"
import { DemonstrationShell } from "#components/demonstration/demonstration-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { env } from "#server/env.ts"
import { PaneOfClinician, PaneOfPartner, PaneOfPatient } from "./panes.tsx"
import { readThree } from "./read-three.ts"
import { ThreePeople } from "./three-people.tsx"

/** Three people on the same day, each drawn on the server through the door as that person. */
export default async function DemoPage() {
  const { kind, publicUrl } = env()
  if (kind !== "demonstration") notFound()
  const three = await readThree()
  const openAs = (person: string) => `${publicUrl.protocol}//${person}.${publicUrl.host}/demo/open/${person}`
  return (
    <DemonstrationShell current="three" demonstrationHref="/demo" outboxHref="/outbox" signInHref="/sign-in">
      <Words of={["demonstration", "submission", "trouble"]}>
        <ThreePeople
          sharing={three.sharing}
          panes={[
            {
              room: "mine",
              personName: "Amara",
              openHref: openAs("amara"),
              reached: null,
              content: <PaneOfPatient {...three.patient} />,
            },
            {
              room: "caseload",
              personName: "Dr Okafor",
              openHref: openAs("okafor"),
              reached: null,
              content: <PaneOfClinician {...three.clinician} />,
            },
            {
              room: "ours",
              personName: "Jo",
              openHref: openAs("jo"),
              reached: null,
              content: <PaneOfPartner {...three.partner} />,
            },
          ]}
        />
      </Words>
    </DemonstrationShell>
  )
}
