/**
 * Keeps a note from being nested deeper than can be stored: what would go deeper is simply not done, so that
 * the editor never holds what cannot be saved.
 */
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { Node } from '@tiptap/pm/model'

/** Levels below the whole note; the model refuses more than 48. */
export const DEPTH_LIMIT = 44

export const noteDepth = Extension.create({
  name: 'noteDepth',
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction(transaction) {
        if (!transaction.docChanged) return true
        // What is typed goes deeper only where the caret is; what is pasted or dropped may do so anywhere.
        const isBrought = transaction.getMeta('uiEvent') !== undefined
        const depth = isBrought ? depthOf(transaction.doc) : transaction.selection.$head.depth
        return depth <= DEPTH_LIMIT
      },
    }),
  ],
})

/** How many levels lie below a node: 0 for one without content. */
export function depthOf(node: Node): number {
  let deepest = 0
  node.forEach((child) => {
    deepest = Math.max(deepest, depthOf(child) + 1)
  })
  return deepest
}
