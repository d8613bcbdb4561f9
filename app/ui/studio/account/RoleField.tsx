import { ROLES, type Role } from '#app/core/policies.ts'
import { ROLE_WORDS } from './role-words.ts'

type Props = { readonly id: string; readonly label: string; readonly value: Role }

export function RoleField({ id, label, value }: Props) {
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name="role" defaultValue={value}>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {ROLE_WORDS[role].name}: {ROLE_WORDS[role].may}
          </option>
        ))}
      </select>
    </div>
  )
}
