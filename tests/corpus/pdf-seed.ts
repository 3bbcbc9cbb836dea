/** A sound PDF of two pages, by hand: https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf §7.5 */

const content = (words: readonly string[]): string => {
  const lines = words.map((line) => `(${line}) Tj 0 -14 Td`).join('\n')
  const stream = `BT /F1 12 Tf 72 720 Td\n${lines}\nET`
  return `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`
}

/** The bytes. */
export function pdfSeed(): Uint8Array {
  const page = (words: number): string =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 5 0 R >> >> /Contents ${words} 0 R >>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (en) >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    page(6),
    page(7),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
    content(['A line of a paragraph that is', 'broken over two lines.', 'And another one.']),
    content(['The second page goes on.']),
    '<< /Title (A title) /Author (Doe) >>',
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
