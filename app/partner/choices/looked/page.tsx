import { getTranslations } from "next-intl/server"
import { AccessLogPage } from "#components/access-log/access-log-page.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { askProven } from "../../../_proof/ask-proven.ts"
import { ProofAsked } from "../../../_proof/proof-asked.tsx"
import { requireSignIn } from "../../../_trpc/server.ts"

/** Who looked at the partner's own notes; behind a proof, and still there for somebody who has left. */
export default async function OwnLooksPage() {
  await requireSignIn()
  const t = await getTranslations("access-log")
  const looks = await askProven((api) => api.partnerConsent.looks())
  return (
    <RoomShell room="ours" current="choices">
      {looks ? (
        <AccessLogPage
          entries={looks}
          chain={null}
          sharingHref="/partner/choices"
          backWords={t("backToChoices")}
        />
      ) : (
        <ProofAsked of="access-log" />
      )}
    </RoomShell>
  )
}
