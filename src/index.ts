export type { Catalogue, CatalogueAbout, Lists } from './catalogue/catalogue.js'
export { CatalogueError, type CatalogueFault } from './catalogue/catalogue-error.js'
export type { Blend, Coded, Near } from './catalogue/columns.js'
export type { FitColumns, FitGroup, FitModel, FitNumbers } from './catalogue/fit-model.js'
export type { Gender, Product, Variant } from './catalogue/product.js'
export type { ChartRange, ChartRow, SizeChart } from './catalogue/size-chart.js'
export type { GarmentKind } from './measures/garment-kind.js'
export type { GarmentPlace, MeasureKind, MeasureName, Measures } from './measures/measure.js'
export { MEASURES } from './measures/measure.js'
export { openCatalogue } from './open-catalogue.js'
export type { Drawn, PageEvent, PreferencesStep, Proposal, PurposeInfo, ShareOutcome, Valet, ValetStatus } from './page-interface.js'
export type { GarmentChange, ProfileChange } from './profile/change-profile.js'
export type { FactName, FactValue, TasteKind } from './profile/fact-name.js'
export type {
  Draw,
  Fact,
  Garment,
  Hidden,
  HistoryEvent,
  Origin,
  Pin,
  Preference,
  Profile,
  ProfilePart,
  Regions,
  Verdict,
} from './profile/profile.js'
export type { OwnedGarment, Shopper } from './profile/shopper.js'
export type { PurposeState } from './purposes/decisions.js'
export type { Experiment, Experiments } from './purposes/experiment.js'
export type { DevicePurpose, Policy, Purpose, Recipient, SharedFact, SharePurpose, Words } from './purposes/policy.js'
export { definePolicy, PolicyError, readPolicy } from './purposes/policy.js'
export type {
  Headline,
  Pick,
  PickFilter,
  PickReason,
  PickReasonKind,
  PickReasonWithFact,
  PickRequest,
  PickSize,
  ShopRule,
} from './recommendations/pick.js'
export { type PickPreview, previewPicks } from './recommendations/preview.js'
export { recommend } from './recommendations/recommend.js'
export { recommendSlots } from './recommendations/recommend-slots.js'
export type { CatalogueSource } from './session/open-source.js'
export { adviseSize } from './size-advice/advise-size.js'
export type {
  CannotSay,
  GivenSizeAdvice,
  NextFact,
  NoSizeAdvice,
  RunnerUp,
  SizeAdvice,
  SizeFit,
  SizeReason,
  SizeReasonWithFact,
  TightOrLoose,
} from './size-advice/size-advice.js'
export { type OpenOptions, openValet } from './valet.js'
