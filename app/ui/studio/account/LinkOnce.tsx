type Props = {
  readonly heading: string
  readonly words: string
  readonly address: string
}

/** A link or key that is shown this once, to be copied and handed over by whoever made it. */
export function LinkOnce({ heading, words, address }: Props) {
  return (
    <section className="account-once" role="status" aria-labelledby="once-heading">
      <h2 id="once-heading">{heading}</h2>
      <p>{words}</p>
      <div className="form-field">
        <label htmlFor="once">Copy it now: it is not shown again</label>
        <input className="code" id="once" readOnly value={address} />
      </div>
    </section>
  )
}
