/** The table of links: both ends with their words and places, the relation in both readings, and why. */
import type { Link } from '#shared/model/link.ts'
import { relationLabel } from '../relation-label.ts'
import { type Table, tableOf, text, time } from './table.ts'
import type { View } from './view.ts'

export function linksTable(here: View): Table {
  const { relations, t, links } = here.scope
  return tableOf<Link>(
    'tables.links',
    [
      text('fromDocument', 28, ({ from }) => here.titleOf(from.document)),
      text('fromPlace', 18, ({ from }) => here.endOf(from).place),
      text('fromQuote', 50, ({ from }) => here.endOf(from).quote),
      text('relation', 18, ({ relation }) => relationLabel(relations.get(relation), true, t)),
      text('toDocument', 28, ({ to }) => here.titleOf(to.document)),
      text('toPlace', 18, ({ to }) => here.endOf(to).place),
      text('toQuote', 50, ({ to }) => here.endOf(to).quote),
      text('rationale', 50, ({ body }) => here.noteOf(body)),
      text('inverse', 20, ({ relation }) => relationLabel(relations.get(relation), false, t)),
      text('creator', 18, ({ creator }) => creator),
      time('created', ({ created }) => created),
      time('modified', ({ modified }) => modified),
      text('fromId', 38, ({ from }) => from.annotation),
      text('toId', 38, ({ to }) => to.annotation),
      text('id', 38, ({ id }) => id),
    ],
    () => links,
  )
}
