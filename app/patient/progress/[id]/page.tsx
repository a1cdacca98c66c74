import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../../../_trpc/server.ts"
import { namesOf } from "../../who-sees.ts"
import { Correction } from "./correction.tsx"

const words = ["session-log", "consent", "patient", "submission", "trouble"]

export default async function CorrectRoute({ params }: { params: Promise<{ id: string }> }) {
  const signIn = await requireSignIn()
  const { id } = await params
  const [{ session, ladder }, seen] = await Promise.all([
    ask((api) => api.practice.correction({ id })),
    ask((api) => api.consent.whoSees({ categories: ["trainer_step", "ratings", "notes"] })),
  ])
  return (
    <RoomShell room="mine" tabs={false}>
      <Words of={words}>
        <Correction
          account={signIn.userId}
          session={session}
          ladder={ladder}
          viewers={{
            item: namesOf(seen, session.log.activity === "trainer" ? "trainer_step" : "ratings"),
            ratings: namesOf(seen, "ratings"),
            markedNote: namesOf(seen, "notes"),
          }}
        />
      </Words>
    </RoomShell>
  )
}
