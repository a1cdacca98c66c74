"use client"

import { useRouter } from "next/navigation"
import type { AccessLogEntry } from "#components/access-log/access-log-list.tsx"
import { SharingPage } from "#components/sharing/sharing-page.tsx"
import { useProvenCall } from "../../_proof/use-proven-call.tsx"
import type { OutputOf } from "../../_trpc/call.ts"
import { useCall } from "../../_trpc/use-call.ts"

type Person = OutputOf<"consent.sharing">["people"][number]
type SharingProps = { people: Person[]; person: Person; today: string; looks: AccessLogEntry[] }

const hrefOf = (person: Person) => `/patient/sharing?person=${person.relationshipId}`

export function Sharing({ people, person, today, looks }: SharingProps) {
  const call = useCall()
  const { provenCall, proof } = useProvenCall()
  const router = useRouter()
  const { relationshipId } = person

  async function andLookAgain<T extends { ok: boolean }>(answer: T): Promise<T> {
    if (answer.ok) router.refresh()
    return answer
  }

  return (
    <>
      {proof}
      <SharingPage
        people={people.map((one) => ({ label: one.name, href: hrefOf(one) }))}
        currentHref={hrefOf(person)}
        person={person}
        grants={person.categories}
        today={today}
        seeAsHref={`/patient/see-as/${relationshipId}`}
        pressedHref="/pressed"
        looks={looks}
        accessLogHref="/patient/sharing/looked"
        onShare={async ({ category, until }) =>
          andLookAgain(await provenCall("consent.share", { relationshipId, category, until }))
        }
        onStop={async (category) => andLookAgain(await call("consent.stop", { relationshipId, category }))}
        onChangeDays={async ({ category, until }) =>
          andLookAgain(await call("consent.changeDays", { relationshipId, category, until }))
        }
        onStopAll={async (mode) => {
          const answer = await andLookAgain(await call("consent.stopAll", { relationshipId, mode }))
          return answer.ok ? { ok: true, at: answer.data.at } : answer
        }}
      />
    </>
  )
}
