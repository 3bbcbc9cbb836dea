/** Keys of the editor as they are written on this platform's keyboards. */
const IS_MAC = /Mac|iPhone|iPad/.test(navigator.platform)

/** `Mod+B` → `Ctrl+B`, on macOS `Cmd+B`. */
export function keysHere(keys: string): string {
  return keys.replace('Mod', IS_MAC ? 'Cmd' : 'Ctrl').replace('Alt', IS_MAC ? 'Option' : 'Alt')
}
