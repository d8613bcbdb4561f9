import { hasChildren, isTag, type AnyNode, type Element } from 'domhandler'
import { findAll, textContent } from 'domutils'
import { parseDocument } from 'htmlparser2'

export type Option = { readonly value: string; readonly isChosen: boolean }

/** What can be filled in under one name. */
export type Control = {
  readonly name: string
  readonly kind: 'hidden' | 'radio' | 'ticks' | 'select' | 'text' | 'slider' | 'file'
  readonly options: readonly Option[]
  /** As it stands on the page. */
  readonly value: string
  readonly accept: string
}

export type Button = { readonly name: string; readonly value: string }

export type PageForm = {
  readonly action: string | null
  readonly encoding: 'urlencoded' | 'multipart'
  readonly controls: readonly Control[]
  readonly buttons: readonly Button[]
}

export type Refusal = {
  readonly text: string
  /** Names of the fields that it is about; none where the page does not tell. */
  readonly fields: readonly string[]
}

export type ReadPage = {
  readonly heading: string
  readonly forms: readonly PageForm[]
  readonly refusals: readonly Refusal[]
}

/** What somebody without scripts sees and can fill in. */
export function readPage(html: string): ReadPage {
  const document = parseDocument(html)
  const heading = first((element) => element.name === 'h1', document.children)
  return {
    heading: heading === null ? '' : textContent(heading).trim().replace(/\s+/g, ' '),
    forms: findAll((element) => element.name === 'form', document.children).map(readForm),
    refusals: refusalsIn(document.children),
  }
}

function readForm(form: Element): PageForm {
  const reachable = reachableIn(form)
  return {
    action: form.attribs['action'] ?? null,
    encoding: form.attribs['enctype'] === 'multipart/form-data' ? 'multipart' : 'urlencoded',
    controls: grouped(reachable.flatMap(readControl)),
    buttons: reachable.flatMap((element): readonly Button[] => {
      const { name, value = '', type = 'submit' } = element.attribs
      const isButton = element.name === 'button' && type === 'submit'
      return isButton && name !== undefined ? [{ name, value }] : []
    }),
  }
}

/** All inside but what is hidden or can't be used, however deep it stands. */
function reachableIn(form: Element): readonly Element[] {
  const found: Element[] = []
  const open: Element[] = form.children.filter(isTag).reverse()
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    const { name, attribs, children } = element
    const isOff = 'disabled' in attribs
    if ('hidden' in attribs || (name === 'fieldset' && isOff)) continue
    if (!isOff) found.push(element)
    open.push(...children.filter(isTag).reverse())
  }
  return found
}

function readControl(element: Element): readonly Control[] {
  const { name, type = 'text', value = '', accept = '' } = element.attribs
  if (name === undefined || name === '') return []
  const plain = { name, options: [], value, accept }
  if (element.name === 'textarea')
    return [{ ...plain, kind: 'text', value: textContent(element).replace(/^\n/, '') }]
  if (element.name === 'select') return [readSelect(element, name)]
  if (element.name !== 'input') return []
  switch (type) {
    case 'hidden':
      return [{ ...plain, kind: 'hidden' }]
    case 'radio':
    case 'checkbox': {
      const option = { value: element.attribs['value'] ?? 'on', isChosen: isChecked(element) }
      return [{ ...plain, kind: type === 'radio' ? 'radio' : 'ticks', options: [option] }]
    }
    case 'file':
      return [{ ...plain, kind: 'file' }]
    case 'range':
      return [{ ...plain, kind: 'slider' }]
    case 'submit':
    case 'button':
    case 'reset':
    case 'image':
      return []
    default:
      return [{ ...plain, kind: 'text' }]
  }
}

const isChecked = ({ attribs }: Element) => 'checked' in attribs

function readSelect(element: Element, name: string): Control {
  const options = findAll(
    (child) => child.name === 'option' && !('disabled' in child.attribs),
    element.children,
  ).map((option) => ({
    value: option.attribs['value'] ?? textContent(option).trim(),
    isChosen: 'selected' in option.attribs,
  }))
  const isMany = 'multiple' in element.attribs
  const chosen = options.find(({ isChosen }) => isChosen) ?? options[0]
  return {
    name,
    kind: isMany ? 'ticks' : 'select',
    options,
    value: chosen?.value ?? '',
    accept: '',
  }
}

/** Radio buttons and ticks of one name are one control. */
function grouped(controls: readonly Control[]): readonly Control[] {
  const groups = new Map<string, Control>()
  const others: Control[] = []
  for (const control of controls) {
    const before = groups.get(control.name)
    if (control.kind !== 'radio' && control.kind !== 'ticks') others.push(control)
    else if (before === undefined) groups.set(control.name, control)
    else groups.set(control.name, { ...before, options: [...before.options, ...control.options] })
  }
  return [...others, ...groups.values()]
}

/** Each link of the summary above the form, with the fields at which it points. */
function refusalsIn(nodes: AnyNode[]): readonly Refusal[] {
  const summary = first(({ attribs }) => hasClass(attribs['class'], 'error-summary'), nodes)
  const links = summary === null ? [] : findAll(({ name }) => name === 'a', summary.children)
  return links.map((link) => {
    const id = (link.attribs['href'] ?? '').replace(/^#/, '')
    const target = first(({ attribs }) => attribs['id'] === id, nodes)
    const fields = target === null ? [] : fieldsAround(target)
    const item = link.parent !== null && isTag(link.parent) ? link.parent : link
    return { text: textContent(item).trim().replace(/\s+/g, ' '), fields }
  })
}

/** Not `findOne`, which goes as deep as the page does. */
const first = (wanted: (element: Element) => boolean, nodes: AnyNode[]): Element | null =>
  findAll(wanted, nodes)[0] ?? null

const hasClass = (classes: string | undefined, wanted: string) =>
  classes?.split(' ').includes(wanted) === true

/** In the element, or in the closest one around it that holds any. */
function fieldsAround(target: Element): readonly string[] {
  for (let element: Element | null = target; element !== null; element = parentOf(element)) {
    const found = [element, ...(hasChildren(element) ? findAll(isNamed, element.children) : [])]
      .filter(isNamed)
      .map(({ attribs }) => attribs['name'] ?? '')
    if (found.length > 0) return [...new Set(found)]
    if (element.name === 'form') break
  }
  return []
}

const isNamed = ({ name, attribs }: Element) =>
  ['input', 'select', 'textarea'].includes(name) && (attribs['name'] ?? '').includes(':')

const parentOf = ({ parent }: Element): Element | null =>
  parent !== null && isTag(parent) ? parent : null
