import { useTranslations } from "next-intl"
import { isNumbered, type LadderItem } from "#server/domain/trainer-ladder/ladder.ts"

/** What an item of a ladder is called where it is read: a trainer that has a number for a name gets its word before it. */
export function useRungName() {
  const t = useTranslations("plan-words")
  return (label: string, kind: LadderItem["kind"] = "trainer"): string =>
    isNumbered(label) && kind === "trainer" ? t("numbered", { number: label }) : label
}
