import { FormErrors } from '../../layout/FormErrors.tsx'
import { SurveyHeader } from '../SurveyHeader.tsx'
import { PasswordField } from './PasswordField.tsx'
import { ShareLinkForm } from './ShareLinkForm.tsx'
import type { ChangingView, SharingTried } from './sharing-view.ts'

type Props = {
  readonly view: ChangingView
  readonly tried: Pick<SharingTried, 'errors' | 'fields'>
}

/** Changes what a link opens; whoever holds it goes on with the same address. */
export function ChangeLinkPage({ view, tried }: Props) {
  const { survey, link } = view
  const links = `/studio/surveys/${survey.slug}/results-links`
  return (
    <div className="studio collect">
      <FormErrors errors={tried.errors} />
      <SurveyHeader survey={survey} heading="Change a link to results" />
      <p className="form-hint">
        Whoever has the link keeps it. Pages that are open by it follow within seconds; what they
        may no longer see goes from them.
      </p>
      {link.lost > 0 && (
        <p className="notice">
          {link.lost === 1
            ? 'One thing that it opened is not there any more.'
            : `${link.lost} things that it opened are not there any more.`}{' '}
          Saving takes them from the link.
        </p>
      )}
      <section className="collector-settings" aria-labelledby="change-link">
        <h2 id="change-link" dir="auto">
          {link.name}
        </h2>
        <ShareLinkForm
          view={view}
          tried={tried}
          action={`${links}/${link.address}`}
          submit={{ intent: 'change', label: 'Save' }}
        >
          {link.hasPassword ? (
            <PasswordWays errors={tried.errors} />
          ) : (
            <PasswordField label="Password (optional)" errors={tried.errors} />
          )}
        </ShareLinkForm>
        <p>
          <a href={links}>Back without a change</a>
        </p>
      </section>
    </div>
  )
}

function PasswordWays({ errors }: Pick<SharingTried, 'errors'>) {
  const isTried = errors.some(({ href }) => href === '#password')
  return (
    <fieldset className="form-group">
      <legend>Password</legend>
      {WAYS.map(({ way, label }) => (
        <label key={way} className="account-check" htmlFor={`password-${way}`}>
          <input
            type="radio"
            id={`password-${way}`}
            name="passwordWay"
            value={way}
            defaultChecked={way === (isTried ? 'new' : 'kept')}
          />
          {label}
        </label>
      ))}
      <PasswordField label="New password" errors={errors} />
    </fieldset>
  )
}

const WAYS = [
  { way: 'kept', label: 'Keep the one it has' },
  { way: 'new', label: 'A new one, written below; who is in by the old one is asked again' },
  { way: 'removed', label: 'No password any more' },
] as const
