import { createTransport, type Transporter } from "nodemailer"
import en from "#content/messages/en/mail.json" with { type: "json" }
import { env } from "#server/env.ts"
import type { Letter } from "./letter.ts"

let transport: Transporter | undefined

/** What a letter says, and nothing more: subject, sender and text tell nobody what Ownpace is for. */
export function write(letter: Letter): { subject: string; text: string } {
  return { subject: en.subject, text: `${en[letter.kind]}\n\n${letter.link}\n\n${en.ignore}\n` }
}

/** Sends by SMTP; throws when the server does not take it. */
export async function send(letter: Letter): Promise<void> {
  transport ??= createTransport(env().smtpUrl, {})
  await transport.sendMail({ from: env().mailFrom, to: { name: "", address: letter.to }, ...write(letter) })
}
