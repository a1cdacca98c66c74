"use client"

import { useTranslations } from "next-intl"
import type { Refused } from "#components/submission/use-submission.ts"
import { call, type InputOf, type OutputOf, type Path, type Trouble } from "./call.ts"

/** Says a trouble in the reader's words; the page has to send the words of «trouble». */
export function useRefusal() {
  const t = useTranslations("trouble")

  return ({ code, fields }: Trouble): Refused => {
    const form = t(t.has(`code.${code}`) ? `code.${code}` : "code.unexpected")
    const named = Object.entries(fields ?? {}).map(([name, key]) => [
      name,
      t(t.has(`field.${key}`) ? `field.${key}` : "field.check_this"),
    ])
    return { ok: false, errors: named.length > 0 ? Object.fromEntries(named) : { form } }
  }
}

/** Calls a procedure and says any trouble so that a form can show it. */
export function useCall() {
  const refusal = useRefusal()
  return async <P extends Path>(
    path: P,
    input: InputOf<P>,
  ): Promise<{ ok: true; data: OutputOf<P> } | Refused> => {
    const answer = await call(path, input)
    return answer.ok ? answer : refusal(answer.error)
  }
}
