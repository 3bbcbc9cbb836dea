/** One page as runs of words at their places, in the way it is shown; what does not lie level is only counted. */
import { isPicture, type Matrix, times } from './picture.ts'
import type { PdfPage } from './open.ts'
import type { Face, Faces } from './faces.ts'
import { drawnLetters, restored } from './drawn-letters.ts'
import { lettersOf, unreadIn } from './letters.ts'
import type { PageText, Run } from './run.ts'
import { saidHeadings } from './said-headings.ts'

/** Most runs of one page; a dense one has a thousand. */
const RUN_LIMIT = 20_000
/** Points of the smallest letters that are meant to be read. */
const SMALLEST = 0.5
/** Further from level than this (as a slope) is rotated. */
const LEVEL = 0.1

/** @param number from 1 */
export async function readPage(page: PdfPage, number: number, faces: Faces): Promise<PageText> {
  const { width, height, transform: shown } = page.getViewport({ scale: 1 })
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const headings = await saidHeadings(page)
  await faces.learn(page, content.items)
  const { items, lost } = await withDrawn(page, content.items, faces)
  const runs: Run[] = []
  const open: (number | undefined)[] = []
  let [rotated, unread, isSpaced] = [0, lost, false]
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(headings.get(item.id ?? '') ?? open.at(-1))
      continue
    }
    unread += unreadIn(item.str)
    const text = lettersOf(item.str)
    if (text.trim() === '') {
      isSpaced ||= item.str !== ''
      continue
    }
    if (runs.length === RUN_LIMIT) throw new Error(`more than ${RUN_LIMIT} pieces of text`)
    const heading = open.at(-1)
    const run = runOf(item, text, times(shown, item.transform as Matrix), faces.of(item.fontName))
    if (run === 'rotated') rotated++
    else if (run)
      runs.push({ ...run, isSpaced: isSpaced || text.startsWith(' '), ...(heading && { heading }) })
    isSpaced = text.endsWith(' ')
  }
  const isImage = runs.length === 0 && rotated === 0 && (await isPicture(page))
  return { number, width, height, runs, rotated, unread, isImage }
}

type Items = Awaited<ReturnType<PdfPage['getTextContent']>>['items']

/** The pieces of a page with the letters that its fonts only draw. */
async function withDrawn(page: PdfPage, items: Items, faces: Faces): Promise<{ items: Items; lost: number }> {
  const texts = items.flatMap((item) => ('str' in item ? [item] : []))
  const isDrawn = texts.some(({ fontName }) => faces.of(fontName).isDrawn)
  if (!isDrawn) return { items, lost: 0 }
  const found = restored(texts, await drawnLetters(page), faces.votes)
  let at = 0
  return {
    items: items.map((item) => ('str' in item ? { ...item, ...found.items[at++] } : item)),
    lost: found.lost,
  }
}

/** Undefined for words too small to be seen. */
function runOf(
  { width }: { readonly width: number },
  text: string,
  [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0]: Matrix,
  face: Face,
): Omit<Run, 'isSpaced'> | 'rotated' | undefined {
  const size = Math.hypot(c, d)
  if (![x, y, width, size].every(Number.isFinite) || size < SMALLEST) return undefined
  const isLevel = a > 0 && Math.abs(b) <= LEVEL * a && d < 0
  if (!isLevel || face.isVertical) return 'rotated'
  const { bold, italic, isFixed } = face
  return { text: text.trim(), x, y, width, size, bold, italic, isFixed }
}
