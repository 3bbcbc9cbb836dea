/** A note as bullets: its paragraphs and the items of its lists are blocks of their own, tasks are Logseq's tasks. */
import type { NoteDoc, NoteNode } from '#shared/model/note.ts'
import { type Dialect, noteIn } from '../wiki/dialect.ts'
import type { Bullet } from './bullets.ts'

const LISTS: readonly string[] = ['bulletList', 'orderedList', 'taskList']

/** The bullets of a note, for below the block it belongs to. */
export function noteBullets(dialect: Dialect, note: NoteDoc): Bullet[] {
  return bulletsOf(dialect, note.content)
}

function bulletsOf(dialect: Dialect, nodes: readonly NoteNode[]): Bullet[] {
  return nodes.flatMap((node) => {
    if (LISTS.includes(node.type)) return (node.content ?? []).map((item) => itemBullet(dialect, node, item))
    const text = markdownOf(dialect, node)
    return text === '' ? [] : [{ text }]
  })
}

function itemBullet(dialect: Dialect, list: NoteNode, item: NoteNode): Bullet {
  const [first, ...rest] = item.content ?? []
  const isWords = first !== undefined && !LISTS.includes(first.type)
  const words = isWords ? markdownOf(dialect, first) : ''
  const task = item.type === 'taskItem' ? `${item.attrs?.checked === true ? 'DONE' : 'TODO'} ` : ''
  return {
    text: task + words,
    ...(list.type === 'orderedList' && { properties: [['logseq.order-list-type', 'number']] as const }),
    children: bulletsOf(dialect, isWords ? rest : (item.content ?? [])),
  }
}

function markdownOf(dialect: Dialect, node: NoteNode): string {
  return noteIn(dialect, { type: 'doc', content: [node] })
}
