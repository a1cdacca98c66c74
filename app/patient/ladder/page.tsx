import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../../_trpc/server.ts"
import { namesOf } from "../who-sees.ts"
import { PatientLadder } from "./patient-ladder.tsx"

export default async function LadderRoute() {
  await requireSignIn()
  const [page, seen] = await Promise.all([
    ask((api) => api.practice.ladder()),
    ask((api) => api.consent.whoSees({ categories: ["solo_plan"] })),
  ])
  return (
    <RoomShell room="mine" current="progress">
      <Words of={["trainer-ladder", "plan-words", "consent", "trouble"]}>
        <PatientLadder page={page} viewers={namesOf(seen, "solo_plan")} />
      </Words>
    </RoomShell>
  )
}
