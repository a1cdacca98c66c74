import { afterAll, beforeAll, expect, it } from "vitest"
import { circles, personas } from "#db/seed/personas.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { sendMessage } from "#server/api/message/send-message.ts"
import { readOutbox } from "#server/mail/read-outbox.ts"
import { eachMinute } from "./each-minute.ts"

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())

const fresh = "amara.new@example.org"
const noon = "2026-10-20T12:00:00Z"

it("writes to Amara's new address once its three days are over, though nobody has signed in", async () => {
  await two.forget()
  await two.query(`truncate notice, outbox, address_change;
    update account set notices_by_mail = true, noticed_on = null;
    insert into address_change (account_id, new_email, stop_hash, confirm_hash, effective_at, confirmed_at)
      values ('${personas.amara.id}', '${fresh}', 'stop', 'confirm', now() - interval '1 minute', now() - interval '1 day')`)
  await two.itIs("2026-10-20T10:00:00Z")
  const thread = { room: "caseload", circleId: circles.amara } as const
  const message = { clientId: crypto.randomUUID(), text: "One", kind: "message", aboutOfferId: null } as const
  await sendMessage(as("okafor"), { thread, ...message }, "UTC")
  await two.itIs(noon)
  await eachMinute(Temporal.Instant.from(noon))
  const news = (await readOutbox()).filter(({ linkHref }) => !linkHref.endsWith("/account"))
  expect(news.map(({ to }) => to)).toEqual([fresh])
})
