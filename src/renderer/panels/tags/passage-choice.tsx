/** Passages to choose from, by checkbox: arrows and Space, Shift for a run, Ctrl+A for all. Only those near the view are mounted. */
import { useSession } from '#renderer/session/react.tsx'
import type { Excerpt } from '#shared/host/contract.ts'
import { Checkbox, GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { shortened } from '../annotations/words.ts'
import styles from './tag-dialogs.module.css'

/** px; a quote of one line over the title of its text */
const ROW = 46
/** UTF-16 units of a quote */
const LENGTH = 120

interface PassageChoiceProps {
  readonly label: string
  readonly excerpts: readonly Excerpt[]
  readonly chosen: ReadonlySet<string>
  /** what is said of a passage that is in another part */
  elsewhere(id: string): string | undefined
  onChange(chosen: ReadonlySet<string>): void
}

export function PassageChoice({ label, excerpts, chosen, elsewhere, onChange }: PassageChoiceProps) {
  const { t } = useTranslation()
  const { library } = useSession()
  return (
    <div className={styles['choice']}>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW }}>
        <GridList
          aria-label={label}
          className={styles['checks'] ?? ''}
          selectionMode="multiple"
          selectionBehavior="toggle"
          items={excerpts}
          dependencies={[elsewhere]}
          selectedKeys={chosen}
          onSelectionChange={(keys) =>
            onChange(new Set(keys === 'all' ? excerpts.map(({ id }) => id) : [...keys].map(String)))
          }
        >
          {(excerpt) => {
            const words =
              shortened(excerpt.quote || excerpt.note || '', LENGTH) || t('panels.annotations.whole')
            const other = elsewhere(excerpt.id)
            return (
              <GridListItem id={excerpt.id} textValue={words} className={styles['check'] ?? ''}>
                <Checkbox slot="selection" className={styles['box'] ?? ''} />
                <span className={styles['quoteLine']}>
                  <bdi>{words}</bdi>
                  <span className={styles['small']}>
                    {library.documents.get(excerpt.document)?.title ?? t('codebook.library')}
                    {other !== undefined && ` · → ${other}`}
                  </span>
                </span>
              </GridListItem>
            )
          }}
        </GridList>
      </Virtualizer>
    </div>
  )
}
