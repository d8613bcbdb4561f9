import type { ReactNode } from 'react'
import { END_TEXTS, WAYS_BACK } from '#app/core/fieldwork/collector-fields.ts'
import { QuotaFieldset } from './QuotaFieldset.tsx'
import { TextField } from './TextField.tsx'
import type { CollectorFormView } from './collect-view.ts'

type Props = {
  readonly view: CollectorFormView
  readonly action: string
  readonly button: string
  readonly children?: ReactNode
}

const TEXT_WORDS: Readonly<Record<(typeof END_TEXTS)[number], string>> = {
  notYet: 'Before it opens',
  closed: 'After it has closed',
  quotaFull: 'Enough people like this one have answered',
  full: 'Enough people have answered',
  invitationUsed: 'A personal link was used before',
}

const WAY_WORDS: Readonly<Record<(typeof WAYS_BACK)[number], string>> = {
  complete: 'Back after completing',
  screenedOut: 'Back after being screened out',
  quotaFull: 'Back when a quota is full',
}

/** All that can be said of a collector, in one form that needs no script. */
export function CollectorForm({ view, action, button }: Props) {
  const { kind, fields, versions, variables, errors } = view
  return (
    <form className="collector-form" method="post" action={action} noValidate>
      {/* Enter in any field presses the first button of a form, which is to be this one. */}
      <button
        className="visually-hidden"
        type="submit"
        name="intent"
        value="save"
        tabIndex={-1}
        aria-hidden="true"
      />
      <input type="hidden" name="kind" value={kind} />
      <TextField
        name="name"
        label="Name"
        hint="For yourself and the others who run this survey."
        value={fields.name}
        errors={errors}
      />
      {kind === 'embed' && (
        <TextField
          name="origins"
          label="Sites that may show it"
          hint="One to a line, such as https://www.example.org"
          value={fields.origins}
          errors={errors}
          rows={3}
        />
      )}
      {kind === 'panel' && <WaysBack view={view} />}
      <Dates view={view} />
      <fieldset className="form-group">
        <legend>How many</legend>
        <TextField
          name="maximum"
          label="Responses at most"
          hint="Blank takes all."
          type="number"
          value={fields.maximum}
          errors={errors}
        />
        <QuotaFieldset
          quotas={fields.quotas}
          crossed={fields.crossed}
          variables={variables}
          errors={errors}
        />
      </fieldset>
      <details className="form-more" open={errors.some(({ href }) => href.startsWith('#text-'))}>
        <summary>Your own words where somebody can’t answer</summary>
        {END_TEXTS.map((text) => (
          <TextField
            key={text}
            name={`text-${text}`}
            label={TEXT_WORDS[text]}
            value={fields.texts[text]}
            errors={errors}
            rows={2}
          />
        ))}
      </details>
      <div className="form-field">
        <label htmlFor="version">Version that people answer</label>
        <select id="version" name="version" defaultValue={fields.version}>
          <option value="latest">The latest, also when a new one is published</option>
          {versions.map((version) => (
            <option key={version} value={String(version)}>
              Version {version}
            </option>
          ))}
        </select>
      </div>
      <div className="actions">
        <button className="button" type="submit" name="intent" value="save">
          {button}
        </button>
      </div>
    </form>
  )
}

function Dates({ view: { fields, errors } }: Pick<Props, 'view'>) {
  return (
    <fieldset className="form-group">
      <legend>When</legend>
      <div className="form-row">
        <TextField
          name="opensAt"
          label="Opens, in UTC"
          hint="Blank: at once."
          type="datetime-local"
          value={fields.opensAt}
          errors={errors}
        />
        <TextField
          name="closesAt"
          label="Closes, in UTC"
          hint="Blank: never by itself."
          type="datetime-local"
          value={fields.closesAt}
          errors={errors}
        />
        <TextField
          name="graceHours"
          label="Hours to finish after closing"
          hint="For those who had begun. Blank: 24."
          type="number"
          value={fields.graceHours}
          errors={errors}
        />
      </div>
      <div className="form-choice">
        <input
          type="checkbox"
          id="paused"
          name="paused"
          value="yes"
          defaultChecked={fields.paused === 'paused'}
        />
        <label htmlFor="paused">Paused</label>
      </div>
      <TextField
        name="pauseMessage"
        label="Message while it is paused"
        hint="Blank: we say that it is paused, and that people may come back later."
        value={fields.pauseMessage}
        errors={errors}
        rows={2}
      />
    </fieldset>
  )
}

function WaysBack({ view: { fields, errors } }: Pick<Props, 'view'>) {
  return (
    <fieldset className="form-group">
      <legend>Ways back to the panel</legend>
      <p className="form-hint">
        Addresses that begin with https:// and have {'{id}'} in the place of the member.
      </p>
      {WAYS_BACK.map((way) => (
        <TextField
          key={way}
          name={`redirect-${way}`}
          label={WAY_WORDS[way]}
          value={fields.redirects[way]}
          errors={errors}
          type="url"
        />
      ))}
      <div className="form-row">
        <TextField
          name="parameter"
          label="Parameter with the member"
          hint="As the panel adds it to the link. Blank: rid."
          value={fields.parameter}
          errors={errors}
        />
        <div className="form-field">
          <label htmlFor="leave">People go back</label>
          <p className="form-hint">By button, they can read the last page first.</p>
          <select id="leave" name="leave" defaultValue={fields.leave}>
            <option value="atOnce">At once</option>
            <option value="byButton">By a button</option>
          </select>
        </div>
      </div>
    </fieldset>
  )
}
