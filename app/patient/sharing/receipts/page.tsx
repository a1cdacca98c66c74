import { getTranslations } from "next-intl/server"
import { ReceiptList } from "#components/consent/receipt-list.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { requireSignIn } from "../../../_trpc/server.ts"
import { askProven } from "../ask-proven.ts"
import { ProveFirst } from "../prove-first.tsx"

/** A receipt of each change of consent; a quiet stop stands here too, so the page asks who it is. */
export default async function ReceiptsPage() {
  const { name } = await requireSignIn()
  const [t, log] = await Promise.all([getTranslations("receipt"), getTranslations("access-log")])
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
