"use client"

import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"

export type SignInSession = {
  id: string
  /** What the browser says it is, in a few words: "Phone, Firefox". */
  device: string
  signedInOn: string
  isThisOne: boolean
  isSharedDevice: boolean
}

export type SessionListProps = {
  sessions: readonly SignInSession[]
  onEnd: (id: string) => Promise<SubmitResult>
  onEndOthers: () => Promise<SubmitResult>
}

const hidden = (words: React.ReactNode) => <span className="vh">{words}</span>

export function SessionList({ sessions, onEnd, onEndOthers }: SessionListProps) {
  const t = useTranslations("sign-in.sessions")
  const day = useDayWords()
  const ending = useSubmission(onEnd)
  const endingOthers = useSubmission(onEndOthers)
  const others = sessions.filter((session) => !session.isThisOne)

  return (
    <>
      <h2 id="sign-ins">{t("title")}</h2>
      <p className="quiet mt-1">{others.length > 0 ? t("lead") : t("onlyHere")}</p>
      <ul className="mt-2 max-w-2xl">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="grid grid-cols-[1fr_auto] items-center gap-3 border-b border-hairline py-4"
          >
            <div>
              <h3 className="h3">{session.device}</h3>
              {session.isThisOne && <p className="quiet small">{t("here")}</p>}
              <p className="quiet small">{t("since", { day: day.long(session.signedInOn) })}</p>
              {session.isSharedDevice && <p className="quiet small">{t("shared")}</p>}
            </div>
            {!session.isThisOne && (
              <Button look="line" disabled={ending.isSending} onClick={() => ending.submit(session.id)}>
                <span>{t.rich("endNamed", { hidden, device: session.device })}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p role="alert">{ending.errors.form ?? endingOthers.errors.form}</p>
      {others.length > 1 && (
        <Button
          look="line"
          className="mt-4"
          disabled={endingOthers.isSending}
          onClick={() => endingOthers.submit(undefined)}
        >
          {t("endOthers")}
        </Button>
      )}
    </>
  )
}
