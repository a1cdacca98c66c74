import { useTranslations } from "next-intl"
import { PracticeDays } from "#components/chart/practice-days.tsx"
import type { OutputOf } from "../../../_trpc/call.ts"
import { weeksDrawn } from "./granted-chart.tsx"

/** The days with practice that are granted, from the first of them on; whoever asks has looked that they are. */
export function GrantedDays({ page }: { page: OutputOf<"caseload.patient"> }) {
  const t = useTranslations("caseload.patient")
  const { today, name } = page
  const begin = Temporal.PlainDate.from(today).subtract({ weeks: weeksDrawn }).toString()
  const days = (page.days ?? []).filter((day) => day >= begin && day <= today)
  const [first] = days
  if (first === undefined) return <p className="quiet">{t("noDays", { name })}</p>
  return <PracticeDays days={days} from={first} today={today} />
}
