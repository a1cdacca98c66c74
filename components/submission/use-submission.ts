"use client"

import { useTranslations } from "next-intl"
import { useRef, useState } from "react"

/** Errors by field name, each a sentence in the reader's language; `form` is for the form as a whole. */
export type FormErrors = Record<string, string>
export type Refused = { ok: false; errors: FormErrors }
export type SubmitResult = { ok: true } | Refused

/** One form being sent: keeps the errors, says whether it is on its way, and never sends twice at once. */
export function useSubmission<V, R extends { ok: true } = { ok: true }>(
  onSubmit: (values: V) => Promise<R | Refused>,
) {
  const t = useTranslations("submission")
  const inFlight = useRef(false)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<{ attempt: number; errors: FormErrors }>({ attempt: 0, errors: {} })

  function refuse(errors: FormErrors) {
    setRefusal((last) => ({ attempt: last.attempt + 1, errors }))
  }

  async function submit(values: V): Promise<R | null> {
    if (inFlight.current) return null
    inFlight.current = true
    setSending(true)
    try {
      const result = await onSubmit(values)
      refuse(result.ok ? {} : result.errors)
      return result.ok ? result : null
    } catch {
      refuse({ form: t("unreachable") })
      return null
    } finally {
      inFlight.current = false
      setSending(false)
    }
  }

  return { submit, refuse, isSending, errors: refusal.errors, attempt: refusal.attempt }
}
