/** The codebook as a tree in the order of the reader's language; made anew only when a tag has changed. */
import { useLibrary } from '#renderer/session/react.tsx'
import type { Tag } from '#shared/model/tag.ts'
import { type TagNode, tagTree } from '#shared/model/tag-tree.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

export function useTagTree(): readonly TagNode[] {
  const { i18n } = useTranslation()
  const tags = useLibrary(({ library }) => [...library.tags.values()])
  return useMemo(() => {
    const { compare } = new Intl.Collator(i18n.language, { numeric: true })
    const byLabel = (a: Tag, b: Tag): number => compare(a.label, b.label) || (a.id < b.id ? -1 : 1)
    return tagTree(new Map(tags.map((tag) => [tag.id, tag])), byLabel)
  }, [tags, i18n.language])
}
