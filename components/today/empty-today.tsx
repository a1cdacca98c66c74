import { useTranslations } from "next-intl"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { AnswerLink, Answers } from "#components/ui/answer.tsx"

export type EmptyTodayProps = {
  /** Null for a person who treats herself without a clinician. */
  therapist: string | null
  breatheHref: string
  chooseHref: string
}

/** The first day: there is no plan yet, and one small thing can be done without one. */
export function EmptyToday({ therapist, breatheHref, chooseHref }: EmptyTodayProps) {
  const t = useTranslations("today.empty")
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="quiet mbs-2 mbe-5">{therapist ? t("withTherapist", { name: therapist }) : t("alone")}</p>
      <Answers column>
        <AnswerLink icon="begin" href={breatheHref}>
          {t("breathe")}
        </AnswerLink>
        {!therapist && (
          <AnswerLink icon="page" href={chooseHref}>
            {t("choose")}
          </AnswerLink>
        )}
      </Answers>
      <VisibilityLine viewers={[]} />
    </>
  )
}
