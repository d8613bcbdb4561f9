import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { downloadFile, type DownloadState } from './download-file.ts'

type Props = {
  readonly action: string
  readonly slug: string
  readonly children: ReactNode
}

/** A plain form that downloads a file; with script one sees how far it is, and can stop it. */
export function ExportForm({ action, slug, children }: Props) {
  const [state, setState] = useState<DownloadState>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(event.currentTarget))
      if (typeof value === 'string' && value !== '') fields.set(name, value)
    const stop = new AbortController()
    running.current?.abort()
    running.current = stop
    await downloadFile(`${action}?${fields.toString()}`, `${slug}.file`, stop.signal, setState)
  }

  return (
    <form className="collector-form" method="get" action={action} onSubmit={(e) => void submit(e)}>
      {children}
      <div className="button-row">
        <button className="button" type="submit" disabled={state.kind === 'running'}>
          Download
        </button>
        {state.kind === 'running' && (
          <button className="tool-button" type="button" onClick={() => running.current?.abort()}>
            Cancel
          </button>
        )}
      </div>
      {state.kind === 'running' && <progress aria-label="Download" />}
      <p role="status">{said(state)}</p>
    </form>
  )
}

function said(state: DownloadState): string {
  switch (state.kind) {
    case 'idle':
      return ''
    case 'running':
      // Some files say first how wide and how large they get.
      return state.bytes === 0 ? 'Reading the responses …' : `${megabytes(state.bytes)} so far`
    case 'saved':
      return `Saved as ${state.name}, ${megabytes(state.bytes)}`
    case 'cancelled':
      return 'Stopped. Nothing was saved.'
    case 'refused':
      return state.reason
  }
}

const megabytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
