/** Whether a page without words shows a picture: told by the room that it takes, since no picture is decoded here. */
import type { PdfPage } from './open.ts'

export type Matrix = readonly number[]

/** A picture fills at least this share of its page. */
const SHARE = 0.2

/** Two transformations, the second first. */
export function times(m: Matrix, n: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** Whether the unit square, which is where a picture is drawn, is made as large as a good part of the page. */
export async function isPicture(page: PdfPage): Promise<boolean> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 })
  const { width, height } = page.getViewport({ scale: 1 })
  const saved: Matrix[] = []
  let here: Matrix = [1, 0, 0, 1, 0, 0]
  for (const [at, operator] of fnArray.entries()) {
    if (operator === OPS.save) saved.push(here)
    else if (operator === OPS.restore) here = saved.pop() ?? here
    else if (operator === OPS.transform) {
      here = times(here, (argsArray as readonly Matrix[])[at] ?? [])
      const [a = 0, b = 0, c = 0, d = 0] = here
      if (Math.abs(a * d - b * c) >= SHARE * width * height) return true
    }
  }
  return false
}
