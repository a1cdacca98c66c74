import "./require-node.js"
import { authPool, closePools, openPools } from "../server/api/pools.ts"
import { addMember } from "../server/auth/add-member.ts"
import { EnvironmentError, env } from "../server/env.ts"
import { keyCheck } from "../server/http/self-check.ts"

const [role, email, ...practice] = process.argv.slice(2)

if (!["clinician", "administrator"].includes(role) || !email?.includes("@") || practice.length === 0) {
  console.error("Usage: npm run member -- clinician|administrator ADDRESS PRACTICE NAME")
  process.exit(2)
}

try {
  const { databases, publicUrl } = env()
  openPools(databases)
  await keyCheck(authPool())
  const link = await addMember({ practice: practice.join(" "), email, role }, publicUrl.origin)
  await closePools()
  if (link) console.log(`This link signs ${email} in, once, within 20 minutes:\n\n${link}\n`)
  else console.log(`${email} had an account already and is a member now. They sign in by mail, as before.`)
} catch (cause) {
  if (cause instanceof EnvironmentError) for (const line of cause.lines) console.error(line)
  else console.error(cause.message)
  process.exit(1)
}
