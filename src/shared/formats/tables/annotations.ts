/** The table of annotations: what is quoted where, how it is marked, and what is said of it. */
import { noteText } from '#shared/model/note.ts'
import { number, type Table, tableOf, text, time } from './table.ts'
import { boundsOf, type Placed, type View } from './view.ts'

/** In document order, memos of the library last. */
export function annotationsTable(here: View): Table {
  const { t } = here.scope
  return tableOf<Placed>(
    'tables.annotations',
    [
      text('document', 28, ({ in: within }) => within?.document.title ?? t('formats.library')),
      text('place', 18, here.placeOf),
      text('quote', 60, ({ annotation }) => here.quoteOf(annotation)),
      text('note', 60, ({ annotation }) => (annotation.body ? noteText(annotation.body) : '')),
      text('tags', 28, ({ annotation }) => here.tagsOf(annotation.tags)),
      text('colour', 16, ({ annotation }) => here.colourOf(annotation.style?.colour)),
      text('mark', 12, ({ annotation: { style } }) => (style ? t(`highlights.marks.${style.mark}`) : '')),
      number('links', ({ annotation }) => here.index.linksAtAnnotation(annotation.id).length),
      text('creator', 18, ({ annotation }) => annotation.creator),
      time('created', ({ annotation }) => annotation.created),
      time('modified', ({ annotation }) => annotation.modified),
      number('start', ({ annotation }) => boundsOf(annotation).start),
      number('end', ({ annotation }) => boundsOf(annotation).end),
      text('spans', 16, ({ annotation }) => here.spansOf(annotation)),
      text('id', 38, ({ annotation }) => annotation.id),
    ],
    () => here.placed(),
  )
}
