import { setInStudy } from '../../../core/drafting/edits/study/set-in-study.ts'
import { entryPointer } from '../../../core/drafting/edits/study/study-list.ts'
import { valueAt } from '../../../core/drafting/operation.ts'
import { asJson } from '../../../core/drafting/step.ts'
import { textOr } from '../../../core/json.ts'
import { PROVENANCE_WORDS } from '../../results/words.ts'
import { Field } from './fields/Field.tsx'
import { IdField } from './fields/IdField.tsx'
import { NumberField } from './fields/NumberField.tsx'
import { TextField } from './fields/TextField.tsx'
import { LiveFigure } from './LiveFigure.tsx'
import { RuleFields } from './RuleFields.tsx'
import { useEditor } from './StudyEditor.tsx'

/** A finding: its sentence, how it is counted, what was published, and its figure now. */
export function FindingForm({ index }: { readonly index: number }) {
  const { document, perform, problemsIn } = useEditor()
  const pointer = entryPointer('findings', index)
  const provenance = `${pointer}/published/ruleProvenance`
  return (
    <div className="finding-form">
      <div className="finding-fields">
        <TextField
          pointer={`${pointer}/title`}
          label="Finding in a sentence"
          hint="As the results page prints it, without the figure."
        />
        <RuleFields pointer={`${pointer}/rule`} />
        <details className="finding-published">
          <summary>An earlier figure to stand beside, and its address</summary>
          <TextField
            pointer={`${pointer}/published/figure`}
            label="Published figure"
            hint="As it was printed, “70%”. Leave it empty where nothing was published."
          />
          <NumberField
            pointer={`${pointer}/published/percent`}
            label="The same as a percentage"
            hint="Live answers are held against it."
          />
          <NumberField pointer={`${pointer}/published/score`} label="The same as a score" />
          <TextField pointer={`${pointer}/published/statement`} label="What was stated" lines={3} />
          <TextField
            pointer={`${pointer}/published/note`}
            label="Why it is counted so"
            lines={3}
            whenEmpty="goes"
          />
          <Field label="Where the way of counting comes from" problems={problemsIn(provenance)}>
            {(control) => (
              <select
                {...control}
                value={textOr(valueAt(asJson(document), provenance), 'ours')}
                onChange={(event) =>
                  perform(
                    setInStudy(document, 'where it comes from', [[provenance, event.target.value]]),
                  )
                }
              >
                {Object.entries(PROVENANCE_WORDS).map(([name, words]) => (
                  <option key={name} value={name}>
                    {words}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <IdField
            pointer={`${pointer}/id`}
            label="Name in addresses"
            hint="Links to this finding end in it: change it only before they are given away."
          />
        </details>
      </div>
      <aside className="finding-live" aria-label="Figure now">
        <LiveFigure index={index} />
      </aside>
    </div>
  )
}
