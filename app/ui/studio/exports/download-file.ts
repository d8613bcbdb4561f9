export type DownloadState =
  | { readonly kind: 'idle' | 'cancelled' }
  | { readonly kind: 'running'; readonly bytes: number }
  | { readonly kind: 'saved'; readonly bytes: number; readonly name: string }
  | { readonly kind: 'refused'; readonly reason: string }

/** A whole number of these is said, so that a screen reader is not spoken to without end. */
const STEP_BYTES = 500_000
const FAILED = 'The file did not arrive whole. Please try again.'

/** Fetches a file and saves it, telling how far it is; ending the fetch ends the server's work. */
export async function downloadFile(
  address: string,
  fallbackName: string,
  signal: AbortSignal,
  tell: (state: DownloadState) => void,
): Promise<void> {
  tell({ kind: 'running', bytes: 0 })
  try {
    const reply = await fetch(address, { signal })
    if (!reply.ok || reply.body === null) {
      const { detail } = (await reply.json()) as { readonly detail?: string }
      tell({ kind: 'refused', reason: detail ?? FAILED })
      return
    }
    const pieces: Uint8Array<ArrayBuffer>[] = []
    let [bytes, told] = [0, 0]
    const reader = reply.body.getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      pieces.push(value)
      bytes += value.length
      if (bytes - told < STEP_BYTES) continue
      told = bytes
      tell({ kind: 'running', bytes })
    }
    const name =
      /filename="([^"]+)"/.exec(reply.headers.get('content-disposition') ?? '')?.[1] ?? fallbackName
    save(new Blob(pieces), name)
    tell({ kind: 'saved', bytes, name })
  } catch {
    tell(signal.aborted ? { kind: 'cancelled' } : { kind: 'refused', reason: FAILED })
  }
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
