/** What a dialog about the library's content is: one of these, default export of a file in `dialogs/`. */
import type { ComponentType } from 'react'

export interface DialogProps {
  /** id of the record it is about */
  readonly about?: string
  close(): void
}

export interface ContentDialog {
  readonly id: string
  readonly Component: ComponentType<DialogProps>
}
