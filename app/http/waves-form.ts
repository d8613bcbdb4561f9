import { ofSecond, type WaveFields } from '../core/views/wave-fields.ts'

export type WavesForm = {
  readonly first: WaveFields
  /** Its survey is empty until one was chosen. */
  readonly second: WaveFields
}

export function readWavesForm(given: URLSearchParams, slug: string): WavesForm {
  const said = (name: string) => (given.get(name) ?? '').trim()
  const side = (survey: string, nameOf: (field: string) => string): WaveFields => ({
    survey,
    rows: said(nameOf('rows')),
    source: said(nameOf('source')),
    version: said(nameOf('version')),
    from: said(nameOf('from')),
    until: said(nameOf('until')),
    filter: said(nameOf('filter')),
    weight: said(nameOf('weight')),
  })
  return { first: side(slug, (field) => field), second: side(said('with'), ofSecond) }
}
