/** One block by its type. `data-block` is its index; `data-start` where a cell's text begins in the block. */
import type { Block } from '#shared/model/document.ts'
import { AbsentPicture } from './pictures/absent-picture.tsx'
import { Picture } from './pictures/picture.tsx'
import { Inline } from './inline-view.tsx'

interface BlockViewProps {
  readonly block: Block
  readonly index: number
}

/** The text's first level stands under the page's own `h1`. */
const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6', 'h6'] as const

export function BlockView({ block, index }: BlockViewProps) {
  const facts = { 'data-block': index, 'data-locator': block.locator, dir: 'auto' } as const
  const words = <Inline text={block.text} marks={block.marks} />
  switch (block.type) {
    case 'heading': {
      const level = block.level ?? 1
      const Heading = HEADINGS[level - 1] ?? 'h6'
      return (
        <Heading {...facts} data-level={level}>
          {words}
        </Heading>
      )
    }
    case 'code':
      return (
        <pre {...facts} dir="ltr">
          <code>{words}</code>
        </pre>
      )
    case 'figure':
      return (
        <figure>
          {block.image && <Picture image={block.image} index={index} isDescribed={block.text !== ''} />}
          {block.imageAddress !== undefined && <AbsentPicture address={block.imageAddress} />}
          <figcaption {...facts}>{words}</figcaption>
        </figure>
      )
    case 'tableRow':
      return <RowView block={block} index={index} />
    case 'verse':
      return (
        <p {...facts} data-verse="">
          {words}
        </p>
      )
    case 'paragraph':
      return <p {...facts}>{words}</p>
  }
}

/** A row of a table; the tabs between its cells are in the canonical text and not on the page. */
export function RowView({ block, index }: BlockViewProps) {
  const cells = block.cells ?? [{ start: 0, end: block.text.length }]
  return (
    <tr data-block={index} data-locator={block.locator}>
      {cells.map((cell) => {
        const Cell = cell.header ? 'th' : 'td'
        return (
          <Cell
            key={cell.start}
            dir="auto"
            data-start={cell.start}
            colSpan={cell.colspan}
            rowSpan={cell.rowspan}
          >
            <Inline text={block.text} marks={block.marks} from={cell.start} to={cell.end} />
          </Cell>
        )
      })}
    </tr>
  )
}
