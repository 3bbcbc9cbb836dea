/**
 * The one door to zod. Its compiled validators probe `new Function`, which the page's content security
 * policy reports as a violation, so compilation is switched off before the first schema is made.
 */
import { z } from 'zod'

z.config({ jitless: true })

export { z }
