/** A sound PDF of two pages, with a table and with letters that are only drawn, by hand: https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf §7.5 */

/** @param more what is shown after the words */
const content = (words: readonly string[], more = ''): string => {
  const lines = words.map((line) => `(${line}) Tj 0 -14 Td`).join('\n')
  const stream = `BT /F1 12 Tf 72 720 Td\n${lines}\n${more}ET`
  return `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`
}

/** The bytes. */
export function pdfSeed(): Uint8Array {
  const names = Array.from({ length: 128 }, (_, code) => `/a${code}`)
  const page = (words: number): string =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 5 0 R /F2 9 0 R >> >> /Contents ${words} 0 R >>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (en) >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    page(6),
    page(7),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
    content(['A line of a paragraph that is', 'broken over two lines.', 'And another one.']),
    content(
      ['The second page goes on.'],
      `/F2 12 Tf (de\\014nition of the \\014eld) Tj\n/F1 12 Tf\n${['Mali', 'Niger', 'Chad'].map((name, at) => `1 0 0 1 72 ${600 - 14 * at} Tm (${name}) Tj 200 0 Td (12) Tj`).join('\n')}\n`,
    ),
    '<< /Title (A title) /Author (Doe) >>',
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 0 /LastChar 127 /Widths [${names.map(() => 500).join(' ')}] /Encoding << /Type /Encoding /Differences [0 ${names.join(' ')}] >> /CharProcs << ${names.map((name) => `${name} 10 0 R`).join(' ')} >> >>`,
    '<< /Length 8 >>\nstream\n500 0 d0\nendstream',
  ]
  let file = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return String(place).padStart(10, '0')
  })
  const table = ['0000000000 65535 f ', ...places.map((place) => `${place} 00000 n `)].join('\n')
  file += `xref\n0 ${places.length + 1}\n${table}\ntrailer\n<< /Size ${places.length + 1} /Root 1 0 R /Info 8 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
