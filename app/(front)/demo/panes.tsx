import { useFormatter, useTranslations } from "next-intl"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { plainDay } from "#components/ui/plain-day.ts"
import type { Three } from "./read-three.ts"

type Moments = { before: number | null; peak: number | null; after: number | null } | null

function Felt({ pain, anxiety }: { pain: Moments; anxiety: Moments }) {
  const t = useTranslations("session-log")
  const moments = ["before", "peak", "after"] as const
  return (
    <table>
      <thead>
        <tr>
          <td />
          {moments.map((moment) => (
            <th key={moment} scope="col" className="n">
              {t(moment)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(
          [
            ["pain", pain],
            ["anxiety", anxiety],
          ] as const
        ).map(([name, felt]) => (
          <tr key={name}>
            <th scope="row">{t(name)}</th>
            {moments.map((moment) => (
              <td key={moment} className="n">
                {felt?.[moment] ?? ""}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function PaneOfPatient({ log, day, seen }: Three["patient"]) {
  const kind = useTranslations("care-plan.kind")
  const d = useTranslations("demonstration.pane")
  const format = useFormatter()
  if (!log || !day) return <h2>{d("nothing")}</h2>
  const viewers = (names: string[] | undefined) => (names ?? []).map((name) => ({ name }))
  return (
    <>
      <p className="quiet small">
        {format.dateTime(plainDay(day), { weekday: "long", day: "numeric", month: "long" })}
      </p>
      <h2>{d("session", { item: log.ladderItemLabel ?? kind(log.activity), minutes: log.minutes })}</h2>
      <Felt pain={log.pain} anxiety={log.anxiety} />
      <VisibilityLine viewers={viewers(seen.ratings)} />
      {log.note !== "" && (
        <>
          <p>{d("quote", { note: log.note })}</p>
          <VisibilityLine viewers={log.noteIsShared ? viewers(seen.notes) : []} />
        </>
      )}
    </>
  )
}

export function PaneOfClinician({ session, metOn }: Three["clinician"]) {
  const d = useTranslations("demonstration.pane")
  const format = useFormatter()
  return (
    <>
      {metOn && (
        <p className="quiet small">
          {d("since", { day: format.dateTime(plainDay(metOn), { day: "numeric", month: "long" }) })}
        </p>
      )}
      <h2>
        {session ? d("session", { item: session.item ?? "", minutes: session.minutes ?? 0 }) : d("nothing")}
      </h2>
      {session?.pain && <Felt pain={session.pain} anxiety={session.anxiety} />}
      {session && !session.pain && <p className="quiet">{d("noRatings")}</p>}
      {session?.note && <p>{d("quote", { note: session.note })}</p>}
      <VisibilityLine viewers={[{ name: "Amara" }]} />
    </>
  )
}

export function PaneOfPartner({ together }: Three["partner"]) {
  const d = useTranslations("demonstration.pane")
  const ask = useTranslations("sensate-focus.ask")
  const format = useFormatter()
  if (!together) return <h2>{d("nothing")}</h2>
  const { jointTime, otherName } = together
  if (jointTime.state === "none") return <h2>{ask("none")}</h2>
  const { at, zone } = jointTime.proposal
  const moment = new Date(at)
  const when = {
    weekday: format.dateTime(moment, { weekday: "long", timeZone: zone }),
    time: format.dateTime(moment, { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: zone }),
  }
  return (
    <>
      <p className="quiet small">{d("two")}</p>
      <h2>
        {jointTime.state === "asked_by_other"
          ? ask("title", { name: otherName, ...when })
          : ask(jointTime.state === "agreed" ? "agreed" : "mine", when)}
      </h2>
      <VisibilityLine viewers={[{ name: otherName }]} />
    </>
  )
}
