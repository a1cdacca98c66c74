import { redirect } from "next/navigation"
import { ask, requireSignIn } from "../../_trpc/server.ts"

/** Where a mail leads that tells of a change: how one signs in, in whichever room this person has. */
export default async function AccountPage() {
  await requireSignIn()
  const { first } = await ask((api) => api.careCircle.rooms())
  const room = /^\/(patient|partner|clinician)/.exec(first)?.[1] ?? "patient"
  redirect(`/${room}/account/keys`)
}
