import { randomUUID } from "node:crypto"
import { type Persona, personas } from "#db/seed/personas.ts"
import type { Figure } from "./figure.ts"
import { session } from "./hidden-acts.ts"
import { type House, withHouses } from "./house.ts"

const atOnce = 50

/** One write with a client id of its own: the same again, another under that id, and where its row is. */
type Body = { clientId: string; [field: string]: unknown }
type Write = { who: Persona; name: string; table: string; body: Body; other: Body }
type Stale = { who: Persona; name: string; body: unknown }

/** A page that sends its write again, and one that was open while something moved on. */
export const replays: Figure = {
  name: "I18, I19: the same write fifty times at once, another under its id, and what has moved on",
  required: "one row and one answer; refused; refused",
  async measure(effort) {
    return withHouses(effort, 1, async ([house]) => {
      if (!house) throw new Error("A house was asked for.")
      // Whatever time the two have asked each other for is no more, so that one can be asked for.
      await house.root.query(
        "delete from couple_plan_entry where kind in ('proposed_time', 'other_time', 'accepted')",
      )
      const told: string[] = []
      let kept: { id: string } | undefined
      for (const write of writes()) {
        const { answer, wrong } = await replay(house, write)
        if (write.name === "sessionLog.log") kept = answer
        told.push(...wrong)
      }
      if (!kept) throw new Error("No session was kept.")
      const late = await staleOnes(house, kept.id)
      for (const { who, name, body } of late) {
        const { status, text } = await send(house, who, name, body)
        if (status !== 409 || !text.includes('"stale"'))
          told.push(`${name} of what has moved on: ${status} ${text}`)
      }
      return {
        reached: `${writes().length} writes x ${atOnce}, another body under each, ${late.length} stale ones: ${told.length} wrong`,
        passed: told.length === 0,
        told,
      }
    })
  },
}

function writes(): Write[] {
  const log = session("Said again", false)
  const message = {
    thread: { room: "mine", withId: personas.okafor.id },
    ...{ clientId: randomUUID(), text: "Said again", kind: "message" },
  }
  const time = { room: "mine", clientId: randomUUID(), on: inDays(9), at: "20:00" }
  return [
    {
      ...{ who: "amara", name: "sessionLog.log", table: "ratings_entry", body: log },
      other: { ...log, log: { ...log.log, note: "Said otherwise" } },
    },
    {
      ...{ who: "amara", name: "message.send", table: "messages_entry", body: message },
      other: { ...message, text: "Said otherwise" },
    },
    {
      ...{ who: "amara", name: "sensateFocus.proposeTime", table: "couple_plan_entry", body: time },
      other: { ...time, at: "21:00" },
    },
  ]
}

const inDays = (days: number) => Temporal.Now.plainDateISO().add({ days }).toString()

async function replay(house: House, { who, name, table, body, other }: Write) {
  const wrong: string[] = []
  const answers = await Promise.all(Array.from({ length: atOnce }, () => send(house, who, name, body)))
  answers.push(await send(house, who, name, body))
  const said = [...new Set(answers.map(({ status, text }) => `${status} ${text}`))]
  if (said.length !== 1 || answers[0]?.status !== 200) wrong.push(`${name} answers ${said.join(" and ")}`)
  const changed = await send(house, who, name, other)
  if (changed.status !== 409 || !changed.text.includes('"replayed"'))
    wrong.push(`${name} with another body: ${changed.status} ${changed.text}`)
  const { rows } = await house.root.query(`select count(*)::int as n from ${table} where client_id = $1`, [
    body.clientId,
  ])
  if (rows[0].n !== 1) wrong.push(`${name} kept ${rows[0].n} rows`)
  return { answer: JSON.parse(answers[0]?.text ?? "{}").data, wrong }
}

/** What somebody sends from a page that was open while it moved on. */
async function staleOnes(house: House, id: string): Promise<Stale[]> {
  const { log } = session("Put right", false)
  const correct = { id, expectedVersion: 1, log }
  const first = await send(house, "amara", "sessionLog.correct", { ...correct, clientId: randomUUID() })
  if (first.status !== 200) throw new Error(`The correction was not kept: ${first.text}`)
  return [
    { who: "amara", name: "sessionLog.correct", body: { ...correct, clientId: randomUUID() } },
    {
      ...{ who: "amara", name: "sessionLog.withhold" },
      body: { id, expectedVersion: 1, clientId: randomUUID(), withheld: true },
    },
    { who: "amara", name: "sessionLog.remove", body: { id, expectedVersion: 1 } },
    {
      ...{ who: "jo", name: "sensateFocus.proposeTime" },
      body: { room: "ours", clientId: randomUUID(), on: inDays(10), at: "19:00" },
    },
  ]
}

async function send({ port, cookieOf }: House, who: Persona, name: string, body: unknown) {
  const response = await fetch(`http://127.0.0.1:${port}/api/trpc/${name}`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "Sec-Fetch-Site": "same-origin",
      Cookie: `ownpace=${cookieOf.get(who)}`,
    },
    body: JSON.stringify(body),
  })
  return { status: response.status, text: await response.text() }
}
