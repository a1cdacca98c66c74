import { useTranslations } from "next-intl"
import { ErrorSummary } from "#components/ui/error-summary.tsx"
import type { FormErrors } from "./use-submission.ts"

export type RefusalProps = {
  errors: FormErrors
  /** Counts the tries, so that the focus comes back here at each one. */
  attempt: number
  /** Field ids by field name, where they differ from the name. */
  fieldIds?: Record<string, string>
}

/** What a form says when it was not taken: what was kept, and a way to each field. */
export function Refusal({ errors, attempt, fieldIds = {} }: RefusalProps) {
  const t = useTranslations("submission")
  if (Object.keys(errors).length === 0) return null
  const { form, ...fields } = errors
  return (
    <ErrorSummary
      key={attempt}
      title={form ?? t("refused")}
      errors={Object.entries(fields).map(([name, text]) => ({ fieldId: fieldIds[name] ?? name, text }))}
    />
  )
}
