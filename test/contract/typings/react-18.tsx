import { CdmDirectory, CdmLogo } from 'cdm-widgets/react';

export const right = <CdmLogo centre="nimes" tone="auto" onCdmError={(event) => event.detail.kind} className="logo" />;
export const wrongWord = <CdmLogo tone="wrong" />;
export const wrongType = <CdmDirectory headingLevel="wrong" />;
export const wrongEvent = <CdmDirectory onCdmSelect={({ detail }) => detail.wrong} />;
export const wrongProp = <CdmLogo wrong />;
