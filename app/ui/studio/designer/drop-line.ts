/** The side of what is drawn along which the line lies. */
export type Edge = { readonly element: Element; readonly side: 'top' | 'bottom' }

/** The line that shows where something would come to stand. */
export function createDropLine() {
  const line = document.createElement('div')
  line.className = 'drop-line'
  line.hidden = true
  document.body.append(line)
  return {
    show: (edge: Edge | null, view: 'scroll' | 'stay') => {
      line.hidden = edge === null
      if (edge === null) return
      const { left, width, [edge.side]: y } = edge.element.getBoundingClientRect()
      line.style.insetBlockStart = `${y + scrollY}px`
      line.style.left = `${left + scrollX}px`
      line.style.inlineSize = `${width}px`
      if (view === 'scroll') line.scrollIntoView({ block: 'nearest' })
    },
    remove: () => line.remove(),
  }
}
