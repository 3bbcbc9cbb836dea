/** Headings that a tagged PDF names as such: the level for each piece of its content. */
import type { PdfPage } from './open.ts'

const DEPTH = 100

/** Level by id of marked content; empty for pages without tags. */
export async function saidHeadings(page: PdfPage): Promise<ReadonlyMap<string, number>> {
  const levels = new Map<string, number>()
  const tree: unknown = await page.getStructTree().catch(() => null)
  collect(tree, undefined, 0, levels)
  return levels
}

function collect(node: unknown, level: number | undefined, depth: number, levels: Map<string, number>): void {
  if (typeof node !== 'object' || node === null || depth > DEPTH) return
  if ('id' in node && typeof node.id === 'string' && level !== undefined) levels.set(node.id, level)
  const here = 'role' in node ? (levelOf(String(node.role)) ?? level) : level
  if ('children' in node && Array.isArray(node.children))
    for (const child of node.children as unknown[]) collect(child, here, depth + 1, levels)
}

function levelOf(role: string): number | undefined {
  if (role === 'Title') return 1
  const level = /^H(?<level>[1-6])$/u.exec(role)?.groups?.['level']
  return level === undefined ? undefined : Number(level)
}
