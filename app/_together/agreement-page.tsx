import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { cityOf } from "#components/sensate-focus/zone-city.ts"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { LinkButton } from "#components/ui/button.tsx"
import { Words } from "#components/ui/words.tsx"
import { firstTerms } from "#server/domain/sensate-focus/terms.ts"
import { readDraft } from "../_draft/read-draft.ts"
import { requireSignIn } from "../_trpc/server.ts"
import { AgreementRoom } from "./agreement-room.tsx"
import { readTogether } from "./read-together.ts"
import { StepRoom } from "./step-room.tsx"
import { togetherWords } from "./words.ts"

/** Where one of the two writes down what both would agree; the same form in both rooms. */
export async function AgreementPage({ room }: { room: "mine" | "ours" }) {
  const { userId } = await requireSignIn()
  const [{ together, today, zone }, draft] = await Promise.all([
    readTogether(room),
    readDraft(userId, { room, what: "agreement" }),
  ])
  if (!together) notFound()
  const t = await getTranslations("together")
  const words = await getTranslations("sensate-focus")
  const { step, otherName, inForce } = together
  const from = together.waiting ?? together.inForce
  const first = firstTerms(Temporal.PlainDate.from(today), zone)
  const backHref = room === "mine" ? "/patient/together" : "/partner"
  // The patient writes it as often as the partner, and neither is put first by the form.
  const terms = from?.terms ?? { ...first, startsFirst: "me" as const }
  const reviewOn = terms.reviewOn > today ? terms.reviewOn : first.reviewOn
  return (
    <RoomShell room={room} current="together">
      <Words of={togetherWords}>
        {step && (
          <>
            <h1>{words("next.pageTitle", { stage: words(`step.stage.${step.now}`) })}</h1>
            <StepRoom room={room} otherName={otherName} step={step} />
          </>
        )}
        <div className={step ? "block" : undefined}>
          <AgreementRoom
            room={room}
            otherName={otherName}
            heading={step ? "h2" : "h1"}
            currentStage={inForce?.terms.stage ?? null}
            terms={{ ...terms, reviewOn }}
            expectedVersion={from?.id ?? null}
            today={today}
            zones={zonesWith(terms.zone)}
            backHref={backHref}
            draft={draft}
          />
        </div>
      </Words>
      <p className="mt-5">
        <LinkButton look="plain" icon="back" href={backHref}>
          {t("back")}
        </LinkButton>
      </p>
    </RoomShell>
  )
}

const zonesWith = (zone: string) =>
  [...new Set([...Intl.supportedValuesOf("timeZone"), zone])].map((one) => ({
    value: one,
    label: `${cityOf(one)} (${one.split("/")[0]})`,
  }))
