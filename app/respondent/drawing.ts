import { element } from './page.ts'

const WIDTH = 600
const HEIGHT = 200

/** A place to draw in, before each field that keeps a drawing. */
export function wireDrawings(within: ParentNode): void {
  for (const field of Array.from(within.querySelectorAll<HTMLInputElement>('input[data-draw]'))) {
    const { drawLabel = '', drawHint = '', drawClear = '' } = field.dataset
    const canvas = element('canvas', 'drawing')
    canvas.width = WIDTH
    canvas.height = HEIGHT
    canvas.setAttribute('role', 'img')
    canvas.setAttribute('aria-label', drawLabel)
    const clear = element('button', 'button quiet', drawClear)
    clear.type = 'button'
    field.before(element('p', 'hint', drawHint), canvas, clear)
    drawOn(canvas, field, clear)
  }
}

function drawOn(
  canvas: HTMLCanvasElement,
  field: HTMLInputElement,
  clear: HTMLButtonElement,
): void {
  const pen = canvas.getContext('2d')
  if (pen === null) return
  const wipe = () => {
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, WIDTH, HEIGHT)
    field.value = ''
  }
  wipe()
  pen.strokeStyle = '#000'
  pen.lineWidth = 3
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  const at = ({ offsetX, offsetY }: PointerEvent) =>
    [(offsetX * WIDTH) / canvas.clientWidth, (offsetY * HEIGHT) / canvas.clientHeight] as const
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId)
    pen.beginPath()
    pen.moveTo(...at(event))
    pen.lineTo(...at(event))
    pen.stroke()
  })
  canvas.addEventListener('pointermove', (event) => {
    if (!canvas.hasPointerCapture(event.pointerId)) return
    pen.lineTo(...at(event))
    pen.stroke()
  })
  canvas.addEventListener('pointerup', () => {
    field.value = canvas.toDataURL(field.dataset['draw'] ?? 'image/png')
    field.dispatchEvent(new Event('change', { bubbles: true }))
  })
  clear.addEventListener('click', wipe)
}
