/** The last thing that a start prints: where to go, and how to sign in. */
export function printWelcome(env) {
  const address = env.publicUrl.href.replace(/\/$/, "")
  if (env.kind === "real") {
    console.log(`\nOwnpace is ready: ${address}\n  Sign in by a link that is sent to your e-mail address.\n`)
    return
  }
  const at = (name) => `${address.replace("://", `://${name}.`)}/demo/open/${name}`
  const lines = [
    "",
    "Ownpace is ready, with invented people:",
    `  ${address}/demo shows the three of them side by side`,
    "  Or open one, signed in:",
    `    Amara, patient         ${at("amara")}`,
    `    Jo, Amara's partner    ${at("jo")}`,
    `    Dr Okafor, therapist   ${at("okafor")}`,
    `  ${address}/outbox shows the mail that would have been sent`,
    "  Ctrl-C stops it; what was entered is kept.",
    "",
  ]
  console.log(lines.join("\n"))
}
