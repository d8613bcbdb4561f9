/** Twice as fine as it is drawn, so that it is sharp in print and on any screen. */
const SCALE = 2

/** Buttons that save the drawing at an address as PNG, drawn by this browser. */
export function wirePictureButtons(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button[data-picture]') : null
    const address = button?.getAttribute('data-picture')
    if (address != null) void savePicture(address)
  })
}

async function savePicture(address: string): Promise<void> {
  const image = new Image()
  image.src = address
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * SCALE
  canvas.height = image.naturalHeight * SCALE
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  canvas.toBlob((blob) => {
    if (blob === null) return
    const link = document.createElement('a')
    link.href = URL.createObjectURL(blob)
    link.download = (address.split('/').pop() ?? 'chart').replace(/\.svg.*$/, '.png')
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  }, 'image/png')
}
