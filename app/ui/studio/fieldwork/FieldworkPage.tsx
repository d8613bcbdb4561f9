import { useEffect, useState } from 'react'
import { printInstant, printNumber } from '../../charts/printed.ts'
import { LiveControl } from './LiveControl.tsx'
import { SurveyHeader, type SurveyHeaderView } from '../SurveyHeader.tsx'
import { FLAG_WORDS } from '../tables/table-words.ts'
import { ByCollector } from './ByCollector.tsx'
import { DayChart } from './DayChart.tsx'
import { FillBar } from './FillBar.tsx'
import type { FieldworkView } from './fieldwork-view.ts'
import { useFieldwork } from './use-fieldwork.ts'

type Props = {
  readonly survey: SurveyHeaderView
  readonly initial: FieldworkView
  /** Where the newest numbers are. */
  readonly address: string
}

/** Fieldwork while it goes on. Without a script it is the page as it was loaded. */
export function FieldworkPage({ survey, initial, address }: Props) {
  const { fieldwork, state, announcement, toggle } = useFieldwork(address, initial)
  const [isInBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  const { outcomes } = fieldwork
  return (
    <div className="studio fieldwork">
      <SurveyHeader survey={survey} heading="Fieldwork" />
      <div className="fieldwork-now">
        <p className="form-hint">As of {printInstant(fieldwork.at)}. Practice is not counted.</p>
        {isInBrowser && <LiveControl liveState={state} onPause={toggle} />}
        <p className="visually-hidden" role="status">
          {announcement}
        </p>
      </div>
      <Figures fieldwork={fieldwork} />
      {outcomes.rates.started === 0 ? (
        <div className="empty">
          <h2>Nobody has come yet</h2>
          <p>
            Give the link to people, or try the survey out through its practice link. Numbers appear
            here by themselves.
          </p>
          <p>
            <a className="button" href={`/studio/surveys/${survey.slug}/collect`}>
              See the links
            </a>
          </p>
        </div>
      ) : (
        <>
          <section aria-labelledby="by-day">
            <h2 id="by-day">Completes by day</h2>
            <DayChart days={fieldwork.days} />
          </section>
          <div className="fieldwork-parts">
            <BreakOffs fieldwork={fieldwork} />
            <Flags fieldwork={fieldwork} />
          </div>
        </>
      )}
      <ByCollector slug={survey.slug} collectors={fieldwork.collectors} />
    </div>
  )
}

function Figures({ fieldwork }: { readonly fieldwork: FieldworkView }) {
  const { outcomes, minutes } = fieldwork
  const { dispositions, inProgress, rates } = outcomes
  const figures: readonly (readonly [string, string])[] = [
    ['Started', printNumber(rates.started)],
    ['Complete', printNumber(dispositions.complete)],
    ['Under way', printNumber(inProgress)],
    ['Broke off', printNumber(dispositions.brokeOff - inProgress)],
    ['Screened out', printNumber(dispositions.screenedOut)],
    ['Quota full', printNumber(dispositions.quotaFull)],
    ['Median time', minutesInWords(minutes.median)],
  ]
  return (
    <dl className="figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function minutesInWords(median: number | null): string {
  if (median === null) return '–'
  if (median < 1) return 'Under a minute'
  if (median >= 254) return '254 min or more'
  return `${median} min`
}

function BreakOffs({ fieldwork: { outcomes, pageTitles } }: { readonly fieldwork: FieldworkView }) {
  const left = outcomes.brokeOffByPage
  const all = left.reduce((sum, { people }) => sum + people, 0)
  return (
    <section aria-labelledby="break-offs">
      <h2 id="break-offs">Where people left</h2>
      {all === 0 ? (
        <p>Nobody has left for good.</p>
      ) : (
        <dl className="fills">
          {left.map(({ page, people }) => (
            <FillBar key={page} label={pageName(page, pageTitles)} count={people} of={all} />
          ))}
        </dl>
      )}
    </section>
  )
}

const pageName = (page: number, titles: FieldworkView['pageTitles']): string => {
  const title = titles[page - 1] ?? null
  return title === null ? `Page ${page}` : `Page ${page}: ${title}`
}

function Flags({ fieldwork: { flags } }: { readonly fieldwork: FieldworkView }) {
  const found = flags.byFlag.filter(({ people }) => people > 0)
  return (
    <section aria-labelledby="flags">
      <h2 id="flags">Quality flags</h2>
      <p>
        {printNumber(flags.flagged)} of {printNumber(flags.people)} people have one or more. A flag
        asks for a look; it proves nothing.
      </p>
      {found.length > 0 && (
        <dl className="fills">
          {found.map(({ flag, people }) => (
            <FillBar key={flag} label={FLAG_WORDS[flag].name} count={people} of={flags.people} />
          ))}
        </dl>
      )}
    </section>
  )
}
