import { NotesPage } from "../../_together/notes-page.tsx"
import { requireSignIn } from "../../_trpc/server.ts"
import { noteReaders } from "../note-readers.ts"

export default async function PartnerNotesPage() {
  await requireSignIn()
  return <NotesPage room="ours" {...(await noteReaders())} />
}
