import { generateKeyPair } from '../../credentials/keys.ts'
import type { Command } from '../io.ts'

export const generateKeys: Command<object> = async ({ out }) => {
  const { keyId, publicKey, privateKey } = await generateKeyPair()
  await out.print(
    { keyId, publicKey, privateKey },
    () => `POSTRIDER_PUBLIC_KEY=${publicKey}\nPOSTRIDER_PRIVATE_KEYS=${privateKey}`,
  )
  if (!out.isJson) {
    out.note(`Key ${keyId}. The public key is for backends and workers, the private one for workers only.`)
    out.note('Keep a copy of the private key: without it stored passwords must be typed again.')
  }
  return 0
}
