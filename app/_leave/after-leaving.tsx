import { headers } from "next/headers"

// Before anything is drawn, and again where the browser had kept a page whole: after «Leave now» the way back in this
// tab shows the harmless page. Who types the address, or follows a link in a mail, is let in as ever.
const turnBack = `(() => {
  const hasLeft = () => { try { return sessionStorage.getItem("left") !== null } catch { return false } }
  const turn = () => { document.documentElement.hidden = true; location.replace("/leave") }
  if (location.pathname === "/leave") return
  addEventListener("pageshow", (event) => { if (event.persisted && hasLeft()) turn() })
  if (!hasLeft()) return
  if (performance.getEntriesByType("navigation")[0]?.type === "back_forward") turn()
  else sessionStorage.removeItem("left")
})()`

/** What runs first on every page: nothing of Ownpace is shown by going back to it. */
export async function AfterLeaving() {
  const policy = (await headers()).get("content-security-policy") ?? ""
  const nonce = policy.match(/'nonce-([^']+)'/)?.[1]
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant text, and a script may hold nothing else
  return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: turnBack }} />
}
