/** Two digits that come so close together are one number. */
const TOGETHER_MS = 1000

/** Digits choose a step of a scale; arrows do so by themselves. */
export function wireRating(scale: HTMLElement): void {
  let last = { digits: '', at: 0 }
  scale.dataset['keys'] = ''
  scale.addEventListener('keydown', ({ key, timeStamp, ctrlKey, altKey, metaKey }) => {
    if (!/^[0-9]$/.test(key) || ctrlKey || altKey || metaKey) return
    const both = timeStamp - last.at < TOGETHER_MS ? last.digits + key : key
    const [digits, step] = [both, key]
      .map((wanted) => [wanted, stepOf(scale, wanted)] as const)
      .find(([, found]) => found !== undefined) ?? [key, undefined]
    last = { digits, at: timeStamp }
    if (step === undefined) return
    step.checked = true
    step.focus()
    step.dispatchEvent(new Event('input', { bubbles: true }))
    step.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

const stepOf = (scale: HTMLElement, value: string) =>
  Array.from(scale.querySelectorAll<HTMLInputElement>('input[type="radio"]')).find(
    (step) => step.value === value && !step.disabled,
  )
