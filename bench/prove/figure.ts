import type { TestCluster } from "#db/testing/cluster.ts"

/** How much of a proof is run: the short form stands in `npm test`, the long one takes its time. */
export type Effort = {
  long: boolean
  /** Everything random follows from it, and it is printed. */
  seed: number
  /** Minutes that one figure may take at the most, where it can go on for ever. */
  minutes: number
  cluster: TestCluster
}

/** One line of the table: what was asked, what was reached, and, where it is not enough, what exactly. */
export type Reached = { reached: string; passed: boolean; told?: readonly string[] }

export type Figure = {
  name: string
  /** Takes many minutes, so it is no part of the short form. */
  longOnly?: true
  required: string
  measure(effort: Effort): Promise<Reached>
}
