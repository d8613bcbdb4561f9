import { FormErrors } from '../../layout/FormErrors.tsx'
import { FormField } from '../../layout/FormField.tsx'
import { PageLinks, SearchStopped } from '../responses/PageLinks.tsx'
import { SOURCE_WORDS } from '../responses/responses-view.ts'
import { SurveyHeader } from '../SurveyHeader.tsx'
import { SelectField } from '../tables/SelectField.tsx'
import { CodesPanel } from './CodesPanel.tsx'
import { CodingDone } from './CodingDone.tsx'
import { CodingList } from './CodingList.tsx'
import type { CodesTried, TextsView } from './texts-view.ts'

type Props = { readonly view: TextsView; readonly tried: CodesTried }

/** Answers in people's own words, and the codes that sort them. */
export function TextsPage({ view, tried }: Props) {
  const { survey, label, locale, texts, ways } = view
  return (
    <div className="studio tables responses">
      <FormErrors errors={tried.errors} />
      {tried.errors.length === 0 && <CodingDone view={view} />}
      <SurveyHeader survey={survey} heading="Text answers" />
      <div>
        <p className="lead" lang={locale} dir="auto">
          {label}
        </p>
        <p className="share-back">
          <a className="own-survey-link" href={`/studio/surveys/${survey.slug}/texts`}>
            All questions with text answers
          </a>
        </p>
      </div>
      <CodesPanel view={view} tried={tried} />
      <section className="table-section" aria-labelledby="texts">
        <h2 id="texts">Answers</h2>
        <TextsForm view={view} />
        <SearchStopped further={ways.further} />
        {texts.length > 0 ? (
          <>
            {/* Another page begins with what is stored. */}
            <CodingList key={view.here} view={view} />
            <PageLinks ways={ways} of="answers" />
          </>
        ) : (
          <NoTexts view={view} />
        )}
      </section>
    </div>
  )
}

function NoTexts({ view: { answered, ways, asked } }: { readonly view: TextsView }) {
  const isDone = asked.shown === 'uncoded' && asked.search === '' && answered > 0
  return (
    <div className="empty">
      <h2>
        {answered === 0
          ? 'No answers yet'
          : isDone
            ? 'Every answer has a code'
            : 'None of that kind'}
      </h2>
      <p>
        {answered === 0
          ? 'What people write stands here as soon as they send it.'
          : ways.further === null
            ? 'Ask for all of them to see the others.'
            : 'None among those that were looked through.'}
      </p>
    </div>
  )
}

function TextsForm({ view: { asked, codes, path } }: Pick<Props, 'view'>) {
  return (
    <form className="texts-form" method="get" action={path} aria-label="Which answers">
      <FormField
        name="q"
        label="Words"
        type="text"
        autoComplete="off"
        error={null}
        value={asked.search}
      />
      <SelectField
        id="show"
        name="show"
        label="Show"
        choices={[
          { id: 'uncoded', label: 'Without a code' },
          { id: 'coded', label: 'With a code' },
          ...codes.map(({ value, label }) => ({ id: String(value), label })),
        ]}
        value={asked.shown === 'all' ? '' : String(asked.shown)}
        none="All"
      />
      <SelectField
        id="source"
        name="source"
        label="Source"
        choices={Object.entries(SOURCE_WORDS).map(([id, label]) => ({ id, label }))}
        value={asked.source}
      />
      <button className="button button-quiet" type="submit">
        Show
      </button>
    </form>
  )
}
