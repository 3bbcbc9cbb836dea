/**
 * Versions that were read and planned and are not yet part of the library. They wait here until they are accepted
 * or dropped, or the host ends; of too many, the oldest goes.
 */
import { HostFailure } from '#shared/host/errors.ts'
import type { Block, Source, Version } from '#shared/model/document.ts'
import type { TransferRow } from '#shared/model/transfer-plan.ts'
import type { HeldImage } from '#main/work/images/shelf.ts'
import type { Spooled } from '#main/work/spool.ts'

export interface StagedVersion {
  readonly document: string
  /** the version that was current when it was planned */
  readonly from: string
  readonly blocks: readonly Block[]
  readonly rows: readonly TransferRow[]
  /** what to put on the disk; absent for a version that is there already, which `version` names */
  readonly fresh?: {
    readonly importer: Version['importer']
    /** the file it was read from; absent for a corrected text, whose original is that of the version before */
    readonly file?: Spooled
    readonly digest: string
    readonly source: Omit<Source, 'bytes'>
    readonly images: readonly HeldImage[]
  }
  readonly version?: Version
  /** throws away what waits on the disk for it */
  release(): Promise<void>
}

export interface Staging {
  add(plan: string, staged: StagedVersion): Promise<void>
  /** throws `no-such-plan` */
  get(plan: string): StagedVersion
  drop(plan: string): Promise<void>
}

/** Plans that wait at one time. */
const MOST = 8

export function createStaging(): Staging {
  const waiting = new Map<string, StagedVersion>()
  async function drop(plan: string): Promise<void> {
    const staged = waiting.get(plan)
    waiting.delete(plan)
    await staged?.release()
  }
  return {
    async add(plan, staged) {
      waiting.set(plan, staged)
      const [oldest] = waiting.keys()
      if (waiting.size > MOST && oldest !== undefined) await drop(oldest)
    },
    get(plan) {
      const staged = waiting.get(plan)
      if (staged) return staged
      throw new HostFailure('no-such-plan', 'This new version is no longer waiting. Compare it again.')
    },
    drop,
  }
}
