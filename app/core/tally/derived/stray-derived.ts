import type { Codebook, Variable } from '../../codebook/variable.ts'
import type { ChoiceValue } from '../../definition/definition.ts'
import { variablesIn } from '../../expression/expression.ts'
import type { Misfit } from '../../problem.ts'
import { unreachable } from '../../result.ts'
import { derivedAs, type DerivedVariable } from './derived.ts'

/**
 * What declarations of derived variables say that does not fit the codebook, or themselves. Each may
 * read variables of the codebook and those declared before it. Pointers are into the list.
 *
 * @example
 * strayDerived([{ kind: 'band', id: 'ages', of: 'age', bands: [] }], [])[0].code // 'unknown_variable'
 */
export function strayDerived(
  derived: readonly DerivedVariable[],
  codebook: Codebook,
): readonly Misfit[] {
  const known = new Map<string, Pick<Variable, 'categories' | 'measure'>>()
  for (const variable of codebook) known.set(variable.id, variable)
  const questions = new Set(codebook.map(({ question }) => question))
  return derived.flatMap((each, index) => {
    const pointer = `/${index}`
    const misfits = [
      ...(known.has(each.id) || questions.has(each.id)
        ? [
            {
              pointer: `${pointer}/id`,
              code: 'name_taken',
              message: `There is a variable ${each.id}`,
            },
          ]
        : []),
      ...misfitsOf(each, pointer, known, questions),
    ]
    known.set(each.id, derivedAs(each))
    return misfits
  })
}

type Known = ReadonlyMap<string, Pick<Variable, 'categories' | 'measure'>>

function misfitsOf(
  derived: DerivedVariable,
  pointer: string,
  known: Known,
  questions: ReadonlySet<string>,
): readonly Misfit[] {
  if (derived.kind === 'compute')
    return variablesIn(derived.by.expression)
      .filter((name) => !known.has(name) && !questions.has(name))
      .map((name) => unknownVariable(`${pointer}/by`, name))
  const source = known.get(derived.of)
  if (source === undefined) return [unknownVariable(`${pointer}/of`, derived.of)]
  switch (derived.kind) {
    case 'recode': {
      const parts = derived.categories.map(({ from }) => from)
      return [
        ...(source.measure === 'multiple' || source.categories.length === 0
          ? [
              {
                pointer: `${pointer}/of`,
                code: 'not_a_single_choice',
                message: `${derived.of} is not a single choice`,
              },
            ]
          : []),
        ...valuesTwice(derived.categories, `${pointer}/categories`),
        ...strayValues(parts, source, `${pointer}/categories`),
        ...repeated(parts.flat()).map((value) => ({
          pointer: `${pointer}/categories`,
          code: 'recoded_twice',
          message: `${value} is put into two categories`,
        })),
      ]
    }
    case 'net':
      return [
        ...valuesTwice(derived.nets, `${pointer}/nets`),
        ...strayValues(
          derived.nets.map(({ anyOf }) => anyOf),
          source,
          `${pointer}/nets`,
        ),
      ]
    case 'band':
      return [
        ...(source.measure === 'scale' && source.categories.length === 0
          ? []
          : [
              {
                pointer: `${pointer}/of`,
                code: 'not_a_number',
                message: `${derived.of} is not a number`,
              },
            ]),
        ...valuesTwice(derived.bands, `${pointer}/bands`),
        ...derived.bands.flatMap(({ from, below }, index) => {
          const before = derived.bands[index - 1]?.below
          const isAscending = before === undefined || (before ?? Infinity) <= (from ?? -Infinity)
          return (from ?? -Infinity) < (below ?? Infinity) && isAscending
            ? []
            : [
                {
                  pointer: `${pointer}/bands/${index}`,
                  code: 'wrong_order',
                  message: 'Bands ascend and do not overlap',
                },
              ]
        }),
      ]
    default:
      return unreachable(derived)
  }
}

const unknownVariable = (pointer: string, name: string): Misfit => ({
  pointer,
  code: 'unknown_variable',
  message: name === '' ? 'No question is chosen yet' : `There is no variable ${name}`,
})

const repeated = (values: readonly ChoiceValue[]): readonly ChoiceValue[] =>
  values.filter((value, index) => values.indexOf(value) < index)

const valuesTwice = (
  categories: readonly { readonly value: ChoiceValue }[],
  pointer: string,
): readonly Misfit[] =>
  repeated(categories.map(({ value }) => value)).map((value) => ({
    pointer,
    code: 'duplicate_value',
    message: `${value} stands for two categories`,
  }))

const strayValues = (
  parts: readonly (readonly ChoiceValue[])[],
  { categories }: Pick<Variable, 'categories'>,
  pointer: string,
): readonly Misfit[] =>
  parts.flatMap((values, index) =>
    values
      .filter((value) => !categories.some((category) => category.value === value))
      .map((value) => ({
        pointer: `${pointer}/${index}`,
        code: 'not_a_choice',
        message: `${value} is not a choice there`,
      })),
  )
