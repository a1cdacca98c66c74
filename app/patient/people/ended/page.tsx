import { getTranslations } from "next-intl/server"
import { z } from "zod"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { SignIns } from "../../../_account/sign-ins.tsx"
import { ask, requireSignIn } from "../../../_trpc/server.ts"

/** After a plan for two has ended: what closed with it, and where she is still signed in, each to be ended. */
export default async function EndedRoute({ searchParams }: { searchParams: Promise<{ shared?: string }> }) {
  const { zone, isShared } = await requireSignIn()
  const count = z.coerce
    .number()
    .int()
    .min(0)
    .max(1000)
    .catch(0)
    .parse((await searchParams).shared)
  const [t, sessions] = await Promise.all([
    getTranslations("care-circle.ended"),
    ask((api) => api.account.sessions()),
  ])
  const dayOf = (iso: string) => Temporal.Instant.from(iso).toZonedDateTimeISO(zone).toPlainDate().toString()
  return (
    <RoomShell room="mine" current="sharing">
      <div className="mb-6">
        <h1>{t("title")}</h1>
        <div className="quiet stack mt-2">
          <p>{t("shared", { count })}</p>
          {isShared && <p>{t("here")}</p>}
        </div>
      </div>
      <Words of={["sign-in", "submission", "trouble"]}>
        <SignIns sessions={sessions.map((session) => ({ ...session, signedInOn: dayOf(session.since) }))} />
      </Words>
    </RoomShell>
  )
}
