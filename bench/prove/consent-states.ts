import type { OracleGrant, OracleRow } from "#db/testing/oracle.ts"
import { kindOf, type World } from "#db/testing/random-world.ts"
import { type Category, categories } from "#server/domain/consent/category.ts"
import { isGrantable } from "#server/domain/consent/ceiling.ts"

type Beside = keyof typeof kindOf
type State = {
  name: string
  grant?: Partial<OracleGrant>
  /** A second one in the same category. */
  also?: Partial<OracleGrant>
  row?: Partial<OracleRow>
  hold?: number
  /** When Okafor and Jo were confirmed, and when they left. */
  confirmedAt?: number | null
  endedAt?: number | null
}

const sawAt = 2
const end = (endMode: "hide" | "freeze", endedAt = 4): Partial<OracleGrant> => ({ endedAt, endMode })
const until = (atExpiry: "hide" | "freeze"): Partial<OracleGrant> => ({ validUntil: 4, atExpiry })

/** Every state that consent can be in, as it looks at hour eight. */
const states: readonly State[] = [
  { name: "active", grant: {} },
  { name: "never granted" },
  { name: "scheduled", grant: { validFrom: 20 } },
  { name: "expired", grant: until("hide") },
  { name: "expired into stillness", grant: until("freeze") },
  { name: "ended", grant: end("hide") },
  { name: "stopped quietly", grant: end("freeze") },
  { name: "stopped quietly before the row", grant: end("freeze", 1) },
  { name: "stopped quietly as the row was written", grant: end("freeze", sawAt) },
  { name: "corrected as it was stopped quietly", grant: end("freeze"), row: { toAt: 4 } },
  { name: "corrected since it was stopped quietly", grant: end("freeze"), row: { toAt: 6 } },
  { name: "taken back before it began", grant: { validFrom: 5, ...end("hide") } },
  {
    name: "quiet, and a later wish taken back",
    grant: end("freeze"),
    also: { validFrom: 7, ...end("hide", 6) },
  },
  {
    name: "quiet, and a wish that never was",
    grant: end("freeze"),
    also: { validFrom: 6, ...end("hide", 6) },
  },
  {
    name: "quiet, and a quiet wish that never was",
    grant: end("freeze", 1),
    also: { validFrom: 7, ...end("freeze", 6) },
  },
  { name: "on hold", grant: {}, hold: 3 },
  { name: "on hold since before the row", grant: {}, hold: 1 },
  { name: "withheld", grant: {}, row: { withheld: true } },
  { name: "recorded before what is covered", grant: { coversFrom: 3 } },
  { name: "recorded after what is covered", grant: { coversUntil: 1 } },
  { name: "corrected since", grant: {}, row: { toAt: 5 } },
  { name: "not confirmed", grant: {}, confirmedAt: null },
  { name: "left", grant: {}, endedAt: 6 },
]

const grantsOf = ({ grant, also }: State): OracleGrant[] =>
  [grant, also].flatMap((given) => (given === undefined ? [] : grantsLike(given)))

/** Of notes after a time together each of the two gives their own. */
const ownersOf = (category: Category) =>
  category === "reflection" ? (["amara", "jo"] as const) : (["amara"] as const)

const grantsLike = (grant: Partial<OracleGrant>): OracleGrant[] =>
  (["okafor", "jo"] as const).flatMap((viewer) =>
    categories
      .filter((category) => isGrantable(category, kindOf[viewer]))
      .flatMap((category) => ownersOf(category).map((owner) => ({ category, owner })))
      .map((whose): OracleGrant => {
        const full = { validFrom: 0, validUntil: null, coversFrom: 0, coversUntil: null, endedAt: null }
        const made = { ...full, endMode: null, atExpiry: "hide" as const, ...grant }
        // Stillness is for partners; what would be still for a clinician is hidden.
        const clinicians = { endMode: made.endMode && ("hide" as const), atExpiry: "hide" as const }
        return { ...made, ...(kindOf[viewer] === "clinician" ? clinicians : {}), ...whose, viewer }
      }),
  )

const rowsOf = ({ row }: State): OracleRow[] => {
  const when = { recordedAt: sawAt, fromAt: sawAt, toAt: null, withheld: false }
  return categories.flatMap((category): OracleRow[] => {
    if (category === "messages")
      return [
        { category, owner: "amara", author: "amara", addressee: "okafor", ...when, isJoint: false, ...row },
      ]
    const own = { reflection: "jo", clinician_notes: "okafor" } as Record<string, string>
    const amaras = { category, owner: "amara", author: "amara", ...when, isJoint: true, ...row }
    const others = own[category]
    return others ? [amaras, { ...amaras, owner: others, author: others }] : [amaras]
  })
}

export function worldIn(state: State): World {
  const place = (person: Beside, part: { confirmedAt?: number | null; endedAt?: number | null }) => ({
    ...{ person, kind: kindOf[person] },
    ...{ confirmedAt: part.confirmedAt === undefined ? 0 : part.confirmedAt, endedAt: part.endedAt ?? null },
  })
  return {
    members: [place("okafor", state), place("lind", {}), place("jo", state), place("sam", { endedAt: 1 })],
    grants: grantsOf(state),
    rows: rowsOf(state),
    holdFrom: state.hold ?? null,
    after: 2,
  }
}

export const lookedAt = 8
export const consentStates = states.map((state) => ({ name: state.name, w: worldIn(state) }))
