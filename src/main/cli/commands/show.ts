/** `show DOC`: the current text, each block with its number. */
import { blockTable } from '#shared/text/block-table.ts'
import { cite } from '#shared/text/provisions/cite.ts'
import { structureOf } from '#shared/text/provisions/structure.ts'
import { findDocument } from '#main/services/find-record.ts'
import { type CliCommand, type CommonOptions, json } from '../command.ts'

const command: CliCommand = {
  name: 'show',
  define(command, cli) {
    command
      .description(cli.t('cli.show.summary'))
      .argument('<document>', cli.t('cli.document'))
      .action(async (named: string, options: CommonOptions) => {
        const { document, table } = await cli.withLibrary(options, 'read', async ({ library }) => {
          const found = findDocument(library.tables, named)
          return { document: found, table: blockTable((await library.text(found.id, found.current)).blocks) }
        })
        if (options.json) {
          const structure = structureOf(table)
          const blocks = table.blocks.map((block, index) => {
            const start = table.starts[index] ?? 0
            const place = cite(structure, { start, end: start + 1 }, cli.t)
            return { number: index + 1, start, place, ...block }
          })
          return cli.out(
            json({ document: document.id, version: document.current, title: document.title, blocks }),
          )
        }
        const width = String(table.blocks.length).length
        for (const [index, { text }] of table.blocks.entries()) {
          cli.out(
            `${String(index + 1).padStart(width)}  ${text.replaceAll('\n', `\n${' '.repeat(width + 2)}`)}\n`,
          )
        }
      })
  },
}
export default command
