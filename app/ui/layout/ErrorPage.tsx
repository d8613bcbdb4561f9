type Props = { readonly title: string; readonly detail: string }

export function ErrorPage({ title, detail }: Props) {
  return (
    <div className="error-page">
      <svg viewBox="0 0 84 48" width="84" height="48" aria-hidden="true" focusable="false">
        <circle className="wordmark-asks" cx="24" cy="24" r="20" />
        <circle className="error-page-absent" cx="60" cy="24" r="20" />
      </svg>
      <h1>{title}</h1>
      <p className="lead">{detail}</p>
      <p>
        <a className="button" href="/">
          Go to the surveys
        </a>
      </p>
    </div>
  )
}
