import { errorAt, FormErrors } from '../../layout/FormErrors.tsx'
import { FormField } from '../../layout/FormField.tsx'
import { ImportForm } from './ImportForm.tsx'
import type { NewSurveyTried, TemplateView } from './new-survey-view.ts'

type Props = {
  readonly templates: readonly TemplateView[]
  readonly tried: NewSurveyTried | null
}

/** The three ways to a survey: an empty page, a template, and a file. */
export function NewSurveyPage({ templates, tried }: Props) {
  const errors = tried?.errors ?? []
  return (
    <div className="studio new-survey">
      <FormErrors errors={errors} />
      <div>
        <p className="survey-header-back">
          <a className="own-survey-link" href="/studio">
            Your surveys
          </a>
        </p>
        <h1>New survey</h1>
      </div>
      <section className="new-survey-way" aria-labelledby="start-empty">
        <h2 id="start-empty">Start empty</h2>
        <form className="account-form" method="post" action="/studio/new" noValidate>
          <FormField
            name="title"
            label="What is it called?"
            hint="People see it above the first question. You can change it later."
            type="text"
            autoComplete="off"
            error={errorAt(errors, 'title')}
            value={tried?.title ?? ''}
          />
          <div className="actions">
            <button className="button" type="submit" name="intent" value="empty">
              Start empty
            </button>
          </div>
        </form>
      </section>
      <Templates templates={templates} />
      <ImportForm tried={tried} error={errorAt(errors, 'source')} />
    </div>
  )
}

function Templates({ templates }: { readonly templates: readonly TemplateView[] }) {
  return (
    <section className="new-survey-way" aria-labelledby="start-template">
      <h2 id="start-template">Start from a template</h2>
      <ul className="templates">
        {templates.map((template) => (
          <li key={template.id}>
            <Template template={template} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Template({ template }: { readonly template: TemplateView }) {
  const { id, kind, title, purpose, reference, questions, minutes } = template
  return (
    <article className="template">
      <h3>{title}</h3>
      <ul className="facts">
        <li>{kind === 'scale' ? 'Tested scale' : 'Whole study'}</li>
        <li>{questions === 1 ? '1 question' : `${questions} questions`}</li>
        <li>{minutes === 1 ? 'About a minute' : `About ${minutes} minutes`}</li>
      </ul>
      <p>{purpose}</p>
      {reference !== '' && <p className="form-hint">{reference}</p>}
      <form method="post" action="/studio/new">
        <input type="hidden" name="template" value={id} />
        <button className="button button-quiet" type="submit" name="intent" value="template">
          Use this<span className="visually-hidden">: {title}</span>
        </button>
      </form>
    </article>
  )
}
