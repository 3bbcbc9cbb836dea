/** Addresses of our own scripts, as the page's policy wants them: trusted, and of its own origin only. */

/** Browsers give an object that stands for a string; `Worker` is typed to take the string. */
type TrustedScriptURL = string

declare global {
  interface Window {
    /** absent in browsers without Trusted Types */
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(url: string): string },
      ): { createScriptURL(url: string): TrustedScriptURL }
    }
  }
}

const policy = window.trustedTypes?.createPolicy('scholion', {
  createScriptURL(url) {
    const { origin } = new URL(url, location.href)
    if (origin !== location.origin) throw new TypeError(`no script from ${origin} is let in`)
    return url
  },
})

export function scriptAddress(address: string): string {
  return policy?.createScriptURL(address) ?? address
}
