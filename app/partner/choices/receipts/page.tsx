import { getTranslations } from "next-intl/server"
import { ReceiptList } from "#components/consent/receipt-list.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { requireSignIn } from "../../../_trpc/server.ts"
import { askProven } from "../../../patient/sharing/ask-proven.ts"
import { ProveFirst } from "../../../patient/sharing/prove-first.tsx"

/** A receipt of each change of who reads the partner's own notes; still there for somebody who has left. */
export default async function OwnReceiptsPage() {
  await requireSignIn()
  const [t, log] = await Promise.all([getTranslations("receipt"), getTranslations("access-log")])
  const receipts = await askProven((api) => api.partnerConsent.receipts())
  return (
    <RoomShell room="ours" current="choices">
      {receipts ? (
        <ReceiptList
          receipts={receipts}
          baseHref="/partner/choices/receipts"
          backHref="/partner/choices"
          backWords={log("backToChoices")}
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
