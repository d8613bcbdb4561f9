import { Parser } from 'htmlparser2'

export type XmlNode = {
  readonly name: string
  readonly attributes: { readonly [name: string]: string }
  readonly children: readonly XmlNode[]
  readonly text: string
}

export type ElementRule = {
  /** In this order, each with how often: `?` at most once, `*` any number, `+` at least once, else once; `a|b` is either. */
  readonly children: readonly string[]
  /** A list says which values there are. */
  readonly attributes: {
    readonly [name: string]: 'any' | 'required' | 'ID' | 'IDREFS' | 'language' | readonly string[]
  }
}

export type XmlRules = { readonly [element: string]: ElementRule }

export function parsedXml(xml: string): XmlNode {
  const root = { name: '', attributes: {}, children: [] as XmlNode[], text: '' }
  const open = [root]
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const node = { name, attributes, children: [] as XmlNode[], text: '' }
        open.at(-1)?.children.push(node)
        open.push(node)
      },
      ontext: (text) => {
        const node = open.at(-1)
        if (node !== undefined) node.text += text
      },
      onclosetag: () => {
        open.pop()
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  const [first] = root.children
  if (first === undefined || open.length !== 1) throw new Error('This is no XML')
  return first
}

/** Where a document breaks the rules of its schema. */
export function broken(
  root: XmlNode,
  rules: XmlRules,
  globals: ElementRule['attributes'] = {},
): readonly string[] {
  const ids = new Map<string, number>()
  const references: string[] = []
  const found: string[] = []
  visit(root, root.name)
  for (const [id, count] of ids) if (count > 1) found.push(`ID ${id} stands twice`)
  for (const id of references) if (!ids.has(id)) found.push(`nothing has the ID ${id}`)
  return found

  function visit(node: XmlNode, path: string): void {
    const rule = rules[node.name]
    if (rule === undefined) {
      found.push(`${path} is not of the schema`)
      return
    }
    const model = new RegExp(
      `^${rule.children.map((child) => `(?:(?:${child.replace(/[?*+]$/, '')}) )${/[?*+]$/.exec(child)?.[0] ?? ''}`).join('')}$`,
    )
    const children = node.children.map(({ name }) => `${name} `).join('')
    if (!model.test(children)) found.push(`${path} holds ${children}`)
    if (rule.children.length > 0 && node.children.length > 0 && node.text.trim() !== '')
      found.push(`${path} has text between its elements`)
    for (const [name, kind] of Object.entries(rule.attributes))
      if (kind === 'required' && node.attributes[name] === undefined)
        found.push(`${path} lacks ${name}`)
    for (const [name, value] of Object.entries(node.attributes)) {
      const kind = rule.attributes[name] ?? globals[name]
      if (kind === undefined) found.push(`${path} has no attribute ${name}`)
      else if (typeof kind !== 'string' && !kind.includes(value))
        found.push(`${path} says ${name}="${value}"`)
      else if (kind === 'language' && !/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(value))
        found.push(`${path}: “${value}” is no language`)
      else if (kind === 'ID') {
        if (!/^[A-Za-z_][\w.-]*$/.test(value)) found.push(`${path}: “${value}” is no ID`)
        ids.set(value, (ids.get(value) ?? 0) + 1)
      } else if (kind === 'IDREFS') references.push(...value.split(' '))
    }
    for (const child of node.children) visit(child, `${path}/${child.name}`)
  }
}
