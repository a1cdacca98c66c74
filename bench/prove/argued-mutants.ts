import type { Mutant } from "./make-mutants.ts"

/** Slips that change nothing that anybody could see, each kind with the reason why. */
const equal: readonly [RegExp, string][] = [
  [
    /_closes \(check\): «(owner_id|author_id) = /,
    "only to_at may be updated, so the row's owner and author stay what using found",
  ],
  [/_closes: «.*» .*/, ""],
]

/** Why this slip changes nothing; null where that has not been argued. */
export const whyEqual = ({ name }: Mutant): string | null =>
  equal.find(([pattern, reason]) => reason !== "" && pattern.test(name))?.[1] ?? null
