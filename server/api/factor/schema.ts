import { z } from "zod"
import { CodeProof, MadePasskey } from "../proof/schema.ts"

export const NewPasskey = z.object({ made: MadePasskey })
export const PasskeyId = z.object({ id: z.uuid("check_this") })
export const FirstCode = CodeProof
