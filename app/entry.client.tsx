import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'

/**
 * Remix reads what the server sent along within its first render, and has React wait meanwhile. A
 * click in that moment finds a root that can't be completed at once, which React takes for a fault
 * of its own (error 345; remix-run/remix, issue 10214). So it is read before there is a root.
 */
async function read(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (reading) {
    await reading
  }
}

void read().then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    )
  }),
)
