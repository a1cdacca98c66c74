import { getFormatter, getTranslations } from "next-intl/server"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Link } from "#components/ui/link.tsx"
import { plainDay } from "#components/ui/plain-day.ts"
import { State } from "#components/ui/state.tsx"
import { ask, requireSignIn } from "../../_trpc/server.ts"

/** People whom this clinician is no longer beside: their own records stay with them. */
export default async function KeptRoute() {
  const { name } = await requireSignIn()
  const [t, format, kept] = await Promise.all([
    getTranslations("care-circle.kept"),
    getFormatter(),
    ask((api) => api.careCircle.kept()),
  ])
  const day = (iso: string | null) => (iso ? format.dateTime(plainDay(iso), { dateStyle: "long" }) : "")
  return (
    <RoomShell room="caseload" current="people" name={name ?? undefined}>
      <h1>{t("title")}</h1>
      <p className="quiet mt-2 mb-4">{t("lead")}</p>
      {kept.length === 0 && <State title={t("none")} />}
      <ul className="max-w-2xl">
        {kept.map((one) => (
          <li key={one.circleId} className="row between wrap border-b border-hairline py-2">
            <Link className="inline-flex min-h-11 items-center" href={`/clinician/kept/${one.circleId}`}>
              {one.name}
            </Link>
            <span className="quiet small">
              {t("between", { from: day(one.from), until: day(one.until) })}
            </span>
          </li>
        ))}
      </ul>
    </RoomShell>
  )
}
