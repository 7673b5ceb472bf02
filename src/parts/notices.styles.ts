import { css } from 'lit';

export const noticeStyles = css`
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    margin-block-end: var(--_space);
    padding: 0.75em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .notice p {
    flex: 1 1 16em;
    margin: 0;
  }
  .placeholder {
    block-size: 4.5em;
    margin-block-end: 0.5em;
    border-radius: var(--_radius);
    background: var(--_quiet);
  }
`;
