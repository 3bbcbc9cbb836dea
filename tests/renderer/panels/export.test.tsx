import { keepTemplate, removeTemplate } from '#shared/commands/templates.ts'
import { addStyle } from '#shared/commands/citation-styles.ts'
import { styleOption } from '#shared/formats/citing/styles.ts'
import { TEMPLATE_OPTION } from '#shared/formats/templates/chosen.ts'
import type { JobResult } from '#shared/host/jobs.ts'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { openPanels } from './open-panels.tsx'

const button = (name: string) => page.getByRole('button', { name, exact: true })
const field = (name: string) => page.getByRole('combobox', { name })
const answer = (): JobResult => ({
  kind: 'export',
  name: 'Desk.md',
  mediaType: 'text/markdown',
  bytes: 9,
  dropped: [],
  losses: [],
})

test('a format says what it leaves out', async () => {
  const { session } = await openPanels()
  session.window.setState({ dialog: { id: 'export' } })
  await expect
    .element(page.getByText('Leaves out: ids of annotations and links and highlight colours.'))
    .toBeVisible()
  await field('Format').selectOptions('W3C Web Annotation (JSON-LD) (.jsonld)')
  await expect.element(page.getByText('Leaves nothing out.')).toBeVisible()
})

test('an export is read whole and offered as a download', async () => {
  const { session } = await openPanels({
    answer,
    exported: '# Desk äö'.normalize('NFC').replace(/[äö]/gu, 'x'),
  })
  session.window.setState({ dialog: { id: 'export' } })
  await button('Export').click()
  const link = page.getByRole('link', { name: 'Download Desk.md' })
  await expect.element(link).toHaveAttribute('download', 'Desk.md')
  const address = link.element().getAttribute('href') ?? ''
  expect(await (await fetch(address)).text()).toBe('# Desk xx')
})

test('where the host has a dialog of its own, it saves', async () => {
  const panels = await openPanels({ answer, host: { save: async ({ name }) => ({ saved: name }) } })
  Object.assign(panels.session.capabilities, { save: true })
  panels.session.window.setState({ dialog: { id: 'export' } })
  await button('Export').click()
  await expect.element(page.getByText('Saved as Desk.md.')).toBeVisible()
})

test('the scope is the request, and is remembered with the format', async () => {
  const { session, requests } = await openPanels({ answer, language: 'fr' })
  session.window.setState({ dialog: { id: 'export' } })
  await field('Quoi').selectOptions('Toute la bibliothèque')
  await button('Exporter').click()
  await expect
    .poll(() => requests.filter((one) => one.kind === 'export' && one.args.preview !== true))
    .toEqual([{ kind: 'export', args: { format: 'markdown', scope: { library: true }, language: 'fr' } }])
  expect(Object.values(session.passing.store.getState().exports)).toMatchObject([
    { scope: 'library', format: 'markdown' },
  ])
})

test('asked about one text, it is that text', async () => {
  const { session, requests } = await openPanels({ answer })
  session.window.setState({ dialog: { id: 'export', about: 'charter' } })
  await button('Export').click()
  await expect.poll(() => requests[0]?.args).toMatchObject({ scope: { documents: ['charter'] } })
})

test('a long export can be stopped, and a failed one says why', async () => {
  let isSlow = true
  const { session } = await openPanels({
    answer: () => {
      if (isSlow) return new Promise<never>(() => {})
      throw Object.assign(new Error('No.'), { code: 'text-missing', params: { title: 'The Charter' } })
    },
  })
  session.window.setState({ dialog: { id: 'export' } })
  await button('Export').click()
  await button('Stop').click()
  isSlow = false
  await button('Export').click()
  await expect.element(page.getByText(/^The text of “The Charter” is not in the library/)).toBeVisible()
})

test('the reader’s own styles and templates are offered; one that is gone is told, and the standard taken', async () => {
  const { session, requests } = await openPanels({ answer })
  const exporters = session.capabilities.exporters.map((one) => ({
    ...one,
    options: [styleOption(), TEMPLATE_OPTION],
  }))
  Object.assign(session.capabilities, { exporters })
  session.run(addStyle, { style: { id: 'urn:own', title: 'House style', xml: '<style/>' } })
  session.run(keepTemplate, { name: 'Mine', text: '{{highlight}}' })
  session.window.setState({ dialog: { id: 'export' } })
  await field('Citation style').selectOptions('House style')
  await field('Template of a note').selectOptions('Mine')
  await button('Export').click()
  const options = () => requests.flatMap((one) => (one.kind === 'export' ? [one.args.options] : []))
  await expect.poll(options).toContainEqual({ style: 'urn:own', template: 'Mine' })
  await button('Done').click()
  session.run(removeTemplate, { name: 'Mine' })
  session.window.setState({ dialog: { id: 'export' } })
  await expect.element(page.getByText(/^“Mine”, chosen here last time, is no longer kept/)).toBeVisible()
  await expect.element(field('Template of a note')).toHaveValue('')
  await expect.element(field('Citation style')).toHaveValue('urn:own')
})
