// The program itself, in a process of its own, as `npm start` runs it after the database is up.
import { startServer } from "#server/main.ts"

const { close } = await startServer()
process.send?.(Number(process.env.PORT))
process.once("message", () => void close().then(() => process.exit(0)))
