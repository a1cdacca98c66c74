"use client"

import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Answer, AnswerLink, Answers } from "#components/ui/answer.tsx"

export type EndAnswersProps = {
  yes: string
  no: string
  backHref: string
  onEnd: () => Promise<SubmitResult>
}

/** Ending and staying weigh the same. */
export function EndAnswers({ yes, no, backHref, onEnd }: EndAnswersProps) {
  const { submit, isSending, errors } = useSubmission(onEnd)
  return (
    <>
      <p role="alert">{errors.form}</p>
      <Answers column>
        <Answer icon="cross" disabled={isSending} onClick={() => submit(undefined)}>
          {yes}
        </Answer>
        <AnswerLink icon="back" href={backHref}>
          {no}
        </AnswerLink>
      </Answers>
    </>
  )
}
