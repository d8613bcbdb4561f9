import { lintSurvey, type ILintFinding, type ILintFixEdit } from 'sjs-lint/linter'
import type { Check, Fix, Severity } from '../core/drafting/check.ts'
import { valueAt, type Operation } from '../core/drafting/operation.ts'
import { pointerOf } from '../core/drafting/pointer.ts'
import {
  isJsonList,
  isJsonObject,
  isReservedName,
  type Json,
  type JsonObject,
} from '../core/json.ts'
import { refuseBeforeReading } from './bounds.ts'

/** Rapport's own additions to a source, which SurveyJS passes over. */
const OWN_PROPERTIES: ReadonlySet<string> = new Set([
  'arms',
  'attentionCheck',
  'dataList',
  'introduction',
  'look',
  'pageOrder',
  'screenOut',
  'theme',
])

/**
 * What SurveyJS's own linter finds in a source. Takes as long as the source makes it: to be run
 * where nobody waits, with a limit. Its errors are warnings here; ours decide about publishing.
 */
export function lintSource(source: JsonObject): readonly Check[] {
  if (refuseBeforeReading(source) !== null) return []
  return findingsIn(source)
    .filter(isMeant)
    .map((finding) => ({
      code: finding.ruleId,
      severity: SEVERITY[finding.severity](finding),
      pointer: pointerFrom(finding.path),
      message: messageOf(finding),
      fix: fixFrom(source, finding),
    }))
}

function findingsIn(source: JsonObject): readonly ILintFinding[] {
  try {
    return lintSurvey(structuredClone(source), {
      // Without its languages installed the linter takes every locale for a mistake.
      suppress: [{ ruleId: 'property/invalid-value', path: 'locale' }],
      knownVariables: ['operator', ...armNames(source)],
    }).findings
  } catch {
    // It stumbles over a type that is no text, and the like; what we read of the source says so.
    return []
  }
}

function isMeant({ ruleId, messageData, message }: ILintFinding): boolean {
  if (ruleId === 'property/unknown') return !OWN_PROPERTIES.has(String(messageData['key']))
  // How long a list is can be compared like any number; the linter takes it for the list.
  return ruleId !== 'expression/type-mismatch' || !/\.length\}?"/.test(message)
}

/** Names that people are assigned a value of. */
const armNames = ({ arms }: JsonObject): string[] =>
  isJsonList(arms)
    ? arms.flatMap((arm) =>
        isJsonObject(arm) && typeof arm['name'] === 'string' ? [arm['name']] : [],
      )
    : []

const SEVERITY: {
  readonly [severity in ILintFinding['severity']]: (finding: ILintFinding) => Severity
} = {
  error: () => 'warning',
  // What nobody reads does no harm, unless another word was meant.
  warning: ({ ruleId, suggestion }) =>
    ruleId === 'property/unknown' && suggestion === undefined ? 'advice' : 'warning',
  info: () => 'advice',
}

function messageOf({ ruleId, message, messageData, suggestion }: ILintFinding): string {
  const { key, name, className } = messageData
  const of = typeof name === 'string' && name !== '' ? ` of “${name}”` : ''
  const meant = suggestion === undefined ? '' : `. Was “${suggestion}” meant?`
  if (ruleId === 'property/unknown' && typeof key === 'string')
    return `SurveyJS knows no “${key}” here, and passes over that${of}${meant}`
  if (ruleId === 'property/dead' && typeof key === 'string')
    return messageData['reason'] === 'notSerializable'
      ? `“${key}”${of} is an older word, which SurveyJS reads and does not write`
      : `“${key}”${of} does nothing`
  if (ruleId === 'property/required' && key === 'name' && typeof className === 'string')
    return `This part (${className}) has no name, so no rule can speak of it`
  return message.replace(/\.$/, '')
}

/** `pages[0].elements[1].visibleIf` as a pointer into the draft. */
const pointerFrom = (path: string): string => pointerOf(['source', ...tokensIn(path)])

const tokensIn = (path: string): readonly string[] =>
  path.split(/[.[\]]/).filter((token) => token !== '')

const LABELS: { readonly [reason: string]: (finding: ILintFinding) => string } = {
  removeKey: ({ messageData }) => `Remove “${String(messageData['key'] ?? 'it')}”`,
  renameKey: ({ suggestion }) => `Use “${suggestion ?? ''}”`,
  renameReference: ({ suggestion }) => `Use “${suggestion ?? ''}”`,
  useAllowedValue: ({ suggestion }) => `Use “${suggestion ?? ''}”`,
}

function fixFrom(source: JsonObject, finding: ILintFinding): Fix | null {
  if (finding.fix === undefined) return null
  const { reason, edits } = finding.fix
  const operations = edits.map((edit) => operationsFor(source, edit))
  if (edits.length === 0 || operations.some((each) => each === null)) return null
  const [first] = edits
  const set = first?.op === 'set' && typeof first.value === 'string' ? first.value : null
  const label =
    LABELS[reason]?.(finding) ?? (set !== null && set.length <= 40 ? `Use “${set}”` : 'Mend it')
  return { label, operations: operations.flatMap((each) => each ?? []) }
}

/** Null where an edit does not fit what is there. */
function operationsFor(source: JsonObject, edit: ILintFixEdit): readonly Operation[] | null {
  const path = pointerFrom(edit.path)
  const value = valueAt({ source }, path)
  if (edit.op === 'set') return [{ op: 'replace', path, value: edit.value as Json }]
  if (value === undefined) return null
  switch (edit.op) {
    case 'remove':
      return [{ op: 'remove', path }]
    case 'wrap':
      return [{ op: 'replace', path, value: [value] }]
    case 'rename': {
      if (edit.key === undefined || isReservedName(edit.key)) return null
      const to = pointerOf(['source', ...tokensIn(edit.path).slice(0, -1), edit.key])
      return [{ op: 'move', from: path, path: to }]
    }
  }
}
