/** The snippet that paints callouts in the colours of the highlights; switched on under Appearance in Obsidian. */
import { CALLOUTS } from './callout.ts'

/** The strong tones of the page, light enough on dark and dark enough on light grounds. */
const TONES = {
  amber: '201, 148, 20',
  rose: '214, 84, 69',
  leaf: '86, 153, 66',
  sky: '45, 132, 199',
  violet: '134, 96, 214',
}

export const SNIPPET_NAME = '.obsidian/snippets/scholion.css'

export const SNIPPET = Object.values(CALLOUTS)
  .map(
    (name) =>
      `.callout[data-callout="${name}"] { --callout-color: ${TONES[name]}; --callout-icon: lucide-highlighter; }\n`,
  )
  .join('')
