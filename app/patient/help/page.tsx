import { useFormatter, useTranslations } from "next-intl"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { LinkButton } from "#components/ui/button.tsx"
import { Details } from "#components/ui/details.tsx"
import { plainDay } from "#components/ui/plain-day.ts"
import { SafetyState } from "#components/ui/state.tsx"
import { Words } from "#components/ui/words.tsx"
import { ask, requireSignIn } from "../../_trpc/server.ts"
import { type HelpNumber, type HelpNumbers, helpNumbers } from "./help-numbers.ts"
import { Own } from "./own.tsx"

export default async function HelpRoute() {
  const signIn = await requireSignIn()
  const { therapist } = await ask((api) => api.practice.today())
  return (
    <RoomShell room="mine">
      <Help numbers={helpNumbers(signIn.country)} therapist={therapist} />
    </RoomShell>
  )
}

type HelpProps = { numbers: HelpNumbers; therapist: { id: string; name: string } | null }

function Help({ numbers: { emergency, nurse, reviewedBy }, therapist }: HelpProps) {
  const t = useTranslations("patient.help")
  return (
    <>
      <h1 className="mbe-5">{t("title")}</h1>
      <SafetyState title={t("now")}>
        <p>{t("nowText")}</p>
        {emergency ? (
          <a className="btn stop" href={`tel:${emergency.number}`}>
            {t("call", { number: emergency.number })}
          </a>
        ) : (
          <p>
            <b>{t("emergency")}</b>
          </p>
        )}
      </SafetyState>
      <section className="block" aria-labelledby="soon">
        <h2 id="soon">{t("soon")}</h2>
        <p>{t("soonText")}</p>
        <div className="row wrap mbs-3">
          {nurse && (
            <a className="btn line" href={`tel:${nurse.number}`}>
              {t("nurse", { number: nurse.number })}
            </a>
          )}
          {therapist && (
            <LinkButton href={`/patient/messages/${therapist.id}`}>
              {t("team", { name: therapist.name })}
            </LinkButton>
          )}
        </div>
        {nurse?.only && <p className="quiet small mbs-3">{t(`only.${nurse.only}`)}</p>}
        <p className="quiet small mbs-3">{t("teamText")}</p>
      </section>
      <Words of={["safety", "consent", "submission", "trouble", "proof"]}>
        <Own clinician={therapist} />
      </Words>
      <Sources numbers={[emergency, nurse]} reviewedBy={reviewedBy} />
      <LinkButton look="plain" href="/patient">
        {t("back")}
      </LinkButton>
    </>
  )
}

type SourcesProps = { numbers: (HelpNumber | null)[]; reviewedBy: HelpNumbers["reviewedBy"] }

/** Where each number was read, and that nobody has reviewed it yet. */
function Sources({ numbers, reviewedBy }: SourcesProps) {
  const t = useTranslations("patient.help")
  const format = useFormatter()
  const known = numbers.filter((one) => one !== null)
  if (known.length === 0) return null
  return (
    <Details summary={reviewedBy === null ? t("notReviewed") : t("reviewedBy", { name: reviewedBy })}>
      <ul className="quiet small">
        {known.map(({ number, source }) => (
          <li key={number}>
            {t("source", {
              number,
              place: new URL(source.url).hostname,
              day: format.dateTime(plainDay(source.checkedOn), {
                day: "numeric",
                month: "long",
                year: "numeric",
              }),
            })}
          </li>
        ))}
      </ul>
    </Details>
  )
}
