import { may } from '#app/core/policies.ts'
import { SurveyHeader } from '../SurveyHeader.tsx'
import { CollectorCard, DeedButton } from './CollectorCard.tsx'
import { KIND_WORDS, OWN_KINDS, type CollectPageView } from './collect-view.ts'

/** Every door of a survey: its link, how it stands, and the way to change it. */
export function CollectPage({ page }: { readonly page: CollectPageView }) {
  const { survey, collectors, notice, may, prefill } = page
  return (
    <div className="studio collect">
      {notice !== null && (
        <div className="notice notice-with-way" role="status">
          <p dir="auto">{notice.words}</p>
          {notice.undo !== null && (
            <DeedButton
              slug={survey.slug}
              collector={notice.undo.key}
              intent={notice.undo.intent}
              label="Undo"
              about={notice.words}
            />
          )}
        </div>
      )}
      <SurveyHeader survey={survey} heading="Collect" />
      <ul className="studio-list">
        {collectors.map((collector) => (
          <li key={collector.key}>
            <CollectorCard slug={survey.slug} collector={collector} may={may} />
          </li>
        ))}
      </ul>
      {may === 'change' && <NewCollector slug={survey.slug} />}
      <PrefillHelp prefill={prefill} />
    </div>
  )
}

function NewCollector({ slug }: { readonly slug: string }) {
  return (
    <section className="new-collector" aria-labelledby="new-collector">
      <h2 id="new-collector">Another way in</h2>
      <ul className="templates">
        {OWN_KINDS.map((kind) => (
          <li key={kind} className="template new-collector-kind">
            <h3>{KIND_WORDS[kind].name}</h3>
            <p>{KIND_WORDS[kind].hint}</p>
            <a
              className="button button-quiet"
              href={`/studio/surveys/${slug}/collect/new?kind=${kind}`}
            >
              Make one<span className="visually-hidden">: {KIND_WORDS[kind].name}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function PrefillHelp({ prefill }: { readonly prefill: CollectPageView['prefill'] }) {
  if (prefill === null) return null
  return (
    <details className="account-help prefill-help">
      <summary>Answers that a link brings along</summary>
      <p>
        What you know already need not be asked again. Add <code>answer.</code>, the name of a
        question and its value to any link; people see the answer filled in and can change it. What
        does not fit the question is left out.
      </p>
      <p>
        For “<span dir="auto">{prefill.question}</span>”:{' '}
        <code className="prefill-example">{prefill.address}</code>
      </p>
      <p>Never put names or addresses of people into a link: servers on the way write it down.</p>
    </details>
  )
}

/** Nothing can be collected before there is something to answer. */
export function NothingToCollect({
  survey,
  heading,
}: {
  readonly survey: CollectPageView['survey']
  readonly heading: string
}) {
  const mayPublish = may(survey.role, 'draft.publish')
  return (
    <div className="studio collect">
      <SurveyHeader survey={survey} heading={heading} />
      <div className="empty">
        <h2>{mayPublish ? 'Publish it first' : 'Not published yet'}</h2>
        <p>
          A survey that was never published takes no answers. With its first version it gets a link
          for everybody and one for trying it out.
        </p>
        {mayPublish && (
          <p>
            <a className="button" href={`/studio/surveys/${survey.slug}/publish`}>
              Go to publish
            </a>
          </p>
        )}
      </div>
    </div>
  )
}
