/** Shown this once; what is kept of them can't be read. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <section className="account-once" role="status" aria-labelledby="recovery-codes">
      <h2 id="recovery-codes">Keep these recovery codes</h2>
      <p>
        Each lets you in once instead of your second factor. Print them or write them down: they are
        not shown again.
      </p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <a className="button" href="/studio/account">
          I have kept them
        </a>
      </p>
    </section>
  )
}
