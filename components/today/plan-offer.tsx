import { useFormatter, useTranslations } from "next-intl"
import { type Viewer, VisibilityLine } from "#components/consent/visibility-line.tsx"
import { Answer, Answers } from "#components/ui/answer.tsx"
import { plainDay } from "#components/ui/plain-day.ts"
import type { OfferAnswer } from "#server/domain/care-plan/offer.ts"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import { planChanges } from "./plan-changes.ts"
import { useItemWords } from "./use-item-words.ts"

export type PlanOfferProps = {
  from: string
  /** ISO day. */
  offeredOn: string
  /** The plan in force; null when this is the first. */
  current: CarePlan | null
  offered: CarePlan
  state: "open" | "talking" | "kept"
  viewers: Viewer[]
  onAnswer: (answer: OfferAnswer) => void
}

const noPlan: Pick<CarePlan, "goals" | "items" | "ladder"> = { goals: [], items: [], ladder: null }

/** An offer waits; three answers weigh the same, and "keep" and "talk" leave a later yes open. */
export function PlanOffer({ from, offeredOn, current, offered, state, viewers, onAnswer }: PlanOfferProps) {
  const t = useTranslations("today.offer")
  const words = useItemWords()
  const format = useFormatter()
  const marks = planChanges(current ?? { ...offered, ...noPlan }, offered, {
    title: words.title,
    dose: words.dose,
    ladder: t("ladder"),
    criteria: t("criteria"),
    criteriaChanged: t("criteriaChanged"),
    goal: t("goal"),
  })
  const day = format.dateTime(plainDay(offeredOn), { weekday: "long", day: "numeric", month: "long" })
  return (
    <section className="block offer" aria-labelledby="offer">
      <h2 id="offer">{t("title", { name: from })}</h2>
      <p className="quiet small">{state === "open" ? t("on", { day }) : t(state)}</p>
      <h3 className="mbs-4">{t("changed")}</h3>
      <ul className="changes">
        {marks.map((mark) => (
          <li key={mark.key}>
            <b>{mark.what}</b>
            {mark.before === null && <span className="chip on">{t("added")}</span>}
            {mark.after === null && <span className="chip">{t("removed")}</span>}
            {mark.before !== null && (
              <s>
                <span className="vh">{t("was")}</span>
                {mark.before}
              </s>
            )}
            {mark.after !== null && (
              <span>
                <ins>
                  <span className="vh">{t("now")}</span>
                  {mark.after}
                </ins>
              </span>
            )}
          </li>
        ))}
      </ul>
      {offered.noteToPatient && (
        <>
          <h3 className="mbs-4">{t("note", { name: from })}</h3>
          <p className="lead">{offered.noteToPatient}</p>
        </>
      )}
      <div className="mbs-5">
        <Answers column label={t("answers")}>
          <Answer icon="check" onClick={() => onAnswer("yes")}>
            {t("yes")}
          </Answer>
          <Answer icon="quiet" onClick={() => onAnswer("keep")}>
            {t("keep")}
          </Answer>
          <Answer icon="talk" onClick={() => onAnswer("talk")}>
            {t("talk")}
          </Answer>
        </Answers>
      </div>
      <p className="quiet small mbs-3">{t("each")}</p>
      <VisibilityLine viewers={viewers} />
    </section>
  )
}
