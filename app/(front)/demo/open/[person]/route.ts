import { openAs } from "#server/auth/one-click.ts"

/** One click signs in as an invented person; in a real installation this address does not exist. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ person: string }> },
): Promise<Response> {
  const opened = await openAs((await params).person)
  if (!opened) return new Response(null, { status: 404 })
  const headers = new Headers({ Location: opened.to })
  for (const cookie of opened.cookies) headers.append("Set-Cookie", cookie)
  return new Response(null, { status: 303, headers })
}
