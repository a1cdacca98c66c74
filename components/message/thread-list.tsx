import { useTranslations } from "next-intl"
import { Link } from "#components/ui/link.tsx"
import { State } from "#components/ui/state.tsx"

export type ThreadLine = {
  id: string
  otherName: string
  href: string
  isClosed: boolean
  /** Whether the last word is the other's. There are no counts and no times. */
  waitsForReader: boolean
}

export type ThreadListProps = { threads: readonly ThreadLine[] }

export function ThreadList({ threads }: ThreadListProps) {
  const t = useTranslations("message.list")
  return (
    <>
      <h1>{t("title")}</h1>
      {threads.length === 0 && <State title={t("empty")}>{t("emptyBody")}</State>}
      <ul className="mt-4 max-w-xl">
        {threads.map((thread) => (
          <li key={thread.id} className="border-b border-hairline">
            <Link href={thread.href} className="row between wrap min-h-14 py-2 no-underline hover:underline">
              <b className="underline">{thread.otherName}</b>
              <span className="quiet small">
                {thread.isClosed ? t("closed") : thread.waitsForReader ? t("waits") : ""}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
