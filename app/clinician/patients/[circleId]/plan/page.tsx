import { notFound } from "next/navigation"
import { z } from "zod"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { readDraft } from "../../../../_draft/read-draft.ts"
import { ask, requireSignIn } from "../../../../_trpc/server.ts"
import { OpenEditor } from "./open-editor.tsx"

type Props = {
  params: Promise<{ circleId: string }>
  searchParams: Promise<{ from?: string | string[] }>
}

const words = ["care-plan", "plan-words", "trainer-ladder", "consent", "submission", "trouble"]

export default async function PlanRoute({ params, searchParams }: Props) {
  const { userId, name } = await requireSignIn()
  const circleId = z.uuid().safeParse((await params).circleId).data
  if (!circleId) notFound()
  const { from } = await searchParams
  const [editor, templates, typed] = await Promise.all([
    ask((api) => api.carePlan.editor({ circleId })),
    ask((api) => api.planTemplate.list()),
    readDraft(userId, { room: "caseload", circleId, what: "plan" }),
  ])
  return (
    <RoomShell room="caseload" current="plans" name={name ?? undefined}>
      <Words of={words}>
        <OpenEditor
          circleId={circleId}
          clinicianName={name ?? ""}
          editor={editor}
          templates={templates}
          from={typeof from === "string" ? from : null}
          typed={typed}
        />
      </Words>
    </RoomShell>
  )
}
