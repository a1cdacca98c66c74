import { unseal } from "#server/crypto/seal.ts"
import { type Pressure, pressures } from "#server/domain/sensate-focus/pressure.ts"
import { reflectionPlace } from "../reflection/present.ts"
import type { PressureRow } from "./queries.ts"

/** What each row says, for its owner. Words whose key is gone say nothing. */
export const openPressures = (rows: readonly PressureRow[], key: Buffer | null): Pressure[] =>
  rows.flatMap((row) => {
    const words = key && row.words ? unseal(key, reflectionPlace(row), row.words) : null
    return pressures.filter((one) => one === words)
  })
