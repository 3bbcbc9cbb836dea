/** Names that a library gives to what exports are written by, as they are asked for on the command line. */
import { SHIPPED_STYLES } from '#shared/formats/citing/styles.ts'
import { READY_MADE } from '#shared/formats/templates/ready-made.ts'
import type { Settings } from '#shared/model/settings.ts'

/** The id of a style, also asked for by its title, whose id is a long address; an unknown name is answered as it is. */
export function styleNamed({ styles = [] }: Pick<Settings, 'styles'>, asked: string): string {
  const same = (one: string): boolean => one.toLowerCase() === asked.toLowerCase()
  const own = styles.find(({ id }) => id === asked) ?? styles.find(({ title }) => same(title))
  return own?.id ?? SHIPPED_STYLES.find(same) ?? asked
}

/** Every template that has a name: the reader's own, then those that come with the program. */
export function templateNames({ templates = {} }: Pick<Settings, 'templates'>): readonly string[] {
  return [...Object.keys(templates), ...READY_MADE.map(({ id }) => id)]
}
