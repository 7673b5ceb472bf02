import type {} from 'cdm-widgets/jsx';

export const right = <cdm-logo centre="nimes" tone="auto" oncdm-error={(event) => event.detail.kind} lang="fr" />;
export const wrongWord = <cdm-logo tone="wrong" />;
export const wrongType = <cdm-directory heading-level="wrong" />;
export const wrongEvent = <cdm-directory oncdm-select={({ detail }) => detail.wrong} />;
export const wrongFalse = <cdm-directory no-search={false} id="wrong" />;
export const wrongTag = <cdm-wrong />;
