import { compileFunction } from 'node:vm'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { printedValue } from './printed-value.ts'
import { readExamples } from './read-examples.ts'

type Module = { readonly [name: string]: unknown }

const modules = import.meta.glob<Module>('/app/core/{stats,tally}/**/*.ts', { eager: true })
const sources = import.meta.glob<string>('/app/core/{stats,tally}/**/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
})

const scope = new Map(Object.values(modules).flatMap((module) => Object.entries(module)))

function evaluate(expression: string): unknown {
  const code = ts.transpile(`return (${expression})`, { target: ts.ScriptTarget.ESNext })
  const run = compileFunction(code, [...scope.keys()]) as (...values: readonly unknown[]) => unknown
  return run(...scope.values())
}

const isFunction = (value: unknown) =>
  typeof value === 'function' && !/^class\b/.test(String(value))

const functions = Object.entries(modules).flatMap(([path, module]) =>
  Object.keys(module)
    .filter((name) => isFunction(module[name]))
    .map((name) => ({ path, name })),
)

test.each(functions)('$name in $path does what its example says', ({ path, name }) => {
  const examples = readExamples(sources[path] ?? '').get(name) ?? []
  expect(examples, `the one @example of ${name}`).toHaveLength(1)
  for (const example of examples) {
    if (example === null) throw new Error(`The example of ${name} does not end in "// value"`)
    expect(evaluate(example.expression)).toEqual(printedValue(example.value))
  }
})

test.each([
  ['0.351...', 0.3519, true],
  ['0.351...', 0.3509, false],
  ['-0.087...', -0.0879, true],
  ['-0.087...', -0.0869, false],
  ['0.35', 0.351, true],
  ['0.35', 0.356, false],
  ['3', 3.1, false],
  ['3', null, false],
  ['{ a1: [1, "2 "], b: null }', { a1: [1, '2 '], b: null }, true],
  ['{ a1: [1, "2 "], b: null }', { a1: [1, '2 '], b: 0 }, false],
])('an example that prints %s is held to it', (text, actual, agrees) => {
  const compare = () => expect(actual).toEqual(printedValue(text))
  if (agrees) compare()
  else expect(compare).toThrow()
})
