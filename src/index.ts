/** Classes and types. Importing this registers nothing: `cdm-widgets/cdm-logo.js` and the like do. */
export { CdmCentre } from './elements/centre/cdm-centre.js';
export { CdmDirectory } from './elements/directory/cdm-directory.js';
export { CdmFindNearest } from './elements/find-nearest/cdm-find-nearest.js';
export { CdmLogo } from './elements/logo/cdm-logo.js';
export { CdmMap } from './elements/map/cdm-map.js';
export * from './events.js';
export type { FeedError } from './feed/feed-error.js';
export { parseNetwork, type ParsedNetwork, type RecordFault } from './feed/parse-network.js';
export type { LogoColors } from './logo/standalone.js';
export type * from './model/network.js';
export type { Result } from './result.js';
export { VERSION } from './version.js';
