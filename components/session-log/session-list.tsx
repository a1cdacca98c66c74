import { useFormatter, useTranslations } from "next-intl"
import { useEffect, useRef } from "react"
import { type Viewer, VisibilityLine } from "#components/consent/visibility-line.tsx"
import { useRungName } from "#components/trainer-ladder/use-rung-name.ts"
import { Button, LinkButton } from "#components/ui/button.tsx"
import { plainDay } from "#components/ui/plain-day.ts"
import { State } from "#components/ui/state.tsx"
import { Toast } from "#components/ui/toast.tsx"
import type { SessionLog } from "#server/domain/session-log/session-log.ts"

export type SavedSession = {
  id: string
  /** ISO day. */
  performedOn: string
  log: SessionLog
  /** What was done, where it was not on a ladder: "Breathing". */
  what?: string
  correctHref: string
  /** Kept to herself: for everybody else it is not there. */
  isWithheld: boolean
}

export type SessionListProps = {
  sessions: SavedSession[]
  /** Who else can see the item and the minutes. */
  viewers: Viewer[]
  sharingHref: string
  /** The one that was deleted last, until the toast is closed. */
  deletedId?: string
  onDelete: (id: string) => void
  onUndo: (id: string) => void
  onWithhold: (id: string, withheld: boolean) => void
}

export function SessionList({
  sessions,
  viewers,
  sharingHref,
  deletedId,
  onDelete,
  onUndo,
  onWithhold,
}: SessionListProps) {
  const t = useTranslations("session-log.list")
  const heading = useRef<HTMLHeadingElement>(null)
  const last = useRef(deletedId)
  // What was pressed is gone, with its row or its toast: the reader goes on from the heading.
  useEffect(() => {
    if (last.current !== deletedId) heading.current?.focus()
    last.current = deletedId
  }, [deletedId])
  return (
    <section className="block" aria-labelledby="sessions">
      <h2 id="sessions" ref={heading} tabIndex={-1}>
        {t("title")}
      </h2>
      <div className="toasts" role="status">
        {deletedId !== undefined && (
          <Toast key={deletedId} action={t("undo")} onAction={() => onUndo(deletedId)}>
            {t("deleted")}
          </Toast>
        )}
      </div>
      {sessions.length === 0 ? (
        <State title={t("emptyTitle")}>
          <p>{t("emptyText")}</p>
        </State>
      ) : (
        <ul className="sessions">
          {sessions.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              onDelete={() => onDelete(session.id)}
              onWithhold={() => onWithhold(session.id, !session.isWithheld)}
            />
          ))}
        </ul>
      )}
      <VisibilityLine viewers={viewers} href={sharingHref} />
    </section>
  )
}

type SessionRowProps = { session: SavedSession; onDelete: () => void; onWithhold: () => void }

function SessionRow({ session, onDelete, onWithhold }: SessionRowProps) {
  const t = useTranslations("session-log")
  const rungName = useRungName()
  const format = useFormatter()
  const { log } = session
  const day = format.dateTime(plainDay(session.performedOn), {
    weekday: "short",
    day: "numeric",
    month: "short",
  })
  const line = t("list.line", {
    what: log.ladderItemLabel === null ? (session.what ?? t("list.noItem")) : rungName(log.ladderItemLabel),
    minutes: log.minutes,
  })
  return (
    <li>
      <h3>{day}</h3>
      <div className="stack-s">
        <p>{line}</p>
        <p className="quiet small num">
          {numbers("pain")}
          {log.pain.nextDay !== null && <span>{t("list.dayAfter", { pain: log.pain.nextDay })}</span>}
          {numbers("anxiety")}
        </p>
        <p className="quiet small">{t(`ending.${log.endedBy}`)}</p>
        {log.note !== "" && (
          <p>
            <span className="quiet small flex">
              {t(log.noteIsShared ? "list.noteShared" : "list.noteYours")}
            </span>
            <span dir="auto">{log.note}</span>
          </p>
        )}
        {session.isWithheld && <VisibilityLine viewers={[]} words={t("list.kept")} />}
        <div className="row wrap">
          <LinkButton look="plain" className="small" href={session.correctHref}>
            {t("list.correct")}
            <span className="vh">: {day}</span>
          </LinkButton>
          <Button look="plain" className="small" onClick={onWithhold}>
            {t(session.isWithheld ? "list.giveBack" : "list.keep")}
            <span className="vh">: {day}</span>
          </Button>
          <Button look="plain" className="small" onClick={onDelete}>
            {t("list.delete")}
            <span className="vh">: {day}</span>
          </Button>
        </div>
      </div>
    </li>
  )

  function numbers(name: "pain" | "anxiety") {
    const { before, peak, after } = log[name]
    if (before === null && peak === null && after === null) return null
    const said = (value: number | null) => value ?? t("list.skipped")
    return (
      <span>
        <span className="vh">{t("list.open", { name: t(name) })} </span>
        {t("list.numbers", { name: t(name), before: said(before), peak: said(peak), after: said(after) })}
      </span>
    )
  }
}
