import type { Trouble } from "../_trpc/call.ts"

/** Fetches the copy and hands it to the browser as a file. No address of it is left anywhere. */
export async function takeCopy(): Promise<Trouble | null> {
  try {
    const response = await fetch("/api/take-away", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: "{}",
      cache: "no-store",
    })
    if (!response.ok) return (await response.json()).error ?? { code: "unexpected" }
    const file = URL.createObjectURL(await response.blob())
    Object.assign(document.createElement("a"), { href: file, download: "copy.json" }).click()
    setTimeout(() => URL.revokeObjectURL(file), 60_000) // a slow device may still be reading it
    return null
  } catch {
    return { code: "broke" }
  }
}
