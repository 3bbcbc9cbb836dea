/** What a panel beside the texts is: one of these, default export of a file in `panels/`. */
import type { LucideIcon } from 'lucide-react'
import type { ComponentType } from 'react'

export interface Panel {
  readonly id: string
  /** catalogue key */
  readonly label: string
  readonly icon: LucideIcon
  /** place in the rail, from the top */
  readonly order: number
  readonly Component: ComponentType
}
