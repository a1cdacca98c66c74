import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { PlanItemLine } from "#components/care-plan/plan-item-line.tsx"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../../_trpc/server.ts"
import { Begin } from "./begin.tsx"

/** For somebody without a therapist: what a first week may hold, to begin with or to leave. */
export default async function FirstPlanRoute() {
  await requireSignIn()
  const [today, plan, t] = await Promise.all([
    ask((api) => api.practice.today()),
    ask((api) => api.carePlan.ownFirst()),
    getTranslations("patient.firstPlan"),
  ])
  if (today.hasPlan || today.therapist) redirect("/patient")
  return (
    <RoomShell room="mine" current="today">
      <h1>{t("title")}</h1>
      <p className="quiet mbs-2">{t("lead")}</p>
      <ul className="mbs-3">
        {plan.items.map((item) => (
          <PlanItemLine key={item.id} item={item} />
        ))}
      </ul>
      <p className="quiet small mbs-3">{t("source")}</p>
      <div className="mbs-5">
        <Words of={["patient", "submission", "trouble"]}>
          <Begin />
        </Words>
      </div>
      <VisibilityLine viewers={[]} />
    </RoomShell>
  )
}
