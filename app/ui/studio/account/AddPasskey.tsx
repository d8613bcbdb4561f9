import { useEffect, useState, type FormEvent } from 'react'
import { FormField } from '../../layout/FormField.tsx'
import { postForm } from './post-form.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'

const ADDRESS = '/studio/account/passkeys'

type Props = {
  /** Codes are shown once, so the page stays; it is to know all the same. */
  readonly onAdded: () => void
}

/** Makes a passkey with the device. Only a script can ask it to. */
export function AddPasskey({ onAdded }: Props) {
  const [state, setState] = useState<'absent' | 'ready' | 'asking'>('absent')
  const [error, setError] = useState<string | null>(null)
  const [codes, setCodes] = useState<readonly string[]>([])
  useEffect(() => {
    if ('PublicKeyCredential' in window) setState('ready')
  }, [])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (state !== 'ready') return
    const form = new FormData(event.currentTarget)
    const fields = {
      label: fieldOf(form, 'label'),
      currentPassword: fieldOf(form, 'currentPassword'),
    }
    setState('asking')
    void add(fields).then((added) => {
      setState('ready')
      if (added.kind === 'refused') setError(added.words)
      else if (added.codes.length > 0) {
        setCodes(added.codes)
        onAdded()
      } else window.location.assign('/studio/account?done=passkey')
    })
  }
  if (codes.length > 0) return <RecoveryCodes codes={codes} />
  if (state === 'absent')
    return (
      <p className="form-hint">
        To add one, this page needs its script and a browser that knows passkeys.
      </p>
    )
  return (
    <details className="account-change">
      <summary>Add a passkey</summary>
      <form className="account-form" method="post" action={ADDRESS} onSubmit={submit} noValidate>
        <FormField
          name="label"
          id="passkey-label"
          label="What do you call it?"
          hint="Such as: my telephone"
          type="text"
          autoComplete="off"
          error={null}
        />
        <FormField
          name="currentPassword"
          id="passkey-currentPassword"
          label="Your password"
          type="password"
          autoComplete="current-password"
          error={error}
        />
        <div className="actions">
          <button className="button" type="submit" aria-disabled={state === 'asking'}>
            Add a passkey
          </button>
        </div>
      </form>
    </details>
  )
}

type Added =
  | { readonly kind: 'added'; readonly codes: readonly string[] }
  | { readonly kind: 'refused'; readonly words: string }

async function add(fields: {
  readonly label: string
  readonly currentPassword: string
}): Promise<Added> {
  const offered = await postForm(ADDRESS, fields)
  if (offered.kind === 'refused') return offered
  const { startRegistration } = await import('@simplewebauthn/browser')
  try {
    const answer = await startRegistration({ optionsJSON: offered.body as never })
    const { label } = fields
    const added = await postForm(ADDRESS, { label, answer: JSON.stringify(answer) })
    if (added.kind === 'refused') return added
    return { kind: 'added', codes: added.body['recoveryCodes'] as readonly string[] }
  } catch {
    return { kind: 'refused', words: 'No passkey was made' }
  }
}

function fieldOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
