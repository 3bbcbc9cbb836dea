/** The passages of one tag in place of the tree: what the tag means, then where it stands, with or without those under it. */
import { codebookStore, useCodebook } from '#renderer/session/codebook.ts'
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { ColourDot } from '#renderer/ui/colour-dot.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { hasGloss, TagGloss } from '#renderer/ui/tag-gloss.tsx'
import type { Tag } from '#shared/model/tag.ts'
import { descendantsOf, tagPath } from '#shared/model/tag-tree.ts'
import { ArrowLeft, Tags } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import filters from '../annotations/annotations.module.css'
import { useLate } from '../late.ts'
import { PanelFrame } from '../panel-frame.tsx'
import { RowMenu } from '../row-menu.tsx'
import { tagDeeds } from './tag-deeds.ts'
import { TaggedList } from './tagged-list.tsx'
import styles from './tags.module.css'
import { useTagged } from './use-tagged.ts'

export function PassagesPanel({ tag }: { readonly tag: Tag }) {
  const { t } = useTranslation()
  const session = useSession()
  const store = codebookStore(session)
  const withUnder = useCodebook((view) => view.withUnder)
  const family = useLibrary(({ library }) => [...descendantsOf(library.tags, tag.id)])
  const path = useLibrary(({ library }) => tagPath(library.tags, tag.id).map(({ label }) => label))
  const tagged = useTagged(withUnder ? family : [tag.id])
  const { total, excerpts, failed, more, retry } = tagged
  const isLate = useLate(total === undefined)
  const { label } = tag
  return (
    <section
      className={styles['passages']}
      aria-label={t('codebook.passagesOf', { label })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        store.setState({ listed: null })
      }}
    >
      <PanelFrame
        title={label}
        count={total === undefined ? undefined : String(total)}
        scrolls={false}
        actions={
          <>
            <RowMenu
              name={label}
              excludeFromTabOrder={false}
              deeds={tagDeeds(session, t, tag.id).filter(({ id }) => id !== 'show')}
            />
            <IconButton
              icon={ArrowLeft}
              label={t('codebook.back')}
              keys={t('keys.escape')}
              size={16}
              onPress={() => store.setState({ listed: null })}
            />
          </>
        }
        head={
          <>
            {hasGloss(path, tag.scopeNote) && (
              <div className={styles['about']}>
                <ColourDot colour={tag.colour} />
                <TagGloss path={path} scopeNote={tag.scopeNote} />
              </div>
            )}
            {family.length > 1 && (
              <div>
                <button
                  type="button"
                  className={filters['toggle']}
                  aria-pressed={withUnder}
                  onClick={() => store.setState({ withUnder: !withUnder })}
                >
                  {t('codebook.withUnder', { count: family.length - 1 })}
                </button>
              </div>
            )}
          </>
        }
      >
        {isLate && (
          <p role="status" className={styles['plain']}>
            {t('codebook.fetching')}
          </p>
        )}
        {failed && (
          <div role="alert" className={styles['plain']}>
            <p>{t('codebook.noAnswer')}</p>
            <Button onPress={retry}>{t('codebook.retry')}</Button>
          </div>
        )}
        {total === 0 && !failed && (
          <EmptyState icon={Tags} title={t('codebook.noPassages')}>
            <p>{t('codebook.howToTag')}</p>
          </EmptyState>
        )}
        {excerpts.length > 0 && (
          <TaggedList
            key={tag.id}
            label={t('codebook.passagesOf', { label })}
            excerpts={excerpts}
            total={total ?? excerpts.length}
            more={more}
          />
        )}
      </PanelFrame>
    </section>
  )
}
