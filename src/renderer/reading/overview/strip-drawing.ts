/**
 * Draws an overview strip on its canvas. A highlight is a bar in its colour: broad for a wash, thin for an underline,
 * broken for dots. Links are diamonds beside the bars, what the find bar has found are ticks. Colours come from
 * custom properties of the canvas, so themes and forced colours are CSS's affair.
 */
import type { Style } from '#shared/model/annotation.ts'
import { type Run, stretchesOf } from './strip-runs.ts'

export interface Drawing {
  readonly runs: readonly Run[]
  /** heights of linked passages and of what was found, in px of the strip */
  readonly links: readonly number[]
  readonly found: readonly number[]
}

/** px: where the bars begin and how broad they are; the lane beside them holds links and what was found. */
const BARS = 1
const BREADTH = 6
const LANE = 8
const DIAMOND = 2.5

export function drawStrip(canvas: HTMLCanvasElement, { runs, links, found }: Drawing): void {
  const context = canvas.getContext('2d')
  if (!context) return
  const scale = devicePixelRatio
  const [width, height] = [canvas.clientWidth, canvas.clientHeight]
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  context.scale(scale, scale)
  const style = getComputedStyle(canvas)
  const colourOf = (name: string): string => style.getPropertyValue(name).trim() || 'gray'
  for (const run of runs) drawRun(context, run, (colour) => colourOf(`--mark-${colour}`))
  context.fillStyle = colourOf('--found')
  for (const { top, bottom } of stretchesOf(found, height)) context.fillRect(LANE, top, 5, bottom - top)
  context.fillStyle = colourOf('--link')
  for (const { top, bottom } of stretchesOf(links, height))
    drawDiamond(context, (top + bottom) / 2, bottom - top)
}

function drawRun(
  context: CanvasRenderingContext2D,
  { top, bottom, kinds }: Run,
  colourOf: (colour: Style['colour']) => string,
): void {
  const breadth = BREADTH / kinds.length
  kinds.forEach(({ colour, mark }, index) => {
    const left = BARS + index * breadth
    context.fillStyle = colourOf(colour)
    if (mark === 'wash') context.fillRect(left, top, breadth, bottom - top)
    else if (mark === 'underline') context.fillRect(left, top, Math.min(2, breadth), bottom - top)
    else for (let at = top; at < bottom; at += 4) context.fillRect(left, at, Math.min(3, breadth), 2)
  })
}

/** As high as the stretch of links it stands for. */
function drawDiamond(context: CanvasRenderingContext2D, middle: number, height: number): void {
  const half = Math.max(DIAMOND, height / 2)
  const centre = LANE + DIAMOND
  context.beginPath()
  context.moveTo(centre, middle - half)
  context.lineTo(centre + DIAMOND, middle)
  context.lineTo(centre, middle + half)
  context.lineTo(centre - DIAMOND, middle)
  context.fill()
}
