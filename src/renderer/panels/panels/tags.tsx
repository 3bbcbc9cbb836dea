/** The codebook: the tree of tags or, once one is chosen, its passages in the whole library. */
import { useCodebook } from '#renderer/session/codebook.ts'
import { useLibrary } from '#renderer/session/react.tsx'
import { Tags } from 'lucide-react'
import { useCallback } from 'react'
import type { Panel } from '../panel.ts'
import { PassagesPanel } from '../tags/passages-panel.tsx'
import { TreePanel } from '../tags/tree-panel.tsx'

function TagsPanel() {
  const listed = useCodebook((view) => view.listed)
  const tag = useLibrary(useCallback(({ library }) => library.tags.get(listed ?? ''), [listed]))
  return tag ? <PassagesPanel key={tag.id} tag={tag} /> : <TreePanel />
}

const panel: Panel = { id: 'tags', label: 'codebook.title', icon: Tags, order: 40, Component: TagsPanel }
export default panel
