import { getTranslations } from "next-intl/server"
import { ReflectionList } from "#components/sensate-focus/reflection-list.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { readDraft } from "../_draft/read-draft.ts"
import { ask, requireSignIn } from "../_trpc/server.ts"
import { NewNote } from "./new-note.tsx"
import { togetherWords } from "./words.ts"

/** A person's own notes. They are there whatever is shared, and after leaving too. */
export async function NotesPage({
  room,
  viewers = [],
}: {
  room: "mine" | "ours"
  viewers?: { name: string }[]
}) {
  const { userId } = await requireSignIn()
  const [notes, draft] = await Promise.all([
    ask((api) => api.reflection.mine({ room })),
    readDraft(userId, { room, what: "reflection" }),
  ])
  const t = await getTranslations("together.notes")
  return (
    <RoomShell room={room} current={room === "mine" ? "together" : "notes"}>
      <h1>{t("title")}</h1>
      <p className="quiet mt-2 mb-5">{t("lead")}</p>
      <Words of={togetherWords}>
        <NewNote room={room} viewers={viewers} draft={draft} />
        <ReflectionList
          reflections={notes.map(({ id, day, words: text }) => ({ id, day, text }))}
          viewers={viewers}
        />
      </Words>
    </RoomShell>
  )
}
