import { getTranslations } from "next-intl/server"
import { AccessLogPage } from "#components/access-log/access-log-page.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { requireSignIn } from "../../../_trpc/server.ts"
import { askProven } from "../../../patient/sharing/ask-proven.ts"
import { ProveFirst } from "../../../patient/sharing/prove-first.tsx"

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
        <>
          <h1>{t("title")}</h1>
          <Words of={["submission", "trouble", "proof"]}>
            <ProveFirst lead={t("proveLead")} action={t("prove")} />
          </Words>
        </>
      )}
    </RoomShell>
  )
}
