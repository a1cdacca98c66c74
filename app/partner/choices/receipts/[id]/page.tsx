import { notFound } from "next/navigation"
import { z } from "zod"
import { ReceiptPaper } from "#components/consent/receipt-paper.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { askProven } from "../../../../_proof/ask-proven.ts"
import { ProofAsked } from "../../../../_proof/proof-asked.tsx"
import { requireSignIn } from "../../../../_trpc/server.ts"

const words = ["receipt", "sharing", "consent"]

export default async function OwnReceiptPage({ params }: { params: Promise<{ id: string }> }) {
  await requireSignIn()
  const id = z.uuid().safeParse((await params).id).data
  if (!id) notFound()
  const receipt = await askProven((api) => api.partnerConsent.receipt({ id }))
  return (
    <RoomShell room="ours" current="choices">
      {receipt ? (
        <Words of={words}>
          <ReceiptPaper receipt={receipt} listHref="/partner/choices/receipts" />
        </Words>
      ) : (
        <ProofAsked of="receipt" />
      )}
    </RoomShell>
  )
}
