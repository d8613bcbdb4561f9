import { DISCLOSURE } from '../../../core/disclosure/rules.ts'
import { languageOf } from '../../../core/drafting/edits/own-text.ts'
import type { PresentedFinding } from '../../../core/results/public-results.ts'
import { DriverChart } from '../../charts/DriverChart.tsx'
import { NO_VALUE, printNumber } from '../../charts/printed.ts'
import { DRIVERS_NOTE } from '../../results/words.ts'
import { figureWords } from './figure-words.ts'
import { useEditor } from './StudyEditor.tsx'

/** What a finding comes to over the responses there are, exact: for who works on it. */
export function LiveFigure({ index }: { readonly index: number }) {
  const { document, study, isBehind } = useEditor()
  const notCounted = useWhyNotCounted(index)
  const finding = study.figures[index] ?? null
  if (finding === null || study.responses === null) return <p className="live-note">{notCounted}</p>
  const { live } = finding.sources
  const words = figureWords(live, countedIn(finding, study.responses))
  return (
    <div className="live-figure" aria-busy={isBehind}>
      {words.figure !== NO_VALUE && (
        <p className="live-number" dir="auto">
          {words.figure}
        </p>
      )}
      {words.notes.map((note) => (
        <p
          key={note}
          className={words.figure === NO_VALUE ? 'live-note live-why' : 'live-note'}
          dir="auto"
        >
          {note}
        </p>
      ))}
      {live.kind === 'drivers' && live.base > 0 && (
        <DriverChart
          title={finding.title}
          locale={languageOf(document.source)}
          drivers={live.drivers}
          rSquared={live.rSquared}
          note={DRIVERS_NOTE}
        />
      )}
      <p className="live-note" dir="auto">
        Counted here: {finding.rule.words}
      </p>
      <p className="live-note">{whoSees(finding, study.responses)}</p>
    </div>
  )
}

/** The same in one figure, beside the title. */
export function FigureGlance({ index }: { readonly index: number }) {
  const { study } = useEditor()
  const finding = study.figures[index] ?? null
  if (finding === null || study.responses === null) return null
  const { figure } = figureWords(finding.sources.live, countedIn(finding, study.responses))
  return (
    <span className={figure === NO_VALUE ? 'live-none' : 'live-number'} dir="auto">
      {figure !== NO_VALUE ? figure : study.responses === 0 ? 'No answers yet' : 'No figure'}
    </span>
  )
}

const countedIn = ({ rule: { kind } }: PresentedFinding, responses: number) => ({ kind, responses })

function whoSees({ rule: { kind } }: PresentedFinding, responses: number): string {
  const so = `Of ${printNumber(responses)} ${responses === 1 ? 'response' : 'responses'} so far.`
  if (kind === 'sideBySide')
    return 'As the results pages of the two surveys show it, under the rules of disclosure.'
  if (kind === 'drivers') return `${so} Only those who work on this survey ever see this.`
  return responses < DISCLOSURE.firstRelease
    ? `${so} The public sees nothing before the ${DISCLOSURE.firstRelease}th; only those who work on this survey see this.`
    : `${so} Only those who work on this survey see this exact figure; the public sees that of the last release.`
}

function useWhyNotCounted(index: number): string {
  const { study, isBehind, problemsIn } = useEditor()
  if (study.responses === null) return 'Your role does not show figures before their release.'
  const [problem] = problemsIn(`/study/findings/${index}`)
  if (problem === undefined) return isBehind ? 'Counting…' : 'Not counted'
  return `Not counted until this is mended: ${problem}`
}
