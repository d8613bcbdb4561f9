import type { CraftRule } from './craft-rule.ts'

/** A page with nothing on it is left out by the answer page; its author meant something. */
export const emptyPage: CraftRule = ({ pages }) =>
  pages.flatMap(({ part, json, pointer }) => {
    const held = json['elements'] ?? json['questions']
    return Array.isArray(held) && held.length > 0
      ? []
      : [
          {
            code: 'page_empty',
            severity: 'warning',
            pointer,
            message: `Nothing is on the page “${part.name}”`,
            fix:
              pages.length > 1
                ? { label: 'Remove the page', operations: [{ op: 'remove', path: pointer }] }
                : null,
          },
        ]
  })
