import type { SessionLog } from "./session-log.ts"

/** What a trainer session says to a reader of trainer steps: which item, how long, and no more. */
export type TrainerStepPart = {
  readonly itemId: string
  readonly itemLabel: string | null
  readonly minutes: number
}

export type RatingsPart = Pick<
  SessionLog,
  "pain" | "anxiety" | "endedBy" | "depth" | "tightening" | "numbed"
> & {
  /** Minutes of an activity that has no ladder; null where trainer_step has them. */
  readonly minutes: number | null
}

export type NotesPart = { readonly text: string; readonly withheld: boolean }

/** One log is kept in several tables, one for each category; null is no row. */
export type LogByCategory = {
  readonly trainer_step: TrainerStepPart | null
  readonly ratings: RatingsPart
  readonly notes: NotesPart | null
}

export const splitByCategory = (log: SessionLog): LogByCategory => {
  const step = trainerStep(log)
  const { pain, anxiety, endedBy, depth, tightening, numbed } = log
  return {
    trainer_step: step,
    ratings: {
      pain,
      anxiety,
      endedBy,
      depth,
      tightening,
      numbed,
      minutes: step === null ? log.minutes : null,
    },
    notes: log.note.trim() === "" ? null : { text: log.note, withheld: !log.noteIsShared },
  }
}

const trainerStep = ({
  activity,
  ladderItemId,
  ladderItemLabel,
  minutes,
}: SessionLog): TrainerStepPart | null =>
  activity === "trainer" && ladderItemId !== null
    ? { itemId: ladderItemId, itemLabel: ladderItemLabel, minutes }
    : null
