import { accountRouter } from "./account/router.ts"
import { addressRouter } from "./address/router.ts"
import { careCircleRouter } from "./care-circle/router.ts"
import { carePlanRouter } from "./care-plan/router.ts"
import { caseloadRouter } from "./caseload/router.ts"
import { consentRouter } from "./consent/router.ts"
import { doorstepRouter } from "./doorstep/router.ts"
import { draftRouter } from "./draft/router.ts"
import { erasureRouter } from "./erasure/router.ts"
import { exportRouter } from "./export/router.ts"
import { factorRouter } from "./factor/router.ts"
import { invitationRouter } from "./invitation/router.ts"
import { meetingRouter } from "./meeting/router.ts"
import { messageRouter } from "./message/router.ts"
import { partnerConsentRouter } from "./partner-consent/router.ts"
import { partnerSightRouter } from "./partner-sight/router.ts"
import { planTemplateRouter } from "./plan-template/router.ts"
import { practiceRouter } from "./practice/router.ts"
import { pressureRouter } from "./pressure/router.ts"
import { proofRouter } from "./proof/router.ts"
import { reflectionRouter } from "./reflection/router.ts"
import { safetyRouter } from "./safety/router.ts"
import { safetyHoldRouter } from "./safety-hold/router.ts"
import { sensateFocusRouter } from "./sensate-focus/router.ts"
import { sessionLogRouter } from "./session-log/router.ts"
import { sharedCardRouter } from "./shared-card/router.ts"
import { createCaller, router } from "./trpc.ts"

/** Every procedure there is. */
export const appRouter = router({
  account: accountRouter,
  sessionLog: sessionLogRouter,
  practice: practiceRouter,
  carePlan: carePlanRouter,
  caseload: caseloadRouter,
  planTemplate: planTemplateRouter,
  message: messageRouter,
  reflection: reflectionRouter,
  sensateFocus: sensateFocusRouter,
  pressure: pressureRouter,
  draft: draftRouter,
  safety: safetyRouter,
  safetyHold: safetyHoldRouter,
  careCircle: careCircleRouter,
  consent: consentRouter,
  partnerConsent: partnerConsentRouter,
  invitation: invitationRouter,
  erasure: erasureRouter,
  export: exportRouter,
  proof: proofRouter,
  factor: factorRouter,
  doorstep: doorstepRouter,
  address: addressRouter,
  meeting: meetingRouter,
  sharedCard: sharedCardRouter,
  partnerSight: partnerSightRouter,
})

export type AppRouter = typeof appRouter
export const callerFor = createCaller(appRouter)
