import type { ComponentProps, ReactNode } from "react"
import { classNames } from "./class-names.ts"
import { Icon, type IconName } from "./icon.tsx"
import { Link } from "./link.tsx"
import { resting } from "./resting.ts"

/** Two or three answers that weigh the same. The order is yes, other, no. */
export function Answers({
  column,
  children,
  label,
}: {
  column?: boolean
  children: ReactNode
  label?: string
}) {
  return (
    <fieldset className={classNames("answers", column && "col")} aria-label={label}>
      {children}
    </fieldset>
  )
}

type Look = { icon?: IconName; full?: boolean; children: ReactNode }

export type AnswerProps = Look & ComponentProps<"button">

export function Answer({ icon, full, children, className, type, disabled, ...rest }: AnswerProps) {
  return (
    <button
      type={type ?? "button"}
      className={classNames("answer", full && "full", className)}
      {...rest}
      {...(disabled && resting)}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

export type AnswerLinkProps = Look & ComponentProps<typeof Link>

export function AnswerLink({ icon, full, children, className, ...rest }: AnswerLinkProps) {
  return (
    <Link className={classNames("answer", full && "full", className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  )
}
