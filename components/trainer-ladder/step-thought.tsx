import { useTranslations } from "next-intl"
import { Answer, AnswerLink, Answers } from "#components/ui/answer.tsx"
import { Icon } from "#components/ui/icon.tsx"
import type { Ladder } from "#server/domain/trainer-ladder/ladder.ts"
import type { LadderPageProps } from "./ladder-page.tsx"
import { useRungName } from "./use-rung-name.ts"

type StepThoughtProps = Pick<
  LadderPageProps,
  "suggestion" | "currentItemId" | "therapist" | "writeHref" | "onUse" | "onStay"
> & { ladder: Ladder }

/** A thought, never a move: trying, staying and talking weigh the same. */
export function StepThought(props: StepThoughtProps) {
  const { suggestion, ladder, currentItemId, therapist, writeHref, onUse, onStay } = props
  const t = useTranslations("trainer-ladder.thought")
  const rungName = useRungName()
  const labelOf = (id: string | null) => {
    const item = ladder.items.find((one) => one.id === id)
    return item ? rungName(item.label, item.kind) : ""
  }
  const here = labelOf(currentItemId)

  if (suggestion.kind === "stay") return <p className="mbs-4">{t(`stay.${suggestion.reason}`, { here })}</p>
  if (suggestion.kind === "ask_therapist") {
    return (
      <section className="block">
        <p className="heedline">
          <Icon name="flag" />
          {t(`ask.${suggestion.reason}`, { name: therapist ?? "", known: therapist ? "yes" : "no" })}
        </p>
        {therapist && (
          <div className="mbs-4">
            <Answers>
              <AnswerLink icon="talk" href={writeHref}>
                {t("write", { name: therapist })}
              </AnswerLink>
              <Answer icon="moon" onClick={onStay}>
                {t("notNow")}
              </Answer>
            </Answers>
          </div>
        )}
      </section>
    )
  }
  const there = labelOf(suggestion.itemId)
  return (
    <section className="block" aria-labelledby="thought">
      <h2 id="thought">{t(`${suggestion.kind}.${suggestion.reason}`, { here, there })}</h2>
      <p className="quiet">{t("yours")}</p>
      <div className="mbs-4">
        <Answers column>
          <Answer icon="steps" onClick={() => onUse(suggestion.itemId)}>
            {t(suggestion.kind === "up" ? "try" : "smaller", { there })}
          </Answer>
          <Answer icon="quiet" onClick={onStay}>
            {t("stayWith", { here })}
          </Answer>
          {therapist && (
            <AnswerLink icon="talk" href={writeHref}>
              {t("talk")}
            </AnswerLink>
          )}
        </Answers>
      </div>
    </section>
  )
}
