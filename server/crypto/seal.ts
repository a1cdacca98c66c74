import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"

const nonceLength = 12
const tagLength = 16

/** Where a sealed value stands; bound into the seal, so that it opens nowhere else. */
export type Place = {
  table: string
  column: string
  row: string
  version?: number
  circle?: string
  owner?: string
}

const bound = (place: Place) =>
  Buffer.from(
    [place.circle, place.owner, place.table, place.column, place.row, place.version]
      .map((part) => part ?? "")
      .join("\u0000"),
  )

/** AES-256-GCM. Answers nonce, tag and ciphertext in one buffer. */
export function seal(key: Buffer, place: Place, words: string): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv("aes-256-gcm", key, nonce)
  cipher.setAAD(bound(place))
  const body = Buffer.concat([cipher.update(words, "utf8"), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** Throws when the key, the place or a single byte is another. */
export function unseal(key: Buffer, place: Place, sealed: Buffer): string {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, nonceLength))
  decipher.setAAD(bound(place))
  decipher.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength))
  return Buffer.concat([
    decipher.update(sealed.subarray(nonceLength + tagLength)),
    decipher.final(),
  ]).toString("utf8")
}
