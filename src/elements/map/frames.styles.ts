import { css } from 'lit';

/** The parts of the world to choose from. */
export const framesStyles = css`
  .frames {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(6.5em, 1fr));
    gap: 0.5em;
    margin: 0.75em 0 0;
    padding: 0;
    list-style: none;
  }
  .frame {
    flex-direction: column;
    gap: 0.25em;
    inline-size: 100%;
    block-size: 100%;
    padding: 0.5em 0.25em;
    font-size: max(0.875em, 14px);
    font-weight: 400;
    line-height: 1.25;
    text-align: center;
  }
  .frame[aria-pressed='true'] {
    border-color: currentColor;
    background: var(--_chosen);
    font-weight: var(--_weight);
  }
  .small {
    flex: none;
    inline-size: 3.6em;
    block-size: 3em;
  }
  .small .shown {
    fill-opacity: 0.45;
  }
  @media (forced-colors: active) {
    .frame[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    .frames {
      display: none;
    }
  }
`;
