/** Words in TEI files. */
export default { annotator: 'annotated by' } as const
