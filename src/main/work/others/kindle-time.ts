/** Dates as Kindle writes them, in words of the device's language; undefined where they cannot be told. */

/** Beginnings of the names of months, without accents: English, French, German, Spanish, Italian, Portuguese, Dutch. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'янв'],
  ['feb', 'fev', 'фев'],
  ['mar', 'maa', 'мар'],
  ['apr', 'avr', 'abr', 'апр'],
  ['may', 'mai', 'mag', 'mei', 'мая', 'маи'],
  ['jun', 'juin', 'giu', 'июн'],
  ['jul', 'juil', 'lug', 'июл'],
  ['aug', 'aou', 'ago', 'авг'],
  ['sep', 'set', 'сен'],
  ['oct', 'okt', 'ott', 'out', 'окт'],
  ['nov', 'ноя'],
  ['dec', 'dez', 'dic', 'дек'],
]

/** ISO 8601. Numbers alone are read only in the order year, month, day: others mean two days. */
export function kindleTime(words: string): string | undefined {
  const text = words.slice(0, 200).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const clock = /(\d{1,2})[:h時时.]\s?(\d{2})(?:[:m分.](\d{2}))?\s*(am|pm)?/u.exec(text)
  const dated = clock ? text.slice(0, clock.index) + text.slice(clock.index + clock[0].length) : text
  const day = dayOf(dated)
  if (!day) return undefined
  const hours = Number(clock?.[1] ?? 0)
  const isAfternoon = clock?.[4] === 'pm' || /下午|午後/u.test(text)
  const hour = clock?.[4] === 'am' && hours === 12 ? 0 : isAfternoon && hours < 12 ? hours + 12 : hours
  const time = Date.UTC(day[0], day[1], day[2], hour, Number(clock?.[2] ?? 0), Number(clock?.[3] ?? 0))
  return hour < 24 && time >= 0 ? new Date(time).toISOString() : undefined
}

function dayOf(text: string): [year: number, month: number, day: number] | undefined {
  const year = Number(/\b(?:19|20)\d{2}(?=\D|$)/u.exec(text)?.[0])
  if (Number.isNaN(year)) return undefined
  const inOrder = /(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})/u.exec(text)
  if (inOrder) return checked(year, Number(inOrder[2]) - 1, Number(inOrder[3]))
  const month = (text.match(/\p{L}{3,}/gu) ?? []).map(monthOf).findLast((one) => one >= 0) ?? -1
  const day = Number(/(?<!\d)(\d{1,2})(?!\d)/u.exec(text)?.[1])
  return month < 0 || Number.isNaN(day) ? undefined : checked(year, month, day)
}

function checked(year: number, month: number, day: number): [number, number, number] | undefined {
  const isDay = month >= 0 && month < 12 && day >= 1 && day <= 31
  return isDay ? [year, month, day] : undefined
}

/** Weekdays begin like months in some languages (mar., mardi): the longest fit wins by standing last. */
function monthOf(word: string): number {
  return MONTHS.findIndex((names) => names.some((name) => word.startsWith(name)))
}
