/** How a cell of a table will look. */
export function CellLook({ cellType }: { readonly cellType: string }) {
  switch (cellType) {
    case 'choice':
      return <span className="look-dot" />
    case 'dropdown':
    case 'tagbox':
      return <span className="look-field look-select">…</span>
    case 'radiogroup':
      return <span className="look-cell-choices look-radiogroup" />
    case 'checkbox':
      return <span className="look-cell-choices look-checkbox" />
    case 'boolean':
      return <span className="look-cell-words">Yes / No</span>
    case 'rating':
      return <span className="look-cell-words">1 2 3 4 5</span>
    case 'slider':
      return <span className="look-line" />
    case 'comment':
      return <span className="look-field look-tall-cell" />
    case 'expression':
      return <span className="look-cell-words">=</span>
    default:
      return <span className="look-field" />
  }
}
