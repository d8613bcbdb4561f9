/** A piece of a text: as it stands, or a name in braces whose value comes in its place. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'name'
      readonly name: string
      /** With its braces; what is left where nobody knows the name. */
      readonly written: string
      /** Of HTML: between the signs `<` and `>` of a tag, or outside. */
      readonly stands: 'inText' | 'inTag'
    }

const NAMED = /\{([^{}]*)\}/g

/** As SurveyJS reads it: the innermost braces count, and a name has no colon. */
export function partsOf(text: string): readonly TemplatePart[] {
  if (!text.includes('{')) return text === '' ? [] : [{ kind: 'text', text }]
  const parts: TemplatePart[] = []
  let [end, isInTag] = [0, false]
  const take = (until: number) => {
    const before = text.slice(end, until)
    if (before === '') return
    parts.push({ kind: 'text', text: before })
    const [opened, closed] = [before.lastIndexOf('<'), before.lastIndexOf('>')]
    if (opened !== closed) isInTag = opened > closed
  }
  for (const match of text.matchAll(NAMED)) {
    const [written, inside = ''] = match
    const name = inside.trim()
    if (name === '' || name.includes(':')) continue
    take(match.index)
    end = match.index + written.length
    parts.push({ kind: 'name', name, written, stands: isInTag ? 'inTag' : 'inText' })
  }
  take(text.length)
  return parts
}

/** `a.b[0].c` to its steps, as rules read it. */
export const stepsIn = (name: string): readonly string[] =>
  name
    .replace(/^#/, '')
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
