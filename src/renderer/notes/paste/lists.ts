/** Lists of web pages and of Google Docs and LibreOffice, as a note knows them. */
import { inward, unwrap, wrapContent } from './elements.ts'

/** Puts lists that stand beside items into the item before them, and marks what is to be ticked off. */
export function readLists(root: HTMLElement): void {
  for (const list of root.querySelectorAll(':is(ul, ol) > :is(ul, ol)')) {
    const before = list.previousElementSibling
    if (before?.tagName === 'LI') before.append(list)
    else {
      const item = list.ownerDocument.createElement('li')
      list.before(item)
      item.append(list)
    }
  }
  for (const item of root.querySelectorAll('li')) if (!item.closest('ul, ol')) unwrap(item)
  for (const list of inward(root, 'ul, ol')) readTasks(list)
  for (const box of root.querySelectorAll('input')) box.remove()
}

/** A list whose every item has a box becomes one of tasks. */
function readTasks(list: HTMLElement): void {
  const items = [...list.children].filter((child) => child.tagName === 'LI')
  const ticks = items.map(tickOf)
  if (items.length === 0 || ticks.includes(undefined) || list.dataset['type'] === 'taskList') return
  const tasks = list.ownerDocument.createElement('ul')
  tasks.dataset['type'] = 'taskList'
  items.forEach((item, index) => {
    // The schema reads what is inside the first division of a task.
    wrapContent(item, 'div')
    item.setAttribute('data-type', 'taskItem')
    item.setAttribute('data-checked', String(ticks[index]))
    tasks.append(item)
  })
  list.replaceWith(tasks)
}

/** Whether an item's box is ticked; undefined when it has none. */
function tickOf(item: Element): boolean | undefined {
  if (item.getAttribute('role') === 'checkbox') return item.getAttribute('aria-checked') === 'true'
  const box = item.querySelector(':scope > input, :scope > p > input, :scope > label > input')
  return box?.getAttribute('type') === 'checkbox' ? box.hasAttribute('checked') : undefined
}
