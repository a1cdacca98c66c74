import { getTranslations } from "next-intl/server"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { readDraft } from "../_draft/read-draft.ts"
import { ask, requireSignIn } from "../_trpc/server.ts"
import { NewNote } from "./new-note.tsx"
import { OwnNotes } from "./own-notes.tsx"
import { togetherWords } from "./words.ts"

/** A person's own notes. They are there whatever is shared, and after leaving too. */
export async function NotesPage({
  room,
  viewers = [],
  since,
}: {
  room: "mine" | "ours"
  viewers?: { name: string }[]
  since?: string
}) {
  const { userId } = await requireSignIn()
  const [notes, mayKeep, draft, changes] = await Promise.all([
    ask((api) => api.reflection.mine({ room })),
    ask((api) => api.reflection.mayKeep({ room })),
    readDraft(userId, { room, what: "reflection" }),
    readDraft(userId, { room, what: "reflection/changes" }),
  ])
  const t = await getTranslations("together.notes")
  return (
    <RoomShell room={room} current={room === "mine" ? "together" : "notes"}>
      <h1>{t("title")}</h1>
      <p className="quiet mt-2 mb-5">{t(mayKeep ? "lead" : "archive")}</p>
      <Words of={togetherWords}>
        {mayKeep && <NewNote room={room} viewers={viewers} draft={draft} />}
        <OwnNotes
          room={room}
          notes={notes}
          viewers={viewers}
          since={since}
          mayKeep={mayKeep}
          draft={changes}
        />
      </Words>
    </RoomShell>
  )
}
