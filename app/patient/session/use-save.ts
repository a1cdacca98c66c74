"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import type { Refused } from "#components/submission/use-submission.ts"
import { type AfterLog, leadsToHelp } from "#server/domain/session-log/after-log.ts"
import type { SessionLog } from "#server/domain/session-log/session-log.ts"
import { call } from "../../_trpc/call.ts"
import { useRefusal } from "../../_trpc/use-call.ts"
import { useOnce } from "../use-once.ts"
import type { KeptDraft } from "./kept-draft.ts"

type Saved = { ok: true; show: AfterLog["show"] | "corrected" }

/**
 * Saves a session once. When a first try had arrived and its answer had not, and something was changed since, the
 * person is told that it is kept, and the next press of Save corrects that one.
 */
export function useSave({ clientId, performedOn }: KeptDraft, zone: string) {
  const t = useTranslations("patient")
  const refusal = useRefusal()
  const once = useOnce()
  const [first, setFirst] = useState<{ id: string; version: number }>()

  async function log(session: SessionLog): Promise<Saved | Refused> {
    const performed = { on: performedOn, zone }
    const answer = await call("sessionLog.log", { clientId, performed, log: session })
    if (answer.ok) return { ok: true, show: answer.data.after.show }
    if (answer.error.code !== "replayed") return refusal(answer.error)
    const kept = await call("sessionLog.kept", { clientId })
    if (!kept.ok || !kept.data) return refusal(answer.error)
    setFirst(kept.data)
    return { ok: false, errors: { form: t("firstKept") } }
  }

  async function correct(session: SessionLog, at: { id: string; version: number }): Promise<Saved | Refused> {
    const answer = await call("sessionLog.correct", {
      clientId: once.idOf(JSON.stringify(session)),
      id: at.id,
      expectedVersion: at.version,
      log: session,
    })
    if (!answer.ok) return refusal(answer.error)
    const { after } = answer.data
    return { ok: true, show: leadsToHelp(after) ? after.show : "corrected" }
  }

  return {
    hasFirst: first !== undefined,
    save: (session: SessionLog) => (first ? correct(session, first) : log(session)),
  }
}
