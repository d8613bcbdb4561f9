const MOST_REDIRECTS = 10

export type Visited = {
  readonly status: number
  /** Path and query of where one arrived. */
  readonly address: string
  readonly html: string
}

export type SentFile = { readonly name: string; readonly type: string; readonly content: Buffer }
export type Entry = readonly [name: string, value: string | SentFile]

export type Browser = {
  readonly get: (address: string) => Promise<Visited>
  readonly post: (
    address: string,
    entries: readonly Entry[],
    encoding: 'urlencoded' | 'multipart',
  ) => Promise<Visited>
}

/** Somebody without scripts: keeps cookies, posts forms, goes where it is led. */
export function openBrowser(origin: string, signal: AbortSignal): Browser {
  const cookies = new Map<string, string>()

  async function follow(first: string, how: RequestInit): Promise<Visited> {
    let [address, request] = [first, how]
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const response = await fetch(new URL(address, origin), {
        ...request,
        signal,
        redirect: 'manual',
        headers: { Origin: origin, Cookie: [...cookies.values()].join('; ') },
      })
      for (const cookie of response.headers.getSetCookie()) {
        const [pair = ''] = cookie.split(';')
        cookies.set(pair.split('=')[0] ?? '', pair)
      }
      const next = response.headers.get('Location')
      if (next === null) return { status: response.status, address, html: await response.text() }
      await response.body?.cancel()
      const { pathname, search } = new URL(next, new URL(address, origin))
      address = pathname + search
      request = { method: 'GET' }
    }
    throw new Error(`More than ${MOST_REDIRECTS} redirects from ${first}`)
  }

  return {
    get: (address) => follow(address, { method: 'GET' }),
    post: (address, entries, encoding) =>
      follow(address, { method: 'POST', body: bodyOf(entries, encoding) }),
  }
}

function bodyOf(
  entries: readonly Entry[],
  encoding: 'urlencoded' | 'multipart',
): URLSearchParams | FormData {
  if (encoding === 'urlencoded')
    return new URLSearchParams(
      entries.map(([name, value]) => [name, typeof value === 'string' ? value : value.name]),
    )
  const form = new FormData()
  for (const [name, value] of entries)
    if (typeof value === 'string') form.append(name, value)
    else
      form.append(name, new Blob([new Uint8Array(value.content)], { type: value.type }), value.name)
  return form
}
