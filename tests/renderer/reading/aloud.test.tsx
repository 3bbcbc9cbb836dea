/** Reading aloud: a recording voice is followed, and the browser's interface is used as it really behaves. */
import { pauseOrGoOn, readFromHere, setRate, setVoice, stepAloud } from '#renderer/reading/aloud/deeds.ts'
import { chooseVoice } from '#renderer/reading/aloud/choose-voice.ts'
import type { Speaker, Utterance, Voice } from '#renderer/reading/aloud/speaker.ts'
import { SpeakerProvider } from '#renderer/reading/aloud/speaker-context.tsx'
import {
  type SystemSynthesis,
  type SystemUtterance,
  type SystemVoice,
  webSpeaker,
} from '#renderer/reading/aloud/web-speaker.ts'
import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type Desk, openDesk, painted, wordsOf } from './desk.tsx'

const VOICES: readonly Voice[] = [
  { id: 'en', name: 'Ada', language: 'en-GB', isDefault: true },
  { id: 'fr-CA', name: 'Louis', language: 'fr-CA', isDefault: false },
  { id: 'fr-FR', name: 'Anne', language: 'fr-FR', isDefault: false },
]

/** A voice that says nothing and remembers everything; `finish` ends what it is saying. */
function recording(voices: readonly Voice[]) {
  const heard: string[] = []
  const said: Utterance[] = []
  let done: ((outcome: 'said' | 'failed') => void) | undefined
  const speaker: Speaker = {
    voices: () => voices,
    onVoices: () => () => {},
    say(utterance, tell) {
      said.push(utterance)
      heard.push(utterance.words)
      done = tell
    },
    pause: () => void heard.push('(pause)'),
    resume: () => void heard.push('(on)'),
    stop: () => void heard.push('(stop)'),
  }
  return { speaker, heard, said, finish: (outcome: 'said' | 'failed' = 'said') => done?.(outcome) }
}

const ARTICLE = {
  id: 'article',
  title: 'Charter',
  language: 'fr-FR',
  blocks: ['# La charte', 'Elle engage. Nul ne sera seul.', 'Fin.'],
}

let desk: Desk
afterEach(() => desk?.unmount())

async function reading(voices = VOICES, text = ARTICLE) {
  const voice = recording(voices)
  desk = await openDesk([text], {}, undefined, (panes) => (
    <SpeakerProvider value={voice.speaker}>{panes}</SpeakerProvider>
  ))
  expect(readFromHere(desk.session, desk.geometry.left)).toBe(true)
  return voice
}
const lit = () => painted('left-aloud').map(wordsOf).join('')
const aloud = () => desk.session.window.getState().aloud

test('sentences are read one after the other, each lit while it is read, and at the end it is silent', async () => {
  const voice = await reading()
  const followed: string[] = []
  for (let count = 0; count < 4; count++) {
    followed.push(lit())
    voice.finish()
  }
  expect(followed).toEqual(['La charte', 'Elle engage.', 'Nul ne sera seul.', 'Fin.'])
  expect(voice.heard).toEqual([...followed, '(stop)'])
  expect([aloud(), lit()]).toEqual([null, ''])
})

test('it begins with the sentence of the selection', async () => {
  const voice = await reading()
  const start = desk.words('article').indexOf('ne sera')
  desk.geometry.left.source?.select({ start, end: start + 7 })
  readFromHere(desk.session, desk.geometry.left)
  expect(voice.heard.at(-1)).toBe('Nul ne sera seul.')
})

test('it pauses and goes on, and steps over sentences', async () => {
  const voice = await reading()
  pauseOrGoOn(desk.session)
  pauseOrGoOn(desk.session)
  stepAloud(desk.session, 1)
  stepAloud(desk.session, 1)
  stepAloud(desk.session, -1)
  expect(voice.heard).toEqual([
    'La charte',
    '(pause)',
    '(on)',
    'Elle engage.',
    'Nul ne sera seul.',
    'Elle engage.',
  ])
})

test('another pace begins with the sentence that is read, and is remembered', async () => {
  const voice = await reading()
  setRate(desk.session, 1.5)
  expect(voice.said.map(({ words, rate }) => [words, rate])).toEqual([
    ['La charte', 1],
    ['La charte', 1.5],
  ])
  expect(desk.session.passing.store.getState().aloud.rate).toBe(1.5)
})

test('the voice is one of the language of the text, else the chosen one', async () => {
  const voice = await reading()
  expect(voice.said.at(-1)?.voice.name).toBe('Anne')
  setVoice(desk.session, 'fr-FR', 'fr-CA')
  expect(voice.said.at(-1)?.voice.name).toBe('Louis')
})

test('without a voice it says so, and what to do', async () => {
  await reading([])
  await expect.element(page.getByText('There is no voice on this system.')).toBeVisible()
  expect(lit()).toBe('')
})

test('a voice of another language says that it is one', async () => {
  await reading(VOICES.slice(0, 1))
  await expect.element(page.getByText(/no voice for the language of this text; Ada reads it/u)).toBeVisible()
})

test('a voice that gives up is told, and the reader can go on from the same sentence', async () => {
  const voice = await reading()
  voice.finish('failed')
  await expect.element(page.getByText(/The voice stopped/u)).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  expect(voice.heard).toEqual(['La charte', 'La charte'])
})

