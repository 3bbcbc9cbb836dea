/**
 * What a page of Scholion may do, as response headers. Both hosts send them with every answer, so a script
 * that got into the page could still load nothing, talk to nobody else and write no HTML.
 */

/** Where styles and policies of libraries get the nonce from: react-aria reads this meta element. */
export const NONCE_META = 'csp-nonce'

/** The content security policy of one response; `nonce` is new for each. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "script-src-attr 'none'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "media-src 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // ProseMirror makes its policy again for every editor.
    "trusted-types scholion ProseMirrorClipboard 'allow-duplicates'",
  ].join('; ')
}

const DENIED_FEATURES = [
  'camera',
  'microphone',
  'geolocation',
  'usb',
  'serial',
  'hid',
  'bluetooth',
  'local-network',
  'loopback-network',
]

/** The headers of every response, errors included. */
export function pageHeaders(nonce: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': DENIED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'Cache-Control': 'no-store',
  }
}
