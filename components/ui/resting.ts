import type { MouseEvent } from "react"

/** It does nothing and stays in reach: what is disabled for real loses the focus, and its reader the place. */
export const resting = {
  "aria-disabled": true,
  onClick: (event: MouseEvent) => event.preventDefault(),
}
