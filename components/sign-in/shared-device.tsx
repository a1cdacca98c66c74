"use client"

import { useTranslations } from "next-intl"
import { Checkbox, type CheckboxProps } from "#components/ui/checkbox.tsx"

/** Asked wherever somebody comes in. Whoever says nothing is taken at the careful answer. */
export function SharedDevice(input: Pick<CheckboxProps, "defaultChecked" | "checked" | "onChange">) {
  const t = useTranslations("sign-in.form")
  return <Checkbox name="isSharedDevice" {...input} label={t("shared")} hint={t("sharedHint")} />
}
