import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Pebbles } from "#components/ui/pebble.tsx"
import { LeaveNow } from "./leave-now.tsx"

export type DoorShellProps = {
  /** One pebble at your own door, two at an invitation, three where all rooms meet. */
  pebbles?: 1 | 2 | 3
  ground?: "mine" | "ours"
  children: ReactNode
}

/** The pages before a room: sign-in, invitation, privacy. */
export function DoorShell({ pebbles = 1, ground = "mine", children }: DoorShellProps) {
  const t = useTranslations("shell")
  return (
    <div className={ground}>
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      <header className="top">
        <span className="room">
          <Pebbles className="mark" count={pebbles} />
          <span>{t("ownpace")}</span>
        </span>
        <LeaveNow label={t("leave")} />
      </header>
      <main id="main" tabIndex={-1} className="phone">
        {children}
      </main>
    </div>
  )
}
