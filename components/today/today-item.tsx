import { useFormatter, useTranslations } from "next-intl"
import { ActivityDrawing } from "#components/care-plan/activity-drawing.tsx"
import { usePlanWords } from "#components/care-plan/use-plan-words.ts"
import { Answer, AnswerLink, Answers } from "#components/ui/answer.tsx"
import { classNames } from "#components/ui/class-names.ts"
import { pebblePath } from "#components/ui/pebble.tsx"
import { plainDay } from "#components/ui/plain-day.ts"
import type { PlanItem } from "#server/domain/care-plan/plan.ts"
import { useItemDetail } from "./use-item-detail.ts"

export type TodayItemState =
  | { kind: "open" }
  /** Left for today; the ISO day on which it comes round again, if there is one. */
  | { kind: "left"; returnsOn: string | null }
  | { kind: "done"; minutes: number }

export type TodayItem = {
  item: PlanItem
  state: TodayItemState
  beginHref: string
  /** The patient's own word for the trainer of this session. */
  rung?: string
  /** It waits until somebody has looked; its page says why. */
  isHeld?: boolean
}

export type TodayItemProps = TodayItem & {
  first: boolean
  /** With many items, all but the first stay closed until they are opened. */
  folded: boolean
  onLeave: () => void
  onBringBack: () => void
}

export function TodayItemView({
  item,
  state,
  beginHref,
  rung,
  isHeld,
  first,
  folded,
  ...on
}: TodayItemProps) {
  const t = useTranslations("today")
  const plan = usePlanWords()
  const detailOf = useItemDetail()
  const answers =
    state.kind === "left" ? (
      <Answer full icon="back" onClick={on.onBringBack}>
        {t("bringBack")}
      </Answer>
    ) : state.kind === "done" ? (
      <AnswerLink full icon="back" href={beginHref}>
        {t("again")}
      </AnswerLink>
    ) : (
      <Answers label={plan.title(item)}>
        <AnswerLink icon={isHeld ? "shield" : "begin"} href={beginHref}>
          {t(isHeld ? "heldOpen" : "begin")}
        </AnswerLink>
        <Answer icon="moon" onClick={on.onLeave}>
          {t("notToday")}
        </Answer>
      </Answers>
    )
  return (
    <section className={classNames("item", first && "now")} aria-labelledby={`item-${item.id}`}>
      <ActivityDrawing item={item} />
      <div className="stack-s">
        {first && (
          <p className="nowtag">
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d={pebblePath} />
            </svg>
            {t("placeToBegin")}
          </p>
        )}
        <h2 id={`item-${item.id}`}>{plan.title(item)}</h2>
        <ItemDetail state={state} detail={isHeld ? t("held") : detailOf(item, rung)} />
      </div>
      {folded && state.kind === "open" ? (
        <details className="full">
          <summary className="btn line justify-center">
            {t("open")}
            <span className="vh">: {plan.title(item)}</span>
          </summary>
          <div className="mbs-3">{answers}</div>
        </details>
      ) : (
        answers
      )}
    </section>
  )
}

function ItemDetail({ state, detail }: { state: TodayItemState; detail: string }) {
  const t = useTranslations("today")
  const format = useFormatter()
  if (state.kind === "open") return <p className="quiet">{detail}</p>
  if (state.kind === "done") return <p className="quiet">{t("done", { minutes: state.minutes })}</p>
  return (
    <p className="quiet">
      {state.returnsOn === null
        ? t("leftOpen")
        : t("left", { day: format.dateTime(plainDay(state.returnsOn), { weekday: "long" }) })}
    </p>
  )
}
