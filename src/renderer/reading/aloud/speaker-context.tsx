/** The voice that the panes read with: the system's, or another one that is handed down. */
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Speaker, Voice } from './speaker.ts'
import { systemSpeaker } from './web-speaker.ts'

const SpeakerContext = createContext<Speaker | null>(null)
export const SpeakerProvider = SpeakerContext.Provider

let system: Speaker | undefined

export function useSpeaker(): Speaker {
  const given = useContext(SpeakerContext)
  if (given) return given
  // One for the window: it knows what is being said.
  system ??= systemSpeaker()
  return system
}

export function useVoices(speaker: Speaker): readonly Voice[] {
  return useSyncExternalStore(
    (listener) => speaker.onVoices(listener),
    () => speaker.voices(),
  )
}
