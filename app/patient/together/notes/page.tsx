import { NotesPage } from "../../../_together/notes-page.tsx"
import { ask, requireSignIn } from "../../../_trpc/server.ts"
import { namesOf } from "../../who-sees.ts"

export default async function PatientNotesPage() {
  await requireSignIn()
  const seen = await ask((api) => api.consent.whoSees({ categories: ["reflection"] }))
  return <NotesPage room="mine" viewers={namesOf(seen, "reflection")} />
}
