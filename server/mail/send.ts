import { createTransport, type Transporter } from "nodemailer"
import en from "#content/messages/en/mail.json" with { type: "json" }
import { env } from "#server/env.ts"
import type { Letter } from "./letter.ts"

const transports = new Map<string | undefined, Transporter>()

/** A mail server that says nothing holds up the jobs behind it no longer than this. Milliseconds. */
const patience = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
}

/** What a letter says, and nothing more: subject, sender and text tell nobody what Ownpace is for. */
export function write(letter: Letter): { subject: string; text: string } {
  return { subject: en.subject, text: `${en[letter.kind]}\n\n${letter.link}\n\n${en.ignore}\n` }
}

/** Sends by SMTP; throws when the server does not take it. */
export async function send(letter: Letter): Promise<void> {
  await to(env().smtpUrl).sendMail({
    from: env().mailFrom,
    to: { name: "", address: letter.to },
    ...write(letter),
  })
}

function to(url: string | undefined): Transporter {
  const known = transports.get(url)
  if (known) return known
  const transport = createTransport({ url, ...patience })
  transports.set(url, transport)
  return transport
}

const away = ["ECONNECTION", "ETIMEDOUT", "ESOCKET", "EDNS", "ETLS", "EAUTH"]

/** Nobody is there who takes mail, or not from us: the next letter would fare no better. */
export const isAway = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && away.includes(String(cause.code))

/** The mail server has said for good that nobody has this address: another try would hear the same. */
export const isRefused = (cause: unknown): boolean =>
  cause instanceof Error &&
  "responseCode" in cause &&
  [550, 551, 553].includes(Number(cause.responseCode)) &&
  "command" in cause &&
  cause.command === "RCPT TO"
