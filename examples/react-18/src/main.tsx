import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { CdmDirectory } from 'cdm-widgets/react';
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
      <CdmDirectory
        network={network}
        headingLevel={3}
        noSearch={!hasSearch}
        onCdmSelect={({ detail }) => setChosen(detail.centre.area)}
      >
        <a data-fallback="" href="/centres">
          All centres
        </a>
        <a slot="action-nimes" href="/appointment">
          Make an appointment
        </a>
      </CdmDirectory>
      <p id="chosen">{chosen}</p>
    </main>
  );
}

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
