import { getTranslations } from "next-intl/server"
import { ReceiptList } from "#components/consent/receipt-list.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { askProven } from "../../../_proof/ask-proven.ts"
import { ProofAsked } from "../../../_proof/proof-asked.tsx"
import { requireSignIn } from "../../../_trpc/server.ts"

/** A receipt of each change of consent; a quiet stop stands here too, so the page asks who it is. */
export default async function ReceiptsPage() {
  const { name } = await requireSignIn()
  const log = await getTranslations("access-log")
  const receipts = await askProven((api) => api.consent.receipts())
  return (
    <RoomShell room="mine" current="sharing" name={name ?? undefined}>
      {receipts ? (
        <ReceiptList
          receipts={receipts}
          baseHref="/patient/sharing/receipts"
          backHref="/patient/sharing"
          backWords={log("back")}
        />
      ) : (
        <ProofAsked of="receipt" />
      )}
    </RoomShell>
  )
}
