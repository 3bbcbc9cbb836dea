/** Makes OpenDocument texts for tests: minimal parts around the body a test gives. */
import { zip } from './make.ts'

const URN = 'urn:oasis:names:tc:opendocument:xmlns'
const prefix = (name: string, uri: string): string => `xmlns:${name}="${uri}"`
const NAMES = [
  ...['office', 'style', 'text', 'table', 'meta', 'manifest'].map((name) =>
    prefix(name, `${URN}:${name}:1.0`),
  ),
  prefix('draw', `${URN}:drawing:1.0`),
  prefix('fo', `${URN}:xsl-fo-compatible:1.0`),
  prefix('svg', `${URN}:svg-compatible:1.0`),
  prefix('xlink', 'http://www.w3.org/1999/xlink'),
  prefix('dc', 'http://purl.org/dc/elements/1.1/'),
].join(' ')

const style = (family: string, name: string, properties: string, parent = ''): string =>
  `<style:style style:family="${family}" style:name="${name}"${parent && ` style:parent-style-name="${parent}"`}><style:text-properties ${properties}/></style:style>`

const STYLES = [
  style('paragraph', 'Title', 'fo:font-weight="bold"'),
  style('paragraph', 'Quotations', 'fo:font-style="italic"'),
  style('paragraph', 'Preformatted_20_Text', ''),
  style('text', 'Emphasis', 'fo:font-style="italic"'),
].join('')

const list = (name: string, kind: 'number' | 'bullet', how: string): string =>
  `<text:list-style style:name="${name}">${[1, 2].map((level) => `<text:list-level-style-${kind} text:level="${level}" ${how}/>`).join('')}</text:list-style>`

const AUTOMATIC = [
  style('text', 'italic', 'fo:font-style="italic"'),
  style('text', 'bold', 'fo:font-weight="bold"'),
  style('text', 'raised', 'style:text-position="super 58%"'),
  style('text', 'lowered', 'style:text-position="-33% 58%"'),
  style('text', 'small', 'fo:font-variant="small-caps"'),
  style('text', 'upright', 'fo:font-style="normal"', 'Emphasis'),
  style('text', 'heir', 'fo:font-weight="bold"', 'Emphasis'),
  style('text', 'circle', '', 'circle'),
  style('text', 'hidden', 'text:display="none"'),
  style('paragraph', 'P1', 'fo:font-style="italic"', 'Standard'),
  style('paragraph', 'P2', '', 'Quotations'),
  list('Dots', 'bullet', 'text:bullet-char="•"'),
  list('Numbers', 'number', 'style:num-format="1"'),
].join('')

const root = (name: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><${name} ${NAMES} office:version="1.3">${inside}</${name}>`

export interface More {
  readonly meta?: string
  readonly manifest?: string
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

/** The parts of an OpenDocument text, by name; `body` is the inside of `office:text`. */
export function odtOf(body: string, more: More = {}): Record<string, string | Uint8Array> {
  return {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': root('manifest:manifest', more.manifest ?? ''),
    'content.xml': root(
      'office:document-content',
      `<office:automatic-styles>${AUTOMATIC}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
    ),
    'styles.xml': root('office:document-styles', `<office:styles>${STYLES}</office:styles>`),
    'meta.xml': root('office:document-meta', `<office:meta>${more.meta ?? ''}</office:meta>`),
    ...more.parts,
  }
}

export const odt = (body: string, more: More = {}): Uint8Array => zip(odtOf(body, more))
