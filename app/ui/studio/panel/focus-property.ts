/** Opens the group of a property, and puts the keyboard into its field. */
export function focusProperty(panel: HTMLElement | null, key: string): void {
  const row = [...(panel?.querySelectorAll('[data-property]') ?? [])].find(
    (each) => each.getAttribute('data-property') === key,
  )
  const group = row?.closest('details')
  if (group != null) group.open = true
  row?.scrollIntoView({ block: 'center' })
  row?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
}
