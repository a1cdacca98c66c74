import { getTranslations } from "next-intl/server"
import { Words } from "#components/ui/words.tsx"
import { ProveFirst } from "./prove-first.tsx"

/** What stands on a page behind a proof until it was given; its words are those of the page that it stands for. */
export async function ProofAsked({ of }: { of: "receipt" | "access-log" }) {
  const t = await getTranslations(of)
  return (
    <>
      <h1>{t("title")}</h1>
      <Words of={["submission", "trouble", "proof"]}>
        <ProveFirst lead={t("proveLead")} action={t("prove")} />
      </Words>
    </>
  )
}
