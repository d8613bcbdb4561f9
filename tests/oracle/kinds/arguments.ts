import { z } from 'zod'
import type { Analysis } from '../manifest.ts'

// R writes a list of one as the value itself.
const listed = <Item>(found: readonly Item[] | Item | null | undefined): readonly Item[] =>
  Array.isArray(found) ? (found as Item[]) : found == null ? [] : [found as Item]

const numbers = z
  .union([z.array(z.number()), z.number()])
  .nullish()
  .transform((found) => listed<number>(found))

const texts = z
  .union([z.array(z.string()), z.string()])
  .nullish()
  .transform((found) => listed<string>(found))

const boxes = z.record(z.string(), numbers)
const net = z.object({ plus: numbers, minus: numbers }).nullish()

export const textIn = (analysis: Analysis, name: string) => z.string().parse(analysis[name])
export const numbersIn = (analysis: Analysis, name: string) => numbers.parse(analysis[name])
export const textsIn = (analysis: Analysis, name: string) => texts.parse(analysis[name])
export const boxesIn = (analysis: Analysis) => boxes.parse(analysis['boxes'])
export const netIn = (analysis: Analysis) => net.parse(analysis['net']) ?? null
