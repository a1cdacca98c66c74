"use client"

import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"

export type PasskeyListProps = {
  passkeys: readonly { id: string; device: string | null; since: string }[]
  /** False in a browser that knows no passkeys. */
  canAdd: boolean
  onAdd: () => Promise<SubmitResult>
  onRemove: (id: string) => Promise<SubmitResult>
}

const hidden = (words: React.ReactNode) => <span className="vh">{words}</span>

export function PasskeyList({ passkeys, canAdd, onAdd, onRemove }: PasskeyListProps) {
  const t = useTranslations("keys")
  const day = useDayWords()
  const adding = useSubmission(onAdd)
  const removing = useSubmission(onRemove)
  return (
    <section className="block stack" aria-labelledby="passkeys">
      <h2 id="passkeys">{t("passkeys.title")}</h2>
      <p className="quiet">{t("passkeys.lead")}</p>
      {passkeys.length === 0 && <p className="quiet small">{t("passkeys.none")}</p>}
      <ul>
        {passkeys.map((one) => (
          <li
            key={one.id}
            className="grid grid-cols-[1fr_auto] items-center gap-3 border-b border-hairline py-3"
          >
            <div>
              <h3 className="h3">{one.device ?? t("device")}</h3>
              <p className="quiet small">{t("since", { day: day.long(one.since) })}</p>
            </div>
            <Button look="line" disabled={removing.isSending} onClick={() => removing.submit(one.id)}>
              <span>{t.rich("passkeys.removeNamed", { hidden, device: one.device ?? t("device") })}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p className="small">{t(canAdd ? "passkeys.care" : "passkeys.unable")}</p>
      {canAdd && (
        <Button look="line" disabled={adding.isSending} onClick={() => adding.submit(undefined)}>
          {t("passkeys.add")}
        </Button>
      )}
      <p role="alert">{adding.errors.form ?? removing.errors.form}</p>
    </section>
  )
}
