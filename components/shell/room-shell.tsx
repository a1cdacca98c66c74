import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { classNames } from "#components/ui/class-names.ts"
import { Icon } from "#components/ui/icon.tsx"
import { Link } from "#components/ui/link.tsx"
import { Pebbles } from "#components/ui/pebble.tsx"
import { LeaveNow } from "./leave-now.tsx"
import { type Room, roomTabs, type Tab } from "./tabs.ts"

export type RoomShellProps = {
  room: Room
  /** The key of the tab that is open. */
  current?: string
  /** Other tabs than the room's own; `false` for a page that stands alone, such as a session. */
  tabs?: Tab[] | false
  /** Who is signed in; the desk shows it. */
  name?: string
  /** A bar above the page, such as "You are seeing what Jo sees". */
  above?: ReactNode
  children: ReactNode
}

const roomClass = { mine: "mine", ours: "ours", caseload: "desk" } as const
const accountHref = {
  mine: "/patient/account",
  ours: "/partner/account",
  caseload: "/clinician/account",
} as const
const pebbleCount = { mine: 1, ours: 2, caseload: 3 } as const

export function RoomShell({ room, current, tabs, name, above, children }: RoomShellProps) {
  const t = useTranslations("shell")
  const pages = tabs === false ? [] : (tabs ?? roomTabs[room])
  const atDesk = room === "caseload"
  const links = pages.length > 0 && (
    <nav className={atDesk ? undefined : "tabs"} aria-label={atDesk ? t("main") : t("pages")}>
      <ul>
        {pages.map((tab) => (
          <li key={tab.key}>
            <Link href={tab.href} aria-current={tab.key === current ? "page" : undefined}>
              {!atDesk && tab.icon && <Icon name={tab.icon} />}
              <span>{tab.label ?? t(`tab.${tab.key}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
  const home = (
    <Link
      className="room"
      href={roomTabs[room][0]?.href ?? "/"}
      aria-label={t("firstPage", { room: t(`room.${room}`) })}
    >
      <Pebbles className="mark" count={pebbleCount[room]} />
      <span>{t(`room.${room}`)}</span>
    </Link>
  )
  return (
    <div className={roomClass[room]}>
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      {atDesk ? (
        <header className="bar">
          {home}
          {links}
          <div className="barend">
            {name && (
              <Link className="small min-h-11 inline-flex items-center" href={accountHref[room]}>
                <span className="truncate" dir="auto">
                  {name}
                </span>
              </Link>
            )}
            <LeaveNow label={t("leave")} />
          </div>
        </header>
      ) : (
        <header className="top">
          {home}
          <LeaveNow label={t("leave")} />
        </header>
      )}
      {above}
      <main id="main" tabIndex={-1} className={classNames(!atDesk && "phone")}>
        {children}
        {!atDesk && tabs !== false && (
          <p className="mt-8">
            <Link className="quiet small inline-flex min-h-11 items-center" href={accountHref[room]}>
              {t("account")}
            </Link>
          </p>
        )}
      </main>
      {!atDesk && links}
    </div>
  )
}
