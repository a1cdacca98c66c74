"use client"

import { useTranslations } from "next-intl"
import { found, textOf } from "#components/submission/fields.ts"
import { Refusal } from "#components/submission/refusal.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Answer, Answers } from "#components/ui/answer.tsx"
import { LinkButton } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"
import { Icon } from "#components/ui/icon.tsx"

export type ThreeWords = readonly [string, string, string]
export type ThreeWordsValues = { words: ThreeWords; name: string }

export type ThreeWordsFormProps = {
  pressedHref: string
  onSubmit: (values: ThreeWordsValues) => Promise<SubmitResult>
  /** Says no without learning who asked. */
  onDecline: () => Promise<SubmitResult>
}

const places = ["first", "second", "third"] as const
const goodToKnow = ["know1", "know2", "know3", "know4"] as const

/** Names nobody: a wrong reader of the mail learns nothing from this page. */
export function ThreeWordsForm({ pressedHref, onSubmit, onDecline }: ThreeWordsFormProps) {
  const t = useTranslations("invitation.words")
  const going = useSubmission(onSubmit)
  const declining = useSubmission(onDecline)
  const { errors } = going

  function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const word = (place: string) => textOf(fields, place).toLowerCase()
    const words: ThreeWords = [word("first"), word("second"), word("third")]
    const name = textOf(fields, "name")
    const missing = found({
      words: words.includes("") && t("missing"),
      name: name === "" && t("nameMissing"),
    })
    if (Object.keys(missing).length > 0) return going.refuse(missing)
    void going.submit({ words, name })
  }

  return (
    <form method="post" noValidate onSubmit={send}>
      <h1>{t("title")}</h1>
      <p className="quiet mt-3 mb-5">{t("lead")}</p>
      <Refusal errors={errors} attempt={going.attempt} fieldIds={{ words: "first" }} />
      {declining.errors.form && <p role="alert">{declining.errors.form}</p>}
      <fieldset className={errors.words ? "field wrong mt-5" : "mt-5"}>
        <legend className="label">{t("legend")}</legend>
        <p className="hint quiet small">{t("hint")}</p>
        <div className="mt-2 grid grid-cols-[repeat(auto-fit,minmax(min(5.5rem,100%),1fr))] gap-2">
          {places.map((place) => (
            <input
              key={place}
              id={place}
              name={place}
              className="input m-0 text-center"
              aria-label={t(place)}
              aria-invalid={errors.words ? true : undefined}
              aria-describedby={errors.words ? "words-error" : undefined}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={40}
            />
          ))}
        </div>
        {errors.words && (
          <p className="err" id="words-error">
            <Icon name="info" />
            {errors.words}
          </p>
        )}
      </fieldset>
      <div className="mt-5">
        <Field
          id="name"
          name="name"
          autoComplete="nickname"
          maxLength={80}
          label={t("name")}
          hint={t("nameHint")}
          error={errors.name}
        />
      </div>
      <section className="block mt-6 border-t border-hairline" aria-labelledby="know">
        <h2 id="know">{t("know")}</h2>
        <ul className="mt-4 grid gap-3">
          {goodToKnow.map((line) => (
            <li key={line} className="grid grid-cols-[1.5rem_1fr] gap-3">
              <span className="text-brand">
                <Icon name="check" />
              </span>
              <span>{t(line)}</span>
            </li>
          ))}
        </ul>
      </section>
      <Answers>
        <Answer type="submit" icon="check" disabled={going.isSending}>
          {t("goOn")}
        </Answer>
        <Answer icon="cross" disabled={declining.isSending} onClick={() => declining.submit(undefined)}>
          {t("no")}
        </Answer>
      </Answers>
      <LinkButton look="plain" className="mt-2" href={pressedHref}>
        {t("pressed")}
      </LinkButton>
    </form>
  )
}
