"use client"

import { type ComponentProps, lazy, Suspense } from "react"

const Desk = lazy(() =>
  import("../../../clinician/patients/[circleId]/patient.tsx").then((file) => ({ default: file.Patient })),
)
const Together = lazy(() =>
  import("../../../_together/together-room.tsx").then((file) => ({ default: file.TogetherRoom })),
)

// Nothing can be pressed in what somebody else sees: it is drawn by the server, and its script waits for nobody.

/** The desk's page of one patient, as the patient looks at it. */
export function LaterDesk(props: ComponentProps<typeof Desk>) {
  return (
    <Suspense fallback={null}>
      <Desk {...props} />
    </Suspense>
  )
}

/** The page for two, as the other of the two looks at it. */
export function LaterTogether(props: ComponentProps<typeof Together>) {
  return (
    <Suspense fallback={null}>
      <Together {...props} />
    </Suspense>
  )
}
