import { notFound } from "next/navigation"
import { DemonstrationShell } from "#components/demonstration/demonstration-shell.tsx"
import { OutboxList } from "#components/demonstration/outbox-list.tsx"
import { Words } from "#components/ui/words.tsx"
import { env } from "#server/env.ts"
import { readOutbox } from "#server/mail/read-outbox.ts"

/** The mail that a real installation would have sent; in the demonstration alone. */
export default async function OutboxPage() {
  if (env().kind !== "demonstration") notFound()
  return (
    <DemonstrationShell current="mail" demonstrationHref="/demo" outboxHref="/outbox" signInHref="/sign-in">
      <Words of={["demonstration"]}>
        <OutboxList mails={await readOutbox()} outboxHref="/outbox" />
      </Words>
    </DemonstrationShell>
  )
}
