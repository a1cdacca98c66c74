import type { OutputOf } from "../_trpc/call.ts"

// The library is fetched at the moment of use: few visits ever need it.
const library = () => import("@simplewebauthn/browser")

export const canUsePasskeys = (): boolean =>
  typeof window !== "undefined" && typeof window.PublicKeyCredential === "function"

/** Lets a passkey sign; null when the person or the browser says no. */
export async function signWithPasskey(optionsJSON: OutputOf<"doorstep.askPasskey">) {
  try {
    const { id, rawId, type, response } = await (await library()).startAuthentication({ optionsJSON })
    return { id, rawId, type, response, clientExtensionResults: {} }
  } catch {
    return null
  }
}

/** Makes a passkey; null when the person or the browser says no. */
export async function makePasskey(optionsJSON: OutputOf<"factor.beginPasskey">) {
  try {
    const { id, rawId, type, response } = await (await library()).startRegistration({ optionsJSON })
    return { id, rawId, type, response, clientExtensionResults: {} }
  } catch {
    return null
  }
}
