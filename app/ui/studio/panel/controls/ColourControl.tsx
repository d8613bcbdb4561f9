import type { ControlProps } from '../control-props.ts'

const HEX = /^#[\da-f]{6}$/i

export function ColourControl({
  id,
  describedBy,
  property,
  value,
  isMixed,
  onChange,
}: ControlProps) {
  const text = typeof value === 'string' ? value : ''
  const shown = [text, property.default].find(
    (each): each is string => typeof each === 'string' && HEX.test(each),
  )
  return (
    <div className="panel-colour">
      <input
        id={id}
        aria-describedby={describedBy}
        type="text"
        spellCheck={false}
        value={text}
        placeholder={isMixed ? 'Several colours' : '#1a73e8'}
        onChange={({ target }) => onChange(target.value)}
      />
      <input
        type="color"
        aria-labelledby={`${id}-label`}
        value={shown ?? '#000000'}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  )
}
