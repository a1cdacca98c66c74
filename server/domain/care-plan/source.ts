/** Where a clinical number comes from, and who stands behind it. */
export type Source = {
  /** The published text that the number was taken from. */
  readonly from: string
  /** Shown to the clinician until a named one has confirmed the number. */
  readonly standing: "default_for_clinical_review" | "confirmed"
  /** Name of the clinician who confirmed it, and the day (ISO date). */
  readonly confirmedBy: string | null
  readonly confirmedOn: string | null
}

export const unreviewed = (from: string): Source => ({
  from,
  standing: "default_for_clinical_review",
  confirmedBy: null,
  confirmedOn: null,
})

/** Another number than the one that was confirmed: nobody stands behind it yet. */
export const reopen = (source: Source): Source => unreviewed(source.from)

/** A clinician puts their name to a number; where it came from stays. */
export const confirm = (source: Source, by: string, on: string): Source => ({
  ...source,
  standing: "confirmed",
  confirmedBy: by,
  confirmedOn: on,
})
