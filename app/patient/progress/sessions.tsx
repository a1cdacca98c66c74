"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import type { Viewer } from "#components/consent/visibility-line.tsx"
import { SessionList } from "#components/session-log/session-list.tsx"
import type { OutputOf } from "../../_trpc/call.ts"
import { useCall } from "../../_trpc/use-call.ts"
import { useOnce } from "../use-once.ts"

type Kept = OutputOf<"practice.progress">["sessions"]

type SessionsProps = {
  newest: Kept
  /** How many there are in all. */
  kept: number
  viewers: Viewer[]
}

/** A press asks for so many times as many: a few of them reach the first session of years. */
const times = 6

/** The sessions that were kept: each can be corrected, or deleted and brought back. */
export function Sessions({ newest, kept, viewers }: SessionsProps) {
  const kind = useTranslations("care-plan.kind")
  const call = useCall()
  const router = useRouter()
  const once = useOnce()
  const [deletedId, setDeletedId] = useState<string>()
  const [trouble, setTrouble] = useState<string>()
  const [asked, setAsked] = useState<Kept>()
  const t = useTranslations("patient")

  const sessions = asked ?? newest

  async function look(most: number) {
    const answer = await call("sessionLog.list", { newest: most })
    if (answer.ok) setAsked(answer.data)
    else setTrouble(answer.errors.form)
  }

  function again() {
    router.refresh()
    // One more than there were: one may have come back.
    if (asked) void look(asked.length + 1)
  }

  async function remove(id: string) {
    const session = sessions.find((one) => one.id === id)
    if (!session) return
    const answer = await call("sessionLog.remove", { id, expectedVersion: session.version })
    setTrouble(answer.ok ? undefined : answer.errors.form)
    if (answer.ok) setDeletedId(id)
    again()
  }

  async function undo(id: string) {
    const answer = await call("sessionLog.undo", { id, clientId: once.idOf(id) })
    setTrouble(answer.ok ? undefined : answer.errors.form)
    if (!answer.ok) return
    once.arrived(id)
    setDeletedId(undefined)
    again()
  }

  async function withhold(id: string, withheld: boolean) {
    const session = sessions.find((one) => one.id === id)
    if (!session) return
    const act = `${id} ${session.version} ${withheld}`
    const body = { id, withheld, expectedVersion: session.version, clientId: once.idOf(act) }
    const answer = await call("sessionLog.withhold", body)
    setTrouble(answer.ok ? undefined : answer.errors.form)
    if (answer.ok) once.arrived(act)
    again()
  }

  if (sessions.length === 0 && deletedId === undefined) return null
  const there = sessions.filter((one) => one.id !== deletedId)
  const rest = kept - sessions.length
  return (
    <>
      {trouble && <p role="alert">{trouble}</p>}
      <SessionList
        sessions={there.map(({ id, performedOn, isWithheld, log }) => ({
          id,
          isWithheld,
          performedOn,
          log,
          what: kind(log.activity),
          correctHref: `/patient/progress/${id}`,
        }))}
        viewers={viewers}
        sharingHref="/patient/sharing"
        deletedId={deletedId}
        onDelete={(id) => void remove(id)}
        onUndo={(id) => void undo(id)}
        onWithhold={(id, withheld) => void withhold(id, withheld)}
      />
      {rest > 0 && (
        <button type="button" className="btn plain" onClick={() => void look(sessions.length * times)}>
          {t("older", { count: rest })}
        </button>
      )}
    </>
  )
}
