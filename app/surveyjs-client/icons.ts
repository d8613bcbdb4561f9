import { SvgRegistry } from 'survey-core'

/** The page allows no style in an attribute, and one of SurveyJS's icons has some. */
export function drawIconsWithoutStyle(): void {
  for (const [name, icon] of Object.entries(SvgRegistry.icons))
    if (typeof icon === 'string') SvgRegistry.icons[name] = icon.replace(/ style="[^"]*"/g, '')
}
