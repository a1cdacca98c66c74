import { NextIntlClientProvider } from "next-intl"
import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { expect, it } from "vitest"
import words from "#content/messages/en/plan-words.json" with { type: "json" }
import { defaultTemplate } from "#server/domain/care-plan/default-template.ts"
import type { PlanItem } from "#server/domain/care-plan/plan.ts"
import { useItemDetail } from "./use-item-detail.ts"

const pelvicFloor = (setsADay: number): PlanItem => {
  const item = defaultTemplate.items.find(({ kind }) => kind === "pelvic_floor")
  if (item?.kind !== "pelvic_floor") throw new Error("the template has it")
  return { ...item, settings: { ...item.settings, setsADay } }
}

const Detail = ({ item }: { item: PlanItem }) => createElement("p", {}, useItemDetail()(item))
const read = (item: PlanItem) => {
  const page = {
    ...{ locale: "en", timeZone: "UTC", messages: { "plan-words": words } },
    children: createElement(Detail, { item }),
  }
  return renderToStaticMarkup(createElement(NextIntlClientProvider, page))
}

it("Amara reads how often in the day, where it is more than once", () => {
  expect(read(pelvicFloor(3))).toContain("3 times in the day.")
  expect(read(pelvicFloor(1))).not.toContain("in the day")
})
