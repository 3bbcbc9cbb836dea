/** Attributes of TEI elements whose values are the reader's own words. */
import { xmlAttribute } from '../codebook/xml.ts'

/** The attribute with a space before it; nothing for no words. */
export function attributeOf(name: string, value: string | undefined): string {
  return value === undefined || value.trim() === '' ? '' : ` ${name}="${xmlAttribute(value)}"`
}
