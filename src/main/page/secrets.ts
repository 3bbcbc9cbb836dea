/** Secrets of 256 bits, and how they are compared: by hash, so that the time taken tells nothing. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A new secret: 43 characters of base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** The shape of a secret. */
export const SECRET = /^[A-Za-z0-9_-]{43}$/

/** What is kept of a secret. */
export const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest()

export const sameDigest = (a: Buffer, b: Buffer): boolean => timingSafeEqual(a, b)
