/** A citation style whose file is broken: the export cites in short, and says so. */
import { expect, test } from 'vitest'
import { act } from './acting.ts'
import { brimming } from './brimming.ts'

const CSL = 'http://purl.org/net/xbiblio/csl'

test.each([
  ['no XML', '<style', 1],
  ['nothing to cite by', '<style/>', 1],
  ['a macro that calls itself', whole('<macro name="a"><text macro="a"/></macro>'), 1],
  ['nothing wrong', whole('<macro name="a"><text variable="title"/></macro>'), undefined],
])('%s', async (_what, xml, count) => {
  const desk = await brimming()
  await act(desk.library, 'settings.style.add', { style: { id: 'own', title: 'Own', xml } })
  const { result } = await desk.job({
    kind: 'export',
    args: { format: 'markdown', scope: { library: true } },
  })
  if (result.kind !== 'export') throw new Error(JSON.stringify(result))
  expect(result.losses.find(({ what }) => what === 'formats.drops.style')?.count).toBe(count)
})

function whole(macro: string): string {
  return `<style xmlns="${CSL}" version="1.0" class="note">${macro}<citation><layout><text macro="a"/></layout></citation></style>`
}
