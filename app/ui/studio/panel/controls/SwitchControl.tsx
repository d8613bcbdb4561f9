import { useEffect, useRef } from 'react'
import type { ControlProps } from '../control-props.ts'

export function SwitchControl({
  id,
  describedBy,
  property,
  value,
  isMixed,
  onChange,
}: ControlProps) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = isMixed
  }, [isMixed])
  const isOn = value ?? property.default ?? false
  return (
    <input
      ref={box}
      id={id}
      aria-describedby={describedBy}
      type="checkbox"
      // Some sources write it as a text.
      checked={!isMixed && (isOn === true || isOn === 'true')}
      onChange={({ target }) => onChange(target.checked)}
    />
  )
}
