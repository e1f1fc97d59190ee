import { custom } from './presets/custom.ts'
import { fastmail } from './presets/fastmail.ts'
import { free, laPoste, orange, sfr } from './presets/french-access.ts'
import { gandi } from './presets/gandi.ts'
import { gmxCom, gmxNet } from './presets/gmx.ts'
import { gmail, googleWorkspace } from './presets/google.ts'
import { hostinger } from './presets/hostinger.ts'
import { icloud } from './presets/icloud.ts'
import { infomaniak } from './presets/infomaniak.ts'
import { ionos } from './presets/ionos.ts'
import { microsoft365, outlook } from './presets/microsoft.ts'
import { namecheap } from './presets/namecheap.ts'
import { ovh, ovhPro } from './presets/ovh.ts'
import { protonBridge, protonSubmission } from './presets/proton.ts'
import { titan } from './presets/titan.ts'
import { yahoo } from './presets/yahoo.ts'
import { yandex } from './presets/yandex.ts'
import { zohoCom, zohoEu } from './presets/zoho.ts'
import type { Preset } from './types.ts'

/** Every preset: first those that the product's documents name, then the others, `custom` last. */
export const presets: readonly Preset[] = [
  ovh,
  ovhPro,
  gandi,
  zohoEu,
  zohoCom,
  infomaniak,
  protonBridge,
  protonSubmission,
  gmail,
  googleWorkspace,
  microsoft365,
  outlook,
  yahoo,
  icloud,
  ionos,
  hostinger,
  namecheap,
  titan,
  yandex,
  fastmail,
  gmxNet,
  gmxCom,
  orange,
  free,
  sfr,
  laPoste,
  custom,
]
