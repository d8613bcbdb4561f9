import { VISIBILITIES } from '../../../core/composition/block.ts'
import {
  setVisibility,
  VISIBILITY,
  visibilityOf,
} from '../../../core/drafting/edits/composition/compose.ts'
import { FieldSet } from '../findings/fields/Field.tsx'
import { useEditor } from '../findings/StudyEditor.tsx'
import { VISIBILITY_WORDS } from './block-words.ts'

/** Who may see results, with what each choice means. */
export function VisibilityField({ slug }: { readonly slug: string }) {
  const { document, perform, problemsIn } = useEditor()
  const chosen = visibilityOf(document)
  return (
    <FieldSet label="Results are seen by" problems={problemsIn(VISIBILITY)}>
      {VISIBILITIES.map((visibility) => (
        <label key={visibility} className="tick visibility">
          <input
            type="radio"
            name="visibility"
            checked={chosen === visibility}
            onChange={() => perform(setVisibility(document, visibility))}
          />
          <span>
            <span className="visibility-who">{VISIBILITY_WORDS[visibility].label}</span>
            <span className="form-hint">{VISIBILITY_WORDS[visibility].says}</span>
          </span>
        </label>
      ))}
      <p className="study-hint">
        It counts once this draft is published. Whoever has a link sees what it opens all the same:{' '}
        <a href={`/studio/surveys/${slug}/results-links`}>links to results</a>
      </p>
    </FieldSet>
  )
}

export function VisibilityReading() {
  const chosen = visibilityOf(useEditor().document)
  const visibility = VISIBILITIES.find((each) => each === chosen) ?? 'always'
  return (
    <>
      <p>{VISIBILITY_WORDS[visibility].label}</p>
      <p className="study-hint">{VISIBILITY_WORDS[visibility].says}</p>
    </>
  )
}
