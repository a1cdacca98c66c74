import { useTranslations } from "next-intl"
import { LinkButton } from "#components/ui/button.tsx"

export type NoPartnerProps =
  | { state: "none"; inviteHref: string; soloHref: string }
  | { state: "invited"; name: string; invitationHref: string; soloHref: string }
  | { state: "joined"; name: string; confirmHref: string; soloHref: string }

/** The patient's Together page before there is anybody to be together with. The plan never waits for a partner. */
export function NoPartner(props: NoPartnerProps) {
  const t = useTranslations("sensate-focus.alone")
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="mt-2 mb-5">{t("body")}</p>
      <section className="block stack border-t border-hairline">
        {props.state === "none" && <LinkButton href={props.inviteHref}>{t("invite")}</LinkButton>}
        {props.state === "invited" && (
          <>
            <h2>{t("invited", { name: props.name })}</h2>
            <p className="quiet">{t("invitedBody", { name: props.name })}</p>
            <LinkButton href={props.invitationHref}>{t("invitation")}</LinkButton>
          </>
        )}
        {props.state === "joined" && (
          <>
            <h2>{t("joined", { name: props.name })}</h2>
            <p className="quiet">{t("joinedBody", { name: props.name })}</p>
            <LinkButton href={props.confirmHref}>{t("check")}</LinkButton>
          </>
        )}
        <p>
          <LinkButton look="plain" href={props.soloHref}>
            {t("solo")}
          </LinkButton>
        </p>
      </section>
    </>
  )
}
