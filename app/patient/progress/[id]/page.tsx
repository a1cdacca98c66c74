import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { readDraft } from "../../../_draft/read-draft.ts"
import { ask, requireSignIn } from "../../../_trpc/server.ts"
import { namesOf } from "../../who-sees.ts"
import { Correction } from "./correction.tsx"

const words = ["session-log", "plan-words", "consent", "patient", "submission", "trouble"]

export default async function CorrectRoute({ params }: { params: Promise<{ id: string }> }) {
  const { userId } = await requireSignIn()
  const { id } = await params
  const [{ session, ladder, asksDayAfter }, seen] = await Promise.all([
    ask((api) => api.practice.correction({ id })),
    ask((api) => api.consent.whoSees({ categories: ["trainer_step", "ratings", "notes", "medical"] })),
  ])
  const seers = session.isWithheld ? {} : seen
  const what = `correction/${session.id}.${session.version}`
  return (
    <RoomShell room="mine" tabs={false}>
      <Words of={words}>
        <Correction
          draft={await readDraft(userId, { room: "mine", what })}
          session={session}
          ladder={ladder}
          asksDayAfter={asksDayAfter}
          viewers={{
            item: namesOf(seers, session.log.activity === "trainer" ? "trainer_step" : "ratings"),
            ratings: namesOf(seers, "ratings"),
            markedNote: namesOf(seers, "notes"),
            worry: namesOf({ medical: seen.medical, ratings: seers.ratings }, "medical", "ratings"),
          }}
        />
      </Words>
    </RoomShell>
  )
}
