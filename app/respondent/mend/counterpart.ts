/**
 * Puts a piece of another copy of the page where it stands there. Errors come and go and are not
 * counted.
 */
export function counterpart(piece: Element, form: HTMLFormElement): void {
  const parent = piece.parentElement === null ? null : placeOf(piece.parentElement, form)
  if (parent === null) return
  const before = previous(piece)
  const mine = before === null ? null : (lasting(parent)[indexIn(before)] ?? null)
  const copy = document.importNode(piece, true)
  if (mine === null) parent.prepend(copy)
  else mine.after(copy)
}

function placeOf(theirs: Element, form: HTMLFormElement): Element | null {
  if (theirs.id !== '') return form.querySelector(`#${CSS.escape(theirs.id)}`)
  const parent = theirs.parentElement === null ? null : placeOf(theirs.parentElement, form)
  return parent === null ? null : (lasting(parent)[indexIn(theirs)] ?? null)
}

const indexIn = (node: Element) =>
  node.parentElement === null ? 0 : lasting(node.parentElement).indexOf(node)

function previous(node: Element): Element | null {
  const other = node.previousElementSibling
  return other === null || isLasting(other) ? other : previous(other)
}

const lasting = (parent: Element) => Array.from(parent.children).filter(isLasting)

const isLasting = (node: Element) => !node.classList.contains('error')
