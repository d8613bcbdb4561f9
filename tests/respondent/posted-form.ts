import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Fields } from '#app/core/response/form/posted.ts'
import { SurveyForm } from '#app/ui/respondent/SurveyForm.tsx'
import type { PageView } from '#app/ui/respondent/view.ts'

export const htmlOf = (view: PageView): string =>
  renderToStaticMarkup(createElement(SurveyForm, { view, start: null, keptForMs: 1 }))

/** What a browser posts of a page that nobody touched. */
export function postedOf(html: string): Fields {
  const controls = html.matchAll(
    /<input ([^>]*)\/>|<textarea ([^>]*)>([^<]*)<\/textarea>|<select ([^>]*)>(.*?)<\/select>/gs,
  )
  return [...controls].flatMap(([, input, area, text, select, options]) => {
    const attributes = input ?? area ?? select ?? ''
    const name = attribute(attributes, 'name')
    if (name === null) return []
    if (area !== undefined) return [[name, plain(text ?? '').replace(/^\n/, '')] as const]
    if (options !== undefined) return [[name, chosenIn(options)] as const]
    const type = attribute(attributes, 'type')
    if (type === 'file') return []
    const isTick = type === 'radio' || type === 'checkbox'
    if (isTick && !/ checked(?:=|$)/.test(` ${attributes}`)) return []
    return [[name, attribute(attributes, 'value') ?? ''] as const]
  })
}

function chosenIn(options: string): string {
  const all = [...options.matchAll(/<option([^>]*)>([^<]*)/g)].map(
    ([, attributes = '', text = '']) => ({
      value: attribute(attributes, 'value') ?? plain(text),
      isSelected: attributes.includes('selected'),
    }),
  )
  return (all.find(({ isSelected }) => isSelected) ?? all[0])?.value ?? ''
}

const attribute = (attributes: string, name: string): string | null => {
  const found = new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1]
  return found === undefined ? null : plain(found)
}

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
