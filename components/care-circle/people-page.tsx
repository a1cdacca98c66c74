import { useTranslations } from "next-intl"
import { LinkButton } from "#components/ui/button.tsx"
import { State } from "#components/ui/state.tsx"
import { type Person, PersonBeside } from "./person-beside.tsx"

export type PeoplePageProps = {
  people: readonly (Person & { relationshipId: string })[]
  /** People who said yes and wait for the patient's word. */
  toCheck: readonly { id: string; name: string; href: string }[]
  inviteClinicianHref: string
  /** Absent while somebody is the partner. */
  invitePartnerHref?: string
}

/** Who is in the patient's circle: name, what they are, since when, and who says so. */
export function PeoplePage({ people, toCheck, inviteClinicianHref, invitePartnerHref }: PeoplePageProps) {
  const t = useTranslations("care-circle.people")
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="quiet mt-2 mb-4">{t("lead")}</p>
      {toCheck.map(({ id, name, href }) => (
        <State key={id} title={t("toCheck", { name })}>
          <LinkButton href={href}>{t("check")}</LinkButton>
        </State>
      ))}
      {people.length === 0 && (
        <State title={t("nobody")}>
          <p>{t("nobodyBody")}</p>
        </State>
      )}
      {people.map((person) => (
        <PersonBeside key={person.relationshipId} {...person} />
      ))}
      <section className="block" aria-labelledby="bring">
        <h2 id="bring">{t("bring")}</h2>
        <div className="row wrap mt-3">
          <LinkButton icon="plus" href={inviteClinicianHref}>
            {t("inviteClinician")}
          </LinkButton>
          {invitePartnerHref && (
            <LinkButton icon="plus" href={invitePartnerHref}>
              {t("invitePartner")}
            </LinkButton>
          )}
        </div>
      </section>
    </>
  )
}
