import type { SensateStage } from "../care-plan/activity.ts"
import type { Agreeing } from "./moving-on.ts"
import type { Side, Terms, Tightening } from "./terms.ts"

type Happened = { readonly at: Temporal.Instant }

/** What each of them did, in the order it was saved. Nobody's event is ever changed by another's. */
export type AgreementEvent = Happened &
  (
    | {
        readonly kind: "proposed"
        readonly by: Side
        readonly version: number
        readonly terms: Terms
        /** The limits that stood there for its writer; absent where nobody wrote that down. */
        readonly known?: readonly string[]
      }
    | { readonly kind: "withdrawn"; readonly by: Side; readonly version: number }
    | { readonly kind: "signed"; readonly by: Side; readonly version: number }
    | { readonly kind: "took_back"; readonly by: Side; readonly version: number }
    | { readonly kind: "not_now"; readonly by: Side; readonly version: number }
    | { readonly kind: "tightened"; readonly by: Side; readonly wish: Tightening }
    | { readonly kind: "stepped_back"; readonly by: Side; readonly stage: SensateStage }
    | {
        readonly kind: "would_move_on"
        readonly by: Agreeing
        readonly to: SensateStage
        /** Said by somebody who felt pressed: it is theirs, and moves nothing yet. */
        readonly isHeld?: boolean
      }
    | { readonly kind: "not_yet"; readonly by: Agreeing; readonly to: SensateStage }
    | { readonly kind: "with_therapist"; readonly by: "patient" | "therapist"; readonly isAsked: boolean }
    | { readonly kind: "paused"; readonly by: Side | "therapist" }
    | { readonly kind: "ready_again"; readonly by: Side }
    | { readonly kind: "ended"; readonly by: Side }
  )
