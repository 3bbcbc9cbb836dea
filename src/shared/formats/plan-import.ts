/**
 * Lays a read file of annotations beside a library and says what importing it would do: documents matched or
 * added, passages found or orphaned, ids kept when free, equal records merged (importing twice adds nothing).
 * Pure: the caller writes the new texts and runs the command `annotations.import` with the records.
 */
import type { AnnotationImport } from './import/annotation-import.ts'
import { findGrounds } from './import/grounds.ts'
import { mentionsMeant } from './import/meant-mentions.ts'
import { matchRelations } from './import/match-relations.ts'
import { matchTags } from './import/match-tags.ts'
import type { ImportPlan, PlanContext, Texts } from './import/plan.ts'
import { nameOf, planAnnotations } from './import/plan-annotations.ts'
import { planLinks } from './import/plan-links.ts'
import type { Library } from '#shared/model/library.ts'

const REPORT_LIMIT = 1000

/** Plans an import; never fails, the report says what could not be done. */
export function planImport(
  library: Library,
  texts: Texts,
  file: AnnotationImport,
  context: PlanContext,
): ImportPlan {
  const question = { library, texts, import: file, context }
  const grounds = findGrounds(question)
  const tags = matchTags(question)
  const relations = matchRelations(question)
  const annotations = planAnnotations(question, grounds, tags)
  const links = planLinks(question, grounds, annotations, relations)
  const withMeant = mentionsMeant(library, grounds, tags, annotations)
  return {
    documents: grounds.added,
    records: {
      tags: tags.added((id) => annotations.ids.get(nameOf(id))),
      relations: relations.added,
      annotations: [...annotations.added.values()].map(withMeant),
      links: links.added.map(withMeant),
      transfers: [...annotations.asked],
    },
    report: {
      documents: { added: grounds.added.length, matched: grounds.matched },
      annotations: {
        added: annotations.added.size,
        merged: annotations.merged,
        renumbered: annotations.renumbered,
        exact: annotations.exact,
        folded: annotations.folded,
        proposed: annotations.asked.length,
        orphans: annotations.orphans.length,
      },
      links: { added: links.added.length, merged: links.merged, renumbered: links.renumbered },
      orphans: annotations.orphans.slice(0, REPORT_LIMIT),
      remarks: [...file.problems, ...annotations.remarks, ...links.remarks].slice(0, REPORT_LIMIT),
    },
  }
}
