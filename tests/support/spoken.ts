import type { Page } from 'playwright-core'

type Told = {
  readonly name: string
  readonly description: string
  readonly isRequired: boolean
  readonly isInvalid: boolean
}

/** A control as Chromium tells assistive technology of it. */
export type Spoken = Told & {
  readonly role: string
  readonly field: string
  readonly value: string
  /** What it stands in, the outermost first. */
  readonly groups: readonly Told[]
}

const CONTROLS = ['INPUT', 'SELECT', 'TEXTAREA']
const GROUPS = new Set<unknown>(['group', 'radiogroup'])

/** Every control of the page that can be used, out of the browser's own tree. */
export async function spokenOn(page: Page): Promise<readonly Spoken[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.send('DOM.enable')
  const { nodes: elements } = await session.send('DOM.getFlattenedDocument', { depth: -1 })
  await session.detach()
  type Node = (typeof nodes)[number]
  const told = (node: Node): Told => {
    const property = (name: string): unknown =>
      node.properties?.find((each) => each.name === name)?.value.value
    return {
      name: wordsOf(node.name?.value),
      description: wordsOf(node.description?.value),
      isRequired: property('required') === true,
      isInvalid: property('invalid') === true || property('invalid') === 'true',
    }
  }
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const byElement = new Map(nodes.map((node) => [node.backendDOMNodeId, node]))
  const groupsAround = (node: Node): readonly Told[] => {
    const parent = byId.get(node.parentId ?? '')
    if (parent === undefined) return []
    const isGroup = !parent.ignored && GROUPS.has(parent.role?.value)
    return [...groupsAround(parent), ...(isGroup ? [told(parent)] : [])]
  }
  return elements.flatMap((element): Spoken[] => {
    const node = byElement.get(element.backendNodeId)
    if (!CONTROLS.includes(element.nodeName) || node === undefined || node.ignored) return []
    const attribute = (name: string) => {
      const at = element.attributes?.indexOf(name) ?? -1
      return at < 0 ? '' : (element.attributes?.[at + 1] ?? '')
    }
    return [
      {
        ...told(node),
        role: wordsOf(node.role?.value),
        field: attribute('name') || attribute('data-slider-for'),
        value: attribute('value'),
        groups: groupsAround(node),
      },
    ]
  })
}

const wordsOf = (value: unknown): string =>
  typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() : ''

/** As it is read on the way to it. */
export const saidOf = ({ groups, name }: Spoken): string =>
  [...groups.map((group) => group.name), name].join(' > ')
