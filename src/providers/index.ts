export {
  customPreset,
  presetByAddress,
  presetByHost,
  presetById,
  presetByMx,
  resolveProvider,
} from './lookup.ts'
export { presets } from './presets.ts'
export type {
  AppPassword,
  DocumentedLimits,
  Encryption,
  Preset,
  PresetLimits,
  Quirks,
  Server,
  SourceGrade,
} from './types.ts'
