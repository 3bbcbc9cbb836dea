/** The styles of a file: Word's own names, so that it can be restyled in one place and read by every program. */
import type { IPropertiesOptions } from 'docx'
import { STYLES } from './word.ts'

const SERIF = { ascii: 'Cambria', hAnsi: 'Cambria', cs: 'Times New Roman', eastAsia: 'Cambria' }
const GREY = '555555'
/** Sizes in half points, spacing in twentieths of a point. */
const heading = (size: number, before: number, after: number) => ({
  run: { size, bold: true, color: '1F1B16', font: SERIF },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
})

/** @param language BCP 47, of most of the words */
export function stylesOf(language: string | undefined): NonNullable<IPropertiesOptions['styles']> {
  const tag = languageTag(language)
  const quiet = { size: 19, color: GREY }
  return {
    default: {
      document: {
        run: {
          font: SERIF,
          size: 22,
          ...(tag !== undefined && { language: { value: tag, bidirectional: tag } }),
        },
        paragraph: { spacing: { after: 120, line: 288 } },
      },
      title: { run: { size: 44, bold: true, font: SERIF }, paragraph: { spacing: { after: 120 } } },
      heading1: heading(32, 480, 120),
      heading2: heading(27, 360, 100),
      heading3: heading(24, 280, 80),
      heading4: heading(22, 240, 60),
      heading5: heading(22, 200, 60),
      heading6: heading(21, 200, 60),
      hyperlink: { run: { color: '1D5A96', underline: {} } },
      footnoteText: { run: { size: 19 }, paragraph: { spacing: { after: 40, line: 252 } } },
    },
    paragraphStyles: [
      own(STYLES.quote, 'Quote', {}, { indent: { start: 360, end: 360 }, spacing: { after: 100 } }),
      own(
        STYLES.code,
        'HTML Preformatted',
        { font: 'Courier New', size: 19 },
        { spacing: { after: 120, line: 252 } },
      ),
      own(STYLES.verse, 'Verse', {}, { indent: { start: 540 } }),
      own(STYLES.caption, 'caption', { ...quiet, italics: true }, { spacing: { after: 160 } }),
      own(STYLES.citation, 'Citation', quiet, { spacing: { after: 80 } }),
      own(STYLES.tags, 'Tags', quiet, { spacing: { after: 80 } }),
      own(STYLES.list, 'List Paragraph', {}, { spacing: { after: 60 } }),
      own(STYLES.continued, 'List Continue', {}, { indent: { start: 720 }, spacing: { after: 60 } }),
      own(STYLES.comment, 'annotation text', { size: 20 }, { spacing: { after: 60, line: 240 } }),
      own(STYLES.contents, 'TOC Heading', { size: 27, bold: true }, { spacing: { before: 240, after: 120 } }),
    ],
  }
}

function own(id: string, name: string, run: object, paragraph: object) {
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph }
}

/** A tag that Word can read; one it cannot would make the file unreadable. */
export function languageTag(language: string | undefined): string | undefined {
  return language !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(language)
    ? language
    : undefined
}
