"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { useState } from "react"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { type Refused, type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button, LinkButton } from "#components/ui/button.tsx"
import { State } from "#components/ui/state.tsx"
import type { Invited } from "./invite-form.tsx"
import { WordsToSay } from "./words-to-say.tsx"

/** "closed" is all that an inviter learns of a no: never when, and never why. */
export type InvitationState =
  | "waiting"
  | "accepted"
  | "choosing"
  | "checked"
  | "closed"
  | "expired"
  | "bounced"

export type InvitationLine = {
  id: string
  name: string
  email: string
  state: InvitationState
  sentOn: string
  openUntil: string
  /** Where the inviter says that this is the right person; only once accepted. */
  confirmHref?: string
}

export type InvitationListProps = {
  invitations: readonly InvitationLine[]
  listHref: string
  /** "h1" where the list is a page of its own. */
  heading?: "h1" | "h2"
  onResend: (id: string) => Promise<Invited | Refused>
  onWithdraw: (id: string) => Promise<SubmitResult>
}

const hidden = (words: ReactNode) => <span className="vh">{words}</span>
const canResend: ReadonlySet<InvitationState> = new Set(["waiting", "expired", "bounced"])
const canWithdraw: ReadonlySet<InvitationState> = new Set(["waiting", "bounced"])

export function InvitationList(props: InvitationListProps) {
  const { invitations, listHref, heading: Heading = "h2", onResend, onWithdraw } = props
  const t = useTranslations("invitation.list")
  const day = useDayWords()
  const resending = useSubmission<string, Invited>(onResend)
  const withdrawing = useSubmission(onWithdraw)
  const [again, setAgain] = useState<(Invited & { name: string }) | null>(null)

  async function resend(line: InvitationLine) {
    const sent = await resending.submit(line.id)
    if (sent) setAgain({ ...sent, name: line.name })
  }

  if (again) {
    return (
      <WordsToSay name={again.name} words={again.words} openUntil={again.openUntil} doneHref={listHref} />
    )
  }
  return (
    <section aria-labelledby="invitations">
      <Heading id="invitations">{t("title")}</Heading>
      {invitations.length === 0 && <State title={t("empty")} />}
      <p role="alert">{resending.errors.form ?? withdrawing.errors.form}</p>
      <ul className="max-w-3xl">
        {invitations.map((line) => (
          <li key={line.id} className="row between wrap border-b border-hairline py-3">
            <div>
              <p className="h3">{line.name}</p>
              <p className="quiet small">{line.email}</p>
              <p className="small">{t(line.state)}</p>
              <p className="quiet small">
                {t("sent", { day: day.short(line.sentOn), until: day.short(line.openUntil) })}
              </p>
            </div>
            <div className="row wrap">
              {line.state === "accepted" && line.confirmHref && (
                <LinkButton href={line.confirmHref}>
                  <span>{t.rich("confirm", { hidden, name: line.name })}</span>
                </LinkButton>
              )}
              {canResend.has(line.state) && (
                <Button disabled={resending.isSending} onClick={() => resend(line)}>
                  <span>{t.rich("resend", { hidden, name: line.name })}</span>
                </Button>
              )}
              {canWithdraw.has(line.state) && (
                <Button
                  look="plain"
                  disabled={withdrawing.isSending}
                  onClick={() => withdrawing.submit(line.id)}
                >
                  <span>{t.rich("withdraw", { hidden, name: line.name })}</span>
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
