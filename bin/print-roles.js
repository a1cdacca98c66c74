// For operators with a PostgreSQL of their own: prints the SQL that makes the roles.
import { readFileSync } from "node:fs"

process.stdout.write(readFileSync(new URL("../db/roles.sql", import.meta.url), "utf8"))
