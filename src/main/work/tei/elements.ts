/** What the elements of TEI are to a reader; those not named here are read for what stands in them. */

const names = (...lists: string[]): ReadonlySet<string> => new Set(lists.join(' ').split(' '))

/** Never words of the text: headers, pictures of pages, what is said about stretches of the text from outside. */
export const SKIPPED = names(
  'teiHeader facsimile sourceDoc fw figDesc index interp interpGrp span spanGrp link linkGrp join joinGrp alt altGrp',
  'timeline listChange metamark addSpan delSpan damageSpan certainty precision respons witDetail substJoin listTranspose',
  'anchor gb handShift locus catRef',
)

/** Elements that are a paragraph of their own, unless others stand in them. */
export const PARAGRAPHS = names(
  'p ab opener closer dateline salute signed byline trailer argument docImprint docDate docAuthor docEdition imprimatur',
  'titlePart docTitle stage speaker castItem set address addrLine postscript imprint witness u camera caption sound tech view',
  'meeting kinesic incident vocal writing biblStruct biblFull event person place org desc',
)

/** What stands around paragraphs. */
export const SECTIONS = names(
  'body front back group text div div1 div2 div3 div4 div5 div6 div7 sp castList castGroup performance prologue epilogue',
  'titlePage listBibl listWit listPerson listPlace listOrg listEvent floatingText argument epigraph',
)

/** Quotations: a block of their own when they hold blocks or stand between paragraphs. */
export const QUOTES = names('quote q said cit')

/** Elements that make what they stand in a block. */
export const BLOCK_CHILDREN = names('p l lg ab sp list table head div bibl quote q cit')
