import type { Check, Severity } from '../../../core/drafting/check.ts'
import { CheckList } from './CheckList.tsx'

type Props = {
  readonly slug: string
  readonly checks: readonly Check[]
  readonly revision: number
}

/** Errors stand open; what does not keep a draft from being published is folded away. */
export function Checks({ slug, checks, revision }: Props) {
  const of = (severity: Severity) => checks.filter((check) => check.severity === severity)
  const [errors, warnings, advice] = [of('error'), of('warning'), of('advice')]
  return (
    <section className="publish-part" aria-labelledby="checks">
      <h2 id="checks">Checks</h2>
      {checks.length === 0 && <p>Nothing was found that should be mended.</p>}
      {errors.length > 0 && (
        <>
          <p className="check-stop">
            {errors.length === 1
              ? 'One problem keeps this from being published.'
              : `${errors.length} problems keep this from being published.`}
          </p>
          <CheckList slug={slug} checks={errors} revision={revision} />
        </>
      )}
      <Folded
        summary={
          warnings.length === 1 ? 'One likely mistake' : `${warnings.length} likely mistakes`
        }
        checks={warnings}
        slug={slug}
        revision={revision}
      />
      <Folded
        summary={advice.length === 1 ? 'One piece of advice' : `${advice.length} pieces of advice`}
        checks={advice}
        slug={slug}
        revision={revision}
      />
    </section>
  )
}

function Folded({ summary, ...list }: Props & { readonly summary: string }) {
  if (list.checks.length === 0) return null
  return (
    <details className="publish-fold">
      <summary>{summary}</summary>
      <CheckList {...list} />
    </details>
  )
}
