import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto"
import { isoCBOR } from "@simplewebauthn/server/helpers"

const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url")
const sha = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest()

/** Flags of an authenticator: somebody was there, it knew them, and it brings a new key along. */
const present = 0x01
const verified = 0x04
const withKey = 0x40

type Habits = { origin: string; isVerified?: boolean }

/** A passkey made of software, for tests: it signs what it is asked to, and can be told to cheat. */
export function softPasskey({ origin, isVerified = true }: Habits) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const id = randomBytes(16)
  const rpIdHash = sha(new URL(origin).hostname)
  const flags = present | (isVerified ? verified : 0)
  let count = 0

  const counter = () => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(count)
    return bytes
  }
  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const credential = {
    id: b64(id),
    rawId: b64(id),
    type: "public-key" as const,
    clientExtensionResults: {},
  }

  return {
    /** What a copy of this key would do: count from an earlier number. */
    setCount: (to: number) => {
      count = to
    },
    make({ challenge }: { challenge: string }) {
      const { x = "", y = "" } = publicKey.export({ format: "jwk" })
      const coordinate = (text: string) => Uint8Array.from(Buffer.from(text, "base64url"))
      const cose = new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, coordinate(x)],
        [-3, coordinate(y)],
      ])
      const authData = Buffer.concat([
        rpIdHash,
        Buffer.from([flags | withKey]),
        counter(),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        isoCBOR.encode(cose),
      ])
      const attestation = new Map<string, unknown>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", Uint8Array.from(authData)],
      ])
      return {
        ...credential,
        response: {
          clientDataJSON: b64(clientData("webauthn.create", challenge)),
          attestationObject: b64(isoCBOR.encode(attestation as Parameters<typeof isoCBOR.encode>[0])), // text, map and bytes are all CBOR
          transports: ["internal"],
        },
      }
    },
    sign({ challenge }: { challenge: string }) {
      count += 1
      const authData = Buffer.concat([rpIdHash, Buffer.from([flags]), counter()])
      const data = clientData("webauthn.get", challenge)
      const signature = createSign("sha256")
        .update(Buffer.concat([authData, sha(data)]))
        .sign(privateKey)
      return {
        ...credential,
        response: {
          clientDataJSON: b64(data),
          authenticatorData: b64(authData),
          signature: b64(signature),
        },
      }
    },
  }
}
