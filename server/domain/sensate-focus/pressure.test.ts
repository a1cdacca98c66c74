import { describe, expect, it } from "vitest"
import { foldAgreement } from "./agreement.ts"
import type { AgreementEvent } from "./agreement-event.ts"
import { feltPressed, yesWaits } from "./pressure.ts"
import { firstTerms } from "./terms.ts"

const begin = Temporal.Instant.from("2026-10-20T10:00:00Z")
const at = (hours: number) => begin.add({ hours })
const terms = { ...firstTerms(Temporal.PlainDate.from("2026-10-20"), "Europe/London"), stopWord: "Harbour" }
const agreed: AgreementEvent[] = [
  { kind: "proposed", at: at(0), by: "patient", version: 1, terms },
  { kind: "signed", at: at(0), by: "patient", version: 1 },
  { kind: "signed", at: at(0), by: "partner", version: 1 },
]
const wouldMoveOn = (by: "patient" | "partner", hours: number, isHeld = false): AgreementEvent => ({
  kind: "would_move_on",
  at: at(hours),
  by,
  to: "genital",
  isHeld,
})
const stageAt = (hours: number, ...said: AgreementEvent[]) =>
  foldAgreement([...agreed, ...said], at(hours)).terms?.stage

describe("whoever felt pressed", () => {
  it("has a yes that waits until a time that felt free", () => {
    expect(yesWaits([])).toBe(false)
    expect(yesWaits(["none", "pressed"])).toBe(true)
    expect(yesWaits(["pressed", "unsaid"])).toBe(true)
    expect(yesWaits(["pressed", "none"])).toBe(false)
    expect(yesWaits(["pressed", "a_little"])).toBe(false)
  })

  it("is offered help from the first little on", () => {
    expect((["none", "a_little", "pressed", "unsaid"] as const).filter(feltPressed)).toEqual([
      "a_little",
      "pressed",
    ])
  })

  it("is not moved on by a yes that waits, whoever made them tap it", () => {
    expect(stageAt(30, wouldMoveOn("partner", 1), wouldMoveOn("patient", 2, true))).toBe("non_genital")
  })

  it("stops the night of a yes that was there", () => {
    const said = [wouldMoveOn("patient", 1), wouldMoveOn("partner", 2), wouldMoveOn("patient", 3, true)]
    expect(stageAt(40, ...said)).toBe("non_genital")
  })

  it("moves on a night after the yes counts again", () => {
    const said = [wouldMoveOn("partner", 1), wouldMoveOn("patient", 2, true), wouldMoveOn("patient", 5)]
    expect(stageAt(28, ...said)).toBe("non_genital")
    expect(stageAt(29, ...said)).toBe("genital")
  })

  it("still reads their own yes, and can say not yet", () => {
    const { movingOn } = foldAgreement([...agreed, wouldMoveOn("patient", 1, true)], at(2))
    expect(movingOn).toMatchObject({ yes: [], held: ["patient"], startsAt: null })
    const notYet: AgreementEvent = { kind: "not_yet", at: at(2), by: "patient", to: "genital" }
    expect(foldAgreement([...agreed, wouldMoveOn("patient", 1, true), notYet], at(3)).movingOn).toMatchObject(
      {
        held: [],
        notYet: ["patient"],
      },
    )
  })
})
