/**
 * Charts that say in words what a mark shows, to whoever points at it or goes there by the arrow
 * keys. The words are those of the chart's own table, so that nobody misses them without.
 */
export function wireMarks(): void {
  readyCharts()
  document.addEventListener('pointermove', ({ target, clientX, clientY }) => {
    const chart = chartAt(target)
    if (chart === null) {
      if (document.activeElement !== said?.chart) hush()
    } else say(chart, markAt(chart, clientX, clientY))
  })
  document.addEventListener('focusin', ({ target }) => {
    const chart = chartAt(target)
    if (chart === null) hush()
    else say(chart, 0)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hush()
    const chart = chartAt(document.activeElement)
    const step = STEPS[event.key]
    if (chart === null || step === undefined) return
    event.preventDefault()
    const at = said?.chart === chart ? said.mark + step : 0
    say(chart, Math.min(Math.max(0, at), marksOf(chart) - 1))
  })
}

/**
 * Charts that are new to the page can be reached by keyboard, too; and what was being said of one
 * stays, with its new numbers, but is not read out again: that the page moved is said elsewhere.
 */
export function readyCharts(): void {
  for (const chart of Array.from(document.querySelectorAll('svg.chart')))
    chart.setAttribute('tabindex', '0')
  if (said === null) return
  const { chart, mark } = said
  hush()
  if (chart.isConnected) say(chart, mark, 'silently')
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
}

let said: { readonly chart: SVGElement; readonly mark: number; readonly line: Element } | null =
  null

const chartAt = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<SVGElement>('svg.chart') : null

function hush(): void {
  said?.line.remove()
  said = null
}

function say(chart: SVGElement, mark: number, how: 'aloud' | 'silently' = 'aloud'): void {
  if (said?.chart === chart && said.mark === mark) return
  const words = wordsOf(chart, mark)
  const room = chart.parentElement
  if (words === null || room === null) {
    hush()
    return
  }
  const line = said?.chart === chart ? said.line : document.createElement('p')
  if (said?.chart !== chart) {
    hush()
    line.className = 'chart-said'
    line.setAttribute('dir', 'auto')
    room.append(line)
  }
  if (how === 'aloud') line.setAttribute('role', 'status')
  line.textContent = words
  said = { chart, mark, line }
}

const numbersIn = (text: string | undefined): readonly number[] =>
  (text ?? '').split(' ').map(Number)

const marksOf = ({ dataset: { rows, columns } }: SVGElement): number =>
  rows === undefined ? (numbersIn(columns)[2] ?? 0) : numbersIn(rows).length

function markAt(chart: SVGElement, clientX: number, clientY: number): number {
  const { left, top, width } = chart.getBoundingClientRect()
  const { rows, columns } = chart.dataset
  if (rows !== undefined) {
    const from = numbersIn(rows)
    return Math.max(0, from.filter((y) => y <= clientY - top).length - 1)
  }
  const [from = 0, to = 1000, count = 0] = numbersIn(columns)
  const x = ((clientX - left) / width) * 1000
  const isFromRight = chart.getAttribute('direction') === 'rtl'
  const part = ((isFromRight ? 1000 - x : x) - from) / (to - from)
  return Math.min(count - 1, Math.max(0, Math.floor(part * count)))
}

/** A row of the table; or one cell of it, where marks are as many as its cells. */
function wordsOf(chart: SVGElement, mark: number): string | null {
  const table = chart.closest('figure, article')?.querySelector('table')
  if (table == null) return null
  const heads = Array.from(table.tHead?.rows[0]?.cells ?? [], textOf)
  const rows = Array.from(table.tBodies[0]?.rows ?? [])
  const each = Math.max(1, Math.round(marksOf(chart) / rows.length))
  const row = rows[Math.floor(mark / each)]
  if (row === undefined) return null
  const [label = '', ...cells] = Array.from(row.cells, textOf)
  if (each > 1) {
    const cell = cells.length - each + (mark % each)
    return `${label}, ${heads[cell + 1] ?? ''}: ${cells[cell] ?? ''}`
  }
  const facts = cells.map((cell, index) => `${heads[index + 1] ?? ''} ${cell}`)
  return `${label}: ${facts.join(', ')}`
}

const textOf = (element: Element) => element.textContent.trim()