test('Esc in the bar ends it and leaves the keyboard in the text', async () => {
  const voice = await reading()
  const next = page.getByRole('button', { name: 'Next sentence' })
  await next.click()
  expect(voice.heard.at(-1)).toBe('Elle engage.')
  await userEvent.keyboard('{Escape}')
  expect(voice.heard.at(-1)).toBe('(stop)')
  expect(document.activeElement).toBe(desk.text())
})

test('the text follows when the sentence leaves the view, and only then', async () => {
  const blocks = Array.from({ length: 200 }, (_, index) => `Sentence number ${index} of a long text.`)
  const voice = await reading(VOICES, { ...ARTICLE, blocks })
  const before = desk.scroller().scrollTop
  voice.finish()
  expect(desk.scroller().scrollTop).toBe(before)
  for (let count = 0; count < 60; count++) voice.finish()
  await expect.poll(() => desk.scroller().scrollTop).toBeGreaterThan(before)
  expect(lit()).toBe('Sentence number 61 of a long text.')
})

test.each([
  ['fr-FR', {}, 'fr-FR'],
  ['fr', {}, 'fr-CA'],
  ['fr', { fr: 'fr-FR' }, 'fr-FR'],
  ['grc', {}, 'en'],
  [undefined, {}, 'en'],
  ['fr', { fr: 'gone' }, 'fr-CA'],
])('a text in %s with the choices %j is read by %s', (language, chosen, id) => {
  expect(chooseVoice(VOICES, language, chosen)?.id).toBe(id)
})

describe('the voices of a browser', () => {
  const system = (name: string, localService = true): SystemVoice => ({
    voiceURI: name,
    name,
    lang: 'fr_FR',
    default: false,
    localService,
  })
  interface FakeUtterance extends SystemUtterance<SystemVoice> {
    readonly text: string
  }
  /** As in Chromium: cancelling tells an error, and a pause outlives it. */
  class FakeSynthesis extends EventTarget implements SystemSynthesis<SystemVoice, FakeUtterance> {
    list = [system('here'), system('far', false)]
    isPaused = false
    speaking: FakeUtterance | undefined
    getVoices = () => this.list
    speak(utterance: FakeUtterance): void {
      if (!this.isPaused) this.speaking = utterance
    }
    cancel(): void {
      const ended = this.speaking
      this.speaking = undefined
      if (ended) this.tell(ended, 'canceled')
    }
    pause(): void {
      this.isPaused = true
    }
    resume(): void {
      this.isPaused = false
    }
    tell(utterance: FakeUtterance, error?: 'canceled' | 'synthesis-failed'): void {
      // The events of a real utterance need a real one to be about.
      const about = { utterance: new SpeechSynthesisUtterance(utterance.text) }
      if (error) utterance.onerror?.(new SpeechSynthesisErrorEvent('error', { ...about, error }))
      else utterance.onend?.(new SpeechSynthesisEvent('end', about))
    }
  }
  const made = () => {
    const synthesis = new FakeSynthesis()
    const speaker = webSpeaker<SystemVoice, FakeUtterance>(synthesis, (text) => ({
      text,
      lang: '',
      rate: 1,
      voice: null,
      onend: null,
      onerror: null,
    }))
    return { synthesis, speaker, voice: speaker.voices()[0]! }
  }

  test('are those of this machine only', () => {
    expect(
      made()
        .speaker.voices()
        .map(({ id, language }) => [id, language]),
    ).toEqual([['here', 'fr-FR']])
  })

  test('tell what was said to its end, and nothing of what was broken off', () => {
    const { synthesis, speaker, voice } = made()
    const told: string[] = []
    speaker.say({ words: 'one', voice, rate: 1 }, (outcome) => told.push(`one ${outcome}`))
    speaker.say({ words: 'two', voice, rate: 2 }, (outcome) => told.push(`two ${outcome}`))
    expect(synthesis.speaking).toMatchObject({ text: 'two', rate: 2, voice: { name: 'here' } })
    if (synthesis.speaking) synthesis.tell(synthesis.speaking)
    speaker.say({ words: 'three', voice, rate: 1 }, (outcome) => told.push(`three ${outcome}`))
    if (synthesis.speaking) synthesis.tell(synthesis.speaking, 'synthesis-failed')
    expect(told).toEqual(['two said', 'three failed'])
  })

  test('speak again after a pause that was not ended', () => {
    const { synthesis, speaker, voice } = made()
    speaker.say({ words: 'one', voice, rate: 1 }, () => {})
    speaker.pause()
    speaker.say({ words: 'two', voice, rate: 1 }, () => {})
    expect(synthesis.speaking?.text).toBe('two')
  })

  test('come late and are told', () => {
    const { synthesis, speaker } = made()
    let told = 0
    const stop = speaker.onVoices(() => told++)
    synthesis.list = [system('here'), system('new')]
    synthesis.dispatchEvent(new Event('voiceschanged'))
    stop()
    synthesis.dispatchEvent(new Event('voiceschanged'))
    expect([told, speaker.voices().length]).toEqual([1, 2])
  })
})
