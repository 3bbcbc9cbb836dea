/** The options of the command line that choose annotations, as the chips of the annotations panel do. */
import { type Command, InvalidArgumentError } from 'commander'
import { HostFailure } from '#shared/host/errors.ts'
import { type Annotation, MARK_STYLES, type MarkStyle } from '#shared/model/annotation.ts'
import type { Library } from '#shared/model/library.ts'
import { isEmptyNote } from '#shared/model/note.ts'
import { tagKey } from '#shared/model/tag.ts'
import { descendantsOf } from '#shared/model/tag-tree.ts'
import { saying } from '#shared/text/annotation-words.ts'
import { findAnnotation } from '#main/services/find-record.ts'
import type { Cli } from './command.ts'

export interface FilterOptions {
  readonly annotations?: readonly string[]
  readonly words?: string
  readonly tag?: readonly string[]
  readonly color?: readonly number[]
  readonly mark?: readonly MarkStyle[]
  readonly author?: readonly string[]
  readonly withNote?: boolean
  readonly withLink?: boolean
}

export function defineFilter(command: Command, { t }: Cli): void {
  command
    .option('--annotations <ids>', t('cli.export.annotations'), listed)
    .option('--words <words>', t('cli.export.words'))
    .option('--tag <tags>', t('cli.export.tag'), gathered)
    .option('--color <numbers>', t('cli.export.color'), colours)
    .option('--mark <marks>', t('cli.export.mark'), marks)
    .option('--author <name>', t('cli.export.author'), gathered)
    .option('--with-note', t('cli.export.withNote'))
    .option('--with-link', t('cli.export.withLink'))
}

/** What an annotation must pass, or undefined when nothing is filtered. Throws `missing` for what is not in the library. */
export function filterOf(
  library: Library,
  {
    annotations = [],
    words = '',
    tag = [],
    color = [],
    mark = [],
    author = [],
    withNote,
    withLink,
  }: FilterOptions,
): ((annotation: Annotation) => boolean) | undefined {
  const ids = new Set(annotations.map((name) => findAnnotation(library, name).id))
  const families = tag.flatMap((text) => labelsIn(library, text)).map((label) => tagsUnder(library, label))
  const says = saying(words, library.tags)
  const linked = new Set(
    [...library.links.values()].flatMap(({ from, to }) => [from.annotation, to.annotation]),
  )
  const asked: (false | undefined | ((one: Annotation) => boolean))[] = [
    ids.size > 0 && (({ id }) => ids.has(id)),
    color.length > 0 && (({ style }) => style !== undefined && color.includes(style.colour)),
    mark.length > 0 && (({ style }) => style !== undefined && mark.includes(style.mark)),
    author.length > 0 && (({ creator }) => author.includes(creator)),
    withNote && (({ body }) => body !== undefined && !isEmptyNote(body)),
    withLink && (({ id }) => linked.has(id)),
    families.length > 0 && ((one) => families.every((under) => one.tags.some((id) => under.has(id)))),
    says,
  ]
  const all = asked.filter((one) => one !== false && one !== undefined)
  return all.length === 0 ? undefined : (annotation) => all.every((passes) => passes(annotation))
}

/** One label, commas and all, where a tag has it; else several with commas between them, in double quotes where they have some. */
function labelsIn({ tags }: Library, text: string): string[] {
  if ([...tags.values()].some((one) => tagKey(one.label) === tagKey(text))) return [text]
  return [...text.matchAll(/"((?:[^"]|"")*)"|[^,"][^,]*/gu)]
    .map(([label, quoted]) => (quoted === undefined ? label : quoted.replaceAll('""', '"')).trim())
    .filter((label) => label !== '')
}

/** A tag by its label, and the tags under it. */
function tagsUnder({ tags }: Library, label: string): ReadonlySet<string> {
  const key = tagKey(label)
  const found = [...tags.values()].find((one) => tagKey(one.label) === key)
  if (!found) throw new HostFailure('missing', `There is no tag ${label}.`, { what: 'tag', id: label })
  return new Set([found.id, ...descendantsOf(tags, found.id)])
}

function gathered(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text]
}

function listed(text: string, before: readonly string[] = []): readonly string[] {
  return [
    ...before,
    ...text
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  ]
}

function colours(text: string, before: readonly number[] = []): readonly number[] {
  return listed(text).reduce<readonly number[]>((all, one) => {
    if (!/^[1-5]$/u.test(one)) throw new InvalidArgumentError('Colours are 1 to 5.')
    return [...all, Number(one)]
  }, before)
}

function marks(text: string, before: readonly MarkStyle[] = []): readonly MarkStyle[] {
  return listed(text).reduce<readonly MarkStyle[]>((all, one) => {
    const known = MARK_STYLES.find((mark) => mark === one)
    if (!known) throw new InvalidArgumentError(`Marks are ${MARK_STYLES.join(', ')}.`)
    return [...all, known]
  }, before)
}
