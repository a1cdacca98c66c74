import type { Case } from "./cases.ts"
import type { Measured } from "./load.ts"

export type Line = {
  name: string
  requests_per_s: number
  bare_requests_per_s: number
  ratio: number
  p50_ms: number
  p99_ms: number
  least: number
  /** Requests of ours that the program put off, since it had too much to do. */
  refused: number
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits))

export function summarise({ name, least }: Case, measured: Record<"own" | "bare", Measured[]>): Line {
  const own = rate(measured.own)
  const bare = rate(measured.bare)
  const times = measured.own.flatMap(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  return {
    name,
    requests_per_s: rounded(own, 1),
    bare_requests_per_s: rounded(bare, 1),
    ratio: rounded(own / bare, 3),
    p50_ms: rounded(at(times, 0.5), 2),
    p99_ms: rounded(at(times, 0.99), 2),
    least,
    refused: sum(measured.own.map((part) => part.refused)),
  }
}

const sum = (values: number[]) => values.reduce((all, one) => all + one, 0)
const rate = (parts: Measured[]) =>
  sum(parts.map(({ requests }) => requests)) / sum(parts.map(({ seconds }) => seconds))
const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

export function printTable(lines: readonly Line[]): void {
  console.log("")
  console.log(row("", "a second", "bare", "ratio", "at least", "p50 ms", "p99 ms"))
  for (const line of lines) {
    const { name, requests_per_s, bare_requests_per_s, ratio, least, p50_ms, p99_ms } = line
    if (line.refused > 0) console.log(`${name}: ${line.refused} requests were put off with «try again»`)
    console.log(row(name, ...[requests_per_s, bare_requests_per_s, ratio, least, p50_ms, p99_ms].map(String)))
  }
}

const row = (name: string, ...cells: string[]) =>
  name.padEnd(22) + cells.map((cell) => cell.padStart(10)).join("")
