import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { z } from "zod"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../../../../_trpc/server.ts"
import { Leaving } from "./leaving.tsx"

/** A clinician leaves the circle of one patient: what closes and what is kept, before it is done. */
export default async function LeaveRoute({ params }: { params: Promise<{ circleId: string }> }) {
  const signIn = await requireSignIn()
  const circleId = z.uuid().safeParse((await params).circleId).data
  if (!circleId) notFound()
  const [t, { name }] = await Promise.all([
    getTranslations("care-circle.leaveCare"),
    ask((api) => api.meeting.list({ circleId })),
  ])
  return (
    <RoomShell room="caseload" current="people" name={signIn.name ?? undefined}>
      <div className="stack max-w-lg">
        <h1>{t("title", { name })}</h1>
        <p>{t("lead", { name })}</p>
        <p>{t("keeps")}</p>
        <p>{t("first", { name })}</p>
        <Words of={["care-circle", "submission", "trouble"]}>
          <Leaving circleId={circleId} />
        </Words>
      </div>
    </RoomShell>
  )
}
