import { TemplatesPage } from "#components/care-plan/templates-page.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../../_trpc/server.ts"
import { Defaults } from "./defaults.tsx"

export default async function PlansRoute() {
  const { name } = await requireSignIn()
  const [all, review] = await Promise.all([
    ask((api) => api.planTemplate.list()),
    ask((api) => api.planTemplate.defaults()),
  ])
  return (
    <RoomShell room="caseload" current="plans" name={name ?? undefined}>
      <TemplatesPage
        templates={all.filter(({ id }) => id !== "empty")}
        review={
          <Words of={["care-plan", "plan-words", "submission", "trouble"]}>
            <Defaults {...review} />
          </Words>
        }
      />
    </RoomShell>
  )
}
