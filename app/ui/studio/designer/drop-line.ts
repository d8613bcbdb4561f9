/** The side of what is drawn along which the line lies. */
export type Edge = {
  readonly element: Element
  readonly side: 'top' | 'bottom' | 'left' | 'right'
}

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
      const { left, top, width, height, [edge.side]: at } = edge.element.getBoundingClientRect()
      const isUpright = edge.side === 'left' || edge.side === 'right'
      line.classList.toggle('is-upright', isUpright)
      line.style.insetBlockStart = `${(isUpright ? top : at) + scrollY}px`
      line.style.left = `${(isUpright ? at : left) + scrollX}px`
      line.style.inlineSize = isUpright ? '' : `${width}px`
      line.style.blockSize = isUpright ? `${height}px` : ''
      if (view === 'scroll') line.scrollIntoView({ block: 'nearest' })
    },
    remove: () => line.remove(),
  }
}
