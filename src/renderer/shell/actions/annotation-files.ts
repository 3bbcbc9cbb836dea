/** Annotations of other people and programs as files: bringing them in. */
import type { Action } from '../action.ts'

const actions: readonly Action[] = [
  {
    id: 'annotations.import',
    label: 'annotation-files.import',
    enabled: ({ status }) => status.getState().readOnly === null,
    run: ({ session }) => session.window.setState({ dialog: { id: 'import-annotations' } }),
  },
]
export default actions
