"use client"

import { useTranslations } from "next-intl"
import type { Refused } from "#components/submission/use-submission.ts"
import { call, type InputOf, type OutputOf, type Path, type Trouble } from "./call.ts"

/** Calls a procedure and says any trouble in the reader's words; the page has to send the words of «trouble». */
export function useCall() {
  const t = useTranslations("trouble")

  function refusal({ code, fields }: Trouble): Refused {
    const form = t(t.has(`code.${code}`) ? `code.${code}` : "code.unexpected")
    const named = Object.entries(fields ?? {}).map(([name, key]) => [
      name,
      t(t.has(`field.${key}`) ? `field.${key}` : "field.check_this"),
    ])
    return { ok: false, errors: named.length > 0 ? Object.fromEntries(named) : { form } }
  }

  return async <P extends Path>(
    path: P,
    input: InputOf<P>,
  ): Promise<{ ok: true; data: OutputOf<P> } | Refused> => {
    const answer = await call(path, input)
    return answer.ok ? answer : refusal(answer.error)
  }
}
