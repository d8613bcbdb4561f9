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
