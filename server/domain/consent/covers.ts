import type { Category } from "./category.ts"
import type { Grant } from "./grant.ts"
import { isAtOrBefore, isBefore } from "./instant.ts"
import { type SharedRow, standing } from "./shared-row.ts"

/** Logs are covered when they were recorded in the grant's window, standing things when they were in force within it. */
export const covers = (
  { coversFrom, coversUntil }: Grant,
  row: Pick<SharedRow, "recordedAt" | "fromAt" | "toAt">,
  category: Category,
): boolean => {
  const isEmpty = coversFrom !== null && coversUntil !== null && isAtOrBefore(coversUntil, coversFrom)
  if (isEmpty) return false
  if (!standing.includes(category)) {
    return (
      (coversFrom === null || isAtOrBefore(coversFrom, row.recordedAt)) &&
      (coversUntil === null || isBefore(row.recordedAt, coversUntil))
    )
  }
  return (
    (row.toAt === null || isBefore(row.fromAt, row.toAt)) &&
    (coversUntil === null || isBefore(row.fromAt, coversUntil)) &&
    (coversFrom === null || row.toAt === null || isBefore(coversFrom, row.toAt))
  )
}
