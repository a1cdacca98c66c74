"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { AddressChange, type AddressChangeProps } from "#components/factor/address-change.tsx"
import { CodeSetup } from "#components/factor/code-setup.tsx"
import { PaperOffer } from "#components/factor/paper-offer.tsx"
import { PaperSheet } from "#components/factor/paper-sheet.tsx"
import { PasskeyList, type PasskeyListProps } from "#components/factor/passkey-list.tsx"
import type { SubmitResult } from "#components/submission/use-submission.ts"
import { canUsePasskeys, makePasskey } from "../_proof/passkey-in-browser.ts"
import { useProvenCall } from "../_proof/use-proven-call.tsx"
import { useCall } from "../_trpc/use-call.ts"

type KeysProps = Pick<AddressChangeProps, "email" | "pending"> &
  Pick<PasskeyListProps, "passkeys"> & {
    isTitled: boolean
    hasCodes: boolean
    hasPaper: boolean
    changes: React.ReactNode
  }

export function Keys({ isTitled, passkeys, hasCodes, hasPaper, email, pending, changes }: KeysProps) {
  const t = useTranslations("keys")
  const call = useCall()
  const { provenCall, proof } = useProvenCall()
  const router = useRouter()
  const [paper, setPaper] = useState<string>()
  const [hasPasskeys, setHasPasskeys] = useState(false)
  useEffect(() => setHasPasskeys(canUsePasskeys()), [])

  function andLookAgain<T extends { ok: boolean }>(answer: T): T {
    if (answer.ok) router.refresh()
    return answer
  }

  async function addPasskey(): Promise<SubmitResult> {
    const begun = await provenCall("factor.beginPasskey", undefined)
    if (!begun.ok) return begun
    const made = await makePasskey(begun.data)
    if (!made) return { ok: false, errors: { form: t("passkeys.not") } }
    return andLookAgain(await call("factor.addPasskey", { made }))
  }

  async function showPaper(): Promise<SubmitResult> {
    const made = await provenCall("factor.makePaper", undefined)
    if (made.ok) setPaper(made.data.code)
    return made
  }

  function keepPaper() {
    setPaper(undefined)
    router.refresh()
  }

  // A page for the printer holds the code alone.
  if (paper) return <PaperSheet code={paper} onKept={keepPaper} />
  return (
    <>
      {proof}
      {isTitled && (
        <>
          <h1>{t("title")}</h1>
          <p className="quiet mt-2">{t("lead")}</p>
        </>
      )}
      <PasskeyList
        passkeys={passkeys}
        canAdd={hasPasskeys}
        onAdd={addPasskey}
        onRemove={async (id) => andLookAgain(await provenCall("factor.removePasskey", { id }))}
      />
      <CodeSetup
        isOn={hasCodes}
        onBegin={() => provenCall("factor.beginCodes", undefined)}
        onConfirm={async (code) => andLookAgain(await provenCall("factor.confirmCodes", { code }))}
        onRemove={async () => andLookAgain(await provenCall("factor.removeCodes", undefined))}
      />
      <PaperOffer has={hasPaper} onMake={showPaper} />
      <AddressChange
        email={email}
        pending={pending}
        onAsk={async (wanted) => andLookAgain(await provenCall("address.ask", { email: wanted }))}
        onStop={async () => andLookAgain(await call("address.stopOwn", undefined))}
      />
      {changes}
    </>
  )
}
