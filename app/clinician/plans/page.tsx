import { TemplatesPage } from "#components/care-plan/templates-page.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { ask, requireSignIn } from "../../_trpc/server.ts"

export default async function PlansRoute() {
  const { name } = await requireSignIn()
  const templates = (await ask((api) => api.planTemplate.list())).filter(({ id }) => id !== "empty")
  return (
    <RoomShell room="caseload" current="plans" name={name ?? undefined}>
      <TemplatesPage templates={templates} />
    </RoomShell>
  )
}
