import { css } from 'lit';

/** What is said of the chosen centre, and of all in the list. */
export const centresStyles = css`
  /* As high with a name as with the hint: what lies under it must not move when a marker is touched. */
  .chosen {
    min-block-size: 4.75em;
    margin-block-start: 0.75em;
    padding-block: 0.25em;
  }
  .hint {
    margin: 0;
    font-size: max(0.875em, 14px);
  }
  .area,
  .line {
    display: block;
  }
  .area {
    font-weight: var(--_weight);
    line-height: 1.25;
  }
  .to-list {
    margin-block-start: 0.5em;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    font-size: max(0.875em, 14px);
  }
  .mark {
    padding: 0 0.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .disclosure {
    border-block: 1px solid var(--_hairline);
  }
  .open-list,
  .entry {
    inline-size: 100%;
    min-block-size: 2.75em;
    margin: 0;
    padding: 0.5em 0;
    border: 0;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
    text-align: start;
    background: none;
    cursor: pointer;
  }
  .open-list {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-weight: var(--_weight);
  }
  .open-list:hover,
  .entry:hover {
    background: var(--_quiet);
  }
  .open-list[aria-expanded='true'] .icon {
    transform: rotate(180deg);
  }
  .list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .list li {
    border-block-start: 1px solid var(--_hairline);
  }
  .entry[aria-current] {
    padding-inline-start: 0.625em;
    border-inline-start: 0.375em solid var(--_accent);
  }

  @container (inline-size >= 50em) {
    .chosen {
      margin-block-start: 0;
    }
  }
  @media print {
    .to-list,
    .hint,
    .open-list .icon {
      display: none;
    }
    .list,
    .list[hidden] {
      display: block;
      columns: 2;
    }
    .list li {
      break-inside: avoid;
    }
  }
`;
