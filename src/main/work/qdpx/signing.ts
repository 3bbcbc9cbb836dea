/** Who made an element of a project and when: users are named once and referred to. */
import { instant, lineOf } from '../others/foreign.ts'
import { elementsIn, type XmlElement } from '../xml.ts'
import { at, guidOf } from './project.ts'

export interface Signature {
  readonly creator: string
  readonly created?: string
  readonly modified?: string
}
export type Sign = (element: XmlElement) => Signature

export function signing(project: XmlElement): Sign {
  const users = new Map(
    elementsIn(project, 'Users')
      .flatMap((list) => elementsIn(list, 'User'))
      .map((user) => [guidOf(user), lineOf(at(user, 'name') || at(user, 'id'))]),
  )
  return (element) => {
    const created = instant(at(element, 'creationDateTime'))
    const modified = instant(at(element, 'modifiedDateTime'))
    return {
      creator: users.get(guidOf(element, 'creatingUser')) ?? '',
      ...(created !== undefined && { created }),
      ...(modified !== undefined && { modified }),
    }
  }
}
