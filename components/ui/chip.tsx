import type { ReactNode } from "react"
import { classNames } from "./class-names.ts"
import { Icon, type IconName } from "./icon.tsx"

export type ChipProps = { look?: "plain" | "on" | "draft" | "heed" | "safety"; children: ReactNode }

const signs: Partial<Record<NonNullable<ChipProps["look"]>, IconName>> = { heed: "flag", safety: "shield" }

export function Chip({ look = "plain", children }: ChipProps) {
  const sign = signs[look]
  return (
    <span className={classNames("chip", look !== "plain" && look)}>
      {sign && <Icon name={sign} />}
      {children}
    </span>
  )
}
