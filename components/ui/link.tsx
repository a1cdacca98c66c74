import NextLink from "next/link"
import type { ComponentProps } from "react"

/** Fetches nothing ahead: a page that nobody opened must leave no trace of having been read. */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />
}
