import { getTranslations } from "next-intl/server"
import { ProgressPage } from "#components/chart/progress-page.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { LinkButton } from "#components/ui/button.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../../_trpc/server.ts"
import { namesOf } from "../who-sees.ts"
import { Sessions } from "./sessions.tsx"

const sharingHref = "/patient/sharing"
const words = ["session-log", "consent", "care-plan", "plan-words", "patient", "trouble"]

export default async function ProgressRoute() {
  await requireSignIn()
  const [page, seen] = await Promise.all([
    ask((api) => api.practice.progress()),
    ask((api) => api.consent.whoSees({ categories: ["trainer_step", "ratings", "adherence", "goals"] })),
  ])
  const t = await getTranslations("patient")
  const [goal] = page.goals
  return (
    <RoomShell room="mine" current="progress">
      <ProgressPage
        sessions={page.chart}
        since={page.since}
        today={page.today}
        therapist={page.therapist}
        restWeeks={page.restWeeks}
        rungs={page.rungs}
        goal={goal ? { words: goal, marks: [], viewers: namesOf(seen, "goals"), sharingHref } : undefined}
        viewers={{
          steps: namesOf(seen, "trainer_step"),
          pain: namesOf(seen, "ratings"),
          days: namesOf(seen, "adherence"),
        }}
        sharingHref={sharingHref}
      />
      {page.rungs.length > 0 && (
        <p className="block">
          <LinkButton icon="steps" href="/patient/ladder">
            {t("ladder")}
          </LinkButton>
        </p>
      )}
      <Words of={words}>
        <Sessions newest={page.sessions} kept={page.chart.length} viewers={namesOf(seen, "trainer_step")} />
      </Words>
    </RoomShell>
  )
}
