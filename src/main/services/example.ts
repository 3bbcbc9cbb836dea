/**
 * The example that a new library comes with, as `resources/samples/example.json` describes it: texts, a desk,
 * and annotations by their words, so that the file can be read and changed by hand. Pure.
 */
import { occurrences } from '#shared/anchoring/resolve.ts'
import { applyChanges } from '#shared/changes/apply.ts'
import { type Change, change, squash } from '#shared/changes/change.ts'
import { addAnnotation } from '#shared/commands/annotations.ts'
import type { Command, CommandContext } from '#shared/commands/command.ts'
import { addDesk } from '#shared/commands/desks.ts'
import { importDocuments } from '#shared/commands/documents.ts'
import { addLink } from '#shared/commands/links.ts'
import { describePassage } from '#shared/anchoring/describe.ts'
import { markdownToNote } from '#shared/formats/notes/markdown-to-note.ts'
import type { Document } from '#shared/model/document.ts'
import type { WorkingLibrary } from '#shared/model/library.ts'
import type { Span } from '#shared/model/passage.ts'
import { colourSchema } from '#shared/model/primitives.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import { z } from '#shared/model/zod.ts'

const name = z.string().max(100)
export const exampleSchema = z.object({
  desk: z.object({ title: name, left: name, right: name }),
  documents: z.record(
    name,
    z.object({
      /** beside the description */
      file: name,
      role: name,
      /** start of the block that stands at the top when the text is first opened */
      openAt: name.exactOptional(),
    }),
  ),
  annotations: z.record(
    name,
    z.object({
      document: name,
      /** the quote is the first one after these words */
      after: z.string(),
      quote: z.string(),
      colour: colourSchema,
      note: z.string().exactOptional(),
      tags: z.array(name).exactOptional(),
    }),
  ),
  links: z.array(z.object({ from: name, to: name, relation: name, note: z.string().exactOptional() })),
})
export type Example = z.infer<typeof exampleSchema>

/** A text of the example that is on disk: its record and its canonical text. */
export interface ExampleText {
  readonly document: Document
  readonly text: string
}

/**
 * Everything the example adds, as changes to `library`, which is changed along the way.
 * @param texts by their names in the description
 * @returns the changes and the id of the desk
 */
export function exampleChanges(
  library: WorkingLibrary,
  example: Example,
  texts: ReadonlyMap<string, ExampleText>,
  context: CommandContext,
): { changes: Change[]; desk: string } {
  const steps: (readonly Change[])[] = []
  const run = <A>(command: Command<A>, args: A): string => {
    const { changes, made = '' } = command.run(library, args, context)
    applyChanges(library, changes)
    steps.push(changes)
    return made
  }
  const pane = (key: string): { document: string; version: string } => {
    const { document } = need(texts, key)
    return { document: document.id, version: document.current }
  }

  run(importDocuments, { documents: [...texts.values()].map((one) => one.document) })
  const desk = run(addDesk, {
    title: example.desk.title,
    left: pane(example.desk.left),
    right: pane(example.desk.right),
  })
  const made = new Map<string, { document: string; annotation: string }>()
  for (const [key, { document, after, quote, colour, note, tags = [] }] of Object.entries(
    example.annotations,
  )) {
    const source = pane(document)
    const target = describePassage(need(texts, document).text, source, [
      spanOf(need(texts, document).text, after, quote),
    ])
    const annotation = run(addAnnotation, {
      target,
      style: { colour, mark: 'wash' },
      ...(note !== undefined && { body: markdownToNote(note) }),
      tags: tags.map((label) => ({ label })),
    })
    made.set(key, { document: source.document, annotation })
  }
  const links = example.links.map(({ from, to, relation, note }) =>
    run(addLink, {
      from: need(made, from),
      to: need(made, to),
      relation: { id: relation },
      ...(note !== undefined && { body: markdownToNote(note) }),
    }),
  )
  const before = library.settings.get('library') ?? null
  const ids = {
    annotations: [...made.values()].map((one) => one.annotation),
    links,
    tags: [...library.tags.keys()],
  }
  steps.push([change('settings', before, { ...(before ?? DEFAULT_SETTINGS), example: ids })])
  return { changes: squash(steps), desk }
}

/** The first place of the words behind other words; an example that does not fit its texts is a bug. */
function spanOf(text: string, after: string, quote: string): Span {
  const from = text.indexOf(after)
  const start = from < 0 ? undefined : occurrences(text, quote).find((place) => place > from)
  if (start === undefined) throw new Error(`the example's “${quote}” is not in its text`)
  return { start, end: start + quote.length }
}

function need<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the example names “${key}”, which it does not describe`)
  return value
}
