type Props = {
  readonly reason: 'ownerExists' | 'setupGone' | 'passwordGone' | 'joinGone'
}

/** A link that opens nothing any more, and what to do instead. */
export function LinkGonePage({ reason }: Props) {
  return (
    <div className="narrow-page">
      <h1>
        {reason === 'ownerExists' ? 'The first account is made' : 'This link no longer works'}
      </h1>
      {reason === 'ownerExists' && (
        <p className="lead">
          This link was for the very first account only. If it is yours, sign in. Whoever owns the
          site adds others, under Account, People.
        </p>
      )}
      {reason === 'setupGone' && (
        <p className="lead">
          It works once, for a day, and until the server starts anew. Start the server again with{' '}
          <code>npm start</code>: it prints another link.
        </p>
      )}
      {reason === 'joinGone' && (
        <p className="lead">
          It works once, for a week, and may be taken back before. Whoever gave it to you can make
          another.
        </p>
      )}
      {reason === 'passwordGone' && (
        <p className="lead">
          It works once, for a day. Whoever owns this site can make another, under Account, People,
          or with <code>npm run rapport -- user reset EMAIL</code>.
        </p>
      )}
      <p className="actions">
        <a className="button" href="/sign-in">
          Sign in
        </a>
      </p>
    </div>
  )
}
