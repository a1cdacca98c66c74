import { confirmAddress, stopAddress } from "#server/auth/address/ask-address.ts"
import { NotFound } from "../errors.ts"

/** The buttons behind the two letters; used, old, stopped and unknown read the same. */
export async function confirmByLetter(token: string): Promise<void> {
  if (!(await confirmAddress(token))) throw new NotFound("nothing opens")
}

export async function stopByLetter(token: string): Promise<void> {
  if (!(await stopAddress({ token }))) throw new NotFound("nothing opens")
}
