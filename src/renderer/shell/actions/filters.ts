/** The filters of the panel of annotations that every library has; those by tag and author are in palette-filters.ts. */
import { type Filter, filterStore, MARKS, toggled } from '#renderer/panels/annotations/filter.ts'
import { colourWords } from '#renderer/session/colour-words.ts'
import { paneHere } from '#renderer/session/desk.ts'
import type { Session } from '#renderer/session/session.ts'
import { SIDES } from '#shared/model/desk.ts'
import { COLOURS } from '#shared/model/primitives.ts'
import type { Action } from '../action.ts'
import { enterPanel } from '../enter-panel.ts'

function change(session: Session, next: (filter: Filter) => Partial<Filter>): void {
  filterStore(session).setState((filter) => next(filter))
  enterPanel(session, 'annotations')
}

const colours = COLOURS.map(
  (colour): Action => ({
    id: `annotations.only.colour.${colour}`,
    label: 'listing.only.colour',
    labelValues: (session, t) => ({ colour: colourWords(session, colour, t) }),
    run: ({ session }) => change(session, (filter) => ({ colours: toggled(filter.colours, colour) })),
  }),
)

const marks = MARKS.map(
  (mark): Action => ({
    id: `annotations.only.mark.${mark}`,
    label: 'listing.only.mark',
    labelValues: (_session, t) => ({ mark: t(`listing.chips.mark.${mark}`) }),
    run: ({ session }) => change(session, (filter) => ({ marks: toggled(filter.marks, mark) })),
  }),
)

const sides = SIDES.map(
  (side): Action => ({
    id: `annotations.only.${side}`,
    label: `listing.only.${side}`,
    enabled: (session) => paneHere(session, side) !== null,
    run: ({ session }) => change(session, (filter) => ({ side: filter.side === side ? null : side })),
  }),
)

const actions: readonly Action[] = [
  ...colours,
  ...marks,
  ...sides,
  {
    id: 'annotations.only.note',
    label: 'listing.only.note',
    run: ({ session }) => change(session, ({ hasNote }) => ({ hasNote: !hasNote })),
  },
  {
    id: 'annotations.only.link',
    label: 'listing.only.link',
    run: ({ session }) => change(session, ({ hasLink }) => ({ hasLink: !hasLink })),
  },
]
export default actions
