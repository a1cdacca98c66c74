import { mayTry } from "./rate-limit.ts"

/**
 * Whether one more link may be mailed to this address, asked for from this place. Counted together, so that a stranger
 * who knows her address takes none of hers; all that one mailbox gets in a day has an end too, far beyond one place's.
 */
export async function mayAskForLink(address: string, place: string): Promise<boolean> {
  const here = `${address} ${place}`
  const tries = await Promise.all([mayTry("sign-in-address", here), mayTry("sign-in-place", place)])
  if (tries.includes(false)) return false
  return (await mayTry("sign-in-address-day", here)) && mayTry("sign-in-mailbox-day", address)
}
