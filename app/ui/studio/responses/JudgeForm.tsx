import type { ResponseState } from '#app/core/tally/columns/row-pages.ts'

/** Leaves a response out of the numbers, or takes it back; each can be undone by the other. */
export function JudgeForm({ state }: { readonly state: ResponseState }) {
  const isOut = state === 'excluded'
  return (
    <form className="account-form" method="post">
      <div className="form-field">
        <label htmlFor="reason">Reason</label>
        <p className="form-hint" id="reason-hint">
          {isOut
            ? 'Why it counts again. It stays in the log.'
            : 'Why it is left out. Its answers stay, and it can be taken back.'}
        </p>
        <input
          id="reason"
          name="reason"
          type="text"
          maxLength={500}
          autoComplete="off"
          aria-describedby="reason-hint"
        />
      </div>
      <div className="actions">
        <button
          className="button button-quiet"
          type="submit"
          name="intent"
          value={isOut ? 'restored' : 'excluded'}
        >
          {isOut ? 'Take it back into the numbers' : 'Leave it out of the numbers'}
        </button>
      </div>
    </form>
  )
}

type Done = 'excluded' | 'restored'

/** What was just done, and the way back. */
export function JudgedNotice({ done }: { readonly done: Done }) {
  return (
    <div className="notice notice-with-way" role="status">
      <p>{done === 'excluded' ? 'It is left out of the numbers.' : 'It counts again.'}</p>
      <form method="post">
        <button
          className="link-button"
          type="submit"
          name="intent"
          value={done === 'excluded' ? 'restored' : 'excluded'}
        >
          Undo
        </button>
      </form>
    </div>
  )
}
