export type Posted =
  | { readonly kind: 'ok'; readonly body: { readonly [name: string]: unknown } }
  | { readonly kind: 'refused'; readonly words: string }

/** Sends a form by script, as the page itself would, and reads the JSON that comes back. */
export async function postForm(
  address: string,
  fields: Readonly<Record<string, string>>,
): Promise<Posted> {
  try {
    const reply = await fetch(address, { method: 'POST', body: new URLSearchParams(fields) })
    const body = (await reply.json()) as { readonly [name: string]: unknown }
    if (reply.ok) return { kind: 'ok', body }
    const { detail } = body
    return { kind: 'refused', words: wordsOf(body) ?? String(detail) }
  } catch {
    return { kind: 'refused', words: 'The server did not answer; please try again' }
  }
}

/** The first place that needs another look, where the refusal names one. */
function wordsOf({ errors }: { readonly [name: string]: unknown }): string | null {
  const [first] = Array.isArray(errors) ? (errors as readonly unknown[]) : []
  if (typeof first !== 'object' || first === null || !('message' in first)) return null
  return String(first.message)
}
