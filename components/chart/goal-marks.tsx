import { useFormatter, useTranslations } from "next-intl"
import { type Viewer, VisibilityLine } from "#components/consent/visibility-line.tsx"
import { LinkButton } from "#components/ui/button.tsx"
import { classNames } from "#components/ui/class-names.ts"
import { pebblePath } from "#components/ui/pebble.tsx"
import { plainDay } from "#components/ui/plain-day.ts"

export type GoalMark = {
  text: string
  state: "been" | "at" | "ahead"
  /** ISO day on which the person said so. */
  saidOn?: string
}

export type GoalMarksProps = {
  /** In the person's own words. */
  words: string
  marks: GoalMark[]
  viewers: Viewer[]
  sharingHref: string
  changeHref?: string
}

export function GoalMarks({ words, marks, viewers, sharingHref, changeHref }: GoalMarksProps) {
  const t = useTranslations("chart.goal")
  const format = useFormatter()
  return (
    <section className="block" aria-label={t("label")}>
      <h2 dir="auto">{t("quoted", { words })}</h2>
      {marks.length > 0 && (
        <ol className="marks">
          {marks.map((mark) => (
            <li
              key={mark.text}
              className={classNames(mark.state !== "ahead" && mark.state)}
              aria-current={mark.state === "at" ? "step" : undefined}
            >
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d={pebblePath} />
              </svg>
              <p>
                <bdi>{mark.text}</bdi>
                {mark.state === "at" && mark.saidOn && (
                  <span className="quiet small">
                    {t("here", {
                      day: format.dateTime(plainDay(mark.saidOn), { day: "numeric", month: "long" }),
                    })}
                  </span>
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
      <div className="row between wrap mbs-3">
        <VisibilityLine viewers={viewers} href={sharingHref} />
        {changeHref && (
          <LinkButton look="plain" href={changeHref}>
            {t("change")}
          </LinkButton>
        )}
      </div>
    </section>
  )
}
