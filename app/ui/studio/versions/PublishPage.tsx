import type { Check } from '../../../core/drafting/check.ts'
import { FormErrors } from '../../layout/FormErrors.tsx'
import { Checks } from '../checks/Checks.tsx'
import { ChangeSummary, type ChangeView } from './ChangeSummary.tsx'
import { PublishForm } from './PublishForm.tsx'

export type PublishView = {
  readonly slug: string
  readonly title: string
  readonly checks: readonly Check[]
  readonly minutes: number | null
  readonly change: ChangeView | null
  readonly current: number | null
  readonly of:
    | { readonly kind: 'draft'; readonly revision: number; readonly state: 'drafted' | 'published' }
    | { readonly kind: 'version'; readonly number: number }
}

type Props = {
  readonly page: PublishView
  readonly notice: string | null
  readonly errors: readonly { readonly href: string; readonly text: string }[]
  /** What was written before it was refused. */
  readonly note: string
}

export function PublishPage({ page, notice, errors, note }: Props) {
  const { slug, title, checks, minutes, change, current, of } = page
  const isStopped = checks.some(({ severity }) => severity === 'error')
  const isNothing = of.kind === 'draft' && of.state === 'published'
  return (
    <div className="studio publish">
      <FormErrors errors={errors} />
      {notice !== null && (
        <p className="notice" role="status">
          {notice}
        </p>
      )}
      <div>
        <h1>{of.kind === 'draft' ? 'Publish' : `Go back to version ${of.number}`}</h1>
        <p className="lead" dir="auto">
          {title}
        </p>
        {current !== null && (
          <a className="own-survey-link" href={`/studio/surveys/${slug}/versions`}>
            Versions
          </a>
        )}
      </div>
      {of.kind === 'draft' && <Checks slug={slug} checks={checks} revision={of.revision} />}
      {minutes !== null && (
        <p className="publish-minutes">
          {minutes === 1 ? 'About a minute' : `About ${minutes} minutes`} to answer, reckoned from
          its words, at 200 a minute, and a few seconds for each kind of question. What not
          everybody is asked counts half.
        </p>
      )}
      {change !== null && !isNothing && (
        <section className="publish-part" aria-labelledby="change">
          <h2 id="change">
            {current === null ? 'What happens' : `What changes after version ${current}`}
          </h2>
          <ChangeSummary change={change} current={current} />
        </section>
      )}
      {isNothing && current !== null ? (
        <div className="empty">
          <h2>Nothing waits to be published</h2>
          <p>Version {current} is what people answer, and nothing was changed since.</p>
        </div>
      ) : isStopped ? null : (
        <PublishForm of={of} current={current} note={note} errors={errors} />
      )}
    </div>
  )
}
