import type { Viewer } from "#components/consent/visibility-line.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { readDraft } from "../../../_draft/read-draft.ts"
import { ask, requireSignIn } from "../../../_trpc/server.ts"
import { namesOf } from "../../who-sees.ts"
import { LaterHeld } from "../later-held.tsx"
import { Session } from "../session.tsx"

const words = [
  "player",
  "session-log",
  "plan-words",
  "care-plan",
  "consent",
  "patient",
  "submission",
  "trouble",
]
const heldWords = ["safety", "consent", "submission", "trouble"]

/** The first of her clinicians who does not see what holds; she may want to send this one answer. */
async function findUntold(seers: Viewer[]) {
  const threads = await ask((api) => api.message.threads({ room: "mine" }))
  const untold = threads.find((one) => !one.isClosed && seers.every(({ name }) => name !== one.otherName))
  return untold ? { id: untold.otherId, name: untold.otherName } : null
}

export default async function SessionRoute({ params }: { params: Promise<{ address: string }> }) {
  const { userId } = await requireSignIn()
  const { address } = await params
  const session = await ask((api) => api.practice.session({ address }))
  const itemId = session.isOfPlan ? session.item.id : address
  const place = (what: string) => readDraft(userId, { room: "mine", what: `${what}/${itemId}` })
  const [seen, draft, playing] = await Promise.all([
    ask((api) => api.consent.whoSees({ categories: ["trainer_step", "ratings", "notes", "medical"] })),
    place("session"),
    place("player"),
  ])
  const ofMedical = namesOf(seen, "medical")
  const ofWorry = namesOf(seen, "medical", "ratings")
  const { held } = session
  // A session that was played before the hold is still saved; none begins.
  const isHeld = held && draft.kept === null
  return (
    <RoomShell room="mine" tabs={false}>
      {isHeld ? (
        <Words of={heldWords}>
          <LaterHeld
            held={held}
            today={session.today}
            viewers={ofMedical}
            clinician={
              await findUntold(held.questions.every((question) => question === "worry") ? ofWorry : ofMedical)
            }
          />
        </Words>
      ) : (
        <Words of={words}>
          <Session
            session={session}
            viewers={{
              item: namesOf(seen, session.ladder.length > 0 ? "trainer_step" : "ratings"),
              ratings: namesOf(seen, "ratings"),
              markedNote: namesOf(seen, "notes"),
              worry: ofWorry,
            }}
            draft={draft}
            playing={playing}
          />
        </Words>
      )}
    </RoomShell>
  )
}
