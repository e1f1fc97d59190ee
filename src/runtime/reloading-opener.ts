// An opener for workers that outlive a rotation.
import { CannotOpenError, makeOpener, type Opener } from '../credentials/open.ts'

/**
 * Like `makeOpener`, but looks for new keys before it gives up on a box of an unknown one: a rotation of the
 * embedded default adds a key while workers run.
 */
export async function makeReloadingOpener(readPrivateKeys: () => Promise<string[]>): Promise<Opener> {
  let opener = await makeOpener(await readPrivateKeys())
  return {
    get keyIds() {
      return opener.keyIds
    },
    async open(sealed, binding) {
      try {
        return await opener.open(sealed, binding)
      } catch (error) {
        if (!(error instanceof CannotOpenError) || error.reason !== 'unknown-key') throw error
        opener = await makeOpener(await readPrivateKeys())
        return opener.open(sealed, binding)
      }
    },
  }
}
