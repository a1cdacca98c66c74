import { z } from "zod"

const text = (most: number) => z.string().min(1, "check_this").max(most, "check_this")
const base64url = text(8192).regex(/^[A-Za-z0-9_-]+$/, "check_this")

/** What a browser answers for a passkey; the library that checks it reads these parts and no others. */
const credential = {
  id: base64url,
  rawId: base64url,
  type: z.literal("public-key"),
  authenticatorAttachment: z.enum(["platform", "cross-platform"]).optional(),
  clientExtensionResults: z.object({}),
}

export const SignedByPasskey = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
})

export const MadePasskey = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(text(40)).max(10).optional(),
  }),
})

export const ProofLink = z.object({ token: text(200) })
export const PasskeyProof = z.object({ signed: SignedByPasskey })
export const CodeProof = z.object({
  code: z
    .string()
    .transform((code) => code.replace(/\s/g, ""))
    .refine((code) => /^\d{6}$/.test(code), "code_shape"),
})
export const PaperProof = z.object({ paper: z.string().min(1, "paper_missing").max(100, "paper_wrong") })
