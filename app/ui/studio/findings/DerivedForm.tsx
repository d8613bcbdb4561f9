import { SOURCE_OF } from '../../../core/drafting/edits/study/new-derived.ts'
import { presetsFor } from '../../../core/drafting/edits/study/preset-categories.ts'
import { setInStudy } from '../../../core/drafting/edits/study/set-in-study.ts'
import { entryPointer } from '../../../core/drafting/edits/study/study-list.ts'
import { valueAt } from '../../../core/drafting/operation.ts'
import { asJson } from '../../../core/drafting/step.ts'
import { isJsonObject, listIn, textOr, type Json, type JsonObject } from '../../../core/json.ts'
import { CategoryFields } from './CategoryFields.tsx'
import { DerivedCounts } from './DerivedCounts.tsx'
import { CodeField } from './fields/CodeField.tsx'
import { FieldSet } from './fields/Field.tsx'
import { IdField } from './fields/IdField.tsx'
import { TextField } from './fields/TextField.tsx'
import { VariableField } from './fields/VariableField.tsx'
import { useEditor } from './StudyEditor.tsx'

/** The lists in which each kind keeps its categories, and where these keep what they are made of. */
const CATEGORIES = {
  recode: { list: 'categories', from: 'from', stem: 'group', one: 'group' },
  net: { list: 'nets', from: 'anyOf', stem: 'net', one: 'net' },
  band: { list: 'bands', from: null, stem: 'band', one: 'band' },
} as const

/** A variable that is made of others. */
export function DerivedForm({ index }: { readonly index: number }) {
  const { document, study, perform, problemsAt } = useEditor()
  const pointer = entryPointer('derived', index)
  const entry = valueAt(asJson(document), pointer)
  const { id, kind, of } = isJsonObject(entry) ? entry : {}
  const parts = kind === 'recode' || kind === 'net' || kind === 'band' ? CATEGORIES[kind] : null
  const made = study.variables.find((each) => each.id === of)
  const at = `${pointer}/${parts?.list ?? ''}`
  const list = valueAt(asJson(document), at)
  const categories = listIn(list)
  const write = (next: readonly Json[]) => perform(setInStudy(document, 'categories', [[at, next]]))
  return (
    <div className="finding-form">
      <div className="finding-fields">
        <TextField pointer={`${pointer}/label`} label="What it is called" />
        <IdField
          pointer={`${pointer}/id`}
          label="Name of the variable"
          hint="Findings, filters and exports use it."
        />
        {parts === null || (kind !== 'recode' && kind !== 'net' && kind !== 'band') ? (
          <CodeField
            pointer={`${pointer}/by`}
            label="Worked out by"
            hint="For example {minutesWaiting} + {minutesOnThePhone}"
          />
        ) : (
          <>
            <VariableField pointer={`${pointer}/of`} label="Made of" use={SOURCE_OF[kind]} />
            <FieldSet label={`Its ${parts.one}s`} problems={problemsAt(at)}>
              {categories.map((category, place) => (
                <CategoryFields
                  key={textOr(isJsonObject(category) ? category['value'] : '', String(place))}
                  pointer={`${at}/${place}`}
                  name={`${parts.one} ${place + 1}`}
                  from={parts.from}
                  of={textOr(of, '')}
                  isOnly={categories.length === 1}
                  onLeaveOut={() => write(categories.filter((_, other) => other !== place))}
                />
              ))}
              <button
                type="button"
                className="tool-button"
                onClick={() => write([...categories, nextCategory(parts, categories)])}
              >
                Add a {parts.one}
              </button>
              {presetsFor(kind, made).map((preset) => (
                <button
                  key={preset.label}
                  type="button"
                  className="tool-button"
                  onClick={() => write(preset.categories)}
                >
                  {preset.label}
                </button>
              ))}
            </FieldSet>
          </>
        )}
      </div>
      <aside className="finding-live" aria-label="Answers now">
        <DerivedCounts id={textOr(id, '')} index={index} />
      </aside>
    </div>
  )
}

function nextCategory(
  { from, stem }: (typeof CATEGORIES)[keyof typeof CATEGORIES],
  categories: readonly Json[],
): JsonObject {
  const taken = categories.map((each) => (isJsonObject(each) ? each['value'] : null))
  let number = categories.length + 1
  while (taken.includes(`${stem}${number}`)) number += 1
  const own = { value: `${stem}${number}`, label: '' }
  if (from !== null) return { ...own, [from]: [] }
  const last = categories.at(-1)
  return { ...own, from: (isJsonObject(last) ? last['below'] : null) ?? null, below: null }
}
