import { may, type Role } from '#app/core/policies.ts'
import { SURVEY_SECTIONS, sectionAddress, type SectionId } from './survey-sections.ts'

type Props = {
  readonly slug: string
  readonly role: Role
  readonly here: SectionId
}

/** The sections of one survey that this role may open; they wrap where the screen is narrow. */
export function StudioNav({ slug, role, here }: Props) {
  const sections = SURVEY_SECTIONS.filter(({ verb }) => may(role, verb))
  return (
    <nav className="survey-nav" aria-label="Survey">
      <ul>
        {sections.map((section) => (
          <li key={section.id}>
            <a
              className="survey-nav-link"
              href={sectionAddress(slug, section)}
              aria-current={section.id === here ? 'page' : undefined}
            >
              {section.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
