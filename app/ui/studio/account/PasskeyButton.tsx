import { useEffect, useState } from 'react'
import { postForm } from './post-form.ts'

const ADDRESS = '/sign-in/passkey'

/** Signs in by a passkey. It needs the script, so it is there only once that runs. */
export function PasskeyButton({ returnTo }: { readonly returnTo: string }) {
  const [state, setState] = useState<'absent' | 'ready' | 'asking'>('absent')
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    if ('PublicKeyCredential' in window) setState('ready')
  }, [])
  if (state === 'absent') return null
  const ask = async () => {
    setState('asking')
    setError(await signIn(returnTo))
    setState('ready')
  }
  return (
    <div className="passkey-way">
      <p aria-hidden="true">or</p>
      <button
        className="button button-quiet"
        type="button"
        aria-disabled={state === 'asking'}
        onClick={() => {
          if (state === 'ready') void ask()
        }}
      >
        Sign in with a passkey
      </button>
      <p className="form-error" role="alert">
        {error}
      </p>
    </div>
  )
}

/** Why it failed; null while the browser goes on to where it was led. */
async function signIn(returnTo: string): Promise<string | null> {
  const asked = await postForm(ADDRESS, {})
  if (asked.kind === 'refused') return asked.words
  const { startAuthentication } = await import('@simplewebauthn/browser')
  try {
    const optionsJSON = asked.body as never
    const answer = await startAuthentication({ optionsJSON })
    const opened = await postForm(ADDRESS, { answer: JSON.stringify(answer), returnTo })
    if (opened.kind === 'refused') return opened.words
    window.location.assign(String(opened.body['location']))
    return null
  } catch {
    return 'No passkey was used'
  }
}
