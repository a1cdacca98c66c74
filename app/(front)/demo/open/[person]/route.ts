import { openAs } from "#server/auth/one-click.ts"

/** One click signs in as an invented person; in a real installation this address does not exist. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ person: string }> },
): Promise<Response> {
  const opened = await openAs((await params).person)
  if (!opened) return new Response(null, { status: 404 })
  return new Response(null, { status: 303, headers: { Location: opened.to, "Set-Cookie": opened.cookie } })
}
