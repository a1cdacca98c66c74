"use client"

import { useTranslations } from "next-intl"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { SeenByTwo } from "./seen-by-two.tsx"

export type PausedProps = { otherName: string; iWouldGoOn: boolean; onGoOn: () => Promise<SubmitResult> }

/** Says that it rests, and neither who paused nor whether the other would go on. */
export function Paused({ otherName: other, iWouldGoOn, onGoOn }: PausedProps) {
  const t = useTranslations("sensate-focus.pause")
  const { submit, isSending, errors } = useSubmission(onGoOn)
  return (
    <section className="block pt-3!" aria-labelledby="paused">
      <h1 id="paused">{t("title")}</h1>
      <p className="quiet mt-2 mb-4">{t("body")}</p>
      <p role="alert">{errors.form}</p>
      {iWouldGoOn ? (
        <p role="status">{t("asked", { other })}</p>
      ) : (
        <Button icon="begin" disabled={isSending} onClick={() => submit(undefined)}>
          {t("goOn")}
        </Button>
      )}
      <div>
        <SeenByTwo otherName={other} />
      </div>
    </section>
  )
}
