/**
 * What belongs to this window and is forgotten with it: the selection, what is focused or hovered, a link
 * being drawn, the open dialog, messages. Never stored, never mixed with records.
 */
import type { Change, Params } from '#shared/changes/change.ts'
import type { Side } from '#shared/model/desk.ts'
import type { Colour } from '#shared/model/primitives.ts'
import type { Span } from '#shared/model/passage.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Finding } from './finding.ts'
import type { Reading } from './reading-aloud.ts'

/** A settled selection in one pane, tidied: UTF-16 offsets into the version's canonical text. */
export interface Selected {
  readonly side: Side
  readonly document: string
  readonly version: string
  readonly span: Span
}

/** One end of a link that is being drawn. */
export type DraftEnd =
  | { readonly kind: 'selection'; readonly selected: Selected }
  | { readonly kind: 'annotation'; readonly document: string; readonly annotation: string }
  | { readonly kind: 'document'; readonly document: string }

export interface Linking {
  readonly from: DraftEnd
  /** set once the other end is chosen: the dialog asks for the relation */
  readonly to?: DraftEnd
}

export interface Toast {
  readonly id: number
  readonly message: string
  readonly tone: 'info' | 'error'
  /** label and deed of the one thing that can be done about it; `undoes`: it takes the last step back */
  readonly action?: { readonly label: string; run(): void; readonly undoes?: boolean }
  /** stays until answered */
  readonly lasting?: boolean
}

/** What was done from this window: a command, or a step back or forth. */
export interface Done {
  readonly command: string
  readonly params?: Params
  readonly changes: readonly Change[]
}

/** What every selection gets until Esc. */
export type Armed =
  | { readonly kind: 'colour'; readonly colour: Colour }
  | { readonly kind: 'tag'; readonly tag: string }

export interface WindowState {
  /** the side the reader is working in */
  readonly side: Side
  readonly selection: Selected | null
  /** the annotation whose card is focused */
  readonly focus: string | null
  /** what is being edited on the focused card */
  readonly editing: 'note' | 'tags' | null
  /** further annotations chosen beside the focused one, for what is done to several */
  readonly chosen: readonly string[]
  /** the text that has the keyboard, and what its caret is on, the smallest first; null while none has it */
  readonly caretAt: {
    readonly side: Side
    readonly document: string
    readonly annotations: readonly string[]
  } | null
  /** the end of the focused highlight that is asked to move */
  readonly moving: 'start' | 'end' | null
  readonly armed: Armed | null
  /** an annotation without a place in the current version, which the next selection gives it */
  readonly attaching: string | null
  readonly hover: { readonly kind: 'annotation' | 'link'; readonly id: string } | null
  readonly linking: Linking | null
  /** what is looked for in the text of each side; kept after the bar is closed, to go on with */
  readonly find: Readonly<Record<Side, Finding | null>>
  /** what is read aloud */
  readonly aloud: Reading | null
  /** id of the open dialog and what it is about */
  readonly dialog: { readonly id: string; readonly about?: string } | null
  /** whether everything but the texts is out of sight */
  readonly focusMode: boolean
  readonly toasts: readonly Toast[]
  /** what was done last from this window */
  readonly ran: Done | null
  /** last words for the live region; the number makes repeated words new */
  readonly announced: { readonly text: string; readonly count: number }
}

export type WindowStore = StoreApi<WindowState>

export function createWindowStore(): WindowStore {
  const store = createStore<WindowState>(() => ({
    side: 'left',
    selection: null,
    focus: null,
    editing: null,
    chosen: [],
    caretAt: null,
    moving: null,
    armed: null,
    attaching: null,
    hover: null,
    linking: null,
    find: { left: null, right: null },
    aloud: null,
    dialog: null,
    focusMode: false,
    toasts: [],
    ran: null,
    announced: { text: '', count: 0 },
  }))
  // What was chosen beside a highlight is chosen no more when another one is focused.
  store.subscribe(({ focus, chosen }, before) => {
    if (focus !== before.focus && chosen === before.chosen && chosen.length > 0)
      store.setState({ chosen: [] })
  })
  return store
}

/** Says something to people who listen rather than look. */
export function announce(store: WindowStore, text: string): void {
  store.setState(({ announced }) => ({ announced: { text, count: announced.count + 1 } }))
}

/** Lets those who watch hear what was done; answers it. */
export function ran<T extends Done>(store: WindowStore, done: T): T {
  if (done.changes.length > 0) store.setState({ ran: done })
  return done
}

/** Takes offers to undo away: the step they are about is no longer the last one. */
export function dropUndoOffers(store: WindowStore): void {
  const { toasts } = store.getState()
  const rest = toasts.filter(({ action }) => !action?.undoes)
  if (rest.length < toasts.length) store.setState({ toasts: rest })
}

/** Ids of messages, never used twice: a message that was dropped must not lend its time to the next. */
let toasts = 0

/**
 * Shows a message, and says it to people who listen; short ones leave by themselves after 5 s (the toast region sees
 * to that). Errors are alerts, which say themselves.
 */
export function toast(store: WindowStore, message: Omit<Toast, 'id'>): void {
  const id = ++toasts
  store.setState((before) => ({ toasts: [...before.toasts.slice(-3), { ...message, id }] }))
  if (message.tone === 'info') announce(store, message.message)
}
