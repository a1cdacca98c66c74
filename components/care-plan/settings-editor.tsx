"use client"

import { useTranslations } from "next-intl"
import { pelvicFloorForms, relaxationForms, sensateStages } from "#server/domain/care-plan/activity.ts"
import type { PlanItem } from "#server/domain/care-plan/plan.ts"
import { Choose } from "./choose.tsx"
import { NumberBox } from "./number-box.tsx"

export type SettingsEditorProps = {
  item: PlanItem
  name: string
  wrong: ReadonlySet<string>
  onChange: (item: PlanItem) => void
}

/** What is special to one kind of activity, in the same sentence as its dose. */
export function SettingsEditor({ item, name, wrong, onChange }: SettingsEditorProps) {
  const t = useTranslations("care-plan.editor")
  const forms = useTranslations("care-plan.form")
  const stages = useTranslations("care-plan.stage")
  const at = `items.${item.id}.settings`

  const box = (field: string, label: string, value: number, set: (value: number) => PlanItem) => (
    <NumberBox
      id={`${at}.${field}`}
      label={label}
      value={value}
      isWrong={wrong.has(`${at}.${field}`)}
      onChange={(next) => onChange(set(next))}
    />
  )

  switch (item.kind) {
    case "breathing": {
      const { settings } = item
      return (
        <>
          <span>{t("in")}</span>
          {box("inSeconds", t("secondsIn", { activity: name }), settings.inSeconds, (inSeconds) => ({
            ...item,
            settings: { ...settings, inSeconds },
          }))}
          <span>{t("out")}</span>
          {box("outSeconds", t("secondsOut", { activity: name }), settings.outSeconds, (outSeconds) => ({
            ...item,
            settings: { ...settings, outSeconds },
          }))}
        </>
      )
    }
    case "stretches": {
      const { settings } = item
      return (
        <>
          <span>{t("hold")}</span>
          {box("holdSeconds", t("holdOf", { activity: name }), settings.holdSeconds, (holdSeconds) => ({
            ...item,
            settings: { ...settings, holdSeconds },
          }))}
          <span>{t("seconds")}</span>
        </>
      )
    }
    case "pelvic_floor": {
      const { settings } = item
      return (
        <>
          {box("repeats", t("timesOf", { activity: name }), settings.repeats, (repeats) => ({
            ...item,
            settings: { ...settings, repeats },
          }))}
          <span>{t("times")}</span>
          <Choose
            label={t("formOf", { activity: name })}
            value={settings.form}
            options={pelvicFloorForms.map((form) => ({ value: form, label: forms(form) }))}
            onChoose={(form) => onChange({ ...item, settings: { ...settings, form } })}
          />
          <span>{t("letGo")}</span>
          {box(
            "releaseSeconds",
            t("letGoOf", { activity: name }),
            settings.releaseSeconds,
            (releaseSeconds) => ({ ...item, settings: { ...settings, releaseSeconds } }),
          )}
          <span>{t("seconds")}</span>
        </>
      )
    }
    case "relaxation":
      return (
        <Choose
          label={t("formOf", { activity: name })}
          value={item.settings.form}
          options={relaxationForms.map((form) => ({ value: form, label: forms(form) }))}
          onChoose={(form) => onChange({ ...item, settings: { ...item.settings, form } })}
        />
      )
    case "sensate_focus":
      return (
        <Choose
          label={t("stageOf", { activity: name })}
          value={item.settings.stage}
          options={sensateStages.map((stage) => ({ value: stage, label: stages(stage) }))}
          onChoose={(stage) => onChange({ ...item, settings: { stage } })}
        />
      )
    case "trainer":
      return null
  }
}
