import type { DescribedVariable } from './describe-variables.ts'

/** Those in which every word that is looked for stands somewhere: in names, wording or labels. */
export function searchVariables(
  variables: readonly DescribedVariable[],
  text: string,
): readonly DescribedVariable[] {
  const words = folded(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  return variables.filter((variable) => {
    const within = folded(textOf(variable))
    return words.every((word) => within.includes(word))
  })
}

const textOf = ({ id, columns, wording, label, values, rule, earlier }: DescribedVariable) =>
  [
    id,
    ...columns,
    wording,
    label,
    ...values.flatMap((value) => [value.value, value.label]),
    ...earlier.map((older) => older.wording),
    rule ?? '',
  ].join('\n')

/** Accents and case are no difference to whoever looks for a word. */
const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
