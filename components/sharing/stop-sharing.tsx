"use client"

import { useFormatter, useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { type Refused, useSubmission } from "#components/submission/use-submission.ts"
import { LinkButton } from "#components/ui/button.tsx"
import { Icon } from "#components/ui/icon.tsx"
import { resting } from "#components/ui/resting.ts"
import type { RelationshipKind } from "#server/domain/consent/category.ts"
import type { EndMode } from "#server/domain/consent/grant.ts"

/** `at` is the instant that the database gave to the end of sharing. */
export type Stopped = { ok: true; at: string }

export type StopSharingProps = {
  name: string
  kind: RelationshipKind
  pressedHref: string
  receiptsHref: string
  /** Held for safety: stopping quietly is offered first. */
  isHeld: boolean
  onStop: (mode: EndMode) => Promise<Stopped | Refused>
}

export function StopSharing({ name, kind, pressedHref, receiptsHref, isHeld, onStop }: StopSharingProps) {
  const t = useTranslations("sharing.stop")
  const format = useFormatter()
  const { submit, isSending, errors } = useSubmission<EndMode, Stopped>(onStop)
  const [done, setDone] = useState<{ mode: EndMode; stopped: Stopped } | null>(null)

  // Whoever takes up the telephone later does not read it.
  useEffect(() => {
    const forget = () => document.hidden && setDone(null)
    document.addEventListener("visibilitychange", forget)
    return () => document.removeEventListener("visibilitychange", forget)
  }, [])

  // Only after a press, in the browser: its own zone is the right one to say "now" in.
  const timeOf = (at: string) =>
    format.dateTime(new Date(at), {
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hour12: false,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    })

  async function stop(mode: EndMode) {
    const stopped = await submit(mode)
    if (stopped) setDone({ mode, stopped })
  }

  // Freezing is for partners only: a clinician is never left with a view that looks current.
  const quietly = kind === "partner" && (
    <StopAnswer icon="quiet" title={t("quietly")} isBusy={isSending} onPress={() => stop("freeze")}>
      {t("quietlyBody", { name })}
    </StopAnswer>
  )

  return (
    <section className="block" aria-labelledby="stop-sharing">
      <h2 id="stop-sharing">{t("title", { name })}</h2>
      <div className="mt-4 grid gap-3">
        {isHeld && <p className="small">{t("quietlyFirst")}</p>}
        {isHeld && quietly}
        <StopAnswer icon="cross" title={t("atOnce")} isBusy={isSending} onPress={() => stop("hide")}>
          {kind === "partner" ? t("atOnceBody", { name }) : t("atOnceBodyClinician", { name })}
        </StopAnswer>
        {!isHeld && quietly}
      </div>
      <p role="status" className="mt-2">
        {done &&
          t(done.mode === "hide" ? "stopped" : "stoppedQuietly", { time: timeOf(done.stopped.at), name })}
      </p>
      <p role="alert">{errors.form}</p>
      {done && (
        <LinkButton look="line" href={receiptsHref}>
          {t("receipt")}
        </LinkButton>
      )}
      {kind === "partner" && (
        <p className="mt-2">
          <LinkButton look="plain" href={pressedHref}>
            {t("pressed")}
          </LinkButton>
        </p>
      )}
    </section>
  )
}

type StopAnswerProps = {
  icon: "cross" | "quiet"
  title: string
  isBusy: boolean
  onPress: () => void
  children: React.ReactNode
}

function StopAnswer({ icon, title, isBusy, onPress, children }: StopAnswerProps) {
  return (
    <button
      type="button"
      className="answer items-start justify-start px-4 py-3 text-start"
      onClick={onPress}
      {...(isBusy && resting)}
    >
      <Icon name={icon} />
      <span>
        {title}
        <span className="small mt-0.5 grid font-normal">{children}</span>
      </span>
    </button>
  )
}
