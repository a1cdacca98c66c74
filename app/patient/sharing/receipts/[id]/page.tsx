import { notFound } from "next/navigation"
import { z } from "zod"
import { ReceiptPaper } from "#components/consent/receipt-paper.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { askProven } from "../../../../_proof/ask-proven.ts"
import { ProofAsked } from "../../../../_proof/proof-asked.tsx"
import { requireSignIn } from "../../../../_trpc/server.ts"

const words = ["receipt", "sharing", "consent"]

export default async function ReceiptPage({ params }: { params: Promise<{ id: string }> }) {
  const { name } = await requireSignIn()
  const id = z.uuid().safeParse((await params).id).data
  if (!id) notFound()
  const receipt = await askProven((api) => api.consent.receipt({ id }))
  return (
    <RoomShell room="mine" current="sharing" name={name ?? undefined}>
      {receipt ? (
        <Words of={words}>
          <ReceiptPaper receipt={receipt} listHref="/patient/sharing/receipts" />
        </Words>
      ) : (
        <ProofAsked of="receipt" />
      )}
    </RoomShell>
  )
}
