import { redirect } from "next/navigation"
import { ask, requireSignIn } from "../_trpc/server.ts"

/** The first page: whichever room this person has. */
export default async function FirstPage() {
  await requireSignIn()
  const { first } = await ask((api) => api.careCircle.rooms())
  redirect(first)
}
