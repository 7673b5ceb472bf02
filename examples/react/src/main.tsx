import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'cdm-widgets/cdm-directory.js';
import type {} from 'cdm-widgets/jsx';
import { network } from '../../shared/network';

function App() {
  const [lang, setLang] = useState('fr');
  const [hasSearch, setHasSearch] = useState(false);
  const [chosen, setChosen] = useState('');
  return (
    <main lang={lang}>
      <button id="language" onClick={() => setLang(lang === 'fr' ? 'it' : 'fr')}>
        fr / it
      </button>
      <label>
        <input type="checkbox" id="search" onChange={(event) => setHasSearch(event.target.checked)} /> Search
      </label>
      <cdm-directory
        network={network}
        heading-level={3}
        noSearch={!hasSearch}
        oncdm-select={({ detail }) => setChosen(detail.centre.area)}
      >
        <a data-fallback="" href="/centres">
          All centres
        </a>
        <a slot="action-nimes" href="/appointment">
          Make an appointment
        </a>
      </cdm-directory>
      <p id="chosen">{chosen}</p>
    </main>
  );
}

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
