import type { CraftRule } from './craft-rule.ts'

const VAGUE = /<a\b[^>]*>\s*(?:click here|here|this link|link|more|hier|hier klicken|mehr)\s*<\/a>/i

/** A list of links that all read "here" says nothing about where they go (WCAG 2.4.4). */
export const vagueLink: CraftRule = ({ parts }) =>
  parts.flatMap(({ part, pointer }) =>
    part.kind === 'html' && Object.values(part.html).some((html) => VAGUE.test(html))
      ? [
          {
            code: 'link_vague',
            severity: 'advice',
            pointer: `${pointer}/html`,
            message: 'A link reads “here” or “more”; let its words say where it leads',
            fix: null,
          },
        ]
      : [],
  )
