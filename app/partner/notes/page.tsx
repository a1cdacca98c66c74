import { NotesPage } from "../../_together/notes-page.tsx"

export default function PartnerNotesPage() {
  return <NotesPage room="ours" />
}
