import { printInstant, printNumber } from '../../charts/printed.ts'
import { SurveyHeader } from '../SurveyHeader.tsx'
import { responsesInWords } from './EarlierImports.tsx'
import type { ImportMove, KnownImportPageView } from './import-view.ts'
import { RunningImport } from './RunningImport.tsx'

/** One import: what came of it, and the way out of the numbers and back. */
export function KnownImportPage({ view }: { readonly view: KnownImportPageView }) {
  const { survey, known, run, done, stopped } = view
  const imports = `/studio/surveys/${survey.slug}/import`
  const address = `${imports}/${known.key}`
  return (
    <div className="studio collect">
      {done !== null && run === null && (
        <div className="notice notice-with-way" role="status">
          <p>{doneInWords(done)}</p>
          {done.responses > 0 && (
            <form method="post" action={address}>
              <button
                className="link-button"
                type="submit"
                name="intent"
                value={done.move === 'takeOut' ? 'putBack' : 'takeOut'}
              >
                Undo
              </button>
            </form>
          )}
        </div>
      )}
      {stopped !== null && (
        <p className="notice" role="status">
          {stopped}
        </p>
      )}
      <SurveyHeader survey={survey} heading="One import" />
      <nav className="studio-pages" aria-label="Imports">
        <a className="own-survey-link" href={imports}>
          All imports
        </a>
        <a
          className="own-survey-link"
          href={`/studio/surveys/${survey.slug}/responses?source=import&collector=${known.key}`}
        >
          Its responses
        </a>
      </nav>
      <p>
        <bdi>{known.name}</bdi>
      </p>
      <dl className="response-facts">
        <div>
          <dt>Came in</dt>
          <dd>{printInstant(known.at)}</dd>
        </div>
        <div>
          <dt>In the numbers</dt>
          <dd>{responsesInWords(known.counted)}</dd>
        </div>
        {known.out > 0 && (
          <div>
            <dt>Left out</dt>
            <dd>{responsesInWords(known.out)}</dd>
          </div>
        )}
      </dl>
      {run === null ? (
        <Moves address={address} known={known} />
      ) : (
        <RunningImport address={address} run={run} />
      )}
    </div>
  )
}

function Moves({
  address,
  known,
}: { readonly address: string } & Pick<KnownImportPageView, 'known'>) {
  const { counted, out, cameAgain } = known
  return (
    <>
      {counted > 0 && (
        <MoveForm
          address={address}
          move="takeOut"
          hint="Tables and files made from now on are without them. Their answers stay, and all of them can be put back."
          label={`Take out ${counted === 1 ? 'its response' : `all ${printNumber(counted)} responses`}`}
        />
      )}
      {out > 0 && cameAgain && (
        <p className="form-hint">
          The same file came in again since. Take that out first to put these back.
        </p>
      )}
      {out > 0 && !cameAgain && (
        <MoveForm
          address={address}
          move="putBack"
          hint="Responses that somebody left out one by one stay out."
          label="Put back what was taken out"
        />
      )}
    </>
  )
}

type MoveFormProps = {
  readonly address: string
  readonly move: ImportMove
  readonly hint: string
  readonly label: string
}

function MoveForm({ address, move, hint, label }: MoveFormProps) {
  return (
    <form className="account-form" method="post" action={address}>
      <p className="form-hint" id={`${move}-hint`}>
        {hint}
      </p>
      <div className="actions">
        <button
          className="button button-quiet"
          type="submit"
          name="intent"
          value={move}
          aria-describedby={`${move}-hint`}
        >
          {label}
        </button>
      </div>
    </form>
  )
}

function doneInWords({
  move,
  responses,
}: {
  readonly move: ImportMove
  readonly responses: number
}) {
  if (responses === 0) return 'There was nothing left to do.'
  const [what, verb] = [responsesInWords(responses), responses === 1 ? 'is' : 'are']
  return move === 'takeOut'
    ? `${what} ${verb} out of the numbers. The same file can come in anew, with other places for its columns.`
    : `${what} ${verb} back in the numbers.`
}

/** What is to be known of a move that did not come to its end. */
export function moveStoppedInWords(moved: number, why: string | null): string {
  const stopped = why === null ? 'Stopped.' : `Stopped: ${why}.`
  return `${stopped} ${responsesInWords(moved)} moved; the rest stayed as it was.`
}
