"use client"

import { useTranslations } from "next-intl"
import { useEffect, useEffectEvent, useState } from "react"
import { ProofByCode } from "#components/proof/proof-by-code.tsx"
import { ProofByMail } from "#components/proof/proof-by-mail.tsx"
import { ProofByPasskey } from "#components/proof/proof-by-passkey.tsx"
import { Button } from "#components/ui/button.tsx"
import { Dialog } from "#components/ui/dialog.tsx"
import type { OutputOf } from "../_trpc/call.ts"
import { useCall } from "../_trpc/use-call.ts"
import { useGiveProof } from "./use-give-proof.ts"

type ProofDialogProps = {
  /** Repeats what was asked for; false when that still wants a proof. */
  onProven: () => Promise<boolean>
  onClose: () => void
}

/** «Is it you?», over the page that asked, by whatever this person has. */
export function ProofDialog({ onProven, onClose }: ProofDialogProps) {
  const t = useTranslations("proof.ask")
  const call = useCall()
  const give = useGiveProof(onProven)
  const [ways, setWays] = useState<OutputOf<"proof.ways">>()
  const [trouble, setTrouble] = useState<string>()

  const look = useEffectEvent(async () => {
    const answer = await call("proof.ways", undefined)
    if (answer.ok) setWays(answer.data)
    else setTrouble(answer.errors.form)
  })
  const goOn = useEffectEvent(() => void onProven())
  useEffect(() => {
    void look()
    const channel = new BroadcastChannel("proof")
    channel.onmessage = () => goOn()
    return () => channel.close()
  }, [])

  return (
    <Dialog open title={t("title")} onClose={onClose}>
      <div className="stack">
        <p className="quiet">{t("lead")}</p>
        {!ways && !trouble && <p role="status">{t("wait")}</p>}
        <p role="alert">{trouble}</p>
        {ways?.passkey && <ProofByPasskey onPasskey={give.byPasskey} />}
        {ways?.code && (
          <ProofByCode
            label={t("code")}
            hint={t("codeHint")}
            button={t("useCode")}
            look={ways.passkey ? "line" : "primary"}
            onCode={give.byCode}
          />
        )}
        {ways?.mail && (
          <ProofByMail
            outboxHref={ways.outboxHref}
            onSend={() => call("proof.sendLink", undefined)}
            onGoOn={async () =>
              (await onProven()) ? { ok: true } : { ok: false, errors: { form: t("notYet") } }
            }
          />
        )}
        {ways && !ways.mail && <p className="quiet small">{t("lost")}</p>}
        <Button look="plain" onClick={onClose}>
          {t("stop")}
        </Button>
      </div>
    </Dialog>
  )
}
