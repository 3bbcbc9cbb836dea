/** The counts of families, for rows that show one each: a row is drawn again for its own sake only. */
import { createContext } from 'react'
import type { FamilyCounts } from './family-counts.ts'

export const CountsContext = createContext<FamilyCounts>(new Map())
