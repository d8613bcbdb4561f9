export type FormError = { readonly href: string; readonly text: string }

/** Says at the top of a form what is to be mended, and leads there. */
export function FormErrors({ errors }: { readonly errors: readonly FormError[] }) {
  if (errors.length === 0) return null
  return (
    <div className="form-errors" role="alert" tabIndex={-1} autoFocus>
      <h2>There is a problem</h2>
      <ul>
        {errors.map(({ href, text }) => (
          <li key={href + text}>
            <a className="form-errors-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The sentence about one field, where there is one. */
export const errorAt = (errors: readonly FormError[], field: string): string | null =>
  errors.find(({ href }) => href === `#${field}`)?.text ?? null
