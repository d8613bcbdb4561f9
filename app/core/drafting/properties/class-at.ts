import { isJsonObject, textOr, type Json } from '../../json.ts'
import { valueAt } from '../operation.ts'
import { pointerOf, tokensOf, type Pointer } from '../pointer.ts'
import { asJson, type DraftDocument } from '../step.ts'
import type { ClassName, ObjectKind } from './property.ts'

/** The class of a page, an element or the survey; nothing has a class that nobody knows. */
export function classAt(document: DraftDocument, pointer: Pointer): ClassName {
  if (pointer === '/source') return 'survey'
  const tokens = tokensOf(pointer)
  if (tokens.length === 3 && tokens[1] === 'pages') return 'page'
  const part = valueAt(asJson(document), pointer)
  return isJsonObject(part) ? textOr(part['type'], '').toLowerCase() : ''
}

/** The class of an entry in a list of objects; null where its kind is none that we know. */
export function classOfEntry(
  { by, classes, otherwise }: ObjectKind,
  entry: Json,
): ClassName | null {
  if (by === null || !isJsonObject(entry)) return otherwise
  const own = textOr(entry[by], '')
  const name = by === 'type' ? own.toLowerCase().replace(/(?:validator|trigger)$/, '') : own
  return (Object.hasOwn(classes, name) ? classes[name] : undefined) ?? otherwise
}

/** What a source writes beside properties: kinds, and lists of elements that the canvas shows. */
const STRUCTURE: ReadonlySet<string> = new Set([
  'type',
  'pages',
  'elements',
  'questions',
  'templateElements',
  'detailElements',
])

/** What is written in a part and is no property that its class has. */
export function unknownKeys(
  part: Json | undefined,
  known: readonly { readonly key: string; readonly older: readonly string[] }[],
): readonly string[] {
  if (!isJsonObject(part)) return []
  const names = new Set(known.flatMap(({ key, older }) => [key, ...older]))
  return Object.keys(part).filter((key) => !names.has(key) && !STRUCTURE.has(key))
}

/** The survey, the page and the groups in which a part stands, from without. */
export function holdersOf(document: DraftDocument, pointer: Pointer): readonly Pointer[] {
  if (pointer === '/source') return []
  const tokens = tokensOf(pointer)
  const around = tokens.flatMap((_, at) => {
    const holder = pointerOf(tokens.slice(0, at))
    return at > 1 && at < tokens.length && /\/\d+$/.test(holder) ? [holder] : []
  })
  return ['/source', ...around.filter((each) => classAt(document, each) !== '')]
}
