/** Panels by name, and what is done from anywhere to the lists in them: filters, and the annotations chosen there. */
import { toggleOnlyHere } from '#renderer/links/only-here.ts'
import { chosenAnnotations, chosenStore } from '#renderer/panels/annotations/chosen.ts'
import { colourWords } from '#renderer/session/colour-words.ts'
import { removeThem, restyleThem } from '#renderer/panels/annotations/deeds.ts'
import { turnAll } from '#renderer/panels/annotations/expansion.ts'
import {
  filterStore,
  isFiltering,
  NO_FILTER,
  ORDERS,
  orderStore,
} from '#renderer/panels/annotations/filter.ts'
import { letGo } from '#renderer/panels/annotations/selecting.ts'
import { openDialog } from '#renderer/panels/deeds.ts'
import { CHOSEN } from '#renderer/panels/export/choice.ts'
import { PANELS } from '#renderer/panels/registry.ts'
import type { Session } from '#renderer/session/session.ts'
import { COLOURS } from '#shared/model/primitives.ts'
import type { Action } from '../action.ts'
import { enterPanel } from '../enter-panel.ts'

const hasChosen = (session: Session): boolean => chosenAnnotations(session).length > 0
const canChange = (session: Session): boolean =>
  hasChosen(session) && session.status.getState().readOnly === null

const panels = PANELS.map(
  ({ id, label }): Action => ({
    id: `panel.open.${id}`,
    label: 'listing.actions.open',
    labelValues: (_session, t) => ({ title: t(label) }),
    run: ({ session }) => enterPanel(session, id),
  }),
)

const colours = COLOURS.map(
  (colour): Action => ({
    id: `chosen.recolour.${colour}`,
    label: 'listing.actions.recolour',
    labelValues: (session, t) => ({ colour: colourWords(session, colour, t) }),
    enabled: canChange,
    run: ({ session, t }) => restyleThem(session, t, chosenAnnotations(session), { colour }),
  }),
)

const orders = ORDERS.map(
  (order): Action => ({
    id: `annotations.order.${order}`,
    label: 'listing.actions.order',
    labelValues: (_session, t) => ({ order: t(`listing.order.${order}`) }),
    run({ session }) {
      orderStore(session).setState({ order })
      enterPanel(session, 'annotations')
    },
  }),
)

const actions: readonly Action[] = [
  ...panels,
  ...colours,
  ...orders,
  {
    id: 'annotations.expand',
    label: 'listing.actions.expand',
    run({ session }) {
      turnAll(session)
      enterPanel(session, 'annotations')
    },
  },
  {
    id: 'chosen.export',
    label: 'listing.actions.export',
    enabled: hasChosen,
    run: ({ session }) => openDialog(session, 'export', CHOSEN),
  },
  {
    id: 'chosen.remove',
    label: 'listing.actions.remove',
    enabled: canChange,
    run({ session, t }) {
      if (removeThem(session, t, chosenAnnotations(session))) chosenStore(session).setState(letGo)
    },
  },
  {
    id: 'chosen.letGo',
    label: 'listing.actions.letGo',
    enabled: hasChosen,
    run: ({ session }) => chosenStore(session).setState(letGo),
  },
  {
    id: 'annotations.clearFilter',
    label: 'listing.actions.clear',
    enabled: (session) => isFiltering(filterStore(session).getState()),
    run({ session }) {
      filterStore(session).setState(NO_FILTER)
      enterPanel(session, 'annotations')
    },
  },
  {
    id: 'annotations.inView',
    label: 'listing.actions.inView',
    run({ session }) {
      filterStore(session).setState(({ isInView }) => ({ isInView: !isInView }))
      enterPanel(session, 'annotations')
    },
  },
  {
    id: 'gutter.onlyHere',
    label: 'listing.actions.onlyHere',
    run: ({ session }) => toggleOnlyHere(session),
  },
]
export default actions
