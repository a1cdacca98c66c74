import { getTranslations } from "next-intl/server"

type Person = { relationshipId: string; name: string }

const hrefOf = (person: Person) => `/patient/sharing?person=${person.relationshipId}`

/** The tabs over the Sharing pages: each person, then the cards. */
export async function peopleLinks(people: readonly Person[]) {
  const t = await getTranslations("sharing.page")
  const links = people.map((one) => ({ label: one.name, href: hrefOf(one) }))
  return { hrefOf, links: [...links, { label: t("cards"), href: "/patient/sharing/cards" }] }
}
