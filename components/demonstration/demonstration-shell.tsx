import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { LeaveNow } from "#components/shell/leave-now.tsx"
import { Link } from "#components/ui/link.tsx"
import { Pebbles } from "#components/ui/pebble.tsx"

export type DemonstrationShellProps = {
  current: "three" | "mail"
  demonstrationHref: string
  outboxHref: string
  signInHref: string
  children: ReactNode
}

export function DemonstrationShell(props: DemonstrationShellProps) {
  const { current, demonstrationHref, outboxHref, signInHref, children } = props
  const t = useTranslations("demonstration.nav")
  const shell = useTranslations("shell")
  const links = [
    { key: "three", href: demonstrationHref },
    { key: "mail", href: outboxHref },
    { key: "own", href: signInHref },
  ] as const

  return (
    <div className="desk min-h-dvh bg-sunken!">
      <a className="skip" href="#main">
        {shell("skip")}
      </a>
      <header className="flex min-h-14 flex-wrap items-center gap-x-8 px-(--page)">
        <span className="room">
          <Pebbles className="mark" count={3} />
          <span>{shell("ownpace")}</span>
        </span>
        <nav aria-label={t("label")}>
          <ul className="flex flex-wrap gap-x-6">
            {links.map(({ key, href }) => (
              <li key={key}>
                <Link
                  href={href}
                  aria-current={key === current ? "page" : undefined}
                  className="inline-flex min-h-14 min-w-11 items-center border-b-3 border-transparent text-text no-underline hover:underline aria-[current]:border-brand aria-[current]:font-strong"
                >
                  {t(key)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ms-auto">
          <LeaveNow label={shell("leave")} />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="pt-4!">
        {children}
      </main>
    </div>
  )
}
