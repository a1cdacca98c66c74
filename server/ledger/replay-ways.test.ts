import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { sql } from "drizzle-orm"
import { Secret, TOTP } from "otpauth"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { personas } from "#db/seed/personas.ts"
import { arriveByMail, newBrowser } from "#db/testing/browser-of.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { noteChange } from "#server/auth/note-change.ts"
import { accountAt, newPaperCode, takePaperCode } from "#server/auth/paper-code.ts"
import { env } from "#server/env.ts"
import { readOutbox } from "#server/mail/read-outbox.ts"
import { readLines } from "./ledger-file.ts"
import { replayLedger } from "./replay-ledger.ts"

let people: Personas
const file = () => join(env().dataDir, "consent.ledger")
const run = async (text: ReturnType<typeof sql>) => (await people.root.execute(text)).rows
const of = { amara: personas.amara.id, old: personas.amara.email, fresh: "amara.new@example.org" }

beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())
beforeEach(async () => {
  rmSync(file(), { force: true })
  await run(sql`truncate sign_in_session, totp_seed, paper_code, address_change, account_event, rate_limit, outbox,
    ledger_mark cascade`)
  await run(sql`update account set email = ${of.old} where id = ${of.amara}`)
})

/** The rows of a table as they are now, to be put back as an old copy would. */
async function copyOf(table: "totp_seed" | "paper_code" | "address_change" | "account") {
  const name = sql.identifier(table)
  const rows = JSON.stringify(await run(sql`select to_jsonb(t) as row from ${name} t`))
  return async () => {
    if (table === "account")
      return run(sql`update account a set email = (r->'row')->>'email'
        from jsonb_array_elements(${rows}::jsonb) r where a.id = ((r->'row')->>'id')::uuid`)
    await run(sql`truncate ${name}`)
    return run(sql`insert into ${name} select (jsonb_populate_record(null::${name}, r->'row')).*
      from jsonb_array_elements(${rows}::jsonb) r`)
  }
}
const forgetMarks = () => run(sql`delete from ledger_mark`)

describe("a code generator that Amara removed after the backup", () => {
  it("opens nothing and is asked for no more, and one that she set up later is left", async () => {
    const api = await (await arriveByMail("amara")).api()
    const setUp = async () => {
      const { letters } = await api.factor.beginCodes()
      const secret = Secret.fromBase32(letters.replaceAll(" ", ""))
      await api.factor.confirmCodes({ code: new TOTP({ secret }).generate() })
    }
    await setUp()
    const restore = await copyOf("totp_seed")
    await api.factor.removeCodes()
    await restore()
    await forgetMarks()
    expect(await replayLedger()).toMatchObject([{ happened: "ways_dropped", codes: [of.amara] }])
    expect(await run(sql`select 1 from totp_seed`)).toEqual([])
    expect(await (await arriveByMail("amara")).signIn()).not.toBeNull()

    await setUp()
    await forgetMarks()
    await replayLedger()
    expect(await run(sql`select 1 from totp_seed`)).toHaveLength(1)
  })

  it("reads a line from before there were such lines", async () => {
    await (await arriveByMail("amara")).api()
    const id = crypto.randomUUID()
    const line = {
      id,
      at: new Date().toISOString(),
      happened: "ways_dropped",
      passkeys: [],
      papers: [of.amara],
    }
    writeFileSync(file(), `\n${JSON.stringify(line)}\n`)
    await newPaperCode(of.amara)
    await run(sql`update paper_code set created_at = now() - interval '1 day'`)
    await replayLedger()
    expect(await run(sql`select 1 from paper_code`)).toEqual([])
  })
})

it("brings back no paper that Amara replaced by a new one after the backup", async () => {
  const old = await newPaperCode(of.amara)
  const restore = await copyOf("paper_code")
  await newPaperCode(of.amara)
  await restore()
  await forgetMarks()
  await replayLedger()
  expect(await takePaperCode(of.amara, old)).toBe(false)
})

describe("an address that Amara changed after the backup", () => {
  const ask = async (email = of.fresh) => {
    await (await (await arriveByMail("amara")).api()).address.ask({ email })
    const to = (await readOutbox()).find((one) => one.to === email)
    return to?.linkHref.split("#token=")[1] ?? ""
  }
  const confirm = async (token: string) => (await newBrowser().api()).address.confirm({ token })
  const threeDaysGoBy = () =>
    run(sql`update address_change set effective_at = effective_at - interval '72 hours'`)
  const changesTo = async (email = of.fresh) => {
    await confirm(await ask(email))
    await threeDaysGoBy()
    expect(await accountAt(email)).toBe(of.amara)
  }
  const emails = () => run(sql`select email from account where id = ${of.amara}`)

  it("opens nothing by the old one, and is hers again when she comes by the new one", async () => {
    const restore = await copyOf("account")
    await changesTo()
    await restore()
    await run(sql`truncate address_change`)
    await forgetMarks()
    expect(await accountAt(of.old)).toBe(of.amara)
    await replayLedger()
    expect(await accountAt(of.old)).toBeNull()
    expect(await accountAt("somebody@example.org")).toBeNull()
    expect(await accountAt(of.fresh)).toBe(of.amara)
    expect(await emails()).toEqual([{ email: of.fresh }])
  })

  it("is told to the ledger by a mark that nobody reads it from", async () => {
    await changesTo()
    expect(await readLines()).toMatchObject([{ happened: "address_changed", account: of.amara }])
    expect(readFileSync(file(), "utf8")).not.toMatch(/amara|example|@/i)
  })

  it("counts at once where the copy knew that it was under way, and only once", async () => {
    const restore = await copyOf("account")
    const token = await ask()
    await confirm(token)
    const under = await copyOf("address_change")
    await threeDaysGoBy()
    expect(await accountAt(of.fresh)).toBe(of.amara)
    await changesTo("amara.third@example.org")
    await restore()
    await under()
    await forgetMarks()
    await threeDaysGoBy()
    await replayLedger()
    expect(await accountAt(of.old)).toBeNull()
    expect(await accountAt(of.fresh)).toBeNull()
    expect(await accountAt("amara.third@example.org")).toBe(of.amara)
  })

  it("gets no letters meanwhile at an address that nobody has", async () => {
    const restore = await copyOf("account")
    await changesTo()
    await restore()
    await run(sql`truncate address_change, outbox`)
    await forgetMarks()
    await replayLedger()
    await noteChange(of.amara, "paper_made", null)
    expect(await readOutbox()).toEqual([])
  })

  it("does not begin again where she stopped it, from the old address or by asking for another", async () => {
    await confirm(await ask())
    const restore = await copyOf("address_change")
    await (await (await arriveByMail("amara")).api()).address.stopOwn()
    await restore()
    await forgetMarks()
    await replayLedger()
    await threeDaysGoBy()
    expect(await accountAt(of.fresh)).toBeNull()
    expect(await accountAt(of.old)).toBe(of.amara)

    await run(sql`truncate address_change`)
    await confirm(await ask())
    const first = await copyOf("address_change")
    await ask("amara.third@example.org")
    await first()
    await forgetMarks()
    await replayLedger()
    await threeDaysGoBy()
    expect(await accountAt(of.fresh)).toBeNull()
  })
})
