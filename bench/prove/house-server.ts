// The program in a process of its own, on the database and the data folder that its environment names.
import { startServer } from "#server/main.ts"

await startServer()
process.send?.("ready")
