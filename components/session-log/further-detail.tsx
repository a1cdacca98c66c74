"use client"

import { useTranslations } from "next-intl"
import { Checkbox } from "#components/ui/checkbox.tsx"
import { ChoiceGroup } from "#components/ui/choice.tsx"
import { Details } from "#components/ui/details.tsx"
import { depths, tightenings } from "#server/domain/session-log/session-log.ts"
import type { SessionDraft } from "./session-draft.ts"

/** What only some people want to write down stays closed. Trainer sessions alone have a depth. */
export function FurtherDetail({
  draft,
  onChange,
}: {
  draft: SessionDraft
  onChange: (part: Partial<SessionDraft>) => void
}) {
  const t = useTranslations("session-log")
  return (
    <div className="sec">
      <Details summary={t("further")}>
        <div className="stack">
          {draft.activity === "trainer" && (
            <ChoiceGroup
              legend={t("depth")}
              name="depth"
              columns="two"
              bare
              options={depths.map((depth) => ({ value: depth, label: t(`depths.${depth}`) }))}
              value={draft.depth ?? ""}
              onChange={(value) => onChange({ depth: depths.find((depth) => depth === value) ?? null })}
            />
          )}
          <ChoiceGroup
            legend={t("tightening")}
            name="tightening"
            columns="auto"
            bare
            options={tightenings.map((much) => ({ value: much, label: t(`tightenings.${much}`) }))}
            value={draft.tightening ?? ""}
            onChange={(value) => onChange({ tightening: tightenings.find((much) => much === value) ?? null })}
          />
          <Checkbox
            label={t("numbed")}
            hint={t("numbedHint")}
            checked={draft.numbed}
            onChange={(event) => onChange({ numbed: event.target.checked })}
          />
        </div>
      </Details>
    </div>
  )
}
