import { getTranslations } from "next-intl/server"
import { CaseloadPage } from "#components/caseload/caseload-page.tsx"
import type { CaseloadRow } from "#components/caseload/caseload-row.ts"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Link } from "#components/ui/link.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../_trpc/server.ts"

/** Somebody who joined and waits for the handshake: a name, and nothing else until then. */
const joined = ({ id, name }: { id: string; name: string }): CaseloadRow => ({
  circleId: id,
  name,
  href: `/clinician/invite/${id}`,
  change: { kind: "to_confirm" },
  more: [],
  meeting: null,
  shares: [],
  goal: null,
  sharesUntil: null,
})

export default async function CaseloadRoute() {
  const { name } = await requireSignIn()
  const [{ today, people }, invitations] = await Promise.all([
    ask((api) => api.caseload.list()),
    ask((api) => api.invitation.mine()),
  ])
  const t = await getTranslations("care-circle.kept")
  const waiting = invitations.filter(({ role, canConfirm }) => role === "patient" && canConfirm)
  return (
    <RoomShell room="caseload" current="people" name={name ?? undefined}>
      <Words of={["caseload", "plan-words", "sharing", "consent"]}>
        <CaseloadPage
          today={today}
          rows={[
            ...waiting.map((line) => joined({ id: line.id, name: line.acceptedName ?? line.name })),
            ...people.map((person) => ({ ...person, href: `/clinician/patients/${person.circleId}` })),
          ]}
          inviteHref="/clinician/invite"
        />
      </Words>
      <p className="mt-8">
        <Link className="quiet small inline-flex min-h-11 items-center" href="/clinician/kept">
          {t("link")}
        </Link>
      </p>
    </RoomShell>
  )
}
