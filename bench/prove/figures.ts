import { accessMatrix } from "./access-matrix.ts"
import { apiMatrix } from "./api-matrix.ts"
import { backendKills } from "./backend-kills.ts"
import { canaries } from "./canaries.ts"
import { discreet } from "./discreet.ts"
import { branches, mutationScore } from "./domain-consent.ts"
import { durability } from "./durability.ts"
import type { Figure } from "./figure.ts"
import { fuzz } from "./fuzz.ts"
import { links } from "./links.ts"
import { noSignIn } from "./no-sign-in.ts"
import { nonInterference, quietEquality } from "./non-interference.ts"
import { pageMatrix } from "./page-matrix.ts"
import { policyMutants } from "./policy-mutants.ts"
import { property } from "./property.ts"
import { replays } from "./replays.ts"
import { streamsTold } from "./streams-told.ts"
import { timing } from "./timing.ts"

/** In the order of consent.md section 9. */
export const figures: readonly Figure[] = [
  accessMatrix,
  apiMatrix,
  pageMatrix,
  property,
  policyMutants,
  nonInterference,
  quietEquality,
  canaries,
  discreet,
  fuzz,
  noSignIn,
  timing,
  streamsTold,
  backendKills,
  durability,
  links,
  replays,
  branches,
  mutationScore,
]
