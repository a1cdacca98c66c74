import { useTranslations } from "next-intl"
import { useEffect, useRef } from "react"
import { AnswerLink, Answers } from "#components/ui/answer.tsx"
import { LinkButton } from "#components/ui/button.tsx"
import { SafetyState } from "#components/ui/state.tsx"
import { type AfterLog, leadsToHelp } from "#server/domain/session-log/after-log.ts"

export type SavedPageProps = { show: AfterLog["show"] | "corrected" }

/** The end of a session. Strong pain, or a worry, leads to help and to nobody else. */
export function SavedPage({ show }: SavedPageProps) {
  const t = useTranslations("patient.saved")
  const safety = useTranslations("session-log.safety")
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), []) // it takes the place of what was pressed: the reader goes on from here
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t("title")}
      </h1>
      {leadsToHelp({ show }) ? (
        <SafetyState title={safety("title")}>
          <p>{safety("text")}</p>
          {show === "held" && <p>{t("held")}</p>}
          <LinkButton look="stop" href="/patient/help">
            {safety("help")}
          </LinkButton>
        </SafetyState>
      ) : (
        <p className="lead mbs-3">{t(show)}</p>
      )}
      <div className="mbs-6">
        <Answers column>
          <AnswerLink icon="page" href="/patient">
            {t("today")}
          </AnswerLink>
          <AnswerLink icon="steps" href="/patient/progress">
            {t("progress")}
          </AnswerLink>
        </Answers>
      </div>
    </>
  )
}
