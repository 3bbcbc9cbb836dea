/** The codes of a project as tags, by the same rules as a codebook (`work/codebook`). */
import { randomBytes } from 'node:crypto'
import { mergeCodebook } from '#shared/model/codebook.ts'
import type { Remark } from '#shared/model/draft.ts'
import { idSource } from '#shared/model/ids.ts'
import type { Tag } from '#shared/model/tag.ts'
import { createCodes } from '../codebook/codes.ts'
import { elementsIn, type XmlElement } from '../xml.ts'
import { at, guidOf, wordsIn } from './project.ts'

export interface ProjectCodes {
  readonly tags: readonly Tag[]
  /** the tag that a code became */
  tagOf(guid: string): Tag | undefined
  readonly remarks: readonly Remark[]
}

/** @param file its name, for failures; throws `codebook-too-large` */
export function readCodes(project: XmlElement, file: string): ProjectCodes {
  const codes = createCodes(file)
  /** where each code is in the list, by its GUID */
  const places = new Map<string, number>()
  let count = 0
  const walk = (code: XmlElement): void => {
    codes.open({
      guid: at(code, 'guid'),
      name: at(code, 'name'),
      color: at(code, 'color'),
      isCodable: at(code, 'isCodable'),
    })
    const { length } = codes.read().codes
    if (length > count) places.set(guidOf(code), count)
    count = length
    codes.describe(wordsIn(code, 'Description'))
    for (const _note of elementsIn(code, 'NoteRef')) codes.countNote()
    for (const child of elementsIn(code, 'Code')) walk(child)
    codes.close()
  }
  for (const book of elementsIn(project, 'CodeBook')) {
    for (const list of elementsIn(book, 'Codes')) for (const code of elementsIn(list, 'Code')) walk(code)
  }
  const read = codes.read()
  const merged = mergeCodebook(new Map(), read.codes, idSource(Date.now, randomBytes))
  const tags = merged.tags.map(({ after }) => after)
  return {
    tags,
    tagOf: (guid) => tags[places.get(guid) ?? -1],
    remarks: [...read.problems, ...merged.remarks],
  }
}
