import { addDerived, type DerivedKind } from '../../../core/drafting/edits/study/new-derived.ts'
import { addFinding, type FindingKind } from '../../../core/drafting/edits/study/new-finding.ts'
import { languageOf, ownText } from '../../../core/drafting/edits/own-text.ts'
import { isJsonObject, type Json } from '../../../core/json.ts'
import { useMay } from '../draft/DraftProvider.tsx'
import { DerivedForm } from './DerivedForm.tsx'
import { EntryList } from './EntryList.tsx'
import { LIFT_HELP } from './fields/use-row-lift.ts'
import { FindingForm } from './FindingForm.tsx'
import { DERIVED_KINDS, FINDING_KINDS, type KindWords } from './kind-words.ts'
import { FindingsReading } from './FindingsReading.tsx'
import { FigureGlance } from './LiveFigure.tsx'
import { PublishedList } from './PublishedList.tsx'
import { StudyEditor, useEditor } from './StudyEditor.tsx'

/** Key findings, what they are made of, and what outsiders may combine. */
export default function FindingsScreen({ slug }: { readonly slug: string }) {
  if (!useMay('draft.edit'))
    return (
      <StudyEditor slug={slug}>
        <FindingsReading />
      </StudyEditor>
    )
  return (
    <StudyEditor slug={slug}>
      <div className="study">
        <Findings />
        <Derived />
        <section aria-labelledby="published-heading">
          <h2 id="published-heading">What outsiders may combine</h2>
          <PublishedList />
        </section>
        <p id={LIFT_HELP} hidden>
          Press Space to lift, arrows to carry, Space to put down, Escape to put back. Or drag.
        </p>
      </div>
    </StudyEditor>
  )
}

function Findings() {
  const { document, study } = useEditor()
  return (
    <section aria-labelledby="findings-heading">
      <h2 id="findings-heading">Key findings</h2>
      <p className="study-hint">
        Said in one sentence each, counted anew with every answer, and shown first on the results
        page once this draft is published.
      </p>
      <EntryList
        list="findings"
        empty="No finding is declared yet. Say what matters most, and its figure follows."
        addable={{ label: 'Add a finding', kinds: FINDING_KINDS }}
        add={(kind) => addFinding(document, kind as FindingKind, study)}
        glance={(entry, index) => (
          <>
            <Glance
              text={textOf(entry, 'title', languageOf(document.source))}
              kind={kindIn(isJsonObject(entry) ? entry['rule'] : null, FINDING_KINDS)}
            />
            <FigureGlance index={index} />
          </>
        )}
      >
        {(index) => <FindingForm index={index} />}
      </EntryList>
    </section>
  )
}

function Derived() {
  const { document, study } = useEditor()
  return (
    <section aria-labelledby="derived-heading">
      <h2 id="derived-heading">Derived variables</h2>
      <p className="study-hint">Made of what was asked, and used like it.</p>
      <EntryList
        list="derived"
        empty="Nothing is derived yet."
        addable={{ label: 'Add a variable', kinds: DERIVED_KINDS }}
        add={(kind) => addDerived(document, kind as DerivedKind, study)}
        glance={(entry) => (
          <Glance
            text={textOf(entry, 'label', languageOf(document.source))}
            kind={kindIn(entry, DERIVED_KINDS)}
          />
        )}
      >
        {(index) => <DerivedForm index={index} />}
      </EntryList>
    </section>
  )
}

function Glance({ text, kind }: { readonly text: string; readonly kind: string }) {
  return (
    <span className="entry-words">
      <span className="entry-title" dir="auto">
        {text === '' ? 'Not named yet' : text}
      </span>
      <span className="entry-kind">{kind}</span>
    </span>
  )
}

const textOf = (entry: Json, key: string, language: string): string =>
  isJsonObject(entry) ? ownText(entry[key], language) || ownText(entry['id'], language) : ''

const kindIn = (holder: Json | undefined, kinds: Readonly<Record<string, KindWords>>): string => {
  const kind = isJsonObject(holder) ? holder['kind'] : null
  return typeof kind === 'string' ? (kinds[kind]?.label ?? kind) : ''
}
