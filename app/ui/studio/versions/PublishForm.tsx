import { errorAt } from '../../layout/FormErrors.tsx'
import type { PublishView } from './PublishPage.tsx'

type Props = Pick<PublishView, 'of' | 'current'> & {
  readonly note: string
  readonly errors: readonly { readonly href: string; readonly text: string }[]
}

export function PublishForm({ of, current, note, errors }: Props) {
  const next = (current ?? 0) + 1
  const error = errorAt(errors, 'note')
  return (
    <form className="account-form publish-form" method="post">
      {of.kind === 'draft' ? (
        <input type="hidden" name="revision" value={of.revision} />
      ) : (
        <input type="hidden" name="version" value={of.number} />
      )}
      <div className={error === null ? 'form-field' : 'form-field form-field-wrong'}>
        <label htmlFor="note">Note (optional)</label>
        <p className="form-hint" id="note-hint">
          What changed and why, for whoever looks at the versions later.
        </p>
        {error !== null && (
          <p className="form-error" id="note-error">
            {error}
          </p>
        )}
        <textarea
          id="note"
          name="note"
          rows={3}
          maxLength={1000}
          defaultValue={note}
          dir="auto"
          aria-describedby={error === null ? 'note-hint' : 'note-hint note-error'}
        />
      </div>
      <p className="form-hint">
        Whoever has begun to answer finishes the version that they began. A version stays as it is
        for ever; going back publishes it once more.
      </p>
      <div className="actions">
        <button className="button" type="submit" name="intent" value="publish">
          {of.kind === 'draft'
            ? `Publish version ${next}`
            : `Publish version ${of.number} again, as version ${next}`}
        </button>
      </div>
    </form>
  )
}
