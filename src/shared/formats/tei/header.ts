/** Headers of TEI files: what a text is, and the taxonomies of tags, colours and relations that annotations point into. */
import type { Document } from '#shared/model/document.ts'
import { COLOURS } from '#shared/model/primitives.ts'
import { type TagNode, tagTree } from '#shared/model/tag-tree.ts'
import { tagsIn } from '../codebook/write-codes.ts'
import { xmlText } from '../codebook/xml.ts'
import type { ExportScope } from '../exporter.ts'
import { colourOf } from '../readable/entry.ts'
import { relationLabel } from '../relation-label.ts'
import { attributeOf } from './attribute.ts'
import { authorsTei, sourceTei, titlesTei } from './source.ts'
import type { Ids } from './stand-off.ts'

/** The header of one text. @param more what follows `fileDesc` */
export function headerTei(scope: ExportScope, document: Document, more: string): string {
  const { rights, language } = document
  const licence = rights ? `<availability><p>${xmlText(rights)}</p></availability>` : ''
  const profile = language
    ? `<profileDesc><langUsage><language${attributeOf('ident', language)}>${xmlText(language)}</language></langUsage></profileDesc>\n`
    : ''
  return `<teiHeader>
<fileDesc><titleStmt>${titlesTei(document)}${authorsTei(document)}</titleStmt><publicationStmt><publisher>Scholion</publisher><date when="${scope.generated.slice(0, 10)}"/>${licence}</publicationStmt><sourceDesc>${sourceTei(document)}</sourceDesc></fileDesc>
${more}${profile}</teiHeader>
`
}

/** The header of a collection of texts. */
export function corpusHeaderTei({ title, generated }: ExportScope, more: string): string {
  return `<teiHeader>
<fileDesc><titleStmt><title>${xmlText(title)}</title></titleStmt><publicationStmt><publisher>Scholion</publisher><date when="${generated.slice(0, 10)}"/></publicationStmt><sourceDesc><p>${xmlText(title)}</p></sourceDesc></fileDesc>
${more}</teiHeader>
`
}

/** The taxonomies; tags stand under one another as they do for the reader. */
export function taxonomiesTei(scope: ExportScope, ids: Ids): string {
  const tags = tagTree(tagsIn(scope)).map((node) => category(node, ids))
  const colours = COLOURS.map((colour) => {
    const { name, meaning } = colourOf(scope, colour)
    const said = meaning === '' ? '' : `<gloss>${xmlText(meaning)}</gloss>`
    return `<category xml:id="colour.${colour}"><catDesc><term>${xmlText(name)}</term>${said}</catDesc></category>`
  })
  const used = new Set(scope.links.map(({ relation }) => relation))
  const relations = [...scope.relations.values()]
    .filter(({ id }) => used.has(id))
    .map((relation) => {
      const [label, inverse] = [true, false].map((isForward) =>
        xmlText(relationLabel(relation, isForward, scope.t)),
      )
      return `<category xml:id="${ids.get(relation.id)}"><catDesc><term>${label}</term><term type="inverse">${inverse}</term></catDesc></category>`
    })
  const taxonomy = (id: string, categories: readonly string[]): string =>
    categories.length === 0 ? '' : `<taxonomy xml:id="${id}">${categories.join('')}</taxonomy>\n`
  return `<encodingDesc><classDecl>\n${taxonomy('tags', tags)}${taxonomy('colours', colours)}${taxonomy('relations', relations)}</classDecl></encodingDesc>\n`
}

function category({ tag, children }: TagNode, ids: Ids): string {
  const { definition = '', when = '', whenNot = '' } = tag.scopeNote ?? {}
  const said = [
    definition && `<gloss>${xmlText(definition)}</gloss>`,
    when && `<gloss type="when">${xmlText(when)}</gloss>`,
    whenNot && `<gloss type="whenNot">${xmlText(whenNot)}</gloss>`,
  ].filter(Boolean)
  const colour = tag.colour === undefined ? '' : ` ana="#colour.${tag.colour}"`
  const inner = children.map((child) => category(child, ids)).join('')
  return `<category xml:id="${ids.get(tag.id)}"${colour}><catDesc><term>${xmlText(tag.label)}</term>${said.join('')}</catDesc>${inner}</category>`
}
