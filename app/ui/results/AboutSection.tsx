import type { SurveyPage } from '#app/core/results/survey-page.ts'
import { PROVENANCE_WORDS } from './words.ts'

/** Whether there is anything to say of it. */
export const hasAbout = ({ notes, earlier, provenance }: SurveyPage): boolean =>
  notes.length > 0 || (earlier !== null && earlier.sample !== '') || provenance.length > 0

export function AboutSection({ page }: { readonly page: SurveyPage }) {
  const { notes, earlier, locale, provenance } = page
  return (
    <section id="about" className="section" aria-labelledby="about-heading">
      <h2 id="about-heading">About this study</h2>
      {earlier !== null && <Earlier earlier={earlier} locale={locale} />}
      <div className="prose" lang={locale}>
        {notes.map(({ title, text }) => (
          <details key={title} open>
            <summary>
              <h3 dir="auto">{title}</h3>
            </summary>
            <p dir="auto">{text}</p>
          </details>
        ))}
      </div>
      {provenance.length > 0 && <Provenances page={page} />}
    </section>
  )
}

type EarlierProps = {
  readonly earlier: NonNullable<SurveyPage['earlier']>
  readonly locale: string
}

function Earlier({ earlier, locale }: EarlierProps) {
  return (
    <dl className="earlier">
      <div>
        <dt>Authors of the earlier study</dt>
        <dd>{earlier.authors}</dd>
      </div>
      <div>
        <dt>Its fieldwork</dt>
        <dd lang={locale} dir="auto">
          {earlier.fieldwork}
        </dd>
      </div>
      <div>
        <dt>Its sample</dt>
        <dd lang={locale} dir="auto">
          {earlier.sample}
        </dd>
      </div>
    </dl>
  )
}

/** Where each question and answer comes from, once, in words. */
function Provenances({ page }: { readonly page: SurveyPage }) {
  return (
    <details className="provenance">
      <summary>
        <h3>Where the questions come from</h3>
      </summary>
      <p>
        Published: printed by the authors. Second-hand: told by others. Inferred: concluded from
        what was printed. Ours: nothing is published, so we wrote it.
      </p>
      <dl>
        {page.provenance.map((question) => (
          <div key={question.question}>
            <dt lang={page.locale} dir="auto">
              {question.label}
            </dt>
            <dd>
              Question: {PROVENANCE_WORDS[question.wording]}.{' '}
              {question.note !== null && (
                <span lang={page.locale} dir="auto">
                  {question.note}
                </span>
              )}
            </dd>
            {question.options.length > 0 && <dd>Answers: {optionWords(question.options)}.</dd>}
          </div>
        ))}
      </dl>
    </details>
  )
}

type Option = SurveyPage['provenance'][number]['options'][number]

const optionWords = (options: readonly Option[]) =>
  options.map(({ label, mark }) => `${label} (${PROVENANCE_WORDS[mark]})`).join(', ')
