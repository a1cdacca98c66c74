import { getTranslations } from "next-intl/server"
import type { InvitationKind } from "#components/invitation/invitation-answer.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { State } from "#components/ui/state.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../_trpc/server.ts"
import { Invitations } from "./invitations.tsx"
import { Invite } from "./invite.tsx"

type InvitePageProps = {
  kind: InvitationKind
  base: string
  /** Where the person who came is checked, if that is another place. */
  checkBase?: string
}

const tabs = { patient: "people", partner: "together", clinician: "sharing" } as const

/** Inviting, and what was sent before: the same page at the desk and in the patient's room. */
export async function InvitePage({ kind, base, checkBase = base }: InvitePageProps) {
  const { name } = await requireSignIn()
  const lines = (await ask((api) => api.invitation.mine())).filter((line) => line.role === kind)
  const atDesk = kind === "patient"
  const isShut = atDesk && !(await ask((api) => api.careCircle.rooms())).isOfPractice
  const t = await getTranslations("invitation.invite")
  return (
    <RoomShell room={atDesk ? "caseload" : "mine"} current={tabs[kind]} name={name ?? undefined}>
      <Words of={["invitation", "submission", "trouble"]}>
        {isShut ? (
          <>
            <h1>{t("titlePatient")}</h1>
            <State title={t("noPractice")}>
              <p>{t("noPracticeBody")}</p>
            </State>
          </>
        ) : (
          <Invite kind={kind} doneHref={base} />
        )}
        {lines.length > 0 && (
          <div className="mt-8">
            <Invitations lines={lines} base={base} checkBase={checkBase} />
          </div>
        )}
      </Words>
    </RoomShell>
  )
}
