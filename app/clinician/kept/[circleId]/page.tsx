import { notFound } from "next/navigation"
import { getFormatter, getTranslations } from "next-intl/server"
import { z } from "zod"
import { PlanVersions } from "#components/care-plan/plan-versions.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { LinkButton } from "#components/ui/button.tsx"
import { plainDay } from "#components/ui/plain-day.ts"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../../../_trpc/server.ts"

/** What a clinician wrote in a circle that they have left, or that was ended. Nothing here can be changed. */
export default async function KeptOfRoute({ params }: { params: Promise<{ circleId: string }> }) {
  const signIn = await requireSignIn()
  const circleId = z.uuid().safeParse((await params).circleId).data
  if (!circleId) notFound()
  const [t, format, { name, versions, words }] = await Promise.all([
    getTranslations("care-circle.kept"),
    getFormatter(),
    ask((api) => api.careCircle.keptOf({ circleId })),
  ])
  return (
    <RoomShell room="caseload" current="people" name={signIn.name ?? undefined}>
      <h1>{t("of", { name })}</h1>
      <div className="split mt-6 max-w-4xl lg:grid-cols-2">
        <section aria-labelledby="words">
          <h2 id="words">{t("words", { name })}</h2>
          {words.length === 0 && <p className="quiet mt-2">{t("noWords")}</p>}
          {words.map((one) => (
            <div key={one.id} className="border-b border-hairline py-3">
              <p className="quiet small">{format.dateTime(plainDay(one.on), { dateStyle: "long" })}</p>
              <p className="whitespace-pre-line" dir="auto">
                {one.text ?? t("gone")}
              </p>
            </div>
          ))}
        </section>
        <section className="side" aria-labelledby="plans">
          <h2 id="plans">{t("plans")}</h2>
          {versions.length === 0 && <p className="quiet mt-2">{t("noPlans")}</p>}
          <Words of={["care-plan", "plan-words"]}>
            <PlanVersions versions={versions} patientName={name} />
          </Words>
        </section>
      </div>
      <p className="mt-6">
        <LinkButton look="plain" href="/clinician/kept">
          {t("back")}
        </LinkButton>
      </p>
    </RoomShell>
  )
}
