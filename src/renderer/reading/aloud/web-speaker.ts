/**
 * The voices of the system, through the browser's Web Speech API. Voices that work on a server are left out:
 * what is read stays on this machine. Ways of the API: voices come late; a paused synthesis stays paused when it
 * is emptied; what is cancelled is told as an error.
 */
import type { Speaker, Voice } from './speaker.ts'

/** The parts of a `SpeechSynthesisVoice` that are used. */
export type SystemVoice = Pick<
  SpeechSynthesisVoice,
  'voiceURI' | 'name' | 'lang' | 'default' | 'localService'
>

/** The parts of a `SpeechSynthesisUtterance`. */
export interface SystemUtterance<V> {
  lang: string
  rate: number
  voice: V | null
  onend: ((event: SpeechSynthesisEvent) => void) | null
  onerror: ((event: SpeechSynthesisErrorEvent) => void) | null
}

/** The parts of `speechSynthesis`. */
export interface SystemSynthesis<V, U> {
  getVoices(): V[]
  speak(utterance: U): void
  cancel(): void
  pause(): void
  resume(): void
  addEventListener(type: 'voiceschanged', listener: () => void): void
  removeEventListener(type: 'voiceschanged', listener: () => void): void
}

/** The browser's own; one without any voice where the browser cannot speak. */
export function systemSpeaker(): Speaker {
  if (!('speechSynthesis' in window)) return MUTE
  return webSpeaker(window.speechSynthesis, (words) => new SpeechSynthesisUtterance(words))
}

export function webSpeaker<V extends SystemVoice, U extends SystemUtterance<V>>(
  synthesis: SystemSynthesis<V, U>,
  utter: (words: string) => U,
): Speaker {
  // Kept, or the browser may collect it and never tell that it was said.
  let current: U | undefined
  let known: readonly Voice[] = read(synthesis.getVoices())
  const stop = (): void => {
    current = undefined
    synthesis.cancel()
    synthesis.resume()
  }
  return {
    voices() {
      const now = read(synthesis.getVoices())
      if (JSON.stringify(now) !== JSON.stringify(known)) known = now
      return known
    },
    onVoices(listener) {
      synthesis.addEventListener('voiceschanged', listener)
      return () => synthesis.removeEventListener('voiceschanged', listener)
    },
    say({ words, voice, rate }, done) {
      stop()
      const utterance = utter(words)
      const own = synthesis
        .getVoices()
        .find(({ voiceURI, localService }) => localService && voiceURI === voice.id)
      // Without a voice of its own the browser takes one, and perhaps one that is elsewhere.
      if (!own) {
        done('failed')
        return
      }
      utterance.voice = own
      utterance.lang = own.lang
      utterance.rate = rate
      const tell = (outcome: 'said' | 'failed') => (): void => {
        if (current !== utterance) return
        current = undefined
        done(outcome)
      }
      utterance.onend = tell('said')
      utterance.onerror = tell('failed')
      current = utterance
      synthesis.speak(utterance)
    },
    pause: () => synthesis.pause(),
    resume: () => synthesis.resume(),
    stop,
  }
}

function read(voices: readonly SystemVoice[]): readonly Voice[] {
  return voices
    .filter(({ localService }) => localService)
    .map((voice) => ({
      id: voice.voiceURI,
      name: voice.name,
      // Android writes fr_FR.
      language: voice.lang.replaceAll('_', '-'),
      isDefault: voice.default,
    }))
}

const NO_VOICES: readonly Voice[] = []
const MUTE: Speaker = {
  voices: () => NO_VOICES,
  onVoices: () => () => {},
  say: (_, done) => done('failed'),
  pause: () => {},
  resume: () => {},
  stop: () => {},
}
