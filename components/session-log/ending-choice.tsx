"use client"

import { useTranslations } from "next-intl"
import { type Viewer, VisibilityLine } from "#components/consent/visibility-line.tsx"
import { Button, LinkButton } from "#components/ui/button.tsx"
import { ChoiceGroup } from "#components/ui/choice.tsx"
import { SafetyState } from "#components/ui/state.tsx"
import { type Ending, endings } from "#server/domain/session-log/session-log.ts"

// In the order of the page: what one chose comes first.
const shown: Ending[] = ["chose_to_stop", "planned", "discomfort", "interrupted"]

export function EndingChoice({
  endedBy,
  helpHref,
  viewers,
  onChange,
}: {
  endedBy: Ending
  helpHref: string
  /** Who else learns of a worry: it is about health, and it is how the session ended. */
  viewers: Viewer[]
  onChange: (endedBy: Ending) => void
}) {
  const t = useTranslations("session-log")
  return (
    <div className="sec">
      <ChoiceGroup
        legend={t("ended")}
        heading
        name="ended"
        columns="two"
        bare
        options={shown.map((ending) => ({ value: ending, label: t(`ending.${ending}`) }))}
        value={endedBy}
        onChange={(value) => onChange(endings.find((ending) => ending === value) ?? endedBy)}
      />
      {endedBy === "red_flag" ? (
        <div role="alert" className="mbs-3">
          <SafetyState title={t("safety.title")}>
            <p>{t("safety.text")}</p>
            <LinkButton look="stop" href={helpHref}>
              {t("safety.help")}
            </LinkButton>
          </SafetyState>
          <VisibilityLine about={t("safety.worry")} viewers={viewers} />
        </div>
      ) : (
        <p className="mbs-2">
          <Button look="plain" onClick={() => onChange("red_flag")}>
            {t("worried")}
          </Button>
        </p>
      )}
    </div>
  )
}
