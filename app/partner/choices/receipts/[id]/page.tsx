import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { z } from "zod"
import { ReceiptPaper } from "#components/consent/receipt-paper.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { requireSignIn } from "../../../../_trpc/server.ts"
import { askProven } from "../../../../patient/sharing/ask-proven.ts"
import { ProveFirst } from "../../../../patient/sharing/prove-first.tsx"

const words = ["receipt", "sharing", "consent", "submission", "trouble", "proof"]

export default async function OwnReceiptPage({ params }: { params: Promise<{ id: string }> }) {
  await requireSignIn()
  const t = await getTranslations("receipt")
  const id = z.uuid().safeParse((await params).id).data
  if (!id) notFound()
  const receipt = await askProven((api) => api.partnerConsent.receipt({ id }))
  return (
    <RoomShell room="ours" current="choices">
      <Words of={words}>
        {receipt ? (
          <ReceiptPaper receipt={receipt} listHref="/partner/choices/receipts" />
        ) : (
          <>
            <h1>{t("title")}</h1>
            <ProveFirst lead={t("proveLead")} action={t("prove")} />
          </>
        )}
      </Words>
    </RoomShell>
  )
}
