import { lookCells, otherCells, previewCells, readCells } from "./api-read-cells.ts"
import { refusalCells, removeCells, writeCells } from "./api-write-cells.ts"
import type { Figure } from "./figure.ts"
import { askers, throughStates } from "./matrix-cells.ts"

/** Every principal, category, call and state of consent over the running build's API, beside the judge. */
export const apiMatrix: Figure = {
  name: "access matrix at the API",
  required: "all as the judge says, none skipped",
  async measure(effort) {
    const tally = await throughStates(effort, async (house, w, stood, tally) => {
      await house.root.query("delete from access_entry")
      const looks = await Promise.all(askers.map((who) => readCells(house, w, stood, who, tally)))
      await Promise.all(askers.map((who) => previewCells(house, w, stood, who, tally)))
      if (effort.long) await Promise.all(askers.map((who) => otherCells(house, w, stood, who, tally)))
      await lookCells(house, looks.flat(), tally)
      // Each write is tried by itself, which takes its time.
      const writers = effort.long || tally.state === "active" ? askers : []
      for (const who of writers) {
        await writeCells(house, w, stood, who, tally)
        await removeCells(house, w, stood, who, tally)
      }
      if (writers.length > 0) await refusalCells(house, w, tally)
    })
    return tally.reached(effort.long ? 6000 : 500)
  },
}
