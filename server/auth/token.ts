import { createHash, randomBytes } from "node:crypto"

/** 32 random bytes for a cookie or a link. Only their hash is ever stored. */
export const newToken = (): string => randomBytes(32).toString("base64url")

export const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url")
