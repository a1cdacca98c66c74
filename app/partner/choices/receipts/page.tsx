import { getTranslations } from "next-intl/server"
import { ReceiptList } from "#components/consent/receipt-list.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { askProven } from "../../../_proof/ask-proven.ts"
import { ProofAsked } from "../../../_proof/proof-asked.tsx"
import { requireSignIn } from "../../../_trpc/server.ts"

/** A receipt of each change of who reads the partner's own notes; still there for somebody who has left. */
export default async function OwnReceiptsPage() {
  await requireSignIn()
  const log = await getTranslations("access-log")
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
        <ProofAsked of="receipt" />
      )}
    </RoomShell>
  )
}
