import { languageOf, ownText } from '../../../core/drafting/edits/own-text.ts'
import { entriesOf, type StudyList } from '../../../core/drafting/edits/study/study-list.ts'
import { isJsonObject, textOr, type Json } from '../../../core/json.ts'
import { printNumber } from '../../charts/printed.ts'
import { DERIVED_KINDS, FINDING_KINDS, type KindWords } from './kind-words.ts'
import { FigureGlance } from './LiveFigure.tsx'
import { useEditor } from './StudyEditor.tsx'

/** What a study says and publishes, for who may not change it. */
export function FindingsReading() {
  const { document, study } = useEditor()
  const findings = entriesOf(document, 'findings')
  const derived = entriesOf(document, 'derived')
  return (
    <div className="study">
      <section aria-labelledby="findings-heading">
        <h2 id="findings-heading">Key findings</h2>
        {findings.length === 0 && <p className="study-empty">No finding is declared yet.</p>}
        {findings.length > 0 && (
          <p className="study-hint">
            {study.responses === null
              ? 'Your role does not show figures before their release.'
              : `Counted over all ${printNumber(study.responses)} responses so far; the public sees a release at a time.`}
          </p>
        )}
        <ol className="entries">
          {findings.map((entry, index) => (
            <li key={index} className="entry entry-read">
              <div className="entry-head">
                <Entry
                  entry={entry}
                  kinds={FINDING_KINDS}
                  holder={isJsonObject(entry) ? entry['rule'] : undefined}
                />
                <FigureGlance index={index} />
              </div>
              <p className="live-note" dir="auto">
                {study.figures[index]?.rule.words}
              </p>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="derived-heading">
        <h2 id="derived-heading">Derived variables</h2>
        {derived.length === 0 && <p className="study-empty">Nothing is derived yet.</p>}
        <ol className="entries">
          {derived.map((entry, index) => (
            <li key={index} className="entry entry-read">
              <Entry entry={entry} kinds={DERIVED_KINDS} holder={entry} />
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="published-heading">
        <h2 id="published-heading">What outsiders may combine</h2>
        <Published list="breaks" heading="Breaks" />
        <Published list="filters" heading="Groups of people" />
      </section>
    </div>
  )
}

function Entry({
  entry,
  kinds,
  holder,
}: {
  readonly entry: Json
  readonly kinds: Readonly<Record<string, KindWords>>
  readonly holder: Json | undefined
}) {
  const kind = isJsonObject(holder) ? textOr(holder['kind'], '') : ''
  return (
    <span className="entry-words">
      <span className="entry-title" dir="auto">
        {useTitle(entry)}
      </span>
      <span className="entry-kind">{kinds[kind]?.label ?? kind}</span>
    </span>
  )
}

function Published({ list, heading }: { readonly list: StudyList; readonly heading: string }) {
  const entries = entriesOf(useEditor().document, list)
  return (
    <>
      <h3>{heading}</h3>
      {entries.length === 0 ? (
        <p className="study-hint">None.</p>
      ) : (
        <ul className="entries">
          {entries.map((entry, index) => (
            <li key={index} className="entry entry-read">
              <PublishedEntry entry={entry} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const PublishedEntry = ({ entry }: { readonly entry: Json }) => (
  <span dir="auto">{useTitle(entry)}</span>
)

function useTitle(entry: Json): string {
  const language = languageOf(useEditor().document.source)
  const { title, label, id } = isJsonObject(entry) ? entry : {}
  return (
    ownText(title, language) || ownText(label, language) || ownText(id, language) || 'Not named yet'
  )
}
