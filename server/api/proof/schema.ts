import { z } from "zod"

export const ProofLink = z.object({ token: z.string().min(1, "check_this").max(200, "check_this") })
