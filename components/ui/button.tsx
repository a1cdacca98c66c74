import type { ComponentProps, ReactNode } from "react"
import { classNames } from "./class-names.ts"
import { Icon, type IconName } from "./icon.tsx"
import { Link } from "./link.tsx"
import { resting } from "./resting.ts"

type Look = {
  /** `primary` once a screen, for a step that nobody regrets; `plain` for ways round; `stop` for safety alone. */
  look?: "primary" | "line" | "plain" | "stop" | "bare"
  wide?: boolean
  icon?: IconName
  children: ReactNode
}

export type ButtonProps = Look & ComponentProps<"button">

export function Button({
  look = "line",
  wide,
  icon,
  children,
  className,
  type,
  disabled,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type ?? "button"}
      className={buttonClass(look, wide, className)}
      {...rest}
      {...(disabled && resting)}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

export type LinkButtonProps = Look & ComponentProps<typeof Link>

export function LinkButton({ look = "line", wide, icon, children, className, ...rest }: LinkButtonProps) {
  return (
    <Link className={buttonClass(look, wide, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  )
}

function buttonClass(look: Look["look"], wide: boolean | undefined, className: string | undefined) {
  return classNames("btn", look !== "bare" && look, wide && "wide", className)
}
