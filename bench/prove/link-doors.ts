import { randomUUID } from "node:crypto"
import { type Persona, personas } from "#db/seed/personas.ts"
import { hashOf, newToken } from "#server/auth/token.ts"
import { call } from "./hidden-acts.ts"
import type { House } from "./house.ts"
import { masked } from "./mask.ts"

/** What a link is pressed with, and by whom. */
type Link = { id: string; token: string; rest: Record<string, unknown>; who: Persona | null }
export type Tried = { isIn: boolean; bytes: string }

/** One kind of mailed way in. */
export type Door = {
  name: string
  make(): Promise<Link>
  press(link: Link): Promise<Tried>
  /** How a link that was good stops being so. */
  spoil: Record<string, (link: Link) => Promise<unknown>>
  /** The same press with something that is not this link. */
  wrong: Record<string, (link: Link) => Link>
}

const unknown = (link: Link): Link => ({ ...link, token: newToken() })

export function doorsOf(house: House): Door[] {
  const { root } = house
  const sql = (text: string) => (link: Link) => root.query(text, [link.id])
  const press = (name: string) => (link: Link) => pressCall(house, name, link)

  /** A link whose secret is known here: the hash of one's own is put beside it. */
  async function changeOfAddress(column: "confirm_hash" | "stop_hash"): Promise<Link> {
    await call(house, "mei", "address.ask", { email: `${randomUUID()}@example.org` })
    const token = newToken()
    const { rows } = await root.query(
      `update address_change set ${column} = $1 where id =
        (select id from address_change where account_id = $2 order by created_at desc limit 1) returning id`,
      [hashOf(token), personas.mei.id],
    )
    return { id: rows[0].id, token, rest: {}, who: null }
  }

  const invitation: Door = {
    name: "invitation",
    async make() {
      const who = { name: "Lu", email: `${randomUUID()}@example.org` }
      const { id, words } = await call(house, "amara", "invitation.invite", {
        ...{ kind: "clinician", clientId: randomUUID(), ...who },
      })
      const token = newToken()
      await root.query("update invitation set token_hash = $1 where id = $2", [hashOf(token), id])
      return { id, token, rest: { words, name: "Lu" }, who: null }
    },
    press: press("invitation.accept"),
    spoil: {
      expired: sql("update invitation set expires_at = now() where id = $1"),
      withdrawn: ({ id }) => call(house, "amara", "invitation.withdraw", { id }),
      declined: (link) => pressCall(house, "invitation.decline", link),
      "mistaken five times": async (link) => {
        for (let nth = 0; nth < 5; nth += 1) await invitation.press(mistaken(link))
      },
    },
    wrong: {
      unknown,
      "with other words": mistaken,
      "by its own sender": (link) => ({ ...link, who: "amara" }),
    },
  }
  return [
    invitation,
    {
      name: "sign-in link",
      make: () => askForLink(house, "noor"),
      press: (link) => pressSignIn(house, link),
      spoil: { expired: sql("update sign_in_token set expires_at = now() where email = $1") },
      wrong: { unknown, "another person's": (link) => ({ ...link, rest: { email: personas.mei.email } }) },
    },
    {
      name: "proof link",
      async make() {
        await call(house, "mei", "proof.sendLink", undefined)
        const token = newToken()
        const { rows } = await root.query(
          `update proof_link set token_hash = $1 where token_hash =
            (select token_hash from proof_link order by expires_at desc limit 1) returning token_hash`,
          [hashOf(token)],
        )
        return { id: rows[0].token_hash, token, rest: {}, who: "mei" }
      },
      press: press("proof.confirmLink"),
      spoil: { expired: sql("update proof_link set expires_at = now() where token_hash = $1") },
      wrong: { unknown, "in another's browser": (link) => ({ ...link, who: "jo" }) },
    },
    {
      name: "new address, confirmed",
      make: () => changeOfAddress("confirm_hash"),
      press: press("address.confirm"),
      spoil: {
        expired: sql("update address_change set created_at = created_at - interval '8 days' where id = $1"),
        stopped: () => call(house, "mei", "address.stopOwn", undefined),
      },
      wrong: { unknown },
    },
    {
      name: "new address, stopped",
      make: () => changeOfAddress("stop_hash"),
      press: press("address.stop"),
      spoil: { "stopped on the page": () => call(house, "mei", "address.stopOwn", undefined) },
      wrong: { unknown },
    },
  ]
}

const mistaken = (link: Link): Link => ({ ...link, rest: { ...link.rest, words: ["a", "b", "c"] } })

async function tried({ port }: House, response: Response, isIn: boolean): Promise<Tried> {
  const told = [...response.headers].map(([name, value]) => `${name}: ${value}`).join("\n")
  const bytes = masked(`${response.status}\n${told}\n\n${await response.text()}`, port)
  return { isIn, bytes: bytes.replace(/csrf-token=[^;]+/g, "csrf-token=-") }
}

async function pressCall(house: House, name: string, { token, rest, who }: Link): Promise<Tried> {
  const headers = new Headers({ "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" })
  if (who) headers.set("Cookie", `ownpace=${house.cookieOf.get(who)}`)
  const body = JSON.stringify({ token, ...rest })
  const address = `http://127.0.0.1:${house.port}/api/trpc/${name}`
  const response = await fetch(address, { method: "POST", headers, body })
  return tried(house, response, response.status === 200)
}

/** Asks for a link as the page does, and takes it from the letter. */
async function askForLink({ port }: House, who: Persona): Promise<Link> {
  const origin = `http://127.0.0.1:${port}`
  const { email } = personas[who]
  const csrf = await fetch(`${origin}/api/auth/csrf`)
  const { csrfToken } = await csrf.json()
  const Cookie = csrf.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ")
  const body = new URLSearchParams({ csrfToken, email, json: "true" })
  const headers = { Cookie, "Sec-Fetch-Site": "same-origin" }
  await fetch(`${origin}/api/auth/signin/email`, { method: "POST", headers, body, redirect: "manual" })
  const letters = await (await fetch(`${origin}/outbox`)).text()
  const token = letters.match(/confirm#token=([0-9a-f]+)/)?.[1]
  if (!token) throw new Error("No letter with a link came.")
  return { id: email, token, rest: { email }, who: null }
}

async function pressSignIn(house: House, { token, rest }: Link): Promise<Tried> {
  const query = new URLSearchParams({ token, email: String(rest.email), callbackUrl: "/sign-in/arrived" })
  const response = await fetch(`http://127.0.0.1:${house.port}/api/auth/callback/email?${query}`, {
    redirect: "manual",
    headers: { "Sec-Fetch-Site": "same-origin" },
  })
  return tried(
    house,
    response,
    response.headers.getSetCookie().some((one) => one.startsWith("ownpace=")),
  )
}
