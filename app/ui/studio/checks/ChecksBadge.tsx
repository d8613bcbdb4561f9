import type { Check } from '../../../core/drafting/check.ts'
import { useDraft, useDraftStore, useMay } from '../draft/DraftProvider.tsx'
import { CheckList } from './CheckList.tsx'
import { useChecks, type Checked } from './use-checks.ts'

/** Always on: how much is to be mended, and the list of it where it is opened. */
export function ChecksBadge({ slug }: { readonly slug: string }) {
  const checked = useChecks(slug)
  const store = useDraftStore()
  const mayMend = useMay('draft.edit')
  const mayPublish = useMay('draft.publish')
  // A fix fits the draft that was checked and no other.
  const isFresh = useDraft(
    ({ window }) =>
      checked.state === 'checked' &&
      checked.revision === window.kept.revision &&
      window.pending.length === 0,
  )
  const fix = ({ fix: found }: Check, describedBy: string) =>
    found === null || !mayMend ? null : (
      <button
        className="button button-quiet"
        type="button"
        dir="auto"
        disabled={!isFresh}
        aria-describedby={describedBy}
        onClick={() => {
          if (store.perform({ name: found.label, operations: found.operations }))
            store.say(`Done: ${found.label}`)
        }}
      >
        {found.label}
      </button>
    )
  return (
    <details
      className="checks-badge"
      onClick={({ currentTarget, target }) => {
        // What is led to would lie below it.
        if (target instanceof HTMLAnchorElement) currentTarget.open = false
      }}
    >
      <summary className={`tool-button checks-${gravest(checked)}`}>
        <span className="checks-words">{summaryOf(checked)}</span>
        <span className="checks-number" aria-hidden="true">
          {checked.state === 'checked' ? `⚑ ${checked.checks.length}` : '⚑ …'}
        </span>
      </summary>
      <div className="checks-panel">
        {checked.state === 'checked' && checked.minutes !== null && (
          <p className="checks-minutes">
            {checked.minutes === 1 ? 'About a minute' : `About ${checked.minutes} minutes`} to
            answer
          </p>
        )}
        {checked.state === 'checked' && <CheckList slug={slug} checks={checked.checks} fix={fix} />}
        {mayPublish && (
          <a className="own-survey-link" href={`/studio/surveys/${slug}/publish`}>
            Publish
          </a>
        )}
      </div>
    </details>
  )
}

const count = (checked: Checked, severity: Check['severity']): number =>
  checked.state === 'checked'
    ? checked.checks.filter((check) => check.severity === severity).length
    : 0

const gravest = (checked: Checked): string =>
  (['error', 'warning', 'advice'] as const).find((severity) => count(checked, severity) > 0) ??
  'none'

function summaryOf(checked: Checked): string {
  switch (checked.state) {
    case 'checking':
      return 'Checking…'
    case 'away':
      return 'Checks wait for the server'
    case 'checked': {
      const [errors, warnings, advice] = (['error', 'warning', 'advice'] as const).map((severity) =>
        count(checked, severity),
      )
      const parts = [
        errors === 0 ? null : `${errors} to mend`,
        warnings === 0 ? null : `${warnings} likely mistaken`,
        advice === 0 ? null : `${advice} advised`,
      ].filter((part) => part !== null)
      return parts.length === 0 ? 'Checks: nothing found' : `Checks: ${parts.join(', ')}`
    }
  }
}
