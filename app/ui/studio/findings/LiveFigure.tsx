import { printNumber } from '../../charts/printed.ts'
import { figureWords } from './figure-words.ts'
import { useEditor } from './StudyEditor.tsx'

/** What a finding comes to over the responses there are, exact: for who works on it. */
export function LiveFigure({ index }: { readonly index: number }) {
  const { study, isBehind } = useEditor()
  const notCounted = useWhyNotCounted(index)
  const finding = study.figures[index] ?? null
  if (finding === null || study.responses === null) return <p className="live-note">{notCounted}</p>
  const words = figureWords(finding.sources.live)
  const { responses } = study
  return (
    <div className="live-figure" aria-busy={isBehind}>
      <p className="live-number" dir="auto">
        {words.figure}
      </p>
      {words.notes.map((note) => (
        <p key={note} className="live-note" dir="auto">
          {note}
        </p>
      ))}
      <p className="live-note" dir="auto">
        Counted here: {finding.rule.words}
      </p>
      <p className="live-note">
        Of {printNumber(responses)} {responses === 1 ? 'response' : 'responses'} so far. Only those
        who work on this survey see this; the public sees it from the first release on.
      </p>
    </div>
  )
}

/** The same in one figure, beside the title. */
export function FigureGlance({ index }: { readonly index: number }) {
  const { study } = useEditor()
  const finding = study.figures[index] ?? null
  return finding === null ? null : (
    <span className="live-number" dir="auto">
      {figureWords(finding.sources.live).figure}
    </span>
  )
}

function useWhyNotCounted(index: number): string {
  const { study, isBehind, problemsIn } = useEditor()
  if (study.responses === null) return 'Your role does not show figures before their release.'
  return isBehind && problemsIn(`/study/findings/${index}`).length === 0
    ? 'Counting…'
    : 'Not counted: something is to be mended'
}
