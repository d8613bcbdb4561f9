import { errorAt, type FormError } from '../../layout/FormErrors.tsx'
import { FormField } from '../../layout/FormField.tsx'
import { SOURCE_WORDS } from '../../results/words.ts'
import { SelectField } from '../tables/SelectField.tsx'
import type { WaveSideView } from './compare-view.ts'

type Props = {
  readonly side: WaveSideView
  readonly nameOf: (field: string) => string
  readonly errors: readonly FormError[]
}

/** Which answers make one side; what is seldom chosen is folded. */
export function WaveFieldset({ side, nameOf, errors }: Props) {
  const { locale, rows, sources, versions, weights, chosen } = side
  const select = (field: 'rows' | 'source' | 'version' | 'weight') => ({
    id: nameOf(field),
    name: nameOf(field),
    value: chosen[field],
    error: errorAt(errors, nameOf(field)),
  })
  const text = (field: 'from' | 'until' | 'filter') => ({
    name: nameOf(field),
    value: chosen[field],
    autoComplete: 'off',
    error: errorAt(errors, nameOf(field)),
  })
  const isNarrowed = ['version', 'from', 'until', 'filter', 'weight'].some(
    (field) =>
      chosen[field as keyof typeof chosen] !== '' || errorAt(errors, nameOf(field)) !== null,
  )
  return (
    <>
      <SelectField {...select('rows')} label="Question" choices={rows} locale={locale} />
      <SelectField
        {...select('source')}
        label="Answers"
        choices={sources.map((id) => ({ id, label: SOURCE_WORDS[id] }))}
      />
      <details className="more-choices" open={isNarrowed}>
        <summary>Only some of them: a version, days, a filter; weights</summary>
        <div className="wave-narrowed">
          {versions.length > 1 && (
            <SelectField
              {...select('version')}
              label="Version"
              choices={versions.map((number) => ({
                id: String(number),
                label: `Version ${number}`,
              }))}
              none="All versions"
            />
          )}
          <FormField {...text('from')} label="First day received" type="date" />
          <FormField
            {...text('until')}
            label="Last day received"
            type="date"
            hint="Days are of UTC."
          />
          <FormField
            {...text('filter')}
            label="Only people for whom this holds"
            type="text"
            hint="As on the tables page."
          />
          <SelectField
            {...select('weight')}
            label="Weights"
            choices={weights}
            none="None: everybody counts alike"
            locale={locale}
          />
        </div>
      </details>
    </>
  )
}
