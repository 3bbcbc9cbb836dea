/** Codebooks as files: bringing one in. Going out, they are a format of the export. */
import { CODEBOOKS } from '#renderer/panels/intake/accepted.ts'
import { intake } from '#renderer/panels/intake.ts'
import type { Action } from '../action.ts'
import { chooseFiles } from '#renderer/ui/choose-files.ts'

const actions: readonly Action[] = [
  {
    id: 'codebook.import',
    label: 'codebook-file.import',
    enabled: ({ status }) => status.getState().readOnly === null,
    async run({ session }) {
      const files = await chooseFiles(CODEBOOKS)
      if (files.length > 0) await intake(session, files)
    },
  },
]
export default actions
