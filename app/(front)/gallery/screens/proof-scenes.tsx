import { useTranslations } from "next-intl"
import { AddressChange } from "#components/factor/address-change.tsx"
import { CodeSetup } from "#components/factor/code-setup.tsx"
import { NeededKey } from "#components/factor/needed-key.tsx"
import { PaperOffer } from "#components/factor/paper-offer.tsx"
import { PaperSheet } from "#components/factor/paper-sheet.tsx"
import { PasskeyList } from "#components/factor/passkey-list.tsx"
import { ConfirmProof } from "#components/proof/confirm-proof.tsx"
import { ProofByCode } from "#components/proof/proof-by-code.tsx"
import { ProofByMail } from "#components/proof/proof-by-mail.tsx"
import { ProofByPaper } from "#components/proof/proof-by-paper.tsx"
import { ProofByPasskey } from "#components/proof/proof-by-passkey.tsx"
import { DoorShell } from "#components/shell/door-shell.tsx"
import { RoomShell } from "#components/shell/room-shell.tsx"
import { Dialog } from "#components/ui/dialog.tsx"
import { well } from "./pretend.ts"

/** «Is it you?» as it opens over a page, by one way or by two. */
function Asked({ by }: { by: readonly ("passkey" | "code" | "mail")[] }) {
  const t = useTranslations("proof.ask")
  return (
    <RoomShell room="mine">
      <h1>Who looked</h1>
      <Dialog open title={t("title")} onClose={() => undefined}>
        <div className="stack">
          <p className="quiet">{t("lead")}</p>
          {by.includes("passkey") && <ProofByPasskey onPasskey={well} />}
          {by.includes("code") && <Code look={by.includes("passkey") ? "line" : "primary"} />}
          {by.includes("mail") && <ProofByMail outboxHref="#" onSend={well} onGoOn={well} />}
        </div>
      </Dialog>
    </RoomShell>
  )
}

function Code({ look = "primary" }: { look?: "primary" | "line" }) {
  const t = useTranslations("proof.ask")
  return (
    <ProofByCode label={t("code")} hint={t("codeHint")} button={t("useCode")} look={look} onCode={well} />
  )
}

function SecondStep() {
  const t = useTranslations("proof.second")
  return (
    <DoorShell>
      <div className="stack">
        <h1>{t("title")}</h1>
        <p className="quiet">{t("lead")}</p>
        <Code />
        <ProofByPaper onPaper={well} />
      </div>
    </DoorShell>
  )
}

function Keys({ isFirst }: { isFirst: boolean }) {
  return (
    <RoomShell room="caseload" name="Dr Adaeze Okafor">
      <div className="max-w-2xl">
        {isFirst ? <NeededKey isDone={false} goOnHref="#" /> : <h1>How you sign in</h1>}
        <PasskeyList
          passkeys={isFirst ? [] : [{ id: "1", device: "Laptop, Firefox", since: "2026-11-20" }]}
          canAdd
          onAdd={well}
          onRemove={well}
        />
        <CodeSetup
          isOn={!isFirst}
          onBegin={async () => ({ ok: false as const, errors: {} })}
          onConfirm={well}
          onRemove={well}
        />
        <PaperOffer has={!isFirst} onMake={well} />
        <AddressChange
          email="okafor@example.org"
          pending={isFirst ? null : { email: "new@example.org", day: "2026-11-25", isConfirmed: false }}
          onAsk={well}
          onStop={well}
        />
      </div>
    </RoomShell>
  )
}

/** Every moment in which somebody shows that it is them. */
export const proofScenes: Record<string, () => React.ReactNode> = {
  "proof-passkey": () => <Asked by={["passkey", "code"]} />,
  "proof-code": () => <Asked by={["code"]} />,
  "proof-mail": () => <Asked by={["mail"]} />,
  "proof-link": () => (
    <DoorShell>
      <ConfirmProof onConfirm={well} />
    </DoorShell>
  ),
  "second-step": () => <SecondStep />,
  "second-lock": () => <Keys isFirst />,
  keys: () => <Keys isFirst={false} />,
  paper: () => (
    <RoomShell room="mine">
      <PaperSheet code="4TQW-8ZKM-2PHD-9XRA" onKept={() => undefined} />
    </RoomShell>
  ),
}
