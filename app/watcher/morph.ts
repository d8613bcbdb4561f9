/** State of people's own, which the server knows nothing of. */
const THEIRS: ReadonlySet<string> = new Set(['open', 'checked', 'tabindex'])

/**
 * Makes one tree like another with as few changes as possible, so that whatever stays the same
 * keeps focus, selection and what was unfolded. Elements with `data-still` are left alone.
 */
export function morph(own: Element, wanted: Element): void {
  if (own.isEqualNode(wanted) || own.hasAttribute('data-still')) return
  for (const { name } of Array.from(own.attributes))
    if (!THEIRS.has(name) && !wanted.hasAttribute(name)) own.removeAttribute(name)
  for (const { name, value } of Array.from(wanted.attributes))
    if (!THEIRS.has(name) && own.getAttribute(name) !== value) own.setAttribute(name, value)
  morphChildren(own, wanted)
}

function morphChildren(own: Element, wanted: Element): void {
  const named = new Map(
    Array.from(own.children).flatMap((child) =>
      child.id === '' ? [] : [[child.id, child] as const],
    ),
  )
  let at = own.firstChild
  for (const next of Array.from(wanted.childNodes)) {
    const found = counterpart(next, at, named)
    if (found === null) {
      own.insertBefore(document.importNode(next, true), at)
      continue
    }
    if (found === at) at = at.nextSibling
    else own.insertBefore(found, at)
    if (found instanceof Element && next instanceof Element) morph(found, next)
    else if (found.nodeValue !== next.nodeValue) found.nodeValue = next.nodeValue
  }
  while (at !== null) {
    const gone = at
    at = at.nextSibling
    gone.remove()
  }
}

function counterpart(
  next: ChildNode,
  at: ChildNode | null,
  named: ReadonlyMap<string, Element>,
): ChildNode | null {
  const id = idOf(next)
  const found = id === '' ? at : (named.get(id) ?? null)
  return found?.nodeName === next.nodeName && idOf(found) === id ? found : null
}

const idOf = (node: Node) => (node instanceof Element ? node.id : '')
