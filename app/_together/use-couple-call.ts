"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useRef } from "react"
import type { SubmitResult } from "#components/submission/use-submission.ts"
import { call, type InputOf, type Path } from "../_trpc/call.ts"

/** One act keeps its id until it has arrived, so that a second try is the same act; then the page is read again. */
export function useCoupleCall() {
  const trouble = useTranslations("trouble.code")
  const t = useTranslations("together.field")
  const router = useRouter()
  const pending = useRef(new Map<string, string>())

  return async function send<P extends Path>(
    path: P,
    body: WithoutClientId<InputOf<P>>,
  ): Promise<SubmitResult> {
    const act = `${path} ${JSON.stringify(body)}`
    const clientId = pending.current.get(act) ?? crypto.randomUUID()
    pending.current.set(act, clientId)
    // Every procedure of the two takes its input with a client id; the type of the sum is lost over a generic path.
    const answer = await call(path, { ...body, clientId } as unknown as InputOf<P>)
    if (answer.ok) {
      pending.current.delete(act)
      router.refresh()
      return { ok: true }
    }
    const { code, fields } = answer.error
    if (code === "stale") router.refresh()
    if (code === "not_accepted" && fields && Object.keys(fields).length > 0) {
      const named = Object.entries(fields).map(([field, key]) => [
        fieldOf(field),
        t.has(key) ? t(key) : t("check_this"),
      ])
      return { ok: false, errors: Object.fromEntries(named) }
    }
    return { ok: false, errors: { form: trouble(trouble.has(code) ? code : "unexpected") } }
  }
}

/** Under what name its form shows it. The day of a device is no field of any form. */
const fieldOf = (field: string): string => (field === "day" ? "form" : (field.split(".")[0] ?? field))

/** Each form of an input without its id; over a sum, one by one. */
type WithoutClientId<T> = T extends unknown ? Omit<T, "clientId"> : never
