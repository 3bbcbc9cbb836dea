/** Les mots des fichiers TEI. */
export default { annotator: 'annoté par' } as const
