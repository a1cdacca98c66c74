// The arrows of the house: app -> components -> server/domain; app -> server/api -> server/domain and db;
// db -> server/domain. server/architecture.test.ts shows for each rule an import that it refuses.
const test = "[.]test[.]tsx?$"

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circles",
      comment: "Two files that need each other are one file, or a third one is missing below both.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "everything-is-found",
      comment: "This import leads nowhere: mend the path, or add the dependency with an exact version.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^[.]/[.]next/" },
    },
    {
      name: "domain-is-pure",
      comment: "server/domain imports only itself: hand in the time, the rows and the settings as values.",
      severity: "error",
      from: { path: "^server/domain/", pathNot: test },
      to: { pathNot: "^server/domain/" },
    },
    {
      name: "components-take-props",
      comment:
        "A component gets props and gives markup. Fetch in app/, decide in server/domain, and pass it in.",
      severity: "error",
      from: { path: "^components/", pathNot: test },
      to: { path: "^(app|server|db|e2e|bench|bin)/", pathNot: "^server/domain/" },
    },
    {
      name: "components-know-no-data",
      comment: "A component must work in the gallery without a server: no tRPC, no sign-in, no database.",
      severity: "error",
      from: { path: "^components/", pathNot: test },
      to: { path: "node_modules/(@trpc|next-auth|pg|drizzle-orm|graphile-worker|nodemailer)/" },
    },
    {
      name: "routes-ask-the-api",
      comment:
        "A route binds data to components: call the API through app/_trpc; SQL is in server/api and db.",
      severity: "error",
      from: { path: "^app/", pathNot: test },
      to: { path: "^db/|node_modules/(pg|drizzle-orm|@types/pg)/" },
    },
    {
      name: "server-draws-nothing",
      comment: "The server does not import routes or components; what a screen needs comes from present.ts.",
      severity: "error",
      from: { path: "^server/", pathNot: test },
      to: { path: "^(app|components)/" },
    },
    {
      name: "db-knows-only-the-words",
      comment:
        "Tables take ids and vocabulary from server/domain and nothing else (seeds and test set-up may call verbs).",
      severity: "error",
      from: { path: "^db/", pathNot: ["^db/(seed|testing)/", test] },
      to: { path: "^(app|components|server|content)/", pathNot: "^server/domain/" },
    },
    {
      name: "sql-stays-below",
      comment: "Only db/, server/ and the bench speak to the database.",
      severity: "error",
      from: { pathNot: ["^(db|server|bench|bin|e2e)/", "^drizzle[.]config[.]ts$", "node_modules/"] },
      to: { path: "node_modules/(pg|drizzle-orm|@types/pg)/" },
    },
    {
      name: "one-door",
      comment: "A verb gets its ViewerTx from withViewer. A connection of its own would pass by the door.",
      severity: "error",
      // Before anybody is in a circle there is no viewer: an account and an unopened invitation are read as app_auth.
      from: { path: "^server/api/[^/]+/", pathNot: ["^server/api/(account|invitation)/queries[.]ts$", test] },
      to: { path: "^db/client[.]ts$|^server/api/pools[.]ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "tests-are-not-shipped",
      comment: "What runs for people imports nothing from the test set-up.",
      severity: "error",
      from: { path: "^(app|components|server|db|content)/", pathNot: ["^db/testing/", test] },
      to: { path: `^db/testing/|${test}|^(e2e|bench|bin)/` },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^[.]next/|^next-env[.]d[.]ts$" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: "specify",
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json", ".css", ".d.ts"],
    },
  },
}
