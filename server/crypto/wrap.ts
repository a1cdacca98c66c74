import { hkdfSync } from "node:crypto"
import { seal, unseal } from "./seal.ts"

const place = (circle: string, owner: string) => ({
  table: "data_key",
  column: "wrapped",
  row: "",
  circle,
  owner,
})

/** Neither the installation's key nor the owner's secret in the ring opens anything without the other. */
const wrappingKey = (installation: Buffer, secret: Buffer, circle: string, owner: string) =>
  Buffer.from(
    hkdfSync("sha256", Buffer.concat([installation, secret]), "", `data key ${circle} ${owner}`, 32),
  )

type Whose = { installation: Buffer; secret: Buffer; circle: string; owner: string }

export const wrapKey = ({ installation, secret, circle, owner }: Whose, key: Buffer): Buffer =>
  seal(wrappingKey(installation, secret, circle, owner), place(circle, owner), key.toString("base64"))

/** Throws when either half is another. */
export const unwrapKey = ({ installation, secret, circle, owner }: Whose, wrapped: Buffer): Buffer =>
  Buffer.from(
    unseal(wrappingKey(installation, secret, circle, owner), place(circle, owner), wrapped),
    "base64",
  )
