import { compileFunction } from 'node:vm'
import { numberThat } from './number-that.ts'

const NUMBER = String.raw`(?<![\w$.])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?:\.\.\.)?(?![\w$]|\s*:)`
const STRING = String.raw`'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"`
const TOKEN = new RegExp(`(?<string>${STRING})|(?<number>${NUMBER})`, 'g')

const decimalsOf = (digits: string) => digits.split('.')[1]?.length ?? 0

/** `0.351...` stands for what begins so; `0.351` for what rounds to it; `3` for 3 alone. */
function agrees(actual: number, printed: string): boolean {
  const digits = printed.replace(/\.\.\.$/, '')
  if (digits !== printed) {
    const excess = (actual - Number(digits)) * (digits.startsWith('-') ? -1 : 1)
    return excess >= 0 && excess < 10 ** -decimalsOf(digits)
  }
  return digits.includes('.') && !digits.includes('e')
    ? actual.toFixed(decimalsOf(digits)) === digits
    : actual === Number(digits)
}

const printedNumber = (printed: string) => numberThat(printed, (actual) => agrees(actual, printed))

/** What stands after `//` in an example, as something that `toEqual` takes. */
export function printedValue(text: string): unknown {
  const source = text.replaceAll(TOKEN, (token: string, ...rest: readonly unknown[]) => {
    const groups = rest.at(-1) as { readonly number?: string }
    return groups.number === undefined ? token : `printedNumber('${groups.number}')`
  })
  const read = compileFunction(`return (${source})`, ['printedNumber']) as (
    number: typeof printedNumber,
  ) => unknown
  return read(printedNumber)
}
