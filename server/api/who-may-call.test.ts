import type { AnyProcedure } from "@trpc/server/unstable-core-do-not-import"
import { describe, expect, it } from "vitest"
import { troubleOf } from "./answer.ts"
import { makeContext } from "./context.ts"
import { appRouter, callerFor } from "./root.ts"
import type { Meta } from "./trpc.ts"

/** Every door there is, room by room. A new one fails this file until somebody writes here who may knock. */
const signedIn: Record<string, string[]> = {
  erasure: ["before", "erase"],
  export: ["ready"],
  account: [
    "welcome",
    "sessions",
    "endSession",
    "endOthers",
    "signOut",
    "stillHere",
    "settings",
    "changeSettings",
  ],
  sessionLog: ["log", "correct", "remove", "undo", "withhold", "list", "kept", "one"],
  practice: [
    "today",
    "session",
    "progress",
    "correction",
    "ladder",
    "chooseRung",
    "leave",
    "bringBack",
    "rest",
    "endRest",
  ],
  carePlan: ["ownFirst", "beginOwn", "answer", "editor", "draft", "offer", "withdraw"],
  caseload: ["list", "patient", "endOwnGrant", "preview"],
  planTemplate: ["list", "defaults", "confirm", "keep"],
  message: ["threads", "list", "send"],
  reflection: [
    "mine",
    "mayKeep",
    "granted",
    "previewGranted",
    "keep",
    "change",
    "withhold",
    "remove",
    "bringBack",
  ],
  sensateFocus: [
    "together",
    "proposeTerms",
    "answerTerms",
    "addLimit",
    "pause",
    "goOn",
    "answerStep",
    "stepBack",
    "decideAsTwo",
    "atDesk",
    "previewDesk",
    "ownDays",
    "daysAtDesk",
    "previewDaysAtDesk",
    "sayAtDesk",
    "proposeTime",
    "answerTime",
    "swap",
    "logTogether",
    "tell",
    "preview",
    "leave",
  ],
  pressure: ["isAnswered", "say"],
  meeting: ["mine", "list", "set", "move", "cancel"],
  proof: ["sendLink", "confirmLink"],
  address: ["show", "ask", "stopOwn"],
  factor: [
    "list",
    "beginPasskey",
    "addPasskey",
    "removePasskey",
    "beginCodes",
    "confirmCodes",
    "removeCodes",
    "makePaper",
  ],
  safetyHold: ["atDesk", "place", "lift"],
  safety: ["report", "takeBack", "examined", "tellOwn", "readOwn", "forgetOwn", "held", "clear"],
  draft: ["open", "keep", "drop"],
  partnerConsent: ["sharing", "share", "stop", "looks", "receipts", "receipt"],
  careCircle: ["rooms", "begin", "people", "endCare", "endPartnership", "leaveCare", "kept", "keptOf"],
  partnerSight: ["shown", "preview"],
  sharedCard: ["mine", "composer", "preview", "publish", "takeBack", "given", "givenAs"],
  consent: [
    "sharing",
    "showExact",
    "whoSees",
    "choices",
    "past",
    "share",
    "renew",
    "stop",
    "stopAll",
    "changeDays",
    "accessLog",
    "receipts",
    "receipt",
  ],
  invitation: [
    "invite",
    "mine",
    "resend",
    "withdraw",
    "accepted",
    "join",
    "confirmPartner",
    "confirmClinician",
    "confirmPatient",
    "refusePatient",
  ],
}

/** Between the two steps of a sign-in, and after them: showing who one is. */
const half = ["proof.ways", "proof.askPasskey", "proof.passkey", "proof.code", "proof.paper"]

/** The doorstep: whoever holds an invitation has no account yet. */
const anyone = [
  "invitation.open",
  "invitation.accept",
  "invitation.decline",
  "doorstep.askPasskey",
  "doorstep.passkey",
  "doorstep.paper",
  "address.confirm",
  "address.stop",
]

const behindSignIn = Object.entries(signedIn).flatMap(([room, verbs]) =>
  verbs.map((verb) => `${room}.${verb}`),
)
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, AnyProcedure>) // tRPC types the flat map as any
const whoOf = (procedure: AnyProcedure) => (procedure._def.meta as Meta | undefined)?.who // meta is ours alone

it("knows every procedure, and none that is gone", () => {
  expect(procedures.map(([name]) => name).toSorted()).toEqual(
    [...behindSignIn, ...half, ...anyone].toSorted(),
  )
})

it.each(procedures)("%s says who may call it, and it is who is written here", (name, procedure) => {
  const who = anyone.includes(name) ? "anyone" : half.includes(name) ? "half signed in" : "signed in"
  expect(whoOf(procedure)).toBe(who)
})

describe("a stranger without a sign-in", () => {
  const stranger = callerFor(makeContext(null, "127.0.0.1"))

  it.each([...behindSignIn, ...half])("is turned away from %s, whatever they bring", async (name) => {
    const [room = "", verb = ""] = name.split(".")
    // The caller is a tree of functions by these very names; the list above was compared with the router's.
    const call = (
      stranger as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
    )[room]?.[verb]
    for (const input of [undefined, {}, { circleId: "x" }, "text"]) {
      const thrown = await call?.(input).then(
        () => null,
        (cause: unknown) => cause,
      )
      expect(troubleOf(thrown)).toEqual({ status: 401, code: "signed_out" })
    }
  })
})
