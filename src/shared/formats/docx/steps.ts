/** A Word file is packed in one go. Blocks that leave nothing in it tell how far its packing is. */
import type { ExportScope } from '../exporter.ts'
import { inParts } from '../progress.ts'
import type { FileChild, Word } from './word.ts'

/** Shares of the work: making the blocks, and turning them into XML. What is left is packing. */
export const MADE = 0.45
const TURNED = 0.35

/** Blocks between one step and the next. */
const STRIDE = 10

/** The blocks with steps between them, where somebody listens. */
export function withSteps(
  word: Word,
  scope: ExportScope,
  blocks: readonly FileChild[],
): readonly FileChild[] {
  if (!scope.passed) return blocks
  const passed = inParts(scope, Math.ceil(blocks.length / STRIDE), TURNED)
  class Step extends word.FileChild {
    override prepForXml(): undefined {
      passed()
    }
  }
  const step = new Step('step')
  return blocks.flatMap((block, at) => (at % STRIDE === 0 ? [block, step] : [block]))
}
