import { DoorShell } from "#components/shell/door-shell.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask } from "../../../_trpc/server.ts"
import { SecondStep } from "./second-step.tsx"

type Next = { searchParams: Promise<{ next?: string }> }

/** The one page that waits for somebody beyond the door: what they said yes to. */
const isWaiting = (next: string | undefined): next is string =>
  next !== undefined && /^\/invitation\/accepted\/[0-9a-f-]{36}$/.test(next)

/** After the mailed link, for whoever asked to be asked twice. */
export default async function SecondStepPage({ searchParams }: Next) {
  const { next } = await searchParams
  const ways = await ask((api) => api.proof.ways())
  return (
    <DoorShell>
      <Words of={["proof", "submission", "trouble"]}>
        <SecondStep ways={ways} next={isWaiting(next) ? next : "/"} />
      </Words>
    </DoorShell>
  )
}
