import type { ReactNode } from "react"
import { Icon, type IconName } from "./icon.tsx"

export type StateProps = { title: ReactNode; children?: ReactNode; icon?: IconName }

/** Empty, error, offline, "not shared with you": what happened, what was kept, what to do now. */
export function State({ title, children, icon }: StateProps) {
  return (
    <div className="state">
      {icon && <Icon name={icon} />}
      <h2 className="h3">{title}</h2>
      {children && <div className="quiet stack">{children}</div>}
    </div>
  )
}

/** Red, for safety alone. */
export function SafetyState({
  title,
  heading: Heading = "h2",
  children,
}: {
  title: ReactNode
  /** "h1" where it is what the page is about. */
  heading?: "h1" | "h2"
  children: ReactNode
}) {
  return (
    <div className="state">
      <Heading className="h3 flex gap-2 text-safety">
        <Icon name="shield" />
        {title}
      </Heading>
      <div className="stack">{children}</div>
    </div>
  )
}

export function Skeleton({ title }: { title: ReactNode }) {
  return (
    <div className="state" aria-busy="true">
      <h2 className="h3">{title}</h2>
      <div className="bones" aria-hidden="true">
        <i className="inline-4/5" />
        <i className="inline-1/2" />
      </div>
    </div>
  )
}
