import type { Check, Severity } from '../../../core/drafting/check.ts'
import { CheckList } from './CheckList.tsx'
import { FixForm } from './FixForm.tsx'

type Props = {
  readonly slug: string
  readonly checks: readonly Check[]
  readonly revision: number
}

/** Errors stand open; what does not keep a draft from being published is folded away. */
export function Checks({ slug, checks, revision }: Props) {
  const of = (severity: Severity) => checks.filter((check) => check.severity === severity)
  const fix = (check: Check, describedBy: string) => (
    <FixForm check={check} revision={revision} describedBy={describedBy} />
  )
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
          <CheckList slug={slug} checks={errors} fix={fix} />
        </>
      )}
      <Folded
        summary={
          warnings.length === 1 ? 'One likely mistake' : `${warnings.length} likely mistakes`
        }
        checks={warnings}
        slug={slug}
        fix={fix}
      />
      <Folded
        summary={advice.length === 1 ? 'One piece of advice' : `${advice.length} pieces of advice`}
        checks={advice}
        slug={slug}
        fix={fix}
      />
    </section>
  )
}

function Folded({
  summary,
  ...list
}: Parameters<typeof CheckList>[0] & { readonly summary: string }) {
  if (list.checks.length === 0) return null
  return (
    <details className="publish-fold">
      <summary>{summary}</summary>
      <CheckList {...list} />
    </details>
  )
}
