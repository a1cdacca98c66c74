"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { KeptAsYouWrite } from "#components/submission/kept-as-you-write.tsx"
import { Refusal } from "#components/submission/refusal.tsx"
import { type Refused, type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { ChoiceGroup } from "#components/ui/choice.tsx"
import { Field, TextArea } from "#components/ui/field.tsx"
import type { RelationshipKind } from "#server/domain/consent/category.ts"
import type { Card, CardChoice, CardSession } from "#server/domain/shared-card/card.ts"
import { CardPaper } from "./card-paper.tsx"
import { CardTicks } from "./card-ticks.tsx"

export type CardReader = { relationshipId: string; name: string; kind: RelationshipKind }
/** What would go out, and when that was so. */
export type Look = { card: Card; mark: string; reader: CardReader; at: string }
/** A card that is being made, and for whom. */
export type CardBegun = { readerId: string; choice: CardChoice }
export type CardComposerProps = {
  readers: readonly CardReader[]
  goals: readonly string[]
  sessions: readonly CardSession[]
  /** What she had begun to choose. */
  start?: CardBegun
  onType?: (begun: CardBegun) => void
  onLook: (relationshipId: string, choice: CardChoice) => Promise<{ ok: true; look: Look } | Refused>
  onGive: (relationshipId: string, choice: CardChoice, look: Look) => Promise<SubmitResult>
}

const nothing: CardChoice = { title: "", words: "", goals: [], steps: [], ratings: [] }

/** Ticks of what is gone since then are gone too: what can't be seen is not given away. */
const stillThere = (choice: CardChoice, goals: readonly string[], sessions: readonly CardSession[]) => {
  const isThere = (id: string) => sessions.some((one) => one.id === id)
  return {
    ...choice,
    goals: choice.goals.filter((goal) => goals.includes(goal)),
    steps: choice.steps.filter(isThere),
    ratings: choice.ratings.filter(isThere),
  }
}

/** Two steps: choose, then see exactly what goes out. Only the second can give it away. */
export function CardComposer(props: CardComposerProps) {
  const { readers, goals, sessions, start, onType, onLook, onGive } = props
  const t = useTranslations("shared-card")
  const [readerId, setReaderId] = useState(
    () =>
      readers.find((one) => one.relationshipId === start?.readerId)?.relationshipId ??
      readers[0]?.relationshipId ??
      "",
  )
  const [choice, setChoice] = useState(() => (start ? stillThere(start.choice, goals, sessions) : nothing))
  const [look, setLook] = useState<Look | null>(null)
  const looking = useSubmission(() => onLook(readerId, choice))
  const giving = useSubmission((seen: Look) => onGive(readerId, choice, seen))
  function change(part: Partial<CardChoice>) {
    const next = { ...choice, ...part }
    setChoice(next)
    onType?.({ readerId, choice: next })
  }
  function changeReader(next: string) {
    setReaderId(next)
    onType?.({ readerId: next, choice })
  }

  async function lookAtIt(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const found = await looking.submit(undefined)
    if (found) setLook(found.look)
  }

  if (look) {
    const { name, kind } = look.reader
    return (
      <>
        <h1>{t("preview.title", { name })}</h1>
        <div className="mt-4">
          <CardPaper card={look.card} />
        </div>
        <p className="quiet small mt-3">
          {t(kind === "partner" ? "compose.waits" : "compose.atOnce", { name })}
        </p>
        <VisibilityLine viewers={[{ name }]} />
        <p role="alert">{giving.errors.form ?? giving.errors.card}</p>
        <div className="row wrap mt-3">
          <Button look="primary" disabled={giving.isSending} onClick={() => giving.submit(look)}>
            {t("preview.give", { name })}
          </Button>
          <Button look="plain" onClick={() => setLook(null)}>
            {t("preview.change")}
          </Button>
        </div>
      </>
    )
  }
  const { errors, attempt, isSending } = looking
  return (
    <form method="post" noValidate onSubmit={lookAtIt} className="flex flex-col gap-5">
      <div>
        <h1>{t("compose.title")}</h1>
        <p className="quiet mt-2">{t("lead")}</p>
      </div>
      <Refusal errors={errors} attempt={attempt} fieldIds={{ parts: "card-parts" }} />
      <ChoiceGroup
        legend={t("compose.who")}
        name="reader"
        columns="auto"
        bare
        options={readers.map(({ relationshipId, name }) => ({ value: relationshipId, label: name }))}
        value={readerId}
        onChange={changeReader}
      />
      <Field
        id="title"
        label={t("compose.name")}
        hint={t("compose.nameHint")}
        value={choice.title}
        maxLength={60}
        error={errors.title}
        onChange={(event) => change({ title: event.target.value })}
      />
      <TextArea
        id="words"
        label={t("compose.words")}
        hint={t("compose.wordsHint")}
        value={choice.words}
        maxLength={2000}
        rows={5}
        error={errors.words}
        onChange={(event) => change({ words: event.target.value })}
      />
      <CardTicks goals={goals} sessions={sessions} choice={choice} error={errors.parts} onChange={change} />
      {onType && <KeptAsYouWrite />}
      <VisibilityLine viewers={[]} />
      <div>
        <Button look="primary" type="submit" disabled={isSending || readerId === ""}>
          {t("compose.look")}
        </Button>
      </div>
    </form>
  )
}
