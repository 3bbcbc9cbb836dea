/** The links that the panel shows, worked out once per change of the library or the filter. */
import { paneHere } from '#renderer/session/desk.ts'
import { useLibrary, usePassing, useSession, useStatus, useWindow } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import type { Link, LinkEnd } from '#shared/model/link.ts'
import { noteText } from '#shared/model/note.ts'
import { SIDES } from '#shared/model/desk.ts'
import { folded } from '#shared/text/fold.ts'
import { useDeferredValue, useMemo } from 'react'
import { wordsIn } from '#shared/text/annotation-words.ts'
import { useExcerpts } from './excerpts.ts'
import { groupsOf, type LinkGround, linesOf, siftLinks } from './groups.ts'
import { useLinkFilter } from './link-filter.ts'

export function useLinks() {
  const session = useSession()
  const links = useLibrary(allLinks)
  const revision = useStatus((status) => status.revision)
  const desk = usePassing((state) => state.desk)
  const side = useWindow((state) => state.side)
  const filter = useDeferredValue(useLinkFilter())
  const excerpts = useExcerpts(links)
  const sifted = useMemo(() => {
    // Quotes and open texts are read from the session, which tells of their changes by these.
    void [revision, desk]
    return siftLinks(links, filter, groundOf(session, excerpts))
  }, [session, links, filter, excerpts, revision, desk])
  const here = paneHere(session, side)?.document
  const lines = useMemo(() => linesOf(groupsOf(sifted.shown, here)), [sifted.shown, here])
  return { all: links.length, ...sifted, lines, excerpts }
}

/** All links, those of the open texts included, in the order they were made. */
function allLinks({ library }: Session): readonly Link[] {
  return [...library.links.values()]
}

function groundOf(session: Session, excerpts: ReadonlyMap<string, string>): LinkGround {
  const { documents, annotations } = session.library
  const wordsOf = ({ document, annotation: id }: LinkEnd): string => {
    const annotation = id === undefined ? undefined : annotations.get(id)
    const quote = annotation ? wordsIn(annotation) : folded(excerpts.get(id ?? '') ?? '')
    return `${quote} ${folded(documents.get(document)?.title ?? '')}`
  }
  return {
    open: SIDES.map((side) => paneHere(session, side)?.document),
    wordsOf,
    reasonOf: ({ body }) => (body ? noteText(body) : ''),
  }
}
