import type { z } from "zod"
import { deviceName } from "#server/auth/device-name.ts"
import type { SignIn } from "#server/auth/find-sign-in.ts"
import { requireFreshProof } from "#server/auth/fresh-proof.ts"
import { noteChange } from "#server/auth/note-change.ts"
import { dropPasskey, keepPasskey, offerPasskey } from "#server/auth/passkey/keep-passkey.ts"
import { type Context, originOf } from "../context.ts"
import { NotFound } from "../errors.ts"
import type { NewPasskey } from "./schema.ts"

type Signed = Context & { signIn: SignIn }

export async function beginPasskey(ctx: Signed) {
  requireFreshProof(ctx.signIn, ctx.now)
  return offerPasskey(ctx.signIn, originOf(ctx))
}

export async function addPasskey(ctx: Signed, { made }: z.infer<typeof NewPasskey>): Promise<void> {
  requireFreshProof(ctx.signIn, ctx.now)
  const { device } = ctx.arrival
  if (!(await keepPasskey(ctx.signIn, originOf(ctx), made, deviceName(device))))
    throw new NotFound("no passkey of this sign-in")
  await noteChange(ctx.signIn.userId, "passkey_added", device)
}

export async function removePasskey(ctx: Signed, id: string): Promise<void> {
  requireFreshProof(ctx.signIn, ctx.now)
  if (!(await dropPasskey(ctx.signIn.userId, id))) throw new NotFound("no such passkey")
  await noteChange(ctx.signIn.userId, "passkey_removed", ctx.arrival.device)
}
