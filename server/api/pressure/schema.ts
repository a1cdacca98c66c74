import { z } from "zod"
import { pressures } from "#server/domain/sensate-focus/pressure.ts"
import { Act, InRoom } from "../sensate-focus/schema.ts"

const proposalId = z.uuid("check_this")

/** The time is named by the question that both said yes to. */
export const AboutTime = InRoom.extend({ proposalId })
export const SayPressure = Act.extend({ proposalId, said: z.enum(pressures, "check_this") })
