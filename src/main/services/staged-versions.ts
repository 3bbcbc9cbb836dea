/**
 * Versions that were read and planned and are not yet part of the library. They wait here until they are accepted
 * or dropped, or the host ends; of too many, the oldest goes.
 */
import { HostFailure } from '#shared/host/errors.ts'
import type { Block, Source, Version } from '#shared/model/document.ts'
import type { Passage } from '#shared/model/passage.ts'
import type { TransferRow } from '#shared/model/transfer-plan.ts'
import type { HeldImage } from '#main/work/images/shelf.ts'
import type { Spooled } from '#main/work/spool.ts'

export interface StagedVersion {
  readonly document: string
  /** the version that was current when it was planned */
  readonly from: string
  readonly blocks: readonly Block[]
  readonly rows: readonly TransferRow[]
  /** where each annotation stood when it was planned */
  readonly stood: ReadonlyMap<string, Passage>
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
  /** does what makes a plan true; nobody else has it meanwhile, and it waits again where that fails. Throws `no-such-plan` */
  use<T>(plan: string, work: (staged: StagedVersion) => Promise<T>): Promise<T>
  drop(plan: string): Promise<void>
}

/** Plans that wait at one time. */
const MOST = 8

export function createStaging(): Staging {
  const waiting = new Map<string, StagedVersion>()
  function get(plan: string): StagedVersion {
    const staged = waiting.get(plan)
    if (staged) return staged
    throw new HostFailure('no-such-plan', 'This new version is no longer waiting. Compare it again.')
  }
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
    get,
    async use(plan, work) {
      const staged = get(plan)
      waiting.delete(plan)
      try {
        return await work(staged)
      } catch (thrown) {
        waiting.set(plan, staged)
        throw thrown
      }
    },
    drop,
  }
}
