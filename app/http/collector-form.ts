import {
  END_TEXTS,
  WAYS_BACK,
  type CollectorFields,
  type QuotaFields,
} from '../core/fieldwork/collector-fields.ts'
import type { Misfit, Problem } from '../core/problem.ts'
import type { Fields } from '../core/response/form/posted.ts'
import { formErrors, type FormError } from './account-form.ts'
import { fieldIn } from './answer-post.ts'

const MOST_QUOTAS = 100

/** What a form about a collector says; quotas that are blank throughout are none. */
export function readCollectorForm(fields: Fields, crossed: readonly string[]): CollectorFields {
  const text = (name: string) => (fieldIn(fields, name) ?? '').trim().replaceAll('\r\n', '\n')
  const quotas: QuotaFields[] = []
  for (let index = 0; index < MOST_QUOTAS; index += 1) {
    if (fieldIn(fields, `quota-${index}-name`) === null) break
    const quota = {
      name: text(`quota-${index}-name`),
      where: text(`quota-${index}-where`),
      limit: text(`quota-${index}-limit`),
    }
    if (quota.name + quota.where + quota.limit !== '') quotas.push(quota)
  }
  const each = <Name extends string>(names: readonly Name[], prefix: string) =>
    Object.fromEntries(names.map((name) => [name, text(`${prefix}-${name}`)])) as {
      readonly [name in Name]: string
    }
  return {
    name: text('name'),
    version: text('version') || 'latest',
    opensAt: text('opensAt'),
    closesAt: text('closesAt'),
    graceHours: text('graceHours'),
    paused: fieldIn(fields, 'paused') === null ? 'running' : 'paused',
    pauseMessage: text('pauseMessage'),
    maximum: text('maximum'),
    quotas,
    crossed,
    texts: each(END_TEXTS, 'text'),
    redirects: each(WAYS_BACK, 'redirect'),
    parameter: text('parameter'),
    leave: text('leave') === 'byButton' ? 'byButton' : 'atOnce',
    origins: text('origins'),
  }
}

/** A version as it is chosen in a form. */
export const versionIn = ({ version }: CollectorFields): number | 'latest' =>
  /^\d{1,9}$/.test(version) ? Number(version) : 'latest'

/** Each sentence of a refusal at the field that it is about. */
export function collectorErrors(problem: Problem): readonly FormError[] {
  if (problem.errors === undefined) return formErrors(problem, 'name')
  return problem.errors.map((misfit) => {
    const { field, label } = fieldAt(misfit)
    return { href: `#${field}`, text: `${label} ${misfit.message}` }
  })
}

const PLACES: Readonly<Record<string, { readonly field: string; readonly label: string }>> = {
  opensAt: { field: 'opensAt', label: 'The opening' },
  closesAt: { field: 'closesAt', label: 'The closing' },
  graceMs: { field: 'graceHours', label: 'The time to finish' },
  paused: { field: 'pauseMessage', label: 'The message' },
  maximum: { field: 'maximum', label: 'The maximum' },
  origins: { field: 'origins', label: 'A site' },
}

function fieldAt({ pointer }: Misfit): { readonly field: string; readonly label: string } {
  const [first = '', second = '', third] = pointer.slice(1).split('/')
  switch (first) {
    case 'quotas':
      return {
        field: `quota-${second || '0'}-${third ?? 'name'}`,
        label: `Quota ${Number(second || '0') + 1}${third === undefined ? '' : `, ${third},`}`,
      }
    case 'texts':
      return { field: `text-${second}`, label: 'The words' }
    case 'redirects':
      return second === 'parameter'
        ? { field: 'parameter', label: 'The parameter' }
        : { field: `redirect-${second}`, label: 'The address' }
    default:
      return PLACES[first] ?? { field: 'name', label: 'The collector' }
  }
}
