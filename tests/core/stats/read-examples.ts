import ts from 'typescript'

export type Example = { readonly expression: string; readonly value: string }

const namesOf = (statement: ts.Statement): readonly string[] => {
  if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : []
  if (!ts.isVariableStatement(statement)) return []
  return statement.declarationList.declarations.map(({ name }) => name.getText())
}

function parse(block: string): Example | null {
  const text = block.trim()
  const lastLine = text.lastIndexOf('\n') + 1
  const comment = /(?:^|\s)\/\/\s(?<value>.+)$/.exec(text.slice(lastLine))
  const value = comment?.groups?.['value']
  if (comment === null || value === undefined) return null
  return { expression: text.slice(0, lastLine + comment.index).trim(), value }
}

const examplesOf = (statement: ts.Statement): readonly (Example | null)[] =>
  ts
    .getJSDocTags(statement)
    .filter((tag) => tag.tagName.text === 'example')
    .map((tag) => parse(ts.getTextOfJSDocComment(tag.comment) ?? ''))

/** The `@example` blocks of one module by the name they stand above; null is an unreadable one. */
export function readExamples(source: string): ReadonlyMap<string, readonly (Example | null)[]> {
  const file = ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest, true)
  return new Map(
    file.statements.flatMap((statement) =>
      namesOf(statement).map((name) => [name, examplesOf(statement)] as const),
    ),
  )
}
