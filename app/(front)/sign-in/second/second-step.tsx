"use client"

import { useTranslations } from "next-intl"
import { ProofByCode } from "#components/proof/proof-by-code.tsx"
import { ProofByPaper } from "#components/proof/proof-by-paper.tsx"
import { ProofByPasskey } from "#components/proof/proof-by-passkey.tsx"
import { LinkButton } from "#components/ui/button.tsx"
import { useGiveProof } from "../../../_proof/use-give-proof.ts"
import type { OutputOf } from "../../../_trpc/call.ts"

export function SecondStep({ ways, next }: { ways: OutputOf<"proof.ways">; next: string }) {
  const t = useTranslations("proof")
  const enter = useGiveProof(async () => location.replace(next))
  const enterByPaper = useGiveProof(async () => location.replace("/sign-in/new-paper"))
  return (
    <div className="stack">
      <h1>{t("second.title")}</h1>
      <p className="quiet">{t("second.lead")}</p>
      {ways.passkey && <ProofByPasskey onPasskey={enter.byPasskey} />}
      {ways.code && (
        <ProofByCode
          label={t("ask.code")}
          hint={t("ask.codeHint")}
          button={t("ask.useCode")}
          look={ways.passkey ? "line" : "primary"}
          onCode={enter.byCode}
        />
      )}
      {ways.paper && <ProofByPaper onPaper={enterByPaper.byPaper} />}
      <LinkButton look="plain" href="/sign-in">
        {t("second.again")}
      </LinkButton>
    </div>
  )
}
