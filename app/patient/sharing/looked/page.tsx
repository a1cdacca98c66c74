import { z } from "zod"
import { AccessLogPage } from "#components/access-log/access-log-page.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { askProven } from "../../../_proof/ask-proven.ts"
import { ProofAsked } from "../../../_proof/proof-asked.tsx"
import { requireSignIn } from "../../../_trpc/server.ts"

const After = z.tuple([z.iso.date(), z.uuid(), z.stringbool()])
const base = "/patient/sharing/looked"

/** Who looked at what, on which day; behind a proof, a page at a time. */
export default async function LookedPage({ searchParams }: { searchParams: Promise<{ after?: string }> }) {
  const { name } = await requireSignIn()
  const key = After.safeParse((await searchParams).after?.split(" ")).data
  const after = key ? { day: key[0], viewerId: key[1], wasRefused: key[2] } : null
  const log = await askProven((api) => api.consent.accessLog({ after }))
  const next = log?.next
  return (
    <RoomShell room="mine" current="sharing" name={name ?? undefined}>
      {log ? (
        <AccessLogPage
          entries={log.lines}
          chain={log.chain}
          sharingHref="/patient/sharing"
          newestHref={after ? base : undefined}
          olderHref={
            next
              ? `${base}?after=${encodeURIComponent(`${next.day} ${next.viewerId} ${next.wasRefused}`)}`
              : undefined
          }
        />
      ) : (
        <ProofAsked of="access-log" />
      )}
    </RoomShell>
  )
}
