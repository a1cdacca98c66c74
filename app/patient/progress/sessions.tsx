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

type SessionsProps = { sessions: Kept; viewers: Viewer[] }

const shown = 8

/** The sessions that were kept: each can be corrected, or deleted and brought back. */
export function Sessions({ sessions, viewers }: SessionsProps) {
  const kind = useTranslations("care-plan.kind")
  const call = useCall()
  const router = useRouter()
  const once = useOnce()
  const [deletedId, setDeletedId] = useState<string>()
  const [trouble, setTrouble] = useState<string>()
  const [isWhole, setWhole] = useState(false)
  const t = useTranslations("patient")

  async function remove(id: string) {
    const session = sessions.find((one) => one.id === id)
    if (!session) return
    const answer = await call("sessionLog.remove", { id, expectedVersion: session.version })
    setTrouble(answer.ok ? undefined : answer.errors.form)
    if (answer.ok) setDeletedId(id)
    router.refresh()
  }

  async function undo(id: string) {
    const answer = await call("sessionLog.undo", { id, clientId: once.idOf(id) })
    setTrouble(answer.ok ? undefined : answer.errors.form)
    if (!answer.ok) return
    once.arrived(id)
    setDeletedId(undefined)
    router.refresh()
  }

  async function withhold(id: string, withheld: boolean) {
    const session = sessions.find((one) => one.id === id)
    if (!session) return
    const act = `${id} ${session.version} ${withheld}`
    const body = { id, withheld, expectedVersion: session.version, clientId: once.idOf(act) }
    const answer = await call("sessionLog.withhold", body)
    setTrouble(answer.ok ? undefined : answer.errors.form)
    if (answer.ok) once.arrived(act)
    router.refresh()
  }

  if (sessions.length === 0 && deletedId === undefined) return null
  const there = sessions.filter((one) => one.id !== deletedId)
  const listed = isWhole ? there : there.slice(0, shown)
  const rest = there.length - listed.length
  return (
    <>
      {trouble && <p role="alert">{trouble}</p>}
      <SessionList
        sessions={listed.map(({ id, performedOn, isWithheld, log }) => ({
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
        <button type="button" className="btn plain" onClick={() => setWhole(true)}>
          {t("older", { count: rest })}
        </button>
      )}
    </>
  )
}
