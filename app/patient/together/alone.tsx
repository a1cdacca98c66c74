import { NoPartner } from "#components/sensate-focus/no-partner.tsx"
import { ask } from "../../_trpc/server.ts"

/** Before there is anybody to be together with: invite, wait for the link to be opened, or check who came. */
export async function Alone() {
  const sent = (await ask((api) => api.invitation.mine())).filter((one) => one.role === "partner")
  const joined = sent.find((one) => one.canConfirm)
  const open = sent.find((one) => one.state === "waiting")
  const soloHref = "/patient"
  if (joined) {
    const name = joined.acceptedName ?? joined.name
    return (
      <NoPartner
        state="joined"
        name={name}
        confirmHref={`/patient/invite/${joined.id}`}
        soloHref={soloHref}
      />
    )
  }
  if (open) {
    return <NoPartner state="invited" name={open.name} invitationHref="/patient/invite" soloHref={soloHref} />
  }
  return <NoPartner state="none" inviteHref="/patient/invite" soloHref={soloHref} />
}
