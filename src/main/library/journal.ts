/**
 * The journal being written: lines are appended and flushed, and only then is a change safe. The file of a
 * generation is made with its first line. After any error the file is never touched again: what a failed
 * flush left on the disk is unknown, so the next line begins a new generation after the last one known safe.
 */
import { ensureFolder, syncFolder, writeAll } from './durable.ts'
import type { OpenFile } from './file-system.ts'
import { writeHead } from './journal-lines.ts'
import { inside, type Place } from './layout.ts'

/** The name of a journal file: ten digits of its generation, then its writer. */
export function journalName(gen: number, writer: string): string {
  return `${String(gen).padStart(10, '0')}-${writer}.log`
}

/** The generation of a journal file, or undefined when the name is not a journal's. */
export function generationOf(name: string): number | undefined {
  const match = /^(\d{10})-[0-9a-z-]+\.log$/.exec(name)
  return match ? Number(match[1]) : undefined
}

export class Journal {
  private file: OpenFile | undefined
  private path = ''
  private fresh = false
  /** bytes and lines in the present generation */
  size = { bytes: 0, lines: 0 }
  private readonly place: Place
  private readonly writer: string
  gen: number
  private safe: number

  /**
   * @param gen the generation of the next file to be made
   * @param safe seq of the last line known to be safe
   */
  constructor(place: Place, writer: string, gen: number, safe: number) {
    this.place = place
    this.writer = writer
    this.gen = gen
    this.safe = safe
  }

  /**
   * Appends whole lines and flushes them. When it answers, they survive a power cut; when it throws, none of
   * them may be counted on and the next call begins a new generation.
   * @param last seq of the last of the lines
   */
  async append(text: string, last: number): Promise<void> {
    try {
      this.file ??= await this.begin()
      const bytes = Buffer.from(
        this.fresh
          ? writeHead({ gen: this.gen, writer: this.writer, base: this.safe, format: 1 }) + text
          : text,
      )
      await writeAll(this.file, bytes)
      if (this.fresh) {
        await this.file.sync()
        await syncFolder(this.place.fs, inside(this.place, 'journal'))
      } else {
        await this.file.datasync()
      }
      this.fresh = false
      this.safe = last
      this.size = {
        bytes: this.size.bytes + bytes.length,
        lines: this.size.lines + text.split('\n').length - 1,
      }
    } catch (error) {
      const unborn = this.fresh ? this.path : undefined
      await this.rotate()
      // Nothing in it was ever acknowledged. If it cannot be removed, the next generation passes over it.
      if (unborn !== undefined) await this.place.fs.unlink(unborn).catch(() => undefined)
      throw error
    }
  }

  /** Ends the generation; the next line begins another. */
  async rotate(): Promise<void> {
    const file = this.file
    if (!file) return
    this.file = undefined
    this.fresh = false
    this.gen += 1
    this.size = { bytes: 0, lines: 0 }
    await file.close().catch(() => undefined)
  }

  private async begin(): Promise<OpenFile> {
    const folder = inside(this.place, 'journal')
    await ensureFolder(this.place.fs, folder)
    this.path = inside(this.place, 'journal', journalName(this.gen, this.writer))
    const file = await this.place.fs.open(this.path, 'ax', 0o600)
    this.fresh = true
    return file
  }
}
