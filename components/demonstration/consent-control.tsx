"use client"

import { useTranslations } from "next-intl"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Answer } from "#components/ui/answer.tsx"

/** `time` is the database's, in words. */
export type DemonstrationSharing =
  | { state: "sharing" }
  | { state: "stopped"; time: string }
  | { state: "stopped_quietly"; time: string }

export type ConsentAct = "share" | "stop" | "stop_quietly"

export type ConsentControlProps = {
  names: { patient: string; clinician: string; partner: string }
  sharing: DemonstrationSharing
  onAct: (act: ConsentAct) => Promise<SubmitResult>
}

/** The revoke button, in reach of all three screens. */
export function ConsentControl({ names, sharing, onAct }: ConsentControlProps) {
  const t = useTranslations("demonstration.control")
  const { submit, isSending, errors } = useSubmission(onAct)
  const said = {
    sharing: () => t("sharing", names),
    stopped: (time: string) => t("stopped", { ...names, time }),
    stopped_quietly: (time: string) => t("quiet", { ...names, time }),
  }
  const acts = [
    { act: "share", state: "sharing", words: t("share", names) },
    { act: "stop", state: "stopped", words: t("stop") },
    { act: "stop_quietly", state: "stopped_quietly", words: t("stopQuietly", names) },
  ] as const

  return (
    <section
      aria-label={t("label", names)}
      className="mt-5 flex flex-wrap items-center justify-between gap-5 rounded-sheet bg-raised px-5 py-4"
    >
      <div className="min-w-0 flex-1 basis-72">
        <h2 className="text-body">{t("title", names)}</h2>
        <p className="quiet" role="status">
          {errors.form ?? (sharing.state === "sharing" ? said.sharing() : said[sharing.state](sharing.time))}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {acts.map(({ act, state, words }) => (
          <Answer
            key={act}
            aria-pressed={sharing.state === state}
            className="min-h-11 px-4 aria-pressed:bg-brand-fill aria-pressed:text-on-brand"
            disabled={isSending}
            onClick={() => submit(act)}
          >
            {words}
          </Answer>
        ))}
      </div>
    </section>
  )
}
