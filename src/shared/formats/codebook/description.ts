/**
 * The scope note of a tag as the one description that a code has in REFI-QDA: the definition, then paragraphs
 * that begin “When to use:” and “When not to use:”. Anyone can read it, and it can be taken apart again. A
 * line of the reader's own that begins like that gets a backslash before it, which goes when it is read.
 */
import type { ScopeNote } from '#shared/model/tag.ts'

export interface ScopeLabels {
  readonly when: string
  readonly whenNot: string
}

/** The words that are read, in every language of the interface; the first stand in for others. */
const WHEN = ['When to use', 'Quand l’utiliser', "Quand l'utiliser"]
const WHEN_NOT = ['When not to use', 'Quand ne pas l’utiliser', "Quand ne pas l'utiliser"]
const LABELLED = new RegExp(`^(\\\\*)(?:(${WHEN.join('|')})|(${WHEN_NOT.join('|')}))\\s?:[ \\t]*`, 'iu')

/** Longest part, in UTF-16 units, as the model has it. */
const PART_LIMIT = 100_000

/** One description; '' when the note says nothing. Labels that would not be read again are put in English. */
export function joinScopeNote({ definition, when, whenNot }: ScopeNote, labels: ScopeLabels): string {
  const part = (label: string, usual: string, text: string): string[] => {
    const words = guarded(text)
    return words === '' ? [] : [`${LABELLED.test(label) ? label : `${usual}:`} ${words}`]
  }
  const defined = guarded(definition)
  return [
    ...(defined === '' ? [] : [defined]),
    ...part(labels.when, WHEN[0] ?? '', when),
    ...part(labels.whenNot, WHEN_NOT[0] ?? '', whenNot),
  ].join('\n\n')
}

/** A description as a scope note; undefined when it says nothing. A description of other programs is a definition. */
export function splitScopeNote(description: string): { note: ScopeNote; cut: boolean } | undefined {
  const parts: Record<keyof ScopeNote, string[]> = { definition: [], when: [], whenNot: [] }
  let into: keyof ScopeNote = 'definition'
  for (const line of description.split('\n')) {
    const label = LABELLED.exec(line)
    const starts = label?.[1] === '' ? (label[2] === undefined ? 'whenNot' : 'when') : undefined
    if (label && starts !== undefined && parts[starts].length === 0) {
      into = starts
      parts[into].push(unguarded(line.slice(label[0].length)))
    } else parts[into].push(unguarded(line))
  }
  const [definition, when, whenNot] = [parts.definition, parts.when, parts.whenNot].map((lines) =>
    lines.join('\n').trim(),
  ) as [string, string, string]
  if (definition === '' && when === '' && whenNot === '') return undefined
  const short = (text: string): string => text.slice(0, PART_LIMIT).toWellFormed()
  const cut = [definition, when, whenNot].some((text) => text.length > PART_LIMIT)
  return { note: { definition: short(definition), when: short(when), whenNot: short(whenNot) }, cut }
}

function guarded(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split('\n')
    .map((line) => (LABELLED.test(line) ? `\\${line}` : line))
    .join('\n')
}

function unguarded(line: string): string {
  return line.startsWith('\\') && LABELLED.test(line) ? line.slice(1) : line
}
