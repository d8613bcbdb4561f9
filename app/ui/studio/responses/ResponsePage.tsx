import type { SaidInWords } from '#app/core/presentation/variable-in-words.ts'
import type { ResponseSource } from '#app/core/response/answer.ts'
import { printInstant, printNumber } from '../../charts/printed.ts'
import { actionInWords, actorInWords } from '../account/audit-words.ts'
import { SurveyHeader, type SurveyHeaderView } from '../SurveyHeader.tsx'
import { FLAG_WORDS } from '../tables/table-words.ts'
import { JudgedNotice, JudgeForm } from './JudgeForm.tsx'
import {
  collectorWords,
  responseInWords,
  SOURCE_WORDS,
  STATE_WORDS,
  type ResponseLineView,
} from './responses-view.ts'
import { Said } from './Said.tsx'

export type ResponseView = {
  readonly survey: SurveyHeaderView
  readonly locale: string
  readonly line: Omit<ResponseLineView, 'cells' | 'href'>
  readonly source: ResponseSource
  readonly withdrawn: { readonly at: number; readonly why: 'person' | 'retention' } | null
  /** In which it was answered. */
  readonly language: string | null
  readonly minutes: number | null
  readonly questions: readonly {
    readonly name: string
    readonly title: string
    readonly parts: readonly (SaidInWords & {
      readonly id: string
      readonly label: string | null
    })[]
  }[]
  readonly judgements: readonly {
    readonly kind: 'excluded' | 'restored'
    readonly at: number
    readonly reason: string | null
    readonly actor: string | null
  }[]
  readonly ways: {
    readonly list: string
    readonly newer: string | null
    readonly older: string | null
  }
  /** What was just done, which can be undone. */
  readonly done: 'excluded' | 'restored' | null
  readonly may: 'judge' | 'look'
}

/** One response with everything that was said in it, and what became of it. */
export function ResponsePage({ view }: { readonly view: ResponseView }) {
  const { survey, line, ways, done, may, judgements, withdrawn } = view
  return (
    <div className="studio responses">
      {done !== null && may === 'judge' && <JudgedNotice done={done} />}
      <SurveyHeader survey={survey} heading={responseInWords(line)} />
      <nav className="studio-pages" aria-label="Other responses">
        <a className="own-survey-link" href={ways.list}>
          All responses
        </a>
        {ways.newer !== null && (
          <a className="own-survey-link" href={ways.newer} rel="prev">
            Newer
          </a>
        )}
        {ways.older !== null && (
          <a className="own-survey-link" href={ways.older} rel="next">
            Older
          </a>
        )}
      </nav>
      <Facts view={view} />
      {withdrawn === null ? (
        <Answers view={view} />
      ) : (
        <div className="empty">
          <h2>The answers are deleted</h2>
          <p>
            {withdrawn.why === 'person'
              ? `Whoever sent it took it back on ${printInstant(withdrawn.at)}.`
              : `The time for which this survey keeps answers was over on ${printInstant(withdrawn.at)}.`}{' '}
            Only that it was sent is still known.
          </p>
        </div>
      )}
      <section className="response-part" aria-labelledby="judged">
        <h2 id="judged">In the numbers or not</h2>
        {judgements.length === 0 ? (
          <p className="form-hint">Nobody has left it out.</p>
        ) : (
          <ol className="audit-lines">
            {judgements.map(({ kind, at, reason, actor }) => (
              <li key={`${at} ${kind}`}>
                <time dateTime={new Date(at).toISOString()}>{printInstant(at)}</time>
                <span dir="auto">
                  <strong>{actor === null ? 'Somebody' : actorInWords(actor)}</strong>{' '}
                  {actionInWords(`response.${kind}`)}
                  {reason === null ? '' : `: ${reason}`}
                </span>
              </li>
            ))}
          </ol>
        )}
        {may === 'judge' && withdrawn === null && <JudgeForm state={line.state} />}
      </section>
    </div>
  )
}

function Facts({ view }: { readonly view: ResponseView }) {
  const { line, source, language, minutes } = view
  return (
    <dl className="response-facts">
      <Fact term="State">{STATE_WORDS[line.state]}</Fact>
      <Fact term="Received">{printInstant(line.at)}</Fact>
      {minutes !== null && (
        <Fact term="Took">
          {minutes < 1 ? 'Under a minute' : `${printNumber(minutes)} minutes`}
        </Fact>
      )}
      {line.collector !== null && <Fact term="Collector">{collectorWords(line.collector)}</Fact>}
      {line.version !== null && <Fact term="Version">{String(line.version)}</Fact>}
      <Fact term="Source">{SOURCE_WORDS[source]}</Fact>
      {language !== null && <Fact term="Language">{language}</Fact>}
      <Fact term="Flags">
        {line.flags.length === 0
          ? 'None'
          : line.flags
              .map((flag) => `${FLAG_WORDS[flag].name} (${FLAG_WORDS[flag].means})`)
              .join('; ')}
      </Fact>
      <Fact term="Id">{line.id}</Fact>
    </dl>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  )
}

function Answers({ view: { questions, locale } }: { readonly view: ResponseView }) {
  return (
    <section className="response-part" aria-labelledby="answers">
      <h2 id="answers">Answers</h2>
      <dl className="response-answers">
        {questions.map(({ name, title, parts }) => (
          <div key={name}>
            <dt>
              <span lang={locale} dir="auto">
                {title}
              </span>
            </dt>
            {parts.map(({ id, label, ...said }) => (
              <dd key={id}>
                {label !== null && (
                  <span className="answer-part" lang={locale} dir="auto">
                    {label}:{' '}
                  </span>
                )}
                <Said said={said} locale={locale} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}
