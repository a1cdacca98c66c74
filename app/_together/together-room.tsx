"use client"

import { lazy, Suspense } from "react"
import { TellPartnerForm } from "#components/sensate-focus/tell-partner-form.tsx"
import { TogetherPage } from "#components/sensate-focus/together-page.tsx"
import { ToldList } from "#components/sensate-focus/told-list.tsx"
import { ownDay } from "../_day/own-day.ts"
import { useDraft } from "../_draft/use-draft.ts"
import { useTyped } from "../_draft/use-typed.ts"
import type { OutputOf } from "../_trpc/call.ts"
import type { TogetherDrafts } from "./read-drafts.ts"
import { useCoupleCall } from "./use-couple-call.ts"

// Asked after a time for two, and on most days not at all.
const PressureAsk = lazy(() =>
  import("#components/sensate-focus/pressure-ask.tsx").then((file) => ({ default: file.PressureAsk })),
)

export type Together = NonNullable<OutputOf<"sensateFocus.together">>

export type TogetherRoomProps = {
  room: "mine" | "ours"
  together: Together
  agreementHref: string
  reflectionViewers: { name: string }[]
  drafts: TogetherDrafts
  /** The time that is asked about, for the reader alone. */
  pressure: Together["answeredFor"]
}

/** The page of the two, with its hands: each act is one call, and the page is read again after it. */
export function TogetherRoom({ room, together, ...page }: TogetherRoomProps) {
  const send = useCoupleCall()
  const draft = useDraft(page.drafts.reflection)
  const telling = useDraft(page.drafts.tell)
  const limit = useTyped(page.drafts.limit)
  const { otherName, told, mayTell, waiting } = together
  const answerTerms = (answer: "sign" | "not_now" | "withdraw") =>
    send("sensateFocus.answerTerms", { room, expectedVersion: waiting?.id ?? "", answer })

  return (
    <TogetherPage
      otherName={otherName}
      zone={together.zone}
      today={together.today}
      isPaused={together.isPaused}
      iWouldGoOn={together.iWouldGoOn}
      inForce={together.inForce}
      waiting={waiting}
      jointTime={together.jointTime}
      begins={together.begins}
      swapAskedBy={together.swapAskedBy}
      toAnswerFor={together.toAnswerFor}
      reflectionViewers={page.reflectionViewers}
      changeHref={page.agreementHref}
      pressedHref="/pressed"
      onAnswer={(answer) => send("sensateFocus.answerTime", { room, ...answer })}
      onPropose={(when) => send("sensateFocus.proposeTime", { room, ...when })}
      onSign={() => answerTerms("sign")}
      onNotNow={() => answerTerms("not_now")}
      onTakeBackSignature={() => answerTerms("withdraw")}
      onSwap={() => send("sensateFocus.swap", { room })}
      limit={{
        words: limit.words,
        onType: limit.type,
        onLeave: () => void limit.letGo(),
        onAdd: async (values) => {
          const answer = await send("sensateFocus.addLimit", { room, ...values })
          if (answer.ok) await limit.letGo(values.limit)
          return answer
        },
      }}
      onPause={() => send("sensateFocus.pause", { room })}
      onGoOn={() => send("sensateFocus.goOn", { room })}
      onHappened={(happened) => send("sensateFocus.logTogether", { room, ...happened })}
      begun={{ start: draft.start ?? undefined, onType: draft.keep }}
      pressure={
        <Suspense fallback={null}>
          <PressureAsk
            otherName={otherName}
            proposal={page.pressure}
            helpHref={room === "mine" ? "/patient/help" : "/pressed"}
            isPaused={together.isPaused}
            onSay={(said) => send("pressure.say", { room, ...said })}
            onPause={() => send("sensateFocus.pause", { room })}
          />
        </Suspense>
      }
      onReflect={async ({ words }) => {
        const answer = await send("reflection.keep", { room, words, sessionId: null, ...ownDay() })
        if (answer.ok) await draft.drop(words)
        return answer
      }}
    >
      <ToldList told={told} otherName={otherName} />
      {mayTell && (
        <TellPartnerForm
          key={telling.start}
          otherName={otherName}
          start={telling.start ?? undefined}
          onType={telling.keep}
          onSubmit={async ({ words }) => {
            const answer = await send("sensateFocus.tell", { room, words, ...ownDay() })
            if (answer.ok) await telling.drop(words)
            return answer
          }}
        />
      )}
    </TogetherPage>
  )
}
