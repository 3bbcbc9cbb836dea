/** Templates as files to share: plain text, `.scholion-template`; Markdown and text files are taken too. */
import { chooseFiles } from '#renderer/ui/choose-files.ts'
import { fileName } from '#shared/formats/file-name.ts'
import { TEMPLATE_LIMIT } from '#shared/model/settings.ts'

const EXTENSION = 'scholion-template'

export type TemplateFile =
  | { readonly status: 'read'; readonly name: string; readonly text: string }
  /** `why` is a key under `templates` */
  | { readonly status: 'refused'; readonly why: 'tooLarge' | 'notText'; readonly name: string }

/** Asks for a file and reads it; undefined when the reader thought better of it. */
export async function openTemplate(): Promise<TemplateFile | undefined> {
  const [file] = await chooseFiles([EXTENSION, 'md', 'txt', 'html'], true)
  return file && readTemplate(file)
}

/** The template in a file. */
export async function readTemplate(file: File): Promise<TemplateFile> {
  const name = file.name.replace(/\.[^.]*$/, '').slice(0, 100) || file.name
  if (file.size > TEMPLATE_LIMIT * 4) return { status: 'refused', why: 'tooLarge', name: file.name }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
    if (text.includes('\0')) return { status: 'refused', why: 'notText', name: file.name }
    if (text.length > TEMPLATE_LIMIT) return { status: 'refused', why: 'tooLarge', name: file.name }
    return { status: 'read', name: name.toWellFormed(), text: text.replace(/\r\n?/g, '\n') }
  } catch {
    return { status: 'refused', why: 'notText', name: file.name }
  }
}

/** Offers a template as a download. */
export function saveTemplate(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName(name, EXTENSION)
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
