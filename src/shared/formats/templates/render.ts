/**
 * Writes one annotation by a template. Words of the template and values come from different hands: the template's are
 * written as its format allows, a value's are always only words, so that no text can carry markup in.
 */
import type { Condition, Part, Template } from './template.ts'
import type { VariableName } from './variables.ts'

/** What the variables stand for, for one annotation. */
export interface TemplateValues {
  /** as plain words: what conditions compare */
  plain(name: VariableName): string
  /** as the format writes it; empty where there is none */
  written(name: VariableName, attributes: Readonly<Record<string, string>>, isQuoted: boolean): string
}

/** The text of a template for one annotation, without empty lines at its ends. `literal` writes the template's own words. */
export function renderTemplate(
  template: Template,
  values: TemplateValues,
  literal: (words: string) => string = (words) => words,
): string {
  let out = ''
  const write = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if (part.kind === 'words') out += literal(part.text)
      else if (part.kind === 'choice') write(chosen(part.branches, values))
      else {
        const line = out.slice(out.lastIndexOf('\n') + 1)
        const words = values.written(part.name, part.attributes, isInQuotation(out, line))
        out += inLine(words, line)
      }
    }
  }
  write(template)
  return out
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}

function chosen(
  branches: readonly { readonly when?: Condition; readonly parts: readonly Part[] }[],
  values: TemplateValues,
): readonly Part[] {
  return branches.find(({ when }) => when === undefined || holds(when, values))?.parts ?? []
}

function holds({ name, than }: Condition, values: TemplateValues): boolean {
  const words = values.plain(name)
  return than === undefined ? words.trim() !== '' : (words === than.words) === than.equal
}

/** Whether what comes next stands in a quotation, of Markdown or HTML: there, words need no quotation marks. */
function isInQuotation(out: string, line: string): boolean {
  if (/^\s*(?:[-*+]\s+|\d+[.)]\s+)*>/.test(line)) return true
  return out.lastIndexOf('<blockquote') > out.lastIndexOf('</blockquote')
}

/** Words of several lines keep the marks of the line they begin in: `> ` again, a list's mark as blanks. */
function inLine(words: string, line: string): string {
  if (!words.includes('\n') || !/^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?[\s>]*$/.test(line)) return words
  const prefix = line.replace(/[-*+.)\d]/g, ' ')
  return words
    .split('\n')
    .map((one, index) => (index === 0 ? one : (prefix + one).trimEnd()))
    .join('\n')
}
