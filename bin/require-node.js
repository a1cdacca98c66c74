// Imported first by every command: the pinned Node runs .ts files and has Temporal, an older one does neither.
if (Number(process.versions.node.split(".")[0]) < 26) {
  console.error(
    "Start this through npm (npm start, npm test ...), which brings the Node version that it needs.",
  )
  process.exit(1)
}
