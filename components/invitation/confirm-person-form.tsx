"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { CeilingList } from "#components/sharing/ceiling-list.tsx"
import { Refusal } from "#components/submission/refusal.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Answer, Answers } from "#components/ui/answer.tsx"
import type { Category, RelationshipKind } from "#server/domain/consent/category.ts"
import { CategoryTicks, tickedCategories } from "./category-ticks.tsx"
import type { JoinedPerson } from "./confirm-patient.tsx"
import type { WhatToShareValues } from "./what-to-share-form.tsx"

export type ConfirmPersonFormProps = {
  kind: RelationshipKind
  person: JoinedPerson
  /** What she is asked about. */
  choices: readonly Category[]
  onSubmit: (values: WhatToShareValues) => Promise<SubmitResult>
  onRefuse: () => Promise<SubmitResult>
}

const forTwo: readonly Category[] = ["couple_plan", "couple_log"]

/** One act: this is the person I mean, and this is what they may see. What no partner may see is not offered. */
export function ConfirmPersonForm({ kind, person, choices, onSubmit, onRefuse }: ConfirmPersonFormProps) {
  const t = useTranslations("invitation.person")
  const share = useTranslations("invitation.share")
  const day = useDayWords()
  const confirming = useSubmission(onSubmit)
  const refusing = useSubmission(onRefuse)
  const [isRefused, setRefused] = useState(false)
  const { name, email } = person
  const { errors, attempt } = confirming

  function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const categories = tickedCategories(new FormData(event.currentTarget), choices)
    if (categories.length === 0) return confirming.refuse({ category: share("nothingTicked") })
    void confirming.submit({ categories })
  }

  if (isRefused) return <p role="status">{t("refused")}</p>
  return (
    <form method="post" noValidate onSubmit={send}>
      <h1>{t(kind === "partner" ? "titlePartner" : "titleClinician", { name })}</h1>
      <div className="stack mt-3 mb-6">
        <p>{t("joined", { name, email, day: day.long(person.joinedOn) })}</p>
        <p>{t("lead", { name })}</p>
        <p className="quiet">{t("before")}</p>
      </div>
      <Refusal errors={errors} attempt={attempt} fieldIds={{ category: `category-${choices[0]}` }} />
      <section className="block stack border-t border-hairline" aria-labelledby="share">
        <h2 id="share">{t("partnerShare", { name })}</h2>
        {kind === "partner" ? (
          <ForPartner name={name} choices={choices} />
        ) : (
          <ForClinician name={name} choices={choices} />
        )}
      </section>
      {kind === "partner" && (
        <section className="block" aria-labelledby="never">
          <CeilingList name={name} id="never" />
        </section>
      )}
      <p role="alert">{refusing.errors.form}</p>
      <Answers column>
        <Answer type="submit" icon="check" disabled={confirming.isSending}>
          {t("withSharing", { name })}
        </Answer>
        <Answer
          icon="moon"
          disabled={confirming.isSending}
          onClick={() => confirming.submit({ categories: [] })}
        >
          {t("withoutSharing", { name })}
        </Answer>
        <Answer
          icon="cross"
          disabled={refusing.isSending}
          onClick={async () => setRefused((await refusing.submit(undefined)) !== null)}
        >
          {t("no")}
        </Answer>
      </Answers>
    </form>
  )
}

type ChoicesProps = Pick<ConfirmPersonFormProps, "choices"> & { name: string }

function ForPartner({ name, choices }: ChoicesProps) {
  const t = useTranslations("invitation.person")
  const more = choices.filter((category) => !forTwo.includes(category))
  return (
    <>
      <p className="quiet">{t("partnerShareLead")}</p>
      <CategoryTicks legend={t("first")} categories={forTwo} kind="partner" name={name} />
      <p className="quiet small">{t("startsNow")}</p>
      <CategoryTicks legend={t("more")} categories={more} kind="partner" name={name} />
      <p className="quiet small">{t("startsLater", { name })}</p>
      <p className="quiet small">{t("days")}</p>
      <p className="quiet small">{t("clinicianToo", { name })}</p>
    </>
  )
}

function ForClinician({ name, choices }: ChoicesProps) {
  const t = useTranslations("invitation.person")
  const legend = useTranslations("invitation.share")("legend", { name })
  return (
    <>
      <p className="quiet">{t("clinicianShareLead")}</p>
      <CategoryTicks legend={legend} categories={choices} kind="clinician" name={name} />
      <p className="quiet small">{t("daysClinician")}</p>
    </>
  )
}
